import type { Sql } from "@/lib/database";
import { type HostGate, pauseFor } from "./gate";
import { hostSpacingMs, maxPauseWaitMs } from "./politeness";

/** Where both slots are taken, this is how soon a freed one is noticed. */
const slotPollMs = 200;

/** Added to the wait for one's own turn, for the database counts from a moment later. */
const roundTripMs = 5;

type Slot = { slot: 1 | 2; until: string };

/** What the database says to a request for a turn: a slot, or what keeps us from it (milliseconds). */
type Reply =
  | { kind: "slot"; slot: Slot }
  | { kind: "wait"; turn: number; pause: number; full: boolean }
  | { kind: "stranger" };

/**
 * A gate kept in PostgreSQL (`link_hosts`): its limits hold over every worker together, and its
 * pauses outlive them. It goes by the database's clock, the only one that workers share.
 *
 * What this process knows of a host's next turn it waits for by itself, so that a turn costs two
 * round trips: one to take it, one to give it back.
 *
 * @param options.holdMs how long one request may hold its slot: a worker that dies frees it then
 */
export function createDatabaseGate(
  sql: Sql,
  options: { holdMs: number; spacingMs?: number },
): HostGate {
  const { holdMs, spacingMs = hostSpacingMs } = options;
  /** By this process's own monotonic clock: no use asking for a turn earlier. */
  const notBefore = new Map<string, number>();
  /** When this process last got a turn: an answer of the database that came late, seen from here. */
  const granted = new Map<string, number>();
  const headless = new Map<string, Promise<boolean>>();

  /** Takes a slot when spacing and pause allow it, or says what to wait for, in one statement. */
  async function take(host: string): Promise<Reply> {
    const { rows } = await sql.query<{
      slot: 1 | 2 | null;
      until: string;
      turn: number;
      pause: number;
      full: boolean;
    }>(
      `WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at),
       free AS (
         SELECT host, CASE WHEN slot_1_until <= at THEN 1 ELSE 2 END AS slot
         FROM link_hosts, moment
         WHERE host = $1 AND next_start_at <= at AND paused_until <= at
           AND (slot_1_until <= at OR slot_2_until <= at)
         FOR UPDATE OF link_hosts),
       taken AS (
         UPDATE link_hosts SET
           next_start_at = at + $2 * interval '1 millisecond',
           slot_1_until = CASE WHEN slot = 1 THEN at + $3 * interval '1 millisecond' ELSE slot_1_until END,
           slot_2_until = CASE WHEN slot = 2 THEN at + $3 * interval '1 millisecond' ELSE slot_2_until END
         FROM free, moment WHERE link_hosts.host = free.host
         RETURNING link_hosts.host, slot,
           (CASE WHEN slot = 1 THEN slot_1_until ELSE slot_2_until END)::text AS until)
       SELECT slot, until,
         extract(epoch FROM greatest(next_start_at, paused_until, at) - at)::float8 * 1000 AS turn,
         extract(epoch FROM greatest(paused_until, at) - at)::float8 * 1000 AS pause,
         slot_1_until > at AND slot_2_until > at AS full
       FROM moment, link_hosts LEFT JOIN taken USING (host) WHERE host = $1`,
      [host, spacingMs, holdMs],
    );
    const row = rows[0];
    if (!row) return { kind: "stranger" };
    const { slot, until, turn, pause, full } = row;
    return slot === null
      ? { kind: "wait", turn, pause, full }
      : { kind: "slot", slot: { slot, until } };
  }

  async function leave(host: string, taken: Slot, lateMs: number): Promise<void> {
    const column = taken.slot === 1 ? "slot_1_until" : "slot_2_until";
    await sql.query(
      `UPDATE link_hosts SET ${column} = '-infinity', next_start_at = greatest(next_start_at,
         $2::timestamptz + $3::float8 * interval '1 millisecond')
       WHERE host = $1 AND ${column} = $2::timestamptz`,
      [host, taken.until, spacingMs + lateMs - holdMs],
    );
  }

  const remember = (host: string) =>
    sql.query("INSERT INTO link_hosts (host) VALUES ($1) ON CONFLICT DO NOTHING", [host]);

  /** Each of those who wait here has a turn of its own, a spacing after the one before. */
  async function waitForTurn(host: string, signal: AbortSignal | undefined): Promise<void> {
    const now = performance.now();
    const turn = Math.max(now, notBefore.get(host) ?? now);
    notBefore.set(host, turn + spacingMs + (spacingMs > 0 ? roundTripMs : 0));
    if (turn > now) await pauseFor(turn - now, signal);
  }

  return {
    async enter(host, signal) {
      await waitForTurn(host, signal);
      while (!signal?.aborted) {
        const reply = await take(host);
        if (reply.kind === "slot") {
          const early = (granted.get(host) ?? -spacingMs) + spacingMs - performance.now();
          if (early > 0) await pauseFor(early, signal);
          const start = performance.now();
          granted.set(host, start);
          return {
            leave: (lateMs = 0) => {
              const next = start + lateMs + (spacingMs > 0 ? spacingMs + roundTripMs : 0);
              notBefore.set(host, Math.max(notBefore.get(host) ?? next, next));
              return leave(host, reply.slot, lateMs);
            },
          };
        }
        if (reply.kind === "stranger") {
          await remember(host);
          continue;
        }
        const { turn, pause, full } = reply;
        if (pause > maxPauseWaitMs) return null;
        await pauseFor(Math.max(turn + 1, full ? slotPollMs : 0), signal);
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
    mishandlesHead(host) {
      const known =
        headless.get(host) ??
        sql
          .query<{ head_mishandled: boolean }>(
            "SELECT head_mishandled FROM link_hosts WHERE host = $1",
            [host],
          )
          .then(({ rows }) => rows[0]?.head_mishandled ?? false);
      headless.set(host, known);
      known.catch(() => headless.delete(host));
      return known;
    },
    async rememberHead(host) {
      headless.set(host, Promise.resolve(true));
      await sql.query("UPDATE link_hosts SET head_mishandled = true WHERE host = $1", [host]);
    },
  };
}
