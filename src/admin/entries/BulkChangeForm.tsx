"use client";

import { useAuth, useSelection } from "@payloadcms/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { levels } from "@/catalogue/vocabularies";
import "./entries.css";

type Choice = { id: number; title: string };

/** Above the list of entries once some are chosen: themes, levels and source of all of them. */
export function BulkChangeForm() {
  const { selectedIDs } = useSelection();
  const { user } = useAuth();
  const [message, setMessage] = useState("");
  const mayChange = user?.role === "editor" || user?.role === "admin";
  if (!mayChange) return null;
  return (
    <>
      {selectedIDs.length > 0 && <ChosenForm ids={selectedIDs.map(Number)} tell={setMessage} />}
      <p role="status">{message}</p>
    </>
  );
}

function ChosenForm({ ids, tell }: { ids: number[]; tell: (message: string) => void }) {
  const router = useRouter();
  const [themes, setThemes] = useState<Choice[]>([]);
  const [sources, setSources] = useState<Choice[]>([]);
  const [working, setWorking] = useState(false);

  useEffect(() => {
    const control = new AbortController();
    const read = async (collection: string, set: (choices: Choice[]) => void) => {
      const response = await fetch(
        `/api/${collection}?limit=0&depth=0&sort=title&select[title]=true`,
        { credentials: "include", signal: control.signal },
      );
      if (response.ok) set((await response.json()).docs);
    };
    read("themes", setThemes).catch(() => {});
    read("sources", setSources).catch(() => {});
    return () => control.abort();
  }, []);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const numbers = (name: string) => form.getAll(name).map(Number);
    const source = String(form.get("source") ?? "");
    setWorking(true);
    tell("");
    try {
      const response = await fetch("/api/ressources/modifier", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        credentials: "include",
        body: JSON.stringify({
          ids,
          themes: { add: numbers("theme-ajout"), remove: numbers("theme-retrait") },
          levels: { add: form.getAll("niveau-ajout"), remove: form.getAll("niveau-retrait") },
          ...(source === "" ? {} : { source: source === "aucune" ? null : Number(source) }),
        }),
      });
      const answer = await response.json();
      tell(response.ok ? inWords(answer) : (answer.errors?.[0]?.message ?? unreachable));
      if (response.ok) router.refresh();
    } catch {
      tell(unreachable);
    } finally {
      setWorking(false);
    }
  }

  return (
    <details className="entries-bulk">
      <summary>
        Thématiques, niveaux, source de {ids.length} ressource{ids.length > 1 ? "s" : ""}
      </summary>
      <form onSubmit={send}>
        <Boxes
          legend="Thématiques"
          name="theme"
          choices={themes.map(({ id, title }) => ({ value: String(id), label: title }))}
        />
        <Boxes legend="Niveaux territoriaux" name="niveau" choices={levels} />
        <label>
          Source{" "}
          <select name="source" defaultValue="">
            <option value="">Sans changement</option>
            <option value="aucune">Aucune source</option>
            {sources.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="btn btn--style-primary btn--size-small" disabled={working}>
          Modifier {ids.length} ressource{ids.length > 1 ? "s" : ""}
        </button>
      </form>
    </details>
  );
}

const unreachable = "Le serveur n’a pas répondu. Rechargez la liste pour voir ce qui a changé.";

function inWords({ changed, unchanged }: { changed: number; unchanged: number }): string {
  const done = `${changed} ressource${changed > 1 ? "s" : ""} modifiée${changed > 1 ? "s" : ""}`;
  return unchanged > 0 ? `${done}, ${unchanged} déjà ainsi.` : `${done}.`;
}

/** For each value: add it, take it away, or leave it. */
function Boxes({
  legend,
  name,
  choices,
}: {
  legend: string;
  name: string;
  choices: readonly { value: string; label: string }[];
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">Ajouter</th>
            <th scope="col">Retirer</th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ value, label }) => (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td>
                <input
                  type="checkbox"
                  name={`${name}-ajout`}
                  value={value}
                  aria-label={`Ajouter ${label}`}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  name={`${name}-retrait`}
                  value={value}
                  aria-label={`Retirer ${label}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
