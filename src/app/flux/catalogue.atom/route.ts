import { parseCatalogueQuery } from "@/catalogue";
import { entriesPerFeed, exportAddress, feedEntryOf, tagUri, writeFeed } from "@/catalogue/exports";
import { findMatches, readRecords } from "@/catalogue/records";
import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { sliceOf } from "../../_machines/slice";
import { contentTags, listTags } from "../../_machines/tags";

export const dynamic = "force-dynamic";

const path = "/flux/catalogue.atom";

/**
 * The catalogue, or what the parameters leave of it, for feed readers: what was added or changed
 * last comes first, whatever `tri` says, as readers of feeds expect.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = parseCatalogueQuery(searchParams);
  recordTags(query.etat.length > 0 ? listTags : contentTags);
  const siteUrl = env().SITE_URL;
  const sql = await sqlOfWeb();
  const [site, ids] = await Promise.all([readGlobal("site"), findMatches(sql, query, "changes")]);
  const slice = sliceOf(ids, query, { usualSize: entriesPerFeed, params: searchParams });
  const records = await readRecords(sql, slice.ids);
  const addressOf = (page: number) => exportAddress(path, query, { page, size: slice.chosenSize });
  const alternate = exportAddress("/catalogue", query);
  const filters = alternate.slice("/catalogue".length);
  const feed = writeFeed({
    siteUrl,
    author: site.name,
    id: tagUri(siteUrl, `flux/catalogue${filters}`),
    title: `${query.q ? `« ${query.q} » – ` : ""}Catalogue${filters && !query.q ? " (sélection)" : ""} – ${site.name}`,
    self: addressOf(slice.page),
    alternate,
    paging: {
      first: addressOf(1),
      previous: slice.page > 1 ? addressOf(slice.page - 1) : undefined,
      next: slice.page < slice.pages ? addressOf(slice.page + 1) : undefined,
      last: addressOf(slice.pages),
    },
    entries: records.map((record) => feedEntryOf(record, siteUrl)),
  });
  return new Response(feed, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
