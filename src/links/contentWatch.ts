import type { Sql } from "@/lib/database";
import type { Validators } from "./change";
import type { Use } from "./uses";
import type { Observation } from "./vocabulary";

/** What a check of an address starts from: what its content was known by, and what documents call it. */
export type ContentWatch = { previous: Validators | null; declaredType: string | null };

export async function readContentWatch(sql: Sql, addressId: number): Promise<ContentWatch> {
  const { rows } = await sql.query<{ previous: Validators | null; declared: string | null }>(
    `SELECT validators AS previous,
       (SELECT max(declared_type) FROM address_uses WHERE address_id = addresses.id) AS declared
     FROM addresses WHERE id = $1`,
    [addressId],
  );
  return { previous: rows[0]?.previous ?? null, declaredType: rows[0]?.declared ?? null };
}

/**
 * Keeps what an observation taught of the content, and its change: in one statement, so that a
 * change is told once. Call it once the observation is stored; lost in between, the change is seen
 * again at the next check.
 */
export async function storeContentWatch(
  sql: Sql,
  options: {
    addressId: number;
    previous: Validators | null;
    observation: Observation;
    when: Date;
  },
): Promise<void> {
  const { addressId, previous, observation, when } = options;
  const { changed, changeEvidence, validators } = observation;
  const kept = validators === null ? null : JSON.stringify(validators);
  if (changed !== true && (kept === null || kept === JSON.stringify(previous))) return;
  await sql.query(
    `WITH kept AS (
       UPDATE addresses SET validators = $2::jsonb WHERE id = $1 RETURNING id)
     INSERT INTO address_changes (address_id, at, evidence)
     SELECT id, $3, $4 FROM kept WHERE $5::boolean`,
    [addressId, kept, when, changeEvidence, changed === true],
  );
}

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
