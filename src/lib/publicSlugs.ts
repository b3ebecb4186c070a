import type { Sql } from "./database";

/**
 * Every slug under which a document has been public: by them its old addresses lead to it for
 * ever. The document is kept, not the next slug, so that no chain and no loop can arise.
 */

/** Notes the slug under which the document is public now, if it is. Call it in the transaction that saves. */
export async function keepPublicSlug(
  sql: Sql,
  document: { collection: string; table: string; id: number },
): Promise<void> {
  await sql.query(
    `INSERT INTO public_slugs (collection, slug, document_id)
     SELECT $1, slug, id FROM "${document.table}"
     WHERE id = $2 AND _status = 'published' AND deleted_at IS NULL
     ON CONFLICT (collection, slug, document_id) DO UPDATE SET last_published_at = clock_timestamp()`,
    [document.collection, document.id],
  );
}

export async function forgetPublicSlugs(
  sql: Sql,
  document: { collection: string; id: number },
): Promise<void> {
  await sql.query("DELETE FROM public_slugs WHERE collection = $1 AND document_id = $2", [
    document.collection,
    document.id,
  ]);
}

/** The documents that have been public under this slug, the last to hold it first. */
export async function documentsOnceAt(
  sql: Sql,
  place: { collection: string; slug: string },
): Promise<number[]> {
  const { rows } = await sql.query<{ document_id: number }>(
    `SELECT document_id FROM public_slugs WHERE collection = $1 AND slug = $2
     ORDER BY last_published_at DESC`,
    [place.collection, place.slug],
  );
  return rows.map(({ document_id }) => document_id);
}
