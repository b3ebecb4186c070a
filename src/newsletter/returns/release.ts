import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Approver } from "../approval";
import { lockSubscriber } from "../subscribers";

export type ReleaseResult = { ok: true; status: string } | { ok: false; reason: "role" | "state" };

/**
 * Gives a suppressed address another chance, at an administrator's word: it becomes what it was,
 * confirmed with its proof of consent, or else must confirm first.
 */
export async function releaseSubscriber(
  pool: Pool,
  { subscriberId, user, now }: { subscriberId: number; user: Approver; now: Date },
): Promise<ReleaseResult> {
  if (user.role !== "admin") return { ok: false, reason: "role" };
  return transaction(pool, async (sql): Promise<ReleaseResult> => {
    const subscriber = await lockSubscriber(sql, subscriberId);
    if (subscriber?.status !== "suppressed") return { ok: false, reason: "state" };
    const { rows } = await sql.query<{ status: string }>(
      `UPDATE subscribers
          SET status = CASE WHEN confirmed_at IS NULL THEN 'pending' ELSE 'confirmed' END
                       ::enum_subscribers_status,
              suppressed_reason = NULL, updated_at = $2
        WHERE id = $1 RETURNING status::text AS status`,
      [subscriberId, now],
    );
    await sql.query(
      `INSERT INTO subscriber_releases (subscriber_id, last_delivery_id, released_at)
       SELECT $1::integer, COALESCE(max(id), 0), $2 FROM deliveries WHERE subscriber_id = $1
       ON CONFLICT (subscriber_id) DO UPDATE
         SET last_delivery_id = EXCLUDED.last_delivery_id, released_at = EXCLUDED.released_at`,
      [subscriberId, now],
    );
    await recordAction(sql, {
      userId: user.id,
      action: "release",
      collection: "subscribers",
      documentId: subscriberId,
    });
    return { ok: true, status: rows[0]?.status ?? "" };
  });
}
