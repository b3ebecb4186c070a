import { entryTypes, labelOf } from "@/catalogue/vocabularies";
import type { Entry } from "@/payload-types";
import { Disclosure } from "./Disclosure";
import { filled } from "./filled";
import { formatDate } from "./format";
import { entryPath } from "./paths";

/** A reference ready to be copied, naming the producer first. */
export function wordCitation(
  entry: Pick<Entry, "title" | "slug" | "type" | "url" | "publisher" | "issued" | "modified">,
  site: { name: string; url: string },
): string {
  const date = entry.modified ?? entry.issued;
  const dated = date
    ? `${entry.modified ? "mis à jour le" : "publié le"} ${formatDate(date)}`
    : "sans date";
  const kind = labelOf(entryTypes, entry.type).toLowerCase();
  const publisher = filled(entry.publisher)?.name;
  return `${publisher ? `${publisher}, ` : ""}« ${entry.title} », ${kind}, ${dated}, ${entry.url}. Référencé par ${site.name} : ${site.url}${entryPath(entry)}`;
}

export const Citation = ({
  entry,
  siteName,
  siteUrl,
}: {
  entry: Entry;
  siteName: string;
  siteUrl: string;
}) => (
  <Disclosure title="Comment citer cette ressource" className="fr-mt-4w">
    <p className="oc-citation">{wordCitation(entry, { name: siteName, url: siteUrl })}</p>
    <p className="fr-text--sm fr-mb-0">
      Ajoutez la date à laquelle vous l’avez consultée, et le millésime que vous citez.
    </p>
  </Disclosure>
);
