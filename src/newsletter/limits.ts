import type { Sql } from "@/lib/database";

/** How often something public may be done: so many times in a sliding stretch of time. */
export type Limit = { scope: string; max: number; seconds: number };

/** Confirmation mails to one address: a form must not become a way to harass somebody. */
export const MAILS_PER_ADDRESS: Limit = { scope: "address", max: 2, seconds: 3600 };
/** Submissions from one network; an office shares one address, so not too few. */
export const SUBMISSIONS_PER_NETWORK: Limit = { scope: "network", max: 20, seconds: 60 };
/** Submissions altogether, against a flood from many networks. */
export const SUBMISSIONS_IN_ALL: Limit = { scope: "all", max: 300, seconds: 60 };

/**
 * Counts one use against a limit; false when the limit is reached, and then nothing is counted.
 * Call it in a transaction: concurrent uses of one key wait for one another, none slips by.
 */
export async function takeAllowance(
  sql: Sql,
  { scope, max, seconds }: Limit,
  key: string,
  now: Date,
): Promise<boolean> {
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
  return rowCount === 1;
}
