import type { ReactNode } from "react";
import { deadLinkStates, formats, labelOf, levels } from "@/catalogue/vocabularies";
import { formatDate, formatYears } from "./format";
import { entryPath } from "./paths";
import { TypeBadge } from "./TypeBadge";

export type EntryCardContent = {
  slug: string;
  title: ReactNode;
  summary: ReactNode;
  type: string;
  publisher?: { name: string; acronym?: string | null } | null;
  years?: readonly number[] | null;
  levels?: readonly string[] | null;
  formats?: readonly string[] | null;
  /** When its producer last changed it; without it, `addedAt` is shown. */
  updatedAt?: string | null;
  /** When it came into the catalogue. */
  addedAt?: string | null;
  linkState?: string | null;
};

/** One entry in a list: the whole card is a link to its page. */
export function EntryCard({
  entry,
  heading: Heading = "h3",
}: {
  entry: EntryCardContent;
  heading?: "h2" | "h3" | "h4";
}) {
  const facts = [
    entry.levels?.length ? entry.levels.map((level) => labelOf(levels, level)).join(", ") : "",
    entry.years?.length ? formatYears(entry.years) : "",
    entry.formats?.length ? entry.formats.map((format) => labelOf(formats, format)).join(", ") : "",
    datedOf(entry),
  ].filter(Boolean);
  return (
    <article className="fr-card fr-card--sm fr-enlarge-link oc-entry-card">
      <div className="fr-card__body">
        <div className="fr-card__content">
          <Heading className="fr-card__title">
            <a href={entryPath(entry)}>{entry.title}</a>
          </Heading>
          <p className="fr-card__desc">{entry.summary}</p>
          <div className="fr-card__start">
            <ul className="fr-badges-group">
              <li>
                <TypeBadge type={entry.type} />
              </li>
              {entry.linkState && deadLinkStates.has(entry.linkState) ? (
                <li>
                  <p className="fr-badge fr-badge--sm fr-badge--warning">Lien rompu</p>
                </li>
              ) : null}
            </ul>
            {entry.publisher ? (
              <p className="fr-card__detail">{entry.publisher.acronym ?? entry.publisher.name}</p>
            ) : null}
          </div>
          {facts.length > 0 ? (
            <div className="fr-card__end">
              <p className="fr-card__detail">{facts.join(" · ")}</p>
            </div>
          ) : null}
        </div>
      </div>
    </article>
  );
}

function datedOf({ updatedAt, addedAt }: EntryCardContent): string {
  if (updatedAt) return `Mise à jour le ${formatDate(updatedAt)}`;
  return addedAt ? `Ajoutée le ${formatDate(addedAt)}` : "";
}
