import type { Sql } from "@/lib/database";
import { createToken } from "@/lib/tokens";
import { type Asked, NOBODY } from "./subscribers";

export const CONFIRMATION_PURPOSE = "confirm-subscription";
export const CONFIRMATION_DAYS = 7;

/**
 * The address of a page where a person confirms what was asked for him, and nothing else: what
 * others ask later under his address goes with links of its own. For nobody, an address that
 * opens nothing, by the same statement.
 */
export async function makeConfirmationLink(
  sql: Sql,
  subscriberId: number,
  asked: Asked | null,
  { siteUrl, now }: { siteUrl: string; now: Date },
): Promise<string> {
  const { token, hash } = createToken(CONFIRMATION_PURPOSE);
  await sql.query(
    `INSERT INTO subscription_tokens (hash, purpose, subscriber_id, created_at, expires_at, asked)
     SELECT $1, $2, $3::integer, $4, $4::timestamptz + make_interval(days => $5), $6::jsonb
      WHERE $3::integer <> ${NOBODY}`,
    [
      hash,
      CONFIRMATION_PURPOSE,
      subscriberId,
      now,
      CONFIRMATION_DAYS,
      asked && JSON.stringify(asked),
    ],
  );
  return `${siteUrl}/lettre/confirmation/${token}`;
}
