import type { Payload } from "payload";
import { refreshAliases } from "@/catalogue";
import { slugify } from "@/collections/fields/slug";
import type { Sql } from "@/lib/database";
import type { Logger } from "@/lib/logger";
import { checkFirst } from "@/links";
import { entries } from "./content/entries";
import { organizations } from "./content/organizations";
import { pages } from "./content/pages";
import { series } from "./content/series";
import { sources } from "./content/sources";
import { terms } from "./content/terms";
import { themes } from "./content/themes";
import type { EntrySeed, TermSeed } from "./content/types";
import { toLexical } from "./lexical";
import { createRecorder, type Recorder } from "./records";

/**
 * Fills the catalogue with the facts of `content/`. May be run again at any time and killed at
 * any moment: it writes what is missing and touches nothing that is there.
 *
 * @returns how many documents were written, by collection.
 */
export async function seed(options: {
  payload: Payload;
  sql: Sql;
  log: Logger;
}): Promise<Record<string, number>> {
  const recorder = createRecorder(options.payload, options.sql);
  const { log } = options;

  const themeIds = await writeAll(themes, (theme, index) =>
    recorder.write({
      collection: "themes",
      key: theme.slug,
      data: { title: theme.title, description: theme.description, order: (index + 1) * 10 },
    }),
  );
  const organizationIds = await writeOrganizations(recorder);
  log.info(`organismes : ${organizationIds.size}`);

  const sourceIds = new Map<string, number>();
  for (const { key, organization, themes: themeSlugs, ...source } of sources) {
    const id = await recorder.write({
      collection: "sources",
      key,
      data: {
        ...source,
        organization: organizationIds.get(organization),
        themes: idsOf(themeIds, themeSlugs),
      },
    });
    sourceIds.set(key, id);
  }
  const seriesIds = new Map<string, number>();
  for (const { key, ...one } of series) {
    const publisher = entries.find((entry) => entry.series === key)?.publisher;
    const data = { ...one, publisher: publisher && organizationIds.get(publisher) };
    seriesIds.set(key, await recorder.write({ collection: "series", key, data }));
  }
  log.info(`sources : ${sourceIds.size}, séries : ${seriesIds.size}`);

  const termIds = await writeTerms(recorder, themeIds);
  log.info(`glossaire : ${termIds.size}`);

  await refreshAliases(options.sql);

  let done = 0;
  for (const entry of entries) {
    await recorder.write({
      collection: "entries",
      key: entry.key,
      data: entryData(entry, { themeIds, organizationIds, sourceIds, seriesIds, termIds }),
    });
    if (++done % 50 === 0) log.info(`ressources : ${done} sur ${entries.length}`);
  }
  // Composed by a pattern, not read on a page: nobody has seen these work.
  const composed = entries.filter(({ urlComposed }) => urlComposed);
  await checkFirst(
    options.sql,
    composed.map(({ url }) => url),
  );
  for (const page of pages) {
    await recorder.write({
      collection: "pages",
      key: page.key,
      data: {
        title: page.title,
        description: page.description,
        layout: [{ blockType: "text", content: toLexical(page.text) }],
      },
    });
  }
  return recorder.written();
}

async function writeAll<T extends { slug: string }>(
  items: T[],
  write: (item: T, index: number) => Promise<number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [index, item] of items.entries()) ids.set(item.slug, await write(item, index));
  return ids;
}

async function writeOrganizations(recorder: Recorder): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { key, parent: _parent, ...organization } of organizations) {
    const slug = slugify(key);
    ids.set(
      key,
      await recorder.write({ collection: "organizations", key: slug, data: organization }),
    );
  }
  for (const { key, parent } of organizations) {
    const id = ids.get(key);
    if (!parent || !id || !recorder.isNew("organizations", slugify(key))) continue;
    await recorder.amend("organizations", id, { parent: ids.get(parent) });
  }
  return ids;
}

async function writeTerms(
  recorder: Recorder,
  themeIds: Map<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const slugOf = (term: TermSeed) => slugify(term.label);
  for (const term of terms) {
    const { broader: _broader, related: _related, body, themes: themeSlugs, ...rest } = term;
    const data = { ...rest, body: toLexical(body), themes: idsOf(themeIds, themeSlugs) };
    ids.set(term.label, await recorder.write({ collection: "terms", key: slugOf(term), data }));
  }
  for (const term of terms) {
    const id = ids.get(term.label);
    const broader = idsOf(ids, term.broader ?? []);
    const related = idsOf(ids, term.related ?? []);
    if (!id || broader.length + related.length === 0) continue;
    if (recorder.isNew("terms", slugOf(term)))
      await recorder.amend("terms", id, { broader, related });
  }
  return ids;
}

type Ids = Record<
  "themeIds" | "organizationIds" | "sourceIds" | "seriesIds" | "termIds",
  Map<string, number>
>;

function entryData(entry: EntrySeed, ids: Ids): Record<string, unknown> {
  const span = Array.isArray(entry.years) ? undefined : entry.years;
  const rank = entries.filter((other) => other.featured).indexOf(entry) + 1;
  return {
    title: entry.title,
    type: entry.type,
    summary: entry.summary,
    description: toLexical(entry.description),
    publisher: ids.organizationIds.get(entry.publisher),
    source: ids.sourceIds.get(entry.source),
    themes: idsOf(ids.themeIds, entry.themes),
    keywords: entry.keywords,
    terms: idsOf(ids.termIds, entry.terms ?? []),
    series: entry.series ? ids.seriesIds.get(entry.series) : undefined,
    url: entry.url,
    distributions: (entry.distributions ?? []).map(({ title, url, format }) => ({
      title,
      url,
      format,
    })),
    formats: entry.formats,
    licence: entry.licence,
    levels: entry.levels,
    years: Array.isArray(entry.years) ? entry.years : [],
    yearFrom: span?.from,
    yearTo: span?.to ?? undefined,
    frequency: entry.frequency ?? "UNKNOWN",
    modified: entry.modified,
    featured: entry.featured ? rank : undefined,
    origin: { kind: "manual", remoteId: entry.identifier },
  };
}

const idsOf = (ids: Map<string, number>, keys: string[]): number[] =>
  keys.flatMap((key) => ids.get(key) ?? []);
