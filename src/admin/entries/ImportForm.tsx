"use client";

import { type FormEvent, useRef, useState } from "react";
import type { ImportAnswer } from "./importEndpoint";
import "./entries.css";

type Shown =
  | { state: "idle" }
  | { state: "working" }
  | { state: "refused"; message: string }
  | { state: "answered"; answer: ImportAnswer };

/** Chooses a file, shows what would become of each of its rows, then imports it. */
export function ImportForm() {
  const [shown, setShown] = useState<Shown>({ state: "idle" });
  const file = useRef<HTMLInputElement>(null);

  async function send(action: "apercu" | "importer") {
    const chosen = file.current?.files?.[0];
    if (!chosen) return;
    setShown({ state: "working" });
    const body = new FormData();
    body.set("fichier", chosen);
    body.set("action", action);
    try {
      const response = await fetch("/api/ressources/import", {
        method: "POST",
        body,
        credentials: "include",
      });
      const answer = await response.json();
      setShown(
        response.ok
          ? { state: "answered", answer }
          : { state: "refused", message: answer.errors?.[0]?.message ?? unreachable },
      );
    } catch {
      setShown({ state: "refused", message: unreachable });
    }
  }

  function preview(event: FormEvent) {
    event.preventDefault();
    void send("apercu");
  }

  const answer = shown.state === "answered" ? shown.answer : undefined;
  return (
    <>
      <form onSubmit={preview} className="entries-import">
        <label htmlFor="import-file">Fichier CSV</label>
        <input
          id="import-file"
          ref={file}
          type="file"
          accept=".csv,text/csv"
          required
          onChange={() => setShown({ state: "idle" })}
        />
        <button type="submit" className="btn btn--style-primary btn--size-small">
          Voir l’aperçu
        </button>
      </form>
      <div role="status">
        {shown.state === "working" && <p>Lecture du fichier…</p>}
        {answer && <p className="entries-import__sum">{inWords(answer)}</p>}
      </div>
      {shown.state === "refused" && <p role="alert">{shown.message}</p>}
      {answer && !answer.done && answer.counts.new > 0 && (
        <button
          type="button"
          className="btn btn--style-primary btn--size-small"
          onClick={() => void send("importer")}
        >
          Créer {answer.counts.new} brouillon{answer.counts.new > 1 ? "s" : ""}
        </button>
      )}
      {answer?.done && (
        <p>
          <a href="/admin/collections/entries?sort=-createdAt">Voir les ressources</a>
        </p>
      )}
      {answer && answer.ignored.length > 0 && (
        <p>
          Colonnes laissées de côté{"\u00a0"}: {answer.ignored.join(", ")}.
        </p>
      )}
      {answer && <ImportReport answer={answer} />}
    </>
  );
}

const unreachable =
  "Le serveur n’a pas répondu\u00a0: refaites un aperçu pour voir ce qui est créé.";

const outcomes: Record<ImportAnswer["rows"][number]["outcome"], string> = {
  new: "Nouvelle",
  known: "Déjà présente",
  repeated: "En double dans le fichier",
  wrong: "À corriger",
};

function inWords({ done, counts }: ImportAnswer): string {
  const created = `${counts.new} ${done ? "créée" : "nouvelle"}${counts.new > 1 ? "s" : ""}`;
  const others = [
    `${counts.known} déjà présente${counts.known > 1 ? "s" : ""}`,
    `${counts.repeated} en double`,
    `${counts.wrong} à corriger`,
  ];
  return `${[created, ...others].join(", ")}.`;
}

/** Rows that want something first: wrong ones, then the others. */
function ImportReport({ answer }: { answer: ImportAnswer }) {
  const rows = [...answer.rows].sort(
    (a, b) => Number(b.outcome === "wrong") - Number(a.outcome === "wrong") || a.line - b.line,
  );
  return (
    <table className="entries-import__report">
      <caption>Ligne par ligne</caption>
      <thead>
        <tr>
          <th scope="col">Ligne</th>
          <th scope="col">Titre</th>
          <th scope="col">Résultat</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td>{row.line}</td>
            <td>{row.title}</td>
            <td>
              {row.outcome === "new" && answer.done ? "Brouillon créé" : outcomes[row.outcome]}
              {row.entry && (
                <>
                  {"\u00a0"}:{" "}
                  <a href={`/admin/collections/entries/${row.entry.id}`}>{row.entry.title}</a>
                </>
              )}
              {row.notes.length > 0 && (
                <ul>
                  {row.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
