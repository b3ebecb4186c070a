"use client";

import { judgeDocument } from "./documentWords";
import "./links.css";
import { useDocumentLinks } from "./useDocumentLinks";

/** Just before the publish button: a word of what is wrong with the document's links. */
export function LinkWarning() {
  const { links } = useDocumentLinks();
  const verdict = links && judgeDocument(links.links);
  if (!verdict || verdict.tone === "good") return null;
  return (
    <p className={`links-warning links-warning--${verdict.tone}`} role="status">
      <a href="#liens-du-document" title={verdict.sentence}>
        <span aria-hidden="true">{verdict.tone === "trouble" ? "▲" : "○"}</span> {verdict.short}
        <span className="links-warning__more">
          {verdict.tone === "trouble" ? " en difficulté" : " à vérifier"}
        </span>
      </a>
    </p>
  );
}
