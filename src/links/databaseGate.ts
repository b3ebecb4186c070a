import type { Sql } from "@/lib/database";
import { type HostGate, pauseFor } from "./gate";
import { hostSpacingMs, maxPauseWaitMs } from "./politeness";

/** Where both slots are taken, this is how soon a freed one is noticed. */
const slotPollMs = 200;

/**
 * A gate kept in PostgreSQL (`link_hosts`): its limits hold over every worker together, and its
 * pauses outlive them. It goes by the database's clock, the only one that workers share.
 *
 * @param options.holdMs how long one request may hold its slot: a worker that dies frees it then
 */
export function createDatabaseGate(
  sql: Sql,
  options: { holdMs: number; spacingMs?: number },
): HostGate {
  const { holdMs, spacingMs = hostSpacingMs } = options;

  /** Takes a slot when host, spacing and pause allow it, all in one statement. */
  async function take(host: string): Promise<{ slot: 1 | 2; until: string } | null> {
    const { rows } = await sql.query<{ slot: 1 | 2; until: string }>(
      `WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at),
       free AS (
         SELECT host, CASE WHEN slot_1_until <= at THEN 1 ELSE 2 END AS slot
         FROM link_hosts, moment
         WHERE host = $1 AND next_start_at <= at AND paused_until <= at
           AND (slot_1_until <= at OR slot_2_until <= at)
         FOR UPDATE OF link_hosts)
       UPDATE link_hosts SET
         next_start_at = at + $2 * interval '1 millisecond',
         slot_1_until = CASE WHEN slot = 1 THEN at + $3 * interval '1 millisecond' ELSE slot_1_until END,
         slot_2_until = CASE WHEN slot = 2 THEN at + $3 * interval '1 millisecond' ELSE slot_2_until END
       FROM free, moment WHERE link_hosts.host = free.host
       RETURNING slot, (CASE WHEN slot = 1 THEN slot_1_until ELSE slot_2_until END)::text AS until`,
      [host, spacingMs, holdMs],
    );
    return rows[0] ?? null;
  }

  async function leave(host: string, taken: { slot: 1 | 2; until: string }): Promise<void> {
    const column = taken.slot === 1 ? "slot_1_until" : "slot_2_until";
    await sql.query(
      `UPDATE link_hosts SET ${column} = '-infinity' WHERE host = $1 AND ${column} = $2::timestamptz`,
      [host, taken.until],
    );
  }

  /** Milliseconds until a turn could be had, and until the pause ends; null for an unknown host. */
  async function waitOf(
    host: string,
  ): Promise<{ turn: number; pause: number; full: boolean } | null> {
    const { rows } = await sql.query<{ turn: number; pause: number; full: boolean }>(
      `SELECT
         extract(epoch FROM greatest(next_start_at, paused_until, now) - now)::float8 * 1000 AS turn,
         extract(epoch FROM greatest(paused_until, now) - now)::float8 * 1000 AS pause,
         slot_1_until > now AND slot_2_until > now AS full
       FROM link_hosts, (SELECT clock_timestamp() AS now) AS moment WHERE host = $1`,
      [host],
    );
    return rows[0] ?? null;
  }

  const remember = (host: string) =>
    sql.query("INSERT INTO link_hosts (host) VALUES ($1) ON CONFLICT DO NOTHING", [host]);

  return {
    async enter(host, signal) {
      while (!signal?.aborted) {
        const taken = await take(host);
        if (taken) return { leave: () => leave(host, taken) };
        const wait = await waitOf(host);
        if (!wait) {
          await remember(host);
          continue;
        }
        if (wait.pause > maxPauseWaitMs) return null;
        await pauseFor(Math.max(wait.turn + 1, wait.full ? slotPollMs : 0), signal);
      }
      return null;
    },
    async pause(host, milliseconds) {
      await sql.query(
        `UPDATE link_hosts SET paused_until =
           greatest(paused_until, clock_timestamp() + $2 * interval '1 millisecond')
         WHERE host = $1`,
        [host, milliseconds],
      );
    },
    async mishandlesHead(host) {
      const { rows } = await sql.query<{ head_mishandled: boolean }>(
        "SELECT head_mishandled FROM link_hosts WHERE host = $1",
        [host],
      );
      return rows[0]?.head_mishandled ?? false;
    },
    async rememberHead(host) {
      await sql.query("UPDATE link_hosts SET head_mishandled = true WHERE host = $1", [host]);
    },
  };
}
