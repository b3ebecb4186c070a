import { parseCatalogueQuery } from "@/catalogue";
import {
  type DescribedCatalog,
  describeCatalog,
  describeGlossary,
  describeOneEntry,
  entriesPerDocument,
  exportAddress,
  type RdfForm,
  rdfTypes,
  serialise,
} from "@/catalogue/exports";
import { findEntryId, findMatches, readGlossary, readRecords } from "@/catalogue/records";
import type { Sql } from "@/lib/database";
import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { answerMoved } from "./moved";
import { sliceOf } from "./slice";
import { listTags, tagsOfRecords } from "./tags";

type Quads = Parameters<typeof serialise>[0];

async function answer(quads: Quads, form: RdfForm, links: string[]): Promise<Response> {
  return new Response(await serialise(quads, form), {
    headers: { "Content-Type": rdfTypes[form], Link: links.join(", ") },
  });
}

/** The catalogue, or what the parameters leave of it, by DCAT-AP. */
export async function answerCatalog(request: Request, form: RdfForm): Promise<Response> {
  recordTags(listTags);
  const { searchParams } = new URL(request.url);
  const query = parseCatalogueQuery(searchParams);
  const sql = await sqlOfWeb();
  const [catalog, ids] = await Promise.all([readCatalog(sql), findMatches(sql, query)]);
  const slice = sliceOf(ids, query, { usualSize: entriesPerDocument, params: searchParams });
  const addressOf = (page: number, file = form) =>
    catalog.siteUrl + exportAddress(`/catalogue.${file}`, query, { page, size: slice.chosenSize });
  const records = await readRecords(sql, slice.ids);
  const quads = describeCatalog(catalog, records, { ...slice, addressOf });
  return answer(quads, form, [
    `<${addressOf(slice.page)}>; rel="self"`,
    ...otherForms(form).map(
      (other) =>
        `<${addressOf(slice.page, other)}>; rel="alternate"; type="${bare(rdfTypes[other])}"`,
    ),
    ...(slice.page < slice.pages ? [`<${addressOf(slice.page + 1)}>; rel="next"`] : []),
  ]);
}

/** One entry by DCAT-AP. */
export async function answerEntry(slug: string, form: RdfForm): Promise<Response> {
  const { SITE_URL } = env();
  const sql = await sqlOfWeb();
  const id = await findEntryId(sql, slug);
  const [record] = id === undefined ? [] : await readRecords(sql, [id]);
  if (!record) {
    recordTags(["entries"]);
    const moved = await answerMoved("entries", slug, (today) => `/catalogue/${today}.${form}`);
    if (moved) return moved;
    return new Response("Rien à cette adresse.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  recordTags(tagsOfRecords([record]));
  const page = `${SITE_URL}/catalogue/${slug}`;
  return answer(describeOneEntry(SITE_URL, record), form, [
    `<${page}>; rel="describes"`,
    `<${page}>; rel="alternate"; type="text/html"`,
    ...otherForms(form).map(
      (other) => `<${page}.${other}>; rel="alternate"; type="${bare(rdfTypes[other])}"`,
    ),
  ]);
}

/** The glossary by SKOS. */
export async function answerGlossary(form: Exclude<RdfForm, "rdf">): Promise<Response> {
  recordTags(["terms", "themes"]);
  const { SITE_URL } = env();
  const [site, terms] = await Promise.all([
    readGlobal("site"),
    sqlOfWeb().then((sql) => readGlossary(sql)),
  ]);
  const quads = describeGlossary({ siteUrl: SITE_URL, name: site.name }, terms);
  return answer(quads, form, [`<${SITE_URL}/glossaire>; rel="alternate"; type="text/html"`]);
}

async function readCatalog(sql: Sql): Promise<DescribedCatalog> {
  const [site, { rows }] = await Promise.all([
    readGlobal("site"),
    sql.query<{ issued: Date | null; modified: Date | null }>(
      `SELECT min(s.published_at) AS issued, max(e.updated_at) AS modified
       FROM entry_search s JOIN entries e ON e.id = s.entry_id`,
    ),
  ]);
  return {
    siteUrl: env().SITE_URL,
    name: site.name,
    description: site.introduction || site.tagline || site.name,
    contactEmail: site.contactEmail ?? null,
    issued: rows[0]?.issued ? new Date(rows[0].issued).toISOString() : null,
    modified: rows[0]?.modified ? new Date(rows[0].modified).toISOString() : null,
  };
}

const otherForms = (form: RdfForm): RdfForm[] =>
  (Object.keys(rdfTypes) as RdfForm[]).filter((other) => other !== form);

const bare = (type: string): string => type.split(";")[0] ?? type;
