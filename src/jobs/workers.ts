import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Sql } from "@/lib/database";

/** Who runs jobs now, so that health checks and the admin can tell whether anyone does. */

/** A worker shows itself this often… */
export const SEEN_EVERY_MS = 10_000;
/** …and is taken for gone after this long. */
const GONE_AFTER_SECONDS = 45;

export type WorkerIdentity = { id: string; host: string; pid: number };

export function identifyWorker(): WorkerIdentity {
  const host = hostname();
  return { id: `${host}:${process.pid}:${randomUUID().slice(0, 8)}`, host, pid: process.pid };
}

export async function showWorker(sql: Sql, { id, host, pid }: WorkerIdentity): Promise<void> {
  await sql.query(
    `INSERT INTO workers (id, host, pid) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
    [id, host, pid],
  );
}

export async function removeWorker(sql: Sql, id: string): Promise<void> {
  await sql.query("DELETE FROM workers WHERE id = $1", [id]);
}

/** Forgets those that left without a word a day ago; returns how many. */
export async function pruneWorkers(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    "DELETE FROM workers WHERE seen_at < now() - interval '1 day'",
  );
  return rowCount ?? 0;
}

/** How many workers live, and when the last one was seen (null: never). */
export async function countWorkers(sql: Sql): Promise<{ living: number; lastSeen: Date | null }> {
  const { rows } = await sql.query<{ living: number; lastSeen: Date | null }>(
    `SELECT count(*) FILTER (WHERE seen_at > now() - make_interval(secs => $1))::int AS living,
            max(seen_at) AS "lastSeen" FROM workers`,
    [GONE_AFTER_SECONDS],
  );
  return rows[0] ?? { living: 0, lastSeen: null };
}
