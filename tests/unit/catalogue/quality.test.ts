import { describe, expect, test } from "@jest/globals";
import {
  bandOf,
  type DescribedEntry,
  judgeCriteria,
  judgeMqa,
  mqaTotal,
  scoreOf,
} from "@/catalogue";

const now = new Date("2026-11-26T12:00:00Z");
const text = (words: string) => ({
  root: { children: [{ type: "paragraph", children: [{ type: "text", text: words }] }] },
});

/** Everything that a reuser may ask for. */
const whole: DescribedEntry = {
  summary: "Résumé",
  description: text("a".repeat(101)),
  url: "https://exemple.fr/page",
  distributions: [
    { url: "https://exemple.fr/a.csv", format: "CSV", mediaType: "text/csv", byteSize: 10 },
  ],
  formats: ["CSV"],
  licence: "lov2",
  keywords: ["budget"],
  themes: [1],
  publisher: 1,
  contact: { email: "contact@exemple.fr" },
  levels: ["commune"],
  territories: ["region:53"],
  years: [2025],
  frequency: "ANNUAL",
  issued: "2025-12-01T00:00:00Z",
  modified: "2026-01-15T00:00:00Z",
  documentationUrl: "https://exemple.fr/doc",
};
const fine = () => "ok";

const missing = (entry: DescribedEntry, stateOf: (url: string) => string = fine, at = now) =>
  judgeCriteria(entry, stateOf, at)
    .filter(({ met }) => !met)
    .map(({ code }) => code);

describe("the nine criteria of data.gouv.fr", () => {
  test("an entry that says everything has nine of nine", () => {
    expect(judgeCriteria(whole, fine, now)).toHaveLength(9);
    expect(missing(whole)).toEqual([]);
  });

  test.each<[string, Partial<DescribedEntry>, string[]]>([
    ["no licence", { licence: "notspecified" }, ["licence"]],
    ["no years", { years: [] }, ["temporal"]],
    ["years as a span", { years: [], yearFrom: 2012 }, []],
    ["levels alone", { territories: [] }, []],
    ["no places", { territories: null, levels: [] }, ["spatial"]],
    ["no frequency", { frequency: null }, ["frequency", "up-to-date"]],
    ["unknown frequency", { frequency: "UNKNOWN" }, ["frequency", "up-to-date"]],
    ["late by more than a day", { modified: "2025-11-20T00:00:00Z" }, ["up-to-date"]],
    ["late by less than a day", { modified: "2025-11-25T00:00:00Z" }, []],
    ["no date but a rhythm", { modified: null, issued: null }, ["up-to-date"]],
    ["first publication counts", { modified: null }, []],
    ["no rhythm to keep", { frequency: "IRREG", modified: null, issued: null }, []],
    ["a closed vintage", { frequency: "NEVER", modified: "2012-01-01" }, []],
    ["a description of 100", { description: text("a".repeat(100)) }, ["description"]],
    ["closed formats", { formats: ["PDF", "XLSX"], distributions: [] }, ["open-format"]],
    ["one open format among others", { formats: ["PDF", "ODS"], distributions: [] }, []],
    ["no format", { formats: [], distributions: [] }, ["open-format"]],
    ["a methodology alone", { documentationUrl: null, methodologyUrl: "https://x.fr" }, []],
    ["undocumented", { documentationUrl: null }, ["documented"]],
  ])("%s", (_, change, codes) => {
    expect(missing({ ...whole, ...change })).toEqual(codes);
  });

  test.each([
    ["broken", ["available"]],
    ["gone", ["available"]],
    ["invalid", ["available"]],
    // Perhaps only a bad afternoon, or a site that refuses robots.
    ["failing", []],
    ["blocked", []],
    ["unknown", []],
  ])("a file whose address is %s", (state, codes) => {
    expect(missing(whole, (url) => (url.endsWith("a.csv") ? state : "ok"))).toEqual(codes);
  });

  test("what is missing says what to do, licence first", () => {
    const lines = judgeCriteria({ ...whole, licence: undefined }, fine, now);
    expect(lines.filter(({ met }) => met)).toHaveLength(8);
    expect(lines.find(({ met }) => !met)?.advice).toContain("licence");
  });
});

describe("the European assessment", () => {
  test("its lines add up to 405, and a whole entry reaches it", () => {
    const lines = judgeMqa(whole, fine);
    expect(lines.reduce((sum, { of }) => sum + of, 0)).toBe(mqaTotal);
    expect(scoreOf(lines)).toBe(mqaTotal);
  });

  test.each<[string, Partial<DescribedEntry>, number]>([
    ["keywords", { keywords: [] }, 30],
    ["themes", { themes: [] }, 30],
    ["territories", { territories: [] }, 20],
    ["years", { years: [] }, 20],
    ["licence, its vocabulary, rights", { licence: "notspecified" }, 35],
    ["contact", { contact: {} }, 20],
    ["publisher", { publisher: null }, 10],
    ["dates", { issued: null, modified: null }, 10],
    ["files: download, its state, media type, size", { distributions: [] }, 65],
    ["closed format", { formats: ["XLSX"], distributions: [] }, 65 + 20],
    ["unreadable format", { formats: ["PDF"], distributions: [] }, 65 + 40],
  ])("without %s it loses points", (_, change, points) => {
    expect(scoreOf(judgeMqa({ ...whole, ...change }, fine))).toBe(mqaTotal - points);
  });

  test("an address counts once it has been seen to answer", () => {
    expect(scoreOf(judgeMqa(whole, () => "unknown"))).toBe(mqaTotal - 80);
  });

  test.each([
    [405, "excellent"],
    [351, "excellent"],
    [350, "bon"],
    [221, "bon"],
    [220, "suffisant"],
    [121, "suffisant"],
    [120, "insuffisant"],
    [0, "insuffisant"],
  ])("%d is « %s »", (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});
