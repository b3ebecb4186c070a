import type { Sql } from "@/lib/database";
import { entryTypes, formats, labelOf, levels, licences } from "../vocabularies";
import { type Highlight, splitHighlights } from "./highlight";
import {
  type CatalogueQuery,
  type FacetName,
  facetNames,
  linkStates,
  unknownValues,
} from "./query";
import { searchStatement, statementValues } from "./statement";

export type FoundEntry = {
  id: number;
  slug: string;
  title: string;
  summary: string;
  titleHighlight: Highlight[];
  summaryHighlight: Highlight[];
  url: string;
  type: string;
  licence: string;
  formats: string[];
  levels: string[];
  years: number[];
  publisher?: { id: number; slug: string; name: string; acronym: string | null };
  source?: { id: number; slug: string; title: string };
  themes: { id: number; slug: string; title: string }[];
  /** ISO 8601. */
  publishedAt: string;
  /** ISO 8601: of the resource at its producer's, else of its record here. */
  updatedAt: string;
  /** State of the address of its page; `null` while it was never checked. */
  linkState: string | null;
};

export type FacetValue = { value: string; label: string; count: number; selected: boolean };

export type CatalogueResult = {
  total: number;
  pages: number;
  entries: FoundEntry[];
  facets: Record<FacetName, FacetValue[]>;
  /** Set when nothing was found as typed and the nearest known words were searched instead. */
  spelling: { corrected: string } | null;
  /** Values that no published entry can have. */
  unknown: { parameter: string; value: string }[];
  /** When nothing is left: the one filter whose removal gives the most. */
  widest: { parameter: FacetName | "territoire"; total: number } | null;
};

type Answer = {
  total: number;
  corrected: string | null;
  entries: (Omit<FoundEntry, "titleHighlight" | "summaryHighlight"> & {
    title_marked: string;
    summary_marked: string;
  })[];
  facets: { facet: FacetName; value: string; label: string | null; count: number }[];
  unknown: { parameter: FacetName; value: string }[];
  without: Record<FacetName | "territoire", number>;
};

/** Searches the published entries: results, facets and total in one round trip. */
export async function searchCatalogue(sql: Sql, query: CatalogueQuery): Promise<CatalogueResult> {
  const { rows } = await sql.query<{ answer: Answer }>({
    // All that the text depends on: there are eight of them.
    name: `catalogue ${query.q ? "asked" : "whole"} ${query.tri}`,
    text: searchStatement(query),
    values: statementValues(query),
  });
  const answer = rows[0]?.answer;
  if (!answer) throw new Error("the search answered nothing");
  const facets = Object.fromEntries(
    facetNames.map((name) => [
      name,
      answer.facets
        .filter(({ facet }) => facet === name)
        .map(({ value, label, count }) => ({
          value,
          label: label ?? labelOfValue(name, value),
          count,
          selected: query[name].includes(value),
        })),
    ]),
  ) as Record<FacetName, FacetValue[]>;
  return {
    total: answer.total,
    pages: Math.ceil(answer.total / query.taille),
    entries: answer.entries.map(({ title_marked, summary_marked, ...entry }) => ({
      ...entry,
      titleHighlight: splitHighlights(title_marked),
      summaryHighlight: splitHighlights(summary_marked),
    })),
    facets,
    spelling: answer.corrected ? { corrected: answer.corrected } : null,
    unknown: [...unknownValues(query), ...answer.unknown],
    widest: answer.total === 0 ? widestOf(query, answer.without) : null,
  };
}

const vocabularies = {
  type: entryTypes,
  niveau: levels,
  format: formats,
  licence: licences,
  etat: linkStates,
} as const;

function labelOfValue(name: FacetName, value: string): string {
  return name in vocabularies
    ? labelOf(vocabularies[name as keyof typeof vocabularies], value)
    : value;
}

function widestOf(query: CatalogueQuery, without: Answer["without"]): CatalogueResult["widest"] {
  const used = ([...facetNames, "territoire"] as const).filter(
    (name) => query[name].length > 0 && without[name] > 0,
  );
  used.sort((a, b) => without[b] - without[a]);
  const parameter = used[0];
  return parameter ? { parameter, total: without[parameter] } : null;
}
