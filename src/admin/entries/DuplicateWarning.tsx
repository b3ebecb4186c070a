"use client";

import { useDocumentInfo, useField } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { DuplicateAnswer } from "./duplicateEndpoint";
import "./entries.css";

/** Between the last letter typed and the question. */
const pauseMs = 400;

/**
 * Below an address: that another document has it already, however spelt (`http`, `www`, a final
 * slash, a tracker). Said before saving; nothing is forbidden.
 */
export function DuplicateWarning({ path }: { path: string }) {
  const { id, collectionSlug } = useDocumentInfo();
  const { value } = useField<string | null | undefined>({ path });
  const [duplicates, setDuplicates] = useState<DuplicateAnswer["duplicates"]>([]);
  const address = value?.trim() ?? "";

  useEffect(() => {
    setDuplicates([]);
    if (!/^https?:\/\/[^/]*\./i.test(address) || !collectionSlug) return;
    const control = new AbortController();
    const query = new URLSearchParams({ adresse: address, ...(id ? { sauf: String(id) } : {}) });
    const pause = setTimeout(() => {
      void fetch(`/api/doublons/${collectionSlug}?${query}`, {
        credentials: "include",
        signal: control.signal,
      })
        .then(async (response) => {
          if (response.ok) setDuplicates(((await response.json()) as DuplicateAnswer).duplicates);
        })
        .catch(() => {});
    }, pauseMs);
    return () => {
      clearTimeout(pause);
      control.abort();
    };
  }, [address, collectionSlug, id]);

  return (
    <div role="status" className="entries-duplicates">
      {duplicates.length > 0 && (
        <>
          <p>
            Cette adresse est déjà celle d’une autre fiche{"\u00a0"}; vous pouvez tout de même
            enregistrer.
          </p>
          <ul>
            {duplicates.map((duplicate) => (
              <li key={duplicate.id}>
                <a href={`/admin/collections/${collectionSlug}/${duplicate.id}`}>
                  {duplicate.title}
                </a>
                {duplicate.url !== address && <> (écrite {duplicate.url})</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
