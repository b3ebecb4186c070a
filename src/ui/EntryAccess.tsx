import type { Entry } from "@/payload-types";
import { formatHost } from "./format";
import { LinkState } from "./LinkState";
import type { KnownLinkState } from "./linkStateWording";

/** The way to the resource itself, where it leads, and whether the link works. */
export function EntryAccess({
  entry,
  known,
}: {
  entry: Pick<Entry, "url" | "title" | "type">;
  known: KnownLinkState | null | undefined;
}) {
  return (
    <div className="fr-mb-4w">
      <a className="fr-btn oc-external" href={entry.url} rel="noopener external">
        {wording[entry.type] ?? "Consulter la ressource"}
      </a>
      <p className="fr-text--sm fr-mt-1w fr-mb-0">Vous irez sur {formatHost(entry.url)}.</p>
      <LinkState known={known} />
    </div>
  );
}

const wording: Record<string, string> = {
  dataset: "Accéder aux données",
  publication: "Lire la publication",
  tool: "Ouvrir l’outil",
  platform: "Aller sur la plateforme",
  reference: "Consulter le document",
};
