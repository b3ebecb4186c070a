import type { Pool } from "pg";

/** Payload's own search: `like` on title and summary, the page's rows and their count. */
export async function openLikeSearch(uri: string, secret: string) {
  process.env.DATABASE_URI = uri;
  process.env.PAYLOAD_SECRET = secret;
  process.env.SITE_URL = "http://localhost:3000";
  // After the environment: the configuration reads it when it is loaded.
  const { getPayload } = await import("payload");
  const { default: config } = await import("@payload-config");
  const payload = await getPayload({ config });
  return {
    find: (words: string, page: number) =>
      payload.find({
        collection: "entries",
        where: { or: [{ title: { like: words } }, { summary: { like: words } }] },
        sort: "-publishedFirstAt",
        limit: 20,
        page,
        depth: 1,
        overrideAccess: false,
      }),
    async close() {
      const { pool } = payload.db as unknown as { pool: Pool };
      void pool.end();
      await payload.destroy();
    },
  };
}
