import type { CollectionSlug, Payload } from "payload";
import type { Sql } from "@/lib/database";

/** How the seed writes: once for each key, never over what is already there. */
export type Recorder = {
  /** Number of the document of this key: written now, or long ago. */
  write: (options: {
    collection: CollectionSlug;
    key: string;
    data: Record<string, unknown>;
  }) => Promise<number>;
  /** True when `write` made the document in this run: only then may links be added to it. */
  isNew: (collection: CollectionSlug, key: string) => boolean;
  /** Changes a document made in this run. */
  amend: (collection: CollectionSlug, id: number, data: Record<string, unknown>) => Promise<void>;
  written: () => Record<string, number>;
};

/**
 * A key is written at most once in the life of a database: what an editor changed, binned or
 * deleted afterwards stays as he left it. A crash between the two writes leaves a document whose
 * slug is found again, not a second one.
 */
export function createRecorder(payload: Payload, sql: Sql): Recorder {
  const made = new Map<string, number>();
  return {
    async write({ collection, key, data }) {
      const { rows } = await sql.query<{ document_id: number }>(
        "SELECT document_id FROM seed_records WHERE collection = $1 AND key = $2",
        [collection, key],
      );
      const known = rows[0]?.document_id;
      if (known !== undefined) return known;
      const found = await payload.find({
        collection,
        where: { slug: { equals: key } },
        limit: 1,
        depth: 0,
        trash: true,
        pagination: false,
      });
      const existing = found.docs[0]?.id;
      const id =
        existing ??
        (
          await payload.create({
            collection,
            data: { ...data, slug: key, _status: "published" } as never,
            depth: 0,
            context: { quiet: true, machine: true },
          })
        ).id;
      if (existing === undefined) made.set(`${collection}/${key}`, Number(id));
      await sql.query(
        "INSERT INTO seed_records (collection, key, document_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        [collection, key, id],
      );
      return Number(id);
    },
    isNew: (collection, key) => made.has(`${collection}/${key}`),
    async amend(collection, id, data) {
      await payload.update({
        collection,
        id,
        data: { ...data, _status: "published" } as never,
        depth: 0,
        context: { quiet: true, machine: true },
      });
    },
    written() {
      const counts: Record<string, number> = {};
      for (const place of made.keys()) {
        const collection = place.slice(0, place.indexOf("/"));
        counts[collection] = (counts[collection] ?? 0) + 1;
      }
      return counts;
    },
  };
}
