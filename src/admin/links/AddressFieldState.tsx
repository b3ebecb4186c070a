"use client";

import { useConfig, useDocumentInfo, useField } from "@payloadcms/ui";
import "./links.css";
import { useDocumentLinks } from "./useDocumentLinks";

/** An address of another site, as far as a form can tell. */
function isForeign(value: string, ownOrigin: string): boolean {
  try {
    const { protocol, origin } = new URL(value);
    return /^https?:$/.test(protocol) && origin !== ownOrigin;
  } catch {
    return false;
  }
}

/** Below an address field: whether the link works, or that it will be looked at. */
export function AddressFieldState({ path }: { path: string }) {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const { value, initialValue } = useField<string | null | undefined>({ path });
  const { links } = useDocumentLinks();
  const address = value?.trim() ?? "";
  if (!isForeign(address, config.serverURL)) return null;
  const known = links?.links.find(({ spellings }) => spellings.includes(address));
  if (known)
    return (
      <p className="links-field">
        <span className={`link-state--${known.tone}`}>{known.sentence}</span>{" "}
        {known.tone !== "good" && (
          <a href={`/admin/liens/${known.id}`}>
            {known.tone === "trouble" ? "Historique et réparation" : "Historique"}
          </a>
        )}
      </p>
    );
  const saved = id !== undefined && address === initialValue?.trim();
  return saved ? null : <p className="links-field">Sera vérifié après l’enregistrement.</p>;
}
