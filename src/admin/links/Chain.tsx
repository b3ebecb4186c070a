import type { Hop } from "@/links";

/** The redirects that a check followed, and where they ended; nothing without redirect. */
export function Chain({ chain, finalUrl }: { chain: readonly Hop[]; finalUrl: string | null }) {
  if (chain.length === 0) return null;
  return (
    <details className="links-chain">
      <summary>
        {chain.length === 1 ? "Un renvoi" : `${chain.length} renvois`}
        {finalUrl ? ` jusqu’à ${finalUrl}` : ""}
      </summary>
      <ol>
        {chain.map(({ url, status, location }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain may pass one address twice
          <li key={index}>
            {url} <strong>{status}</strong> → {location}
          </li>
        ))}
      </ol>
    </details>
  );
}
