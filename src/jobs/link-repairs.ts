import type { Sql } from "@/lib/database";
import { defaultRepairSettings, type RepairSettings, type WritableUses } from "@/links";
import { unfrozenIssues } from "@/newsletter";

/** Every document but the issues of the newsletter that are approved, sent or given up. */
export const writableUses: WritableUses = async (sql, uses) => {
  const issues = uses.filter(({ collection }) => collection === "issues");
  const unfrozen = await unfrozenIssues(sql, [
    ...new Set(issues.map(({ documentId }) => documentId)),
  ]);
  return uses.filter(
    ({ collection, documentId }) => collection !== "issues" || unfrozen.has(documentId),
  );
};

/**
 * The titles of the documents and files whose own page or file each address is. An address that a
 * text merely links to goes by many names.
 */
async function titlesOf(sql: Sql, addressIds: readonly number[]): Promise<Map<number, string[]>> {
  const { rows } = await sql.query<{ address_id: number; title: string }>(
    `SELECT u.address_id, e.title FROM address_uses u JOIN entries e ON e.id = u.document_id
     WHERE u.address_id = ANY($1::bigint[]) AND u.collection = 'entries' AND u.path = 'url'
     UNION
     SELECT u.address_id, d.title FROM address_uses u
     JOIN entries_distributions d ON d._parent_id = u.document_id
       AND u.path = 'distributions.' || (d._order - 1) || '.url'
     WHERE u.address_id = ANY($1::bigint[]) AND u.collection = 'entries'`,
    [addressIds],
  );
  const titles = new Map<number, string[]>();
  for (const { address_id, title } of rows)
    if (title) titles.set(Number(address_id), [...(titles.get(Number(address_id)) ?? []), title]);
  return titles;
}

/** What a search for repairs goes by: the way to the outside of the checks, bounds of its own. */
export const repairSettings = ({
  rules,
  userAgent,
  timeoutMs,
  resolve,
  onChanged,
}: Pick<
  RepairSettings,
  "rules" | "userAgent" | "timeoutMs" | "resolve" | "onChanged"
>): RepairSettings => ({
  ...defaultRepairSettings,
  rules,
  userAgent,
  timeoutMs,
  resolve,
  onChanged,
  writableUses,
  titlesOf,
});
