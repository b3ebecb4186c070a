import { type Frequency, parisDay } from "./period";

/**
 * What became news: a document published, or materially updated, since the last issue, or an
 * entry whose broken link was repaired.
 */
export type News = {
  kind: "entry" | "term" | "source" | "repair";
  id: number;
  title: string;
  summary: string;
  newsAt: Date;
  /** Of entries only. */
  year: string | null;
  /** Names; of entries only. */
  territories: readonly string[];
  /** In the document's own order; the first is the heading under which it stands. */
  themes: readonly { id: number; title: string }[];
};

export type DraftItem = {
  kind: Exclude<News["kind"], "repair">;
  id: number;
  title: string;
  summary: string;
  theme: number | null;
  year: string | null;
  territory: string | null;
  /** What has no theme would else reach nobody who chose one. */
  forEveryone: boolean;
};

export type Draft = { subject: string; preheader: string; items: DraftItem[] };

const kindRank = { entry: 0, source: 1, term: 2, repair: 3 } as const;
const french = new Intl.Collator("fr");

const ITEM_TITLE = 250;
const ITEM_SUMMARY = 600;
const ITEM_TERRITORY = 120;
/** More territories than these are counted, not named. */
const NAMED_TERRITORIES = 3;

const repaired = "Le lien vers cette ressource, qui était rompu, est réparé.";

const plural = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : count === 1 ? `1 ${one}` : `${count} ${many}`;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

const list = new Intl.ListFormat("fr");

function wordTerritories(names: readonly string[]): string | null {
  const others = names.length - NAMED_TERRITORIES;
  if (names.length === 0) return null;
  // One more name is as short as its count.
  if (others <= 1) return cut(list.format(names), ITEM_TERRITORY);
  const named = names.slice(0, NAMED_TERRITORIES).join(", ");
  const rest = ` et ${others} autres`;
  return cut(named, ITEM_TERRITORY - rest.length) + rest;
}

const monthName = new Intl.DateTimeFormat("fr-FR", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const dayName = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
/** « 1er », never « 1 », for the first of a month. */
const wordDay = (day: string): string =>
  dayName.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, "1er ");

function wordSubject(until: Date, frequency: Frequency): string {
  const day = parisDay(until);
  if (frequency === "weekly") return `Les nouveautés de la semaine du ${wordDay(day)}`;
  const month = monthName.format(new Date(`${day}T00:00:00Z`));
  return `La lettre ${/^[aeo]/.test(month) ? "d’" : "de "}${month}`;
}

/**
 * Composes a draft from what became news, grouped by theme (in the themes' alphabetical order,
 * what has none first), entries before sources before terms before repaired links. An entry that
 * is new itself is not told again for its link. Nothing new: no draft.
 */
export function composeDraft({
  news: given,
  until,
  frequency,
}: {
  news: readonly News[];
  until: Date;
  frequency: Frequency;
}): Draft | undefined {
  const entries = new Set(given.filter(({ kind }) => kind === "entry").map(({ id }) => id));
  const news = given.filter(({ kind, id }) => kind !== "repair" || !entries.has(id));
  if (news.length === 0) return undefined;
  const sorted = [...news].sort(
    (a, b) =>
      french.compare(a.themes[0]?.title ?? "", b.themes[0]?.title ?? "") ||
      kindRank[a.kind] - kindRank[b.kind] ||
      b.newsAt.getTime() - a.newsAt.getTime() ||
      a.id - b.id,
  );
  const count = (kind: News["kind"]) => news.filter((one) => one.kind === kind).length;
  const parts = [
    plural(count("entry"), "ressource", "ressources"),
    plural(count("source"), "source", "sources"),
    plural(count("term"), "terme du glossaire", "termes du glossaire"),
    plural(count("repair"), "lien réparé", "liens réparés"),
  ].filter((part) => part !== undefined);
  return {
    subject: wordSubject(until, frequency),
    preheader: `À découvrir : ${list.format(parts)}.`,
    items: sorted.map((one) => ({
      kind: one.kind === "repair" ? "entry" : one.kind,
      id: one.id,
      title: cut(one.title, ITEM_TITLE),
      summary: cut(
        one.kind === "repair" ? `${repaired} ${one.summary}`.trim() : one.summary,
        ITEM_SUMMARY,
      ),
      theme: one.themes[0]?.id ?? null,
      year: one.year,
      territory: wordTerritories(one.territories),
      forEveryone: one.themes.length === 0,
    })),
  };
}
