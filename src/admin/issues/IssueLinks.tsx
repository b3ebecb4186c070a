import { Button } from "@payloadcms/ui";
import type { ShownLink } from "./linkStates";

/** The addresses that an issue leads to, with their states, before it is approved. */
export function IssueLinks({
  links,
  mayCheck,
  busy,
  onCheck,
}: {
  links: readonly ShownLink[];
  mayCheck: boolean;
  busy: boolean;
  onCheck: (ids: number[]) => void;
}) {
  if (links.length === 0) return null;
  const trouble = links.filter(({ tone }) => tone === "trouble").length;
  const awaited = links.some(({ asked }) => asked);
  const checkable = links.flatMap(({ id, checkable: can }) => (id !== null && can ? [id] : []));
  return (
    <details className="issue-links" open={links.some(({ tone }) => tone !== "good")}>
      <summary>
        Liens du numéro ({links.length}
        {trouble > 0 && `, dont ${trouble} en difficulté`})
      </summary>
      <ul>
        {links.map(({ id, url, place, tone, sentence }) => (
          <li key={`${place} ${url}`}>
            {place} :{" "}
            <a href={url} target="_blank" rel="noreferrer">
              {url}
            </a>
            <p>
              <span className={`link-state--${tone}`}>{sentence}</span>{" "}
              {id !== null && (
                <a href={`/admin/liens/${id}`}>
                  Historique<span className="links-hidden"> de {url}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
      {mayCheck && checkable.length > 0 && (
        <Button
          buttonStyle="secondary"
          size="medium"
          disabled={busy || awaited}
          onClick={() => onCheck([...new Set(checkable)])}
        >
          {awaited ? "Vérification en cours…" : "Vérifier les liens maintenant"}
        </Button>
      )}
    </details>
  );
}
