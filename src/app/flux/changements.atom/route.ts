import { changeEntryOf, entriesPerFeed, tagUri, writeFeed } from "@/catalogue/exports";
import { env } from "@/lib/env";
import { changesTag, recordTags } from "@/lib/pageTags";
import { readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { contentTags } from "../../_machines/tags";
import { readShownChanges } from "./readShownChanges";

export const dynamic = "force-dynamic";

const path = "/flux/changements.atom";

/** A number of the feed itself; anything else asks for the newest changes. */
const readBefore = (given: string | null): number | undefined =>
  /^[1-9]\d{0,14}$/.test(given ?? "") ? Number(given) : undefined;

/** Which watched files and pages have changed, the newest first, for feed readers. */
export async function GET(request: Request): Promise<Response> {
  const before = readBefore(new URL(request.url).searchParams.get("avant"));
  recordTags([...contentTags, "pages", changesTag]);
  const siteUrl = env().SITE_URL;
  const [site, { shown, next }] = await Promise.all([
    readGlobal("site"),
    readShownChanges(await sqlOfWeb(), { limit: entriesPerFeed, before }),
  ]);
  const addressBefore = (change: number) => `${path}?avant=${change}`;
  const feed = writeFeed({
    siteUrl,
    author: site.name,
    id: tagUri(siteUrl, "flux/changements"),
    title: `Changements dans les ressources suivies – ${site.name}`,
    self: before === undefined ? path : addressBefore(before),
    alternate: "/catalogue?tri=maj",
    paging: { first: path, next: next === undefined ? undefined : addressBefore(next) },
    entries: shown.map((change) => changeEntryOf(change, siteUrl)),
  });
  return new Response(feed, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
