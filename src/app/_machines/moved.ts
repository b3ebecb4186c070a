import { sqlOfWeb } from "@/lib/publicRead";
import { documentsOnceAt } from "@/lib/publicSlugs";

type Collection = "entries" | "sources" | "organizations" | "series" | "terms" | "themes";

/** 301 to where the document that was at this slug lives now; nothing when it lives nowhere. */
export async function answerMoved(
  collection: Collection,
  slug: string,
  addressOf: (slug: string) => string,
): Promise<Response | undefined> {
  const sql = await sqlOfWeb();
  const ids = await documentsOnceAt(sql, { collection, slug });
  if (ids.length === 0) return undefined;
  const { rows } = await sql.query<{ slug: string }>(
    `SELECT slug FROM "${collection}"
     WHERE id = ANY($1::integer[]) AND _status = 'published' AND deleted_at IS NULL
     ORDER BY array_position($1::integer[], id) LIMIT 1`,
    [ids],
  );
  const today = rows[0]?.slug;
  return today === undefined
    ? undefined
    : new Response(null, { status: 301, headers: { Location: addressOf(today) } });
}
