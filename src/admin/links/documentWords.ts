import { formatCount } from "@/ui/format";
import type { DocumentLink } from "./documentLinks";

/** What a document's links come to, in French, before it is published. Pure. */

export type DocumentVerdict = {
  /** `trouble` calls for attention before publishing; `waits`: not all have been checked. */
  tone: "trouble" | "waits" | "good";
  sentence: string;
  /** « 2 liens », for where there is hardly any room. */
  short: string;
};

/** Null for a document without links. */
export function judgeDocument(links: readonly DocumentLink[]): DocumentVerdict | null {
  if (links.length === 0) return null;
  const trouble = links.filter(({ tone }) => tone === "trouble").length;
  const waits = links.filter(
    ({ asked, checkedAt, checkable }) => checkable && (asked || checkedAt === null),
  ).length;
  if (trouble > 0)
    return {
      tone: "trouble",
      sentence: `${formatCount(trouble, "lien")} en difficulté dans ce document.`,
      short: formatCount(trouble, "lien"),
    };
  if (waits > 0)
    return {
      tone: "waits",
      sentence: `${formatCount(waits, "lien")} en attente de vérification.`,
      short: formatCount(waits, "lien"),
    };
  return { tone: "good", sentence: "Aucun lien en difficulté.", short: "" };
}
