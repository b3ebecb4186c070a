import type { Sql } from "@/lib/database";
import type { FoundAddress } from "./extract";
import { duplicateKey, normaliseAddress, parseAddress } from "./normalise";
import { shownCopy } from "./repairs/shownCopy";
import type { AddressState } from "./vocabulary";

/** A document that uses an address. */
export type Use = { collection: string; documentId: number; published: boolean };

type AddressRow = { url: string; duplicateKey: string; host: string; state: AddressState };

/** What is no address is kept too, so that editors see it; as much of it as an index holds. */
const maxOddLength = 500;

/** The row that an address, as typed, belongs to. */
function rowOf(text: string): AddressRow {
  const url = normaliseAddress(text);
  if (url !== null) {
    const host = new URL(url).hostname;
    return { url, duplicateKey: duplicateKey(text) ?? url, host, state: "unknown" };
  }
  const odd = text.trim().slice(0, maxOddLength);
  // An address that is too long to be watched is one all the same.
  const state = parseAddress(text).kind === "invalid" ? "invalid" : "unsupported";
  return { url: odd, duplicateKey: odd, host: "", state };
}

async function insertAddresses(
  sql: Sql,
  rows: readonly AddressRow[],
): Promise<Map<string, number>> {
  const hosts = [...new Set(rows.map(({ host }) => host).filter(Boolean))].sort();
  await sql.query(
    "INSERT INTO link_hosts (host) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING",
    [hosts],
  );
  // In one order everywhere, so that two documents saved at once wait instead of deadlocking.
  const sorted = [...rows].sort((a, b) => (a.url < b.url ? -1 : 1));
  // Never checked: due whatever a run's clock says, behind those that `checkFirst` puts first.
  await sql.query(
    `INSERT INTO addresses (url, duplicate_key, host, state, next_check_at)
     SELECT url, key, host, state, CASE WHEN host <> '' THEN timestamptz '2000-01-01Z' END
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (url, key, host, state)
     ON CONFLICT (url) DO UPDATE SET watched = true WHERE NOT addresses.watched`,
    [
      sorted.map(({ url }) => url),
      sorted.map(({ duplicateKey: key }) => key),
      sorted.map(({ host }) => host),
      sorted.map(({ state }) => state),
    ],
  );
  const found = await sql.query<{ id: number; url: string }>(
    "SELECT id::int8, url FROM addresses WHERE url = ANY($1::text[])",
    [sorted.map(({ url }) => url)],
  );
  return new Map(found.rows.map(({ id, url }) => [url, Number(id)]));
}

/** Takes addresses without any use left out of the checks; their history stays. */
async function retireOrphans(sql: Sql, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query(
    `UPDATE addresses SET watched = false
     WHERE id = ANY($1::bigint[]) AND watched
       AND NOT EXISTS (SELECT FROM address_uses WHERE address_id = addresses.id)`,
    [ids],
  );
}

/**
 * Records which addresses a document uses, in place of what was recorded of it. Call it once,
 * inside the transaction that saves the document.
 *
 * What is published replaces the whole record of the document; a draft over a published version
 * replaces the record of the draft before it, for the published version still shows its addresses.
 * After a withdrawal there is no such version: pass `keepPublished: false`.
 */
