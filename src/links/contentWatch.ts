import type { Sql } from "@/lib/database";
import type { Validators } from "./change";
import type { Use } from "./uses";

/** What a check of an address starts from: what its content was known by, and what documents call it. */
export type ContentWatch = { previous: Validators | null; declaredType: string | null };

/** A change of the content behind an address that published documents show. */
export type AddressChange = {
  id: number;
  url: string;
  at: Date;
  evidence: "sha256" | "publisher-date" | "etag" | "last-modified";
  /** The published documents that show the address. */
  uses: Pick<Use, "collection" | "documentId">[];
};

/**
 * Changes in watched resources, the newest first; those that no published document shows are left
 * out.
 *
 * @param options.before the `id` of the last change of the page before
 */
export async function listChanges(
  sql: Sql,
  options: { limit: number; before?: number },
): Promise<AddressChange[]> {
  const { rows } = await sql.query<{
    id: number;
    url: string;
    at: Date;
    evidence: AddressChange["evidence"];
    uses: AddressChange["uses"];
  }>(
    `SELECT address_changes.id::int8, url, at, evidence, shown.uses
     FROM address_changes
     JOIN addresses ON addresses.id = address_id
     CROSS JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('collection', collection, 'documentId', document_id)
         ORDER BY collection, document_id) AS uses
       FROM (SELECT DISTINCT collection, document_id FROM address_uses
         WHERE address_uses.address_id = addresses.id AND published) AS distinct_uses) AS shown
     WHERE shown.uses IS NOT NULL AND ($2::bigint IS NULL OR (at, address_changes.id) <
       (SELECT last.at, last.id FROM address_changes AS last WHERE last.id = $2))
     ORDER BY at DESC, address_changes.id DESC
     LIMIT $1`,
    [options.limit, options.before ?? null],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
