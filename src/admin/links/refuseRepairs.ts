import { dropPagesThatShow } from "@/jobs/refresh-links";
import { recordAction } from "@/lib/audit";
import { pool, transaction } from "@/lib/database";
import { type Decision, holdRepairs, markRefused } from "@/links";
import { RepairRefused, refuse } from "./repairRefused";

/**
 * Refuses repairs for good: the same proposal is never made again. Twice is once.
 *
 * @throws RepairRefused for one that does not exist, or that has been accepted
 */
export async function refuseRepairs(
  ids: readonly number[],
  decision: Decision,
): Promise<{ id: number; state: "refused" }[]> {
  return transaction(pool(), async (sql) => {
    const held = await holdRepairs(sql, ids);
    const missing = ids.filter((id) => !held.some((repair) => repair.id === id));
    if (missing.length > 0) throw refuse({ code: "unknown", ids: missing });
    const accepted = held.filter(({ state }) => state === "accepted");
    if (accepted.length > 0)
      throw new RepairRefused(accepted.map(({ url }) => ({ code: "accepted", url })));
    const fresh = held.filter(({ state }) => state !== "refused");
    await markRefused(sql, fresh, decision, dropPagesThatShow);
    for (const { url, target } of fresh)
      await recordAction(sql, {
        userId: decision.by,
        action: "refuse_repair",
        collection: "links",
        details: { from: url, to: target },
      });
    return held.map(({ id }) => ({ id, state: "refused" as const }));
  });
}
