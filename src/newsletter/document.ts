import type { Choosable } from "./choose";
import type { Block } from "./introduction";

/** The content of an issue with everything looked up: what is approved, frozen and shown. */
export type IssueDocument = {
  number: number;
  subject: string;
  preheader: string;
  siteUrl: string;
  archiveUrl: string;
  sender: Sender;
  introduction: Block[];
  sections: Section[];
};

export type Sender = {
  name: string;
  email: string;
  replyTo: string | null;
  /** Mailbox of what comes back; absent from what was frozen before there was one. */
  returnAddress?: string | null;
  /** Lines: who sends, and from where. */
  postalIdentity: string;
};

export type Section = { heading: string; items: DocumentItem[] };

export type DocumentItem = Choosable & {
  kind: "entry" | "term" | "source" | "text";
  title: string;
  summary: string;
  /** Name of the source of an entry. */
  source: string | null;
  year: string | null;
  territory: string | null;
  url: string | null;
};

/** Gathers items under their headings: headings in order of first appearance, items in theirs. */
export function groupItems(items: readonly (DocumentItem & { heading: string })[]): Section[] {
  const sections = new Map<string, DocumentItem[]>();
  for (const { heading, ...item } of items) {
    const section = sections.get(heading) ?? [];
    section.push(item);
    sections.set(heading, section);
  }
  return [...sections].map(([heading, content]) => ({ heading, items: content }));
}

/** Every item of a document, whatever its section. */
export const itemsOf = (document: IssueDocument): DocumentItem[] =>
  document.sections.flatMap((section) => section.items);
