import { formatDate } from "../format";

/** How fresh an entry is, by the best day that is known. */
export function freshnessOf(entry: {
  modified: string | null;
  issued: string | null;
  addedAt: string;
}): string {
  if (entry.modified) return `Mise à jour le ${formatDate(entry.modified)}`;
  if (entry.issued) return `Publiée le ${formatDate(entry.issued)}`;
  return `Ajoutée au catalogue le ${formatDate(entry.addedAt)}`;
}
