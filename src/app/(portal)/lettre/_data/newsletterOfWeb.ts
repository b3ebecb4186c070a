import type { Pool } from "pg";
import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { findPublic, payloadOfWeb } from "@/lib/publicRead";
import { type Installation, type NewsletterSettings, readSettings } from "@/newsletter";
import type { ThemeChoice } from "@/ui/NewsletterChoices";

/** What the newsletter's functions ask of the web process. */
export type NewsletterOfWeb = {
  pool: Pool;
  installation: Installation;
  settings: NewsletterSettings;
};

/** Payload's own pool, this installation, and the settings (the page is dropped when they change). */
export async function newsletterOfWeb(): Promise<NewsletterOfWeb> {
  const payload = await payloadOfWeb();
  recordTags(["globals:newsletter"]);
  return {
    pool: (payload.db as unknown as { pool: Pool }).pool,
    installation: { siteUrl: env().SITE_URL, secret: env().PAYLOAD_SECRET },
    settings: await readSettings(payload),
  };
}

/** The themes that a subscriber may choose, in the editors' order. */
export async function readThemeChoices(): Promise<ThemeChoice[]> {
  const { docs } = await findPublic({ collection: "themes", sort: "order", limit: 0, depth: 0 });
  return docs.map(({ id, title }) => ({ id, title }));
}
