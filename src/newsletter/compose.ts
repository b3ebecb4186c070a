import { type Frequency, parisDay } from "./period";

/** What became news: a document published, or materially updated, since the last issue. */
export type News = {
  kind: "entry" | "term" | "source";
  id: number;
  title: string;
  summary: string;
  newsAt: Date;
  /** Of entries only. */
  year: string | null;
  territory: string | null;
  /** In the document's own order; the first is the heading under which it stands. */
  themes: readonly { id: number; title: string }[];
};

export type DraftItem = {
  kind: News["kind"];
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

const kindRank = { entry: 0, source: 1, term: 2 } as const;
const french = new Intl.Collator("fr");

const ITEM_TITLE = 250;
const ITEM_SUMMARY = 600;

const plural = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : count === 1 ? `1 ${one}` : `${count} ${many}`;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

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
 * what has none first), entries before sources before terms. Nothing new: no draft.
 */
export function composeDraft({
  news,
  until,
  frequency,
}: {
  news: readonly News[];
  until: Date;
  frequency: Frequency;
}): Draft | undefined {
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
  ].filter((part) => part !== undefined);
  return {
    subject: wordSubject(until, frequency),
    preheader: `À découvrir : ${new Intl.ListFormat("fr").format(parts)}.`,
    items: sorted.map((one) => ({
      kind: one.kind,
      id: one.id,
      title: cut(one.title, ITEM_TITLE),
      summary: cut(one.summary, ITEM_SUMMARY),
      theme: one.themes[0]?.id ?? null,
      year: one.year,
      territory: one.territory,
      forEveryone: one.themes.length === 0,
    })),
  };
}
