"use client";

import { useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { QualityAnswer } from "./endpoint";
import "./quality.css";

/** Beside the form of an entry: its two scores, and what to mend. Follows each save. */
export function QualityPanel() {
  const { id, lastUpdateTime } = useDocumentInfo();
  const [quality, setQuality] = useState<QualityAnswer>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save changes what is judged
  useEffect(() => {
    if (!id) return;
    const control = new AbortController();
    void fetch(`/api/entries/${id}/qualite`, {
      credentials: "include",
      signal: control.signal,
    })
      .then(async (response) => {
        if (response.ok) setQuality(await response.json());
      })
      .catch(() => {});
    return () => control.abort();
  }, [id, lastUpdateTime]);

  if (!quality) return null;
  return (
    <section className="quality-panel" aria-labelledby="quality-panel-title">
      <h3 id="quality-panel-title">Qualité de la description</h3>
      <p>
        {quality.met} critères sur {quality.of}
      </p>
      {quality.advice.length > 0 && (
        <ul>
          {quality.advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p>
        Évaluation européenne : {quality.score} sur {quality.scoreOf} ({quality.band})
      </p>
      {quality.missing.length > 0 && (
        <details>
          <summary>Ce qui rapporterait des points</summary>
          <ul>
            {quality.missing.map(({ label, points }) => (
              <li key={label}>
                {label} : {points}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