export async function storeUses(
  sql: Sql,
  document: Use & { addresses: readonly FoundAddress[]; keepPublished?: boolean },
): Promise<void> {
  const { collection, documentId, published, addresses } = document;
  const { keepPublished = !published } = document;
  const uses = new Map<string, FoundAddress & { row: AddressRow }>();
  for (const found of addresses) {
    const row = rowOf(found.url);
    if (row.url !== "") uses.set(`${row.url} ${found.path}`, { ...found, row });
  }
  const rows = [...new Map([...uses.values()].map(({ row }) => [row.url, row])).values()];

  const previous = await sql.query<{ id: number }>(
    `SELECT DISTINCT address_id::int8 AS id FROM address_uses
     WHERE collection = $1 AND document_id = $2 AND NOT (published AND $3::boolean)`,
    [collection, documentId, keepPublished],
  );
  const before = previous.rows.map(({ id }) => Number(id));
  // Locked before anything is decided: whether an address has other uses must not change meanwhile.
  await sql.query(
    `SELECT id FROM addresses WHERE id = ANY($1::bigint[]) OR url = ANY($2::text[])
     ORDER BY url FOR UPDATE`,
    [before, rows.map(({ url }) => url)],
  );
  const ids = await insertAddresses(sql, rows);

  await sql.query(
    `DELETE FROM address_uses
     WHERE collection = $1 AND document_id = $2 AND NOT (published AND $3::boolean)`,
    [collection, documentId, keepPublished],
  );
  const list = [...uses.values()];
  await sql.query(
    `INSERT INTO address_uses
       (address_id, collection, document_id, path, published, url, declared_type)
     SELECT id, $1, $2::int, path, $3::boolean, url, type
     FROM unnest($4::bigint[], $5::text[], $6::text[], $7::text[]) AS given (id, path, url, type)
     ON CONFLICT DO NOTHING`,
    [
      collection,
      documentId,
      published,
      list.map(({ row }) => ids.get(row.url) ?? null),
      list.map(({ path }) => path),
      list.map(({ url }) => url),
      list.map(({ declaredType }) => declaredType ?? null),
    ],
  );
  const kept = new Set(ids.values());
  await retireOrphans(
    sql,
    before.filter((id) => !kept.has(id)),
  );
}

/**
 * Forgets what a document uses, when it is deleted. Addresses that nothing uses any more are no
 * longer checked.
 */
export async function removeUses(
  sql: Sql,
  document: { collection: string; documentId: number },
): Promise<void> {
  const { collection, documentId } = document;
  const locked = await sql.query<{ id: number }>(
    `SELECT id::int8 FROM addresses WHERE id IN (
       SELECT address_id FROM address_uses WHERE collection = $1 AND document_id = $2)
     ORDER BY url FOR UPDATE`,
    [collection, documentId],
  );
  await sql.query("DELETE FROM address_uses WHERE collection = $1 AND document_id = $2", [
    collection,
    documentId,
  ]);
  await retireOrphans(
    sql,
    locked.rows.map(({ id }) => Number(id)),
  );
}

/** What is known of one address, for pages, lists and exports. */
export type AddressStanding = {
  id: number;
  state: AddressState;
  reason: string | null;
  httpStatus: number | null;
  finalUrl: string | null;
  checkedAt: Date | null;
  okAt: Date | null;
  failingSince: Date | null;
  /** A copy in a web archive, for readers of a broken or gone address; else null. */
  archivedUrl: string | null;
  /** When that copy was made. */
  archivedAt: Date | null;
};

const date = (milliseconds: unknown) =>
  milliseconds === null ? null : new Date(Number(milliseconds));

/**
 * The standings of many addresses in one round trip, by the addresses as they were given.
 * Those that no document uses are not in the map.
 */
export async function stateOfAddresses(
  sql: Sql,
  urls: readonly string[],
): Promise<Map<string, AddressStanding>> {
  if (urls.length === 0) return new Map();
  const keys = new Map(urls.map((url) => [url, rowOf(url).url]));
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT id::int8, addresses.url, state, reason, http_status, final_url,
       extract(epoch FROM last_checked_at)::float8 * 1000 AS checked,
       extract(epoch FROM last_ok_at)::float8 * 1000 AS fine,
       extract(epoch FROM failing_since)::float8 * 1000 AS failing,
       copy.url AS copy_url, extract(epoch FROM copy.at)::float8 * 1000 AS copied
     FROM addresses
     LEFT JOIN LATERAL (${shownCopy}) AS copy ON true
     WHERE addresses.url = ANY($1::text[])`,
    [[...new Set(keys.values())]],
  );
  const byKey = new Map(
    rows.map((row): [string, AddressStanding] => [
      String(row.url),
      {
        id: Number(row.id),
        state: row.state as AddressState,
        reason: row.reason as string | null,
        httpStatus: row.http_status as number | null,
        finalUrl: row.final_url as string | null,
        checkedAt: date(row.checked),
        okAt: date(row.fine),
        failingSince: date(row.failing),
        archivedUrl: row.copy_url as string | null,
        archivedAt: date(row.copied),
      },
    ]),
  );
  const standings = new Map<string, AddressStanding>();
  for (const [url, key] of keys) {
    const standing = byKey.get(key);
    if (standing) standings.set(url, standing);
  }
  return standings;
}
