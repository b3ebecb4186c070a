import type { Sql } from "@/lib/database";
import { checksUntilLost, hostAgainMs, searchAgainMs, troubleBeforeSearchMs } from "./rules";

/**
 * Watched addresses (`a`) in trouble for long enough to be looked for elsewhere, at `$1`. The
 * standing alone decides, so that it can be asked of an index on the state.
 */
const lostForLong = `(a.watched AND a.host <> '' AND (
  a.state IN ('broken', 'gone')
  OR (a.state = 'failing'
      AND a.failing_since <= $1::timestamptz - ${troubleBeforeSearchMs} * interval '1 millisecond')
  OR (a.state = 'degraded' AND a.reason IN ('soft-404', 'soft-404-root')
      AND a.steady_checks >= ${checksUntilLost})))`;

const again = (column: string, delayMs: number) =>
  `(${column} IS NULL OR ${column} <= $1::timestamptz - ${delayMs} * interval '1 millisecond')`;

/** Hosts with lost addresses that are due to be looked for, the longest in trouble first. */
export async function hostsToSearch(sql: Sql, at: Date, limit: number): Promise<string[]> {
  const { rows } = await sql.query<{ host: string }>(
    `SELECT a.host FROM addresses a
     LEFT JOIN link_searches s ON s.address_id = a.id
     LEFT JOIN link_host_searches h ON h.host = a.host
     WHERE ${lostForLong} AND ${again("s.searched_at", searchAgainMs)}
       AND ${again("h.searched_at", hostAgainMs)}
       AND (h.lease_until IS NULL OR h.lease_until <= clock_timestamp())
     GROUP BY a.host ORDER BY min(a.failing_since) NULLS LAST, a.host LIMIT $2`,
    [at, limit],
  );
  return rows.map(({ host }) => host);
}

/** Takes a host for oneself; false when another worker has it, or has just had it. */
export async function claimHost(
  sql: Sql,
  claim: { host: string; at: Date; leaseMs: number },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `INSERT INTO link_host_searches AS h (host, lease_until)
     VALUES ($2, clock_timestamp() + $3 * interval '1 millisecond')
     ON CONFLICT (host) DO UPDATE SET lease_until = excluded.lease_until
     WHERE h.lease_until <= clock_timestamp() AND ${again("h.searched_at", hostAgainMs)}`,
    [claim.at, claim.host, claim.leaseMs],
  );
  return rowCount === 1;
}

/** Gives a host back: searched, or untouched and due again. */
export async function releaseHost(sql: Sql, host: string, searchedAt: Date | null): Promise<void> {
  await sql.query(
    `UPDATE link_host_searches
     SET lease_until = '-infinity', searched_at = coalesce($2, searched_at) WHERE host = $1`,
    [host, searchedAt],
  );
}

export type LostAddress = { id: number; url: string };

/** The lost addresses of a host that are due to be looked for. */
export async function lostAddressesOf(
  sql: Sql,
  options: { host: string; at: Date; limit: number },
): Promise<LostAddress[]> {
  const { rows } = await sql.query<{ id: number; url: string }>(
    `SELECT a.id, a.url FROM addresses a LEFT JOIN link_searches s ON s.address_id = a.id
     WHERE a.host = $2 AND ${lostForLong} AND ${again("s.searched_at", searchAgainMs)}
     ORDER BY a.failing_since NULLS LAST, a.id LIMIT $3`,
    [options.at, options.host, options.limit],
  );
  return rows.map(({ id, url }) => ({ id: Number(id), url }));
}

export async function markSearched(sql: Sql, ids: readonly number[], at: Date): Promise<void> {
  await sql.query(
    `INSERT INTO link_searches (address_id, searched_at)
     SELECT unnest($1::bigint[]), $2::timestamptz
     ON CONFLICT (address_id) DO UPDATE SET searched_at = excluded.searched_at`,
    [ids, at],
  );
}

export type ArchiveClaim = {
  id: number;
  url: string;
  /** Since when it is in trouble, as far as that is known. */
  troubleSince: Date | null;
  lastOkAt: Date | null;
  snapshotUrl: string | null;
};

/**
 * Claims lost addresses to ask the archive about, the longest in trouble first. Only those that a
 * published document shows: what a draft holds is nobody else's business.
 */
export async function claimArchiveQuestions(
  sql: Sql,
  options: { at: Date; limit: number; leaseMs: number },
): Promise<ArchiveClaim[]> {
  const { rows } = await sql.query<{
    id: number;
    url: string;
    trouble_since: Date | null;
    last_ok_at: Date | null;
    snapshot_url: string | null;
  }>(
    `WITH due AS (
       SELECT a.id FROM addresses a LEFT JOIN link_searches s ON s.address_id = a.id
       WHERE ${lostForLong} AND ${again("s.archive_asked_at", searchAgainMs)}
         AND (s.archive_lease_until IS NULL OR s.archive_lease_until <= clock_timestamp())
         AND EXISTS (SELECT FROM address_uses u WHERE u.address_id = a.id AND u.published)
       ORDER BY a.failing_since NULLS LAST, a.id LIMIT $2),
     claimed AS (
       INSERT INTO link_searches AS s (address_id, archive_lease_until)
       SELECT id, clock_timestamp() + $3 * interval '1 millisecond' FROM due
       ON CONFLICT (address_id) DO UPDATE SET archive_lease_until = excluded.archive_lease_until
       WHERE s.archive_lease_until <= clock_timestamp()
         AND ${again("s.archive_asked_at", searchAgainMs)}
       RETURNING s.address_id, s.snapshot_url)
     SELECT a.id, a.url, coalesce(a.failing_since, a.last_ok_at) AS trouble_since, a.last_ok_at,
       claimed.snapshot_url
     FROM claimed JOIN addresses a ON a.id = claimed.address_id ORDER BY a.id`,
    [options.at, options.limit, options.leaseMs],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    url: row.url,
    troubleSince: row.trouble_since,
    lastOkAt: row.last_ok_at,
    snapshotUrl: row.snapshot_url,
  }));
}

/** Gives addresses back unasked. */
export async function releaseArchiveQuestions(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql.query(
    "UPDATE link_searches SET archive_lease_until = '-infinity' WHERE address_id = ANY($1::bigint[])",
    [ids],
  );
}
