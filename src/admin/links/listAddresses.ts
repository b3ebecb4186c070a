import type { Sql } from "@/lib/database";
import { type AddressState, type Hop, titleOfUse } from "@/links";
import { checkAges, type LinkFilters, type Sort, troubleAges } from "./filters";

export const pageSize = 50;
/** Documents named beside an address; an address may have thousands. */
const mostDocuments = 5;

export type UsingDocument = {
  collection: string;
  id: number;
  title: string | null;
  published: boolean;
};

export type ListedAddress = {
  id: number;
  url: string;
  host: string;
  state: AddressState;
  reason: string | null;
  httpStatus: number | null;
  finalUrl: string | null;
  chain: Hop[];
  failingSince: Date | null;
  checkedAt: Date | null;
  okAt: Date | null;
  /** Somebody asked for a check that has not been made yet. */
  asked: boolean;
  /** Some of the documents that use it, and how many there are. */
  documents: UsingDocument[];
  documentCount: number;
};

/** The same as the indexes of the migration `link_people`. */
const orders: Record<Sort, string> = {
  gravite: "link_severity(a.state), a.failing_since, a.last_checked_at NULLS FIRST, a.id",
  panne: "a.failing_since, a.id",
  verification: "a.last_checked_at NULLS FIRST, a.id",
};

/** The name of every document that may use an address. */
const names = `
  SELECT 'entries' AS collection, id, title FROM entries
  UNION ALL SELECT 'sources', id, title FROM sources
  UNION ALL SELECT 'organizations', id, name FROM organizations
  UNION ALL SELECT 'series', id, title FROM series
  UNION ALL SELECT 'themes', id, title FROM themes
  UNION ALL SELECT 'terms', id, label FROM terms
  UNION ALL SELECT 'pages', id, title FROM pages
  UNION ALL SELECT 'issues', id, subject FROM issues`;

/** Addresses used by documents that belong to one of the sources that `sources` selects. */
const ofSources = (sources: string) => `a.id IN (
  SELECT u.address_id FROM entries e JOIN address_uses u
    ON u.collection = 'entries' AND u.document_id = e.id
  WHERE e.source_id IN (${sources})
  UNION ALL
  SELECT u.address_id FROM _entries_v v JOIN address_uses u
    ON u.collection = 'entries' AND u.document_id = v.parent_id AND NOT u.published
  WHERE v.latest AND v.version_source_id IN (${sources})
  UNION ALL
  SELECT u.address_id FROM address_uses u
  WHERE u.collection = 'sources' AND u.document_id IN (${sources}))`;

/** Addresses of documents that belong to no source, or to one that nobody answers for. */
const ofNobody = `a.id IN (
  SELECT u.address_id FROM address_uses u
  LEFT JOIN entries e ON u.collection = 'entries' AND e.id = u.document_id
  LEFT JOIN sources s
    ON s.id = CASE u.collection WHEN 'entries' THEN e.source_id WHEN 'sources' THEN u.document_id END
  WHERE s.editor_id IS NULL)`;

/** `%` and `_` of what is typed stand for themselves. */
const containing = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

type Condition = { where: string; values: unknown[] };

/** The filters as SQL on `addresses a`, with its values; the states are left to the caller. */
function conditionOf(filters: LinkFilters, at: Date): Condition {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const before = (hours: number) => value(new Date(at.getTime() - hours * 3_600_000));
  const clauses = ["a.watched"];
  const { host, source, responsible, troubleAge, checkAge, proposal, words } = filters;
  if (host) clauses.push(`a.host = ${value(host)}`);
  if (source !== null) clauses.push(ofSources(value(source)));
  if (responsible === "none") clauses.push(ofNobody);
  else if (responsible !== null)
    clauses.push(ofSources(`SELECT id FROM sources WHERE editor_id = ${value(responsible)}`));
  if (troubleAge) clauses.push(`a.failing_since <= ${before(troubleAges[troubleAge].hours)}`);
  if (checkAge) {
    const { hours } = checkAges[checkAge];
    clauses.push(
      hours === null ? "a.last_checked_at IS NULL" : `a.last_checked_at <= ${before(hours)}`,
    );
  }
  if (proposal)
    clauses.push(
      "EXISTS (SELECT FROM link_repairs r WHERE r.address_id = a.id AND r.state = 'open')",
    );
  for (const word of words) {
    const pattern = value(containing(word));
    clauses.push(`a.id IN (
      SELECT id FROM addresses WHERE url ILIKE ${pattern}
      UNION ALL
      SELECT u.address_id FROM address_uses u JOIN (${names}) AS named (collection, id, name)
        ON named.collection = u.collection AND named.id = u.document_id
      WHERE named.name ILIKE ${pattern})`);
  }
  return { where: clauses.join("\n AND "), values };
}

/** How many addresses that pass the other filters are in each state. */
export async function countStates(
  sql: Sql,
  filters: LinkFilters,
  at: Date,
): Promise<Map<AddressState, number>> {
  const { where, values } = conditionOf(filters, at);
  const { rows } = await sql.query<{ state: AddressState; count: number }>(
    `SELECT a.state, count(*)::integer AS count FROM addresses a WHERE ${where}
     GROUP BY a.state ORDER BY link_severity(a.state)`,
    values,
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** The statement that lists one page, and its values; apart, so that its plan can be looked at. */
export function listStatement(filters: LinkFilters, at: Date): { text: string; values: unknown[] } {
  const { where, values } = conditionOf(filters, at);
  const states =
    filters.states.length > 0 ? ` AND a.state = ANY($${values.push(filters.states)}::text[])` : "";
  const text = `
    SELECT a.id, a.url, a.host, a.state, a.reason, a.http_status, a.final_url, a.chain,
      a.failing_since, a.last_checked_at, a.last_ok_at, a.asked_at IS NOT NULL AS asked,
      used.documents, used.count
    FROM (
      SELECT * FROM addresses a WHERE ${where}${states}
      ORDER BY ${orders[filters.sort]} LIMIT ${pageSize} OFFSET ${(filters.page - 1) * pageSize}
    ) AS a
    CROSS JOIN LATERAL (
      SELECT max(u.count)::integer AS count,
        json_agg(json_build_object('collection', u.collection, 'id', u.document_id,
          'published', u.published, 'title', ${titleOfUse})) AS documents
      FROM (
        SELECT collection, document_id, bool_or(published) AS published, count(*) OVER () AS count
        FROM address_uses WHERE address_id = a.id
        GROUP BY collection, document_id ORDER BY collection, document_id LIMIT ${mostDocuments}
      ) AS u
    ) AS used
    ORDER BY ${orders[filters.sort]}`;
  return { text, values };
}

/** One page of the addresses in use that pass the filters, with the documents that use them. */
export async function listAddresses(
  sql: Sql,
  filters: LinkFilters,
  at: Date,
): Promise<ListedAddress[]> {
  const { text, values } = listStatement(filters, at);
  const { rows } = await sql.query<Record<string, unknown>>(text, values);
  return rows.map((row) => ({
    id: Number(row.id),
    url: row.url as string,
    host: row.host as string,
    state: row.state as AddressState,
    reason: row.reason as string | null,
    httpStatus: row.http_status as number | null,
    finalUrl: row.final_url as string | null,
    chain: row.chain as Hop[],
    failingSince: row.failing_since as Date | null,
    checkedAt: row.last_checked_at as Date | null,
    okAt: row.last_ok_at as Date | null,
    asked: row.asked as boolean,
    documents: (row.documents as UsingDocument[] | null) ?? [],
    documentCount: (row.count as number | null) ?? 0,
  }));
}
