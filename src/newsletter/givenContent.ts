/** An issue's content as the editor's form holds it, read without trust. Pure. */

const kinds = ["entry", "term", "source", "text"] as const;

/** In the columns of `issues_items`. */
export type GivenItem = {
  kind: (typeof kinds)[number];
  title: string;
  summary: string | null;
  year: string | null;
  territory: string | null;
  url: string | null;
  for_everyone: boolean;
  theme_id: number | null;
  entry_id: number | null;
  term_id: number | null;
  source_id: number | null;
};

export type GivenContent = {
  subject: string | null;
  preheader: string | null;
  introduction: unknown;
  items: GivenItem[];
};

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
/** A relation, as an identifier or as the whole document; identifiers are PostgreSQL integers. */
function reference(value: unknown): number | null {
  const id = Number(typeof value === "object" && value !== null ? fieldsOf(value).id : value);
  return value !== null && Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : null;
}

/** More than any issue holds; a form is bounded, a request is not. */
const MOST_ITEMS = 500;

function readItem(value: unknown): GivenItem {
  const item = fieldsOf(value);
  return {
    kind: kinds.find((known) => known === item.kind) ?? "text",
    title: text(item.title) ?? "",
    summary: text(item.summary),
    year: text(item.year),
    territory: text(item.territory),
    url: text(item.url),
    for_everyone: item.forEveryone === true,
    theme_id: reference(item.theme),
    entry_id: reference(item.entry),
    term_id: reference(item.term),
    source_id: reference(item.source),
  };
}

/** Reads what a form sends; what is missing or misshapen is taken for empty. */
export function readGivenContent(value: unknown): GivenContent {
  const form = fieldsOf(value);
  return {
    subject: text(form.subject),
    preheader: text(form.preheader),
    introduction: form.introduction ?? null,
    items: (Array.isArray(form.items) ? form.items : []).slice(0, MOST_ITEMS).map(readItem),
  };
}
