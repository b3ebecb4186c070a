"use client";

import { Button, useDocumentInfo, useFormModified } from "@payloadcms/ui";
import { useState } from "react";
import { judgeDocument } from "./documentWords";
import "./links.css";
import { useDocumentLinks } from "./useDocumentLinks";

type Answer = { text: string; requested: number };

/** Asks for checks; what came of it, in a sentence. */
async function requestChecks(ids: readonly number[]): Promise<Answer> {
  try {
    const response = await fetch("/api/liens/verifier", {
      method: "POST",
      credentials: "include",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ids }),
    });
    const answer = await response.json();
    const text = answer.message ?? answer.errors?.[0]?.message ?? "La demande a été refusée.";
    return { text, requested: answer.requested ?? 0 };
  } catch {
    return { text: "Le serveur ne répond pas. Réessayez dans un instant.", requested: 0 };
  }
}

/** Beside a form: every link of the document and its state, to be looked at before publishing. */
export function DocumentLinksPanel() {
  const { id } = useDocumentInfo();
  const modified = useFormModified();
  const { links: known, refresh } = useDocumentLinks();
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  if (!id || !known) return null;
  const { links, mayCheck } = known;
  const verdict = judgeDocument(links);
  const awaited = links.some(({ asked }) => asked);
  const checkable = links.filter((link) => link.checkable).map((link) => link.id);
  const check = async () => {
    setAsking(true);
    setAnswer(await requestChecks(checkable));
    await refresh();
    setAsking(false);
  };
  return (
    <section className="links-panel" id="liens-du-document" aria-labelledby="links-panel-title">
      <h3 id="links-panel-title">Liens de ce document</h3>
      {!verdict && <p>Aucun.</p>}
      {verdict && (
        <p className={verdict.tone === "trouble" ? "links-notice links-notice--error" : undefined}>
          {verdict.sentence}
        </p>
      )}
      {modified && links.length > 0 && (
        <p>Les adresses changées seront vérifiées après l’enregistrement.</p>
      )}
      {mayCheck && checkable.length > 0 && (
        <Button
          buttonStyle="secondary"
          size="medium"
          disabled={asking || awaited}
          onClick={() => void check()}
        >
          {awaited ? "Vérification en cours…" : "Vérifier maintenant"}
        </Button>
      )}
      <p role="status">
        {answer && answer.requested > 0 && !awaited && !asking
          ? "Vérification terminée."
          : answer?.text}
      </p>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <a href={link.spellings[0]} target="_blank" rel="noreferrer">
              {link.spellings[0]}
            </a>
            <p>
              <span className={`link-state--${link.tone}`}>{link.sentence}</span>{" "}
              <a href={`/admin/liens/${link.id}`}>
                Historique<span className="links-hidden"> de {link.spellings[0]}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
