import type { Sql } from "@/lib/database";

/** How often something public may be done: so many times in a sliding stretch of time. */
export type Limit = { scope: string; max: number; seconds: number };

/** Confirmation mails to one address: a form must not become a way to harass somebody. */
export const MAILS_PER_ADDRESS: Limit = { scope: "address", max: 2, seconds: 3600 };
/** Submissions from one network; an office shares one address, so not too few. */
export const SUBMISSIONS_PER_NETWORK: Limit = { scope: "network", max: 20, seconds: 60 };
/** Submissions altogether, against a flood from many networks. */
export const SUBMISSIONS_IN_ALL: Limit = { scope: "all", max: 300, seconds: 60 };
/** Without proof of work: what some people of one office need, and no robot can use. */
export const PATIENCE_PER_NETWORK: Limit = { scope: "patience", max: 5, seconds: 3600 };
/** The same, against a flood from many networks. */
export const PATIENCE_IN_ALL: Limit = { scope: "patience-all", max: 60, seconds: 3600 };
/** Mails with a link to one's data, a day: each request is one mail. */
export const DATA_MAILS_PER_ADDRESS: Limit = { scope: "data", max: 5, seconds: 86_400 };

export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * Counts one use against a limit; when the limit is reached nothing is counted, and the answer
 * says in how many seconds there is room again. Call it in a transaction: concurrent uses of one
 * key wait for one another, none slips by.
 */
export async function takeAllowance(
  sql: Sql,
  { scope, max, seconds }: Limit,
  key: string,
  now: Date,
): Promise<Allowance> {
  await sql.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `subscription:${scope}:${key}`,
  ]);
  const { rowCount } = await sql.query(
    `INSERT INTO subscription_attempts (scope, key, at)
     SELECT $1::text, $2::text, $3::timestamptz
      WHERE (SELECT count(*) FROM subscription_attempts
              WHERE scope = $1 AND key = $2 AND at > $3::timestamptz - make_interval(secs => $4))
            < $5`,
    [scope, key, now, seconds, max],
  );
  if (rowCount === 1) return { allowed: true };
  // There is room when the oldest of the last `max` leaves the stretch.
  const { rows } = await sql.query<{ at: Date }>(
    `SELECT at FROM subscription_attempts WHERE scope = $1 AND key = $2
      ORDER BY at DESC OFFSET $3 LIMIT 1`,
    [scope, key, max - 1],
  );
  const free = (rows[0]?.at.getTime() ?? now.getTime()) + seconds * 1_000;
  return {
    allowed: false,
    retryAfterSeconds: Math.max(1, Math.ceil((free - now.getTime()) / 1_000)),
  };
}

/** Takes several allowances, and says which refused first, if one did. */
export async function takeAllowances(
  sql: Sql,
  uses: readonly (readonly [Limit, string])[],
  now: Date,
): Promise<Allowance> {
  for (const [limit, key] of uses) {
    const allowance = await takeAllowance(sql, limit, key, now);
    if (!allowance.allowed) return allowance;
  }
  return { allowed: true };
}
