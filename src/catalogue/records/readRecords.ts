import type { Sql } from "@/lib/database";
import { stateOfAddresses } from "@/links";
import { plainTextOf } from "./plainText";
import type { CatalogueRecord, RecordedLink } from "./record";

/** What one row of the statement holds: the record but for what is known of its addresses. */
type Row = Omit<CatalogueRecord, "link" | "distributions" | "description"> & {
  description: unknown;
  distributions: Omit<CatalogueRecord["distributions"][number], "link">[];
};

const published = (alias: string) =>
  `${alias}._status = 'published' AND ${alias}.deleted_at IS NULL`;

const organization = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name,
     'acronym', ${alias}.acronym, 'kind', ${alias}.kind, 'siren', ${alias}.siren, 'url', ${alias}.url)`;

const texts = (path: string) =>
  `(SELECT coalesce(json_agg(v.text ORDER BY v."order"), '[]') FROM entries_texts v
    WHERE v.parent_id = e.id AND v.path = '${path}')`;

/** A day at its producer's, picked in Paris and stored as an instant. */
const day = (column: string) => `to_char(${column} AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')`;

const instant = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** From `entry_search`, so that what has just been withdrawn is left out. */
const statement = `
SELECT json_build_object(
  'id', e.id, 'slug', e.slug, 'title', e.title, 'type', e.type, 'summary', coalesce(e.summary, ''),
  'description', e.description, 'url', coalesce(e.url, ''), 'licence', s.licence,
  'documentationUrl', e.documentation_url, 'methodologyUrl', e.methodology_url,
  'contact', json_build_object('name', e.contact_name, 'email', e.contact_email, 'url', e.contact_url),
  'formats', s.formats, 'levels', s.levels, 'territories', ${texts("territories")},
  'keywords', ${texts("keywords")},
  'years', (SELECT coalesce(json_agg(v.number::integer ORDER BY v.number), '[]')
    FROM entries_numbers v WHERE v.parent_id = e.id AND v.path = 'years'),
  'yearFrom', e.year_from::integer, 'yearTo', e.year_to::integer, 'frequency', e.frequency,
  'issued', ${day("e.issued")}, 'modified', ${day("e.modified")}, 'language', e.language,
  'remoteId', e.origin_remote_id, 'addedAt', ${instant("s.published_at")},
  'changedAt', ${instant("e.updated_at")},
  'publisher', (SELECT ${organization("o")} FROM organizations o
    WHERE o.id = e.publisher_id AND ${published("o")}),
  'contributors', (SELECT coalesce(json_agg(${organization("o")} ORDER BY r."order"), '[]')
    FROM entries_rels r JOIN organizations o ON o.id = r.organizations_id
    WHERE r.parent_id = e.id AND r.path = 'contributors' AND ${published("o")}),
  'source', (SELECT json_build_object('id', so.id, 'slug', so.slug, 'title', so.title)
    FROM sources so WHERE so.id = e.source_id AND ${published("so")}),
  'series', (SELECT json_build_object('id', se.id, 'slug', se.slug, 'title', se.title,
      'summary', se.summary, 'publisher', (SELECT ${organization("o")} FROM organizations o
        WHERE o.id = se.publisher_id AND ${published("o")}))
    FROM series se WHERE se.id = e.series_id AND ${published("se")}),
  'themes', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug,
      'title', t.title) ORDER BY t."order", t.id), '[]')
    FROM themes t WHERE t.id = ANY(s.theme_ids) AND ${published("t")}),
  'terms', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'slug', g.slug,
      'label', g.label, 'acronym', g.acronym) ORDER BY r."order"), '[]')
    FROM entries_rels r JOIN terms g ON g.id = r.terms_id
    WHERE r.parent_id = e.id AND r.path = 'terms' AND ${published("g")}),
  'distributions', (SELECT coalesce(json_agg(json_build_object('title', coalesce(d.title, ''),
      'url', d.url, 'format', d.format, 'mediaType', d.media_type,
      'byteSize', d.byte_size::bigint) ORDER BY d._order), '[]')
    FROM entries_distributions d WHERE d._parent_id = e.id AND d.url IS NOT NULL)
) AS record
FROM unnest($1::integer[]) WITH ORDINALITY asked(id, place)
JOIN entry_search s ON s.entry_id = asked.id
JOIN entries e ON e.id = asked.id
ORDER BY asked.place`;

const neverChecked: RecordedLink = { state: "unknown", checkedAt: null, okAt: null };

/**
 * The published entries of these numbers, in this order, with what is known of their addresses:
 * two round trips, however many. Entries that are not published are left out.
 */
export async function readRecords(sql: Sql, ids: readonly number[]): Promise<CatalogueRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<{ record: Row }>(statement, [ids]);
  const addresses = rows.flatMap(({ record }) => [
    record.url,
    ...record.distributions.map(({ url }) => url),
  ]);
  const standings = await stateOfAddresses(sql, addresses);
  const linkOf = (url: string): RecordedLink => {
    const known = standings.get(url);
    if (!known) return neverChecked;
    return {
      state: known.state,
      checkedAt: known.checkedAt?.toISOString() ?? null,
      okAt: known.okAt?.toISOString() ?? null,
    };
  };
  return rows.map(({ record }) => ({
    ...record,
    description: plainTextOf(record.description),
    link: linkOf(record.url),
    distributions: record.distributions.map((one) => ({ ...one, link: linkOf(one.url) })),
  }));
}

/** The number of the published entry at this slug, or undefined. */
export async function findEntryId(sql: Sql, slug: string): Promise<number | undefined> {
  const { rows } = await sql.query<{ entry_id: number }>(
    `SELECT s.entry_id FROM entries e JOIN entry_search s ON s.entry_id = e.id WHERE e.slug = $1`,
    [slug],
  );
  return rows[0]?.entry_id;
}
