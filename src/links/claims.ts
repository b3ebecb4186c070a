import type { Sql } from "@/lib/database";
import type { Validators } from "./change";
import type { ContentWatch } from "./contentWatch";
import type { Standing } from "./stateMachine";
import type { AddressState, Hop, TlsVerdict } from "./vocabulary";

export type ClaimedAddress = {
  id: number;
  url: string;
  host: string;
  standing: Standing;
  watch: ContentWatch;
};

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
  validators: Validators | null;
  declared_type: string | null;
};

const claimedColumns = `addresses.id, url, host, state, reason, http_status, tls, final_url, chain,
  last_checked_at, last_ok_at, failing_since, failure_count, last_counted_at, gone_count,
  steady_checks, validators,
  (SELECT max(declared_type) FROM address_uses WHERE address_id = addresses.id) AS declared_type`;

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
    watch: { previous: row.validators, declaredType: row.declared_type },
  };
}

const free = "watched AND (lease_until IS NULL OR lease_until <= clock_timestamp())";

/**
 * The hosts that have something due at `at`, in the order in which their turn has come. Each host
 * is one probe of an index, however many addresses it has; hosts that ask to be left alone are not
 * among them.
 */
export async function readDueHosts(
  sql: Sql,
  options: { at: Date; limit: number },
): Promise<string[]> {
  const { rows } = await sql.query<{ host: string }>(
    `SELECT host FROM link_hosts
     CROSS JOIN LATERAL (
       SELECT next_check_at AS since FROM addresses
       WHERE addresses.host = link_hosts.host AND next_check_at <= $1 AND ${free}
       ORDER BY next_check_at LIMIT 1) AS first
     WHERE paused_until <= clock_timestamp()
     ORDER BY since LIMIT $2`,
    [options.at, options.limit],
  );
  return rows.map(({ host }) => host);
}

/**
 * Claims addresses of these hosts, in their order, that are due at `at`, the longest due of each
 * first, and leases them to `run`. Rows that another worker has in hand are passed over, never waited for; leases go
 * by the database's clock.
 *
 * Each host is one probe of an index: the cost follows what is claimed, not how many addresses
 * there are.
 */
export async function claimDueAddresses(
  sql: Sql,
  options: {
    run: string;
    at: Date;
    leaseMs: number;
    hosts: readonly string[];
    /** Addresses in all, and of each host. */
    limit: number;
    perHost: number;
  },
): Promise<ClaimedAddress[]> {
  const { run, at, leaseMs, hosts, limit, perHost } = options;
  const { rows } = await sql.query<Row>(
    `WITH due AS MATERIALIZED (
       SELECT picked.id
       FROM unnest($4::text[]) WITH ORDINALITY AS given (host, place)
       JOIN link_hosts USING (host)
       CROSS JOIN LATERAL (
         SELECT id FROM addresses
         WHERE addresses.host = given.host AND next_check_at <= $2 AND ${free}
         ORDER BY next_check_at
         LIMIT $6
         FOR UPDATE SKIP LOCKED) AS picked
       WHERE paused_until <= clock_timestamp()
       ORDER BY place
       LIMIT $5)
     UPDATE addresses SET
       leased_by = $1, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
     FROM due WHERE addresses.id = due.id
     RETURNING ${claimedColumns}`,
    [run, at, leaseMs, hosts, limit, perHost],
  );
  return rows.map(toClaimed);
}

/** Claims what people have asked for, whenever it is due, the first asked first. */
export async function claimAskedAddresses(
  sql: Sql,
  options: { run: string; leaseMs: number; limit: number },
): Promise<ClaimedAddress[]> {
  const { run, leaseMs, limit } = options;
  const { rows } = await sql.query<Row>(
    `WITH asked AS MATERIALIZED (
       SELECT addresses.id FROM addresses JOIN link_hosts USING (host)
       WHERE asked_at IS NOT NULL AND ${free} AND paused_until <= clock_timestamp()
       ORDER BY asked_at
       LIMIT $3
       FOR UPDATE OF addresses SKIP LOCKED)
     UPDATE addresses SET
       leased_by = $1, lease_until = clock_timestamp() + $2 * interval '1 millisecond'
     FROM asked WHERE addresses.id = asked.id
     RETURNING ${claimedColumns}`,
    [run, leaseMs, limit],
  );
  return rows.map(toClaimed);
}

/** Prolongs a lease that has become old before work on it starts; false when it has been lost. */
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

/** No address waits longer than this for its next check: see the delays of the state machine. */
const longestWaitDays = 60;

/**
 * Makes due what a clock that was wrong had put off beyond any delay: an address must not be
 * forgotten because a run once believed itself in another year.
 */
export async function mendSchedules(sql: Sql, at: Date): Promise<void> {
  await sql.query(
    `UPDATE addresses SET next_check_at = $1
     WHERE watched AND next_check_at > $1::timestamptz + make_interval(days => $2)`,
    [at, longestWaitDays],
  );
}
