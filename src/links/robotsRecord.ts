import type { Sql } from "@/lib/database";
import { type OutboundRules, openSession, type ResolveName } from "@/lib/http";
import type { HostGate } from "./gate";
import { allowsReading, maxRobotsBytes, type Robots, type RobotsRules, readRobots } from "./robots";
import { openVisit } from "./visit";

const hour = 3_600_000;

/** How long an answer is kept (RFC 9309, 2.4: no more than 24 hours). */
export const robotsAgeMs = 24 * hour;
/** How soon a site that could not say is asked again. */
export const robotsRetryMs = hour;

/** Rules; "unsure" for a server in trouble. */
type Known = RobotsRules | "unsure";

const nothingForbidden: RobotsRules = { rules: [], crawlDelayMs: 0 };

export type RobotsOptions = {
  gate: HostGate;
  rules: OutboundRules;
  userAgent: string;
  timeoutMs: number;
  resolve?: ResolveName;
  signal?: AbortSignal;
};

/**
 * The robots.txt of the sites that are read, asked for with the courtesy and the guard of every
 * other request, and remembered in the database for a day, whichever worker asked.
 *
 * 2xx is read; 4xx, or no server at all, forbids nothing (a dead site is to be seen as dead); 5xx
 * and a host that is to be left alone leave it open.
 */
export function createRobots(sql: Sql, options: RobotsOptions): Robots {
  const { gate, rules, userAgent, timeoutMs, resolve, signal } = options;
  const product = userAgent.split("/", 1)[0] ?? userAgent;
  const asked = new Map<string, Promise<Known>>();
  const delays = new Map<string, number>();

  async function recall(origin: string): Promise<Known | null> {
    const { rows } = await sql.query<{ rules: RobotsRules | null }>(
      `SELECT rules FROM link_robots WHERE origin = $1 AND fetched_at >
         clock_timestamp() - CASE WHEN rules IS NULL THEN $2::float8 ELSE $3::float8 END * interval '1 millisecond'`,
      [origin, robotsRetryMs, robotsAgeMs],
    );
    return rows[0] ? (rows[0].rules ?? "unsure") : null;
  }

  async function remember(origin: string, known: Known): Promise<void> {
    await sql.query(
      `INSERT INTO link_robots (origin, fetched_at, rules) VALUES ($1, clock_timestamp(), $2::jsonb)
       ON CONFLICT (origin) DO UPDATE SET fetched_at = excluded.fetched_at, rules = excluded.rules`,
      [origin, known === "unsure" ? null : JSON.stringify(known)],
    );
  }

  /** Null when it was not asked: nothing is to be remembered of that. */
  async function fetchRules(origin: string): Promise<Known | null> {
    const address = new URL("/robots.txt", origin);
    const session = openSession({ rules, timeoutMs, resolve });
    try {
      const { end } = await openVisit({
        ...{ session, gate, userAgent, signal, asked: address },
        budgetMs: 2 * timeoutMs,
        maxBodyBytes: maxRobotsBytes,
        now: Date.now,
      }).follow(address, "GET", { range: false });
      if (end.kind === "paused" || signal?.aborted) return null;
      if (end.kind !== "answer") return nothingForbidden;
      const { status, body } = end.exchange;
      if (status >= 500 || status === 429) return "unsure";
      return status < 300 ? readRobots(body.toString("utf8"), product) : nothingForbidden;
    } finally {
      await session.close();
    }
  }

  async function find(origin: string): Promise<Known> {
    const recalled = await recall(origin);
    if (recalled) return recalled;
    const known = await fetchRules(origin);
    if (known) await remember(origin, known);
    return known ?? "unsure";
  }

  return {
    async ask(url) {
      const { origin } = url;
      // Addresses of one site are checked at the same time: it is asked once.
      const finding = asked.get(origin) ?? find(origin);
      asked.set(origin, finding);
      try {
        const known = await finding;
        if (known === "unsure") return "unsure";
        delays.set(origin, known.crawlDelayMs);
        return allowsReading(known, url) ? "allowed" : "disallowed";
      } catch (error) {
        asked.delete(origin);
        throw error;
      }
    },
    delayOf: ({ origin }) => delays.get(origin) ?? 0,
  };
}
