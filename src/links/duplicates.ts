import type { Sql } from "@/lib/database";
import { duplicateKey, normaliseAddress } from "./normalise";

/** Where a document holds addresses that are its own: of its page, of its files. */
const ownPaths = "^(url|distributions\\.\\d+\\.url)$";

/** Another document whose own address most probably shows the same thing. */
export type AddressTwin = {
  documentId: number;
  /** As that document writes it. */
  url: string;
  /** The same for certain (RFC 3986), or but for scheme, `www.`, trackers, final slashes. */
  certain: boolean;
};

/**
 * Documents of a collection, published or not, whose own address is this one, however spelt; for
 * each of the given addresses. One round trip.
 *
 * @param given.except the document that asks
 */
export async function findTwins(
  sql: Sql,
  given: { collection: string; addresses: readonly string[]; except?: number },
): Promise<Map<string, AddressTwin[]>> {
  const keys = new Map(given.addresses.map((address) => [address, duplicateKey(address)]));
  const known = [...new Set([...keys.values()].filter((key) => key !== null))];
  if (known.length === 0) return new Map();
  const { rows } = await sql.query<{ key: string; id: number; url: string; normal: string }>(
    `SELECT DISTINCT ON (a.duplicate_key, u.document_id)
       a.duplicate_key AS key, u.document_id AS id, u.url, a.url AS normal
     FROM addresses a JOIN address_uses u ON u.address_id = a.id
     WHERE a.duplicate_key = ANY($1::text[]) AND u.collection = $2 AND u.path ~ $3
       AND u.document_id <> $4
     ORDER BY a.duplicate_key, u.document_id, u.published DESC, u.path`,
    [known, given.collection, ownPaths, given.except ?? -1],
  );
  const twins = new Map<string, AddressTwin[]>();
  for (const [address, key] of keys) {
    const normal = normaliseAddress(address);
    const found = rows.filter((row) => row.key === key);
    if (found.length > 0)
      twins.set(
        address,
        found.map((row) => ({
          documentId: row.id,
          url: row.url,
          certain: row.normal === normal,
        })),
      );
  }
  return twins;
}
