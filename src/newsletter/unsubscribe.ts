import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import { CONFIRMATION_PURPOSE } from "./confirmationLink";
import { purposes } from "./message";
import type { Installation } from "./settings";
import { endLinks, lockSubscriber, type SubscriberStatus, subscriberOfToken } from "./subscribers";

type Request = { token: string; installation: Installation };

/** For GET: what the page shows; changes nothing. */
export async function lookupUnsubscription(
  sql: Sql,
  { token, installation }: Request,
): Promise<"ready" | "done" | "unknown"> {
  const id = await subscriberOfToken(sql, {
    token,
    purpose: purposes.unsubscribe,
    secret: installation.secret,
  });
  if (id === undefined) return "unknown";
  const { rows } = await sql.query<{ status: SubscriberStatus }>(
    "SELECT status::text AS status FROM subscribers WHERE id = $1",
    [id],
  );
  const status = rows[0]?.status;
  return status === "confirmed" || status === "pending" ? "ready" : "done";
}

/**
 * For POST, from the page or one-click by the mail program (RFC 8058): no cookie, no origin,
 * nothing but the token is asked. Any number of times gives the same answer.
 */
export async function unsubscribe(
  pool: Pool,
  { token, installation, now }: Request & { now: Date },
): Promise<"done" | "unknown"> {
  return transaction(pool, async (sql) => {
    const id = await subscriberOfToken(sql, {
      token,
      purpose: purposes.unsubscribe,
      secret: installation.secret,
    });
    if (id === undefined) return "unknown";
    const subscriber = await lockSubscriber(sql, id);
    if (subscriber?.status === "confirmed" || subscriber?.status === "pending") {
      await endLinks(sql, id, CONFIRMATION_PURPOSE, now);
      await sql.query(
        `UPDATE subscribers SET status = 'unsubscribed', unsubscribed_at = $2, last_act_at = $2,
                updated_at = $2 WHERE id = $1`,
        [id, now],
      );
    }
    return "done";
  });
}
