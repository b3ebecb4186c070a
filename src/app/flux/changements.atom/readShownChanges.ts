import type { ShownChange } from "@/catalogue/exports";
import type { Sql } from "@/lib/database";
import { type AddressChange, listChanges } from "@/links";
import { pathOfDocument } from "@/ui/paths";

type Document = { collection: string; id: number; title: string; slug: string };

/** Collections whose documents have pages, those that tell most of a change first. */
const order = ["entries", "sources", "series", "terms", "organizations", "themes", "pages"];

/**
 * Changes in watched resources, the newest first, each with the published document that shows its
 * address best; what no document with a page shows is left out.
 *
 * @param page.before the `next` of the page before
 */
export async function readShownChanges(
  sql: Sql,
  page: { limit: number; before?: number },
): Promise<{ shown: ShownChange[]; next?: number }> {
  const changes = await listChanges(sql, page);
  const documents = await readDocuments(sql, changes);
  const shown = changes.flatMap(({ uses, ...change }) => {
    const [document] = uses
      .flatMap(({ collection, documentId }) => documents.get(`${collection}:${documentId}`) ?? [])
      .sort((a, b) => order.indexOf(a.collection) - order.indexOf(b.collection));
    const path = document && pathOfDocument(document.collection, document);
    return path ? [{ ...change, document: { title: document.title, path } }] : [];
  });
  return { shown, next: changes.length === page.limit ? changes.at(-1)?.id : undefined };
}

async function readDocuments(
  sql: Sql,
  changes: readonly AddressChange[],
): Promise<Map<string, Document>> {
  const asked = changes.flatMap(({ uses }) => uses);
  const { rows } = await sql.query<Document>(
    `SELECT named.collection, named.id, named.title, named.slug FROM (
       SELECT 'entries' AS collection, id, title, slug FROM entries
       UNION ALL SELECT 'sources', id, title, slug FROM sources
       UNION ALL SELECT 'series', id, title, slug FROM series
       UNION ALL SELECT 'terms', id, label, slug FROM terms
       UNION ALL SELECT 'organizations', id, name, slug FROM organizations
       UNION ALL SELECT 'themes', id, title, slug FROM themes
       UNION ALL SELECT 'pages', id, title, slug FROM pages) AS named
     JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::integer[]) AS use (collection, id)) AS asked
       USING (collection, id)`,
    [asked.map(({ collection }) => collection), asked.map(({ documentId }) => documentId)],
  );
  return new Map(rows.map((row) => [`${row.collection}:${row.id}`, row]));
}
