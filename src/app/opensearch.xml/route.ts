import { env } from "@/lib/env";
import { readGlobal } from "@/lib/publicRead";
import { escapeXml } from "@/lib/xml";

export const dynamic = "force-dynamic";

/** How a browser searches the catalogue from its own bar (OpenSearch 1.1). */
export async function GET(): Promise<Response> {
  const site = await readGlobal("site");
  const url = escapeXml(env().SITE_URL);
  const link = (type: string, path: string) =>
    `<Url type="${type}" template="${url}${path}?q={searchTerms}&amp;page={startPage?}"/>\n`;
  // The specification allows 16 characters for the short name.
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    `<ShortName>${escapeXml(site.name.slice(0, 16).trim())}</ShortName>\n`,
    `<LongName>${escapeXml(site.name.slice(0, 48).trim())}</LongName>\n`,
    `<Description>${escapeXml(`Chercher dans le catalogue – ${site.name}`.slice(0, 1024))}</Description>\n`,
    link("text/html", "/catalogue"),
    link("application/atom+xml", "/flux/catalogue.atom"),
    `<Url type="application/opensearchdescription+xml" rel="self" template="${url}/opensearch.xml"/>\n`,
    `<Image width="16" height="16" type="image/x-icon">${url}/favicon.ico</Image>\n`,
    "<Language>fr</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n",
    "</OpenSearchDescription>\n",
  ].join("");
  return new Response(body, {
    headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
  });
}
