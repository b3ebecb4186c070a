import type { Sql } from "@/lib/database";
import type { Standing } from "./stateMachine";
import type { AddressState, Hop, TlsVerdict } from "./vocabulary";

export type ClaimedAddress = { id: number; url: string; host: string; standing: Standing };

type Row = {
  id: number;
  url: string;
  host: string;
  state: AddressState;
  reason: string | null;
  http_status: number | null;
  tls: TlsVerdict | null;
  final_url: string | null;
  chain: Hop[];
  last_checked_at: Date | null;
  last_ok_at: Date | null;
  failing_since: Date | null;
  failure_count: number;
  last_counted_at: Date | null;
  gone_count: number;
  steady_checks: number;
};

const time = (date: Date | null) => date?.getTime() ?? null;

function toClaimed(row: Row): ClaimedAddress {
  return {
    id: Number(row.id),
    url: row.url,
    host: row.host,
    standing: {
      state: row.state,
      reason: row.reason,
      httpStatus: row.http_status,
      tls: row.tls,
      finalUrl: row.final_url,
      chain: row.chain,
      lastCheckedAt: time(row.last_checked_at),
      lastOkAt: time(row.last_ok_at),
      failingSince: time(row.failing_since),
      failureCount: row.failure_count,
      lastCountedAt: time(row.last_counted_at),
      goneCount: row.gone_count,
      steadyChecks: row.steady_checks,
    },
  };
}

/**
 * Claims addresses that are due at `at`, host by host, the longest due of each host first, and
 * leases them to `run`. Rows that another worker has in hand are passed over, never waited for;
 * leases go by the database's clock.
 *
 * Hosts drive the search (one probe of an index each), so that its cost follows what is claimed
 * and not how many addresses there are.
 */
export async function claimDueAddresses(
  sql: Sql,
  options: {
    run: string;
    at: Date;
    leaseMs: number;
    /** Addresses in all, and of each host. */
    limit: number;
    perHost: number;
    /** Hosts that this worker has in hand already. */
    except: readonly string[];
  },
): Promise<ClaimedAddress[]> {
  const { run, at, leaseMs, limit, perHost, except } = options;
  const { rows } = await sql.query<Row>(
    `WITH due AS MATERIALIZED (
       SELECT picked.id
       FROM link_hosts
       CROSS JOIN LATERAL (
         SELECT id FROM addresses
         WHERE addresses.host = link_hosts.host AND watched AND next_check_at <= $2
           AND (lease_until IS NULL OR lease_until <= clock_timestamp())
         ORDER BY next_check_at
         LIMIT $5
         FOR UPDATE SKIP LOCKED) AS picked
       WHERE paused_until <= clock_timestamp() AND link_hosts.host <> ALL($6::text[])
       LIMIT $4)
     UPDATE addresses SET
       leased_by = $1, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
     FROM due WHERE addresses.id = due.id
     RETURNING addresses.id, url, host, state, reason, http_status, tls, final_url, chain,
       last_checked_at, last_ok_at, failing_since, failure_count, last_counted_at, gone_count,
       steady_checks`,
    [run, at, leaseMs, limit, perHost, except],
  );
  return rows.map(toClaimed);
}

/** Prolongs a lease before work on it starts; false when it has been lost meanwhile. */
export async function renewLease(
  sql: Sql,
  options: { run: string; id: number; leaseMs: number },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE addresses SET lease_until = clock_timestamp() + $3 * interval '1 millisecond'
     WHERE id = $2 AND leased_by = $1`,
    [options.run, options.id, options.leaseMs],
  );
  return rowCount === 1;
}

/** Gives back leases unused: those of one address, or all that a run still holds. */
export async function releaseLeases(sql: Sql, run: string, id?: number): Promise<void> {
  await sql.query(
    `UPDATE addresses SET leased_by = NULL, lease_until = NULL
     WHERE leased_by = $1 AND ($2::bigint IS NULL OR id = $2)`,
    [run, id ?? null],
  );
}

/** How many addresses are due at `at`, for people to see how far a run is. */
export async function countDue(sql: Sql, at: Date): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM addresses WHERE watched AND next_check_at <= $1",
    [at],
  );
  return rows[0]?.count ?? 0;
}
