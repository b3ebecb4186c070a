"use client";

import { useAllFormFields, useAuth, useDocumentInfo } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useCallback, useEffect, useState } from "react";
import { formatCount } from "@/ui/format";
import { ReaderPicker, type ReaderSelection, wholeIssue } from "./ReaderPicker";
import "./issues.css";

type Copy = { html: string; text: string; items: number; of: number };

const forms = [
  { value: "wide", label: "Écran large" },
  { value: "narrow", label: "Téléphone" },
  { value: "text", label: "Texte seul" },
] as const;
const schemes = [
  { value: "light", label: "Clair" },
  { value: "dark", label: "Sombre" },
] as const;

type Form = (typeof forms)[number]["value"];
type Scheme = (typeof schemes)[number]["value"];

/** Typing goes on; asking at each key would not. */
const settleMs = 700;

/** The mail as it would look now, with what is typed and not saved yet, beside the form. */
export function IssuePreview() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const [fields] = useAllFormFields();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<Form>("wide");
  const [scheme, setScheme] = useState<Scheme>("light");
  const [reader, setReader] = useState<ReaderSelection>(wholeIssue);
  const [copy, setCopy] = useState<Copy>();
  const [problem, setProblem] = useState("");

  // As text: the form's values are new objects at each key, equal or not.
  const content = open ? JSON.stringify(contentOf(reduceFieldsToValues(fields, true))) : "";

  const load = useCallback(
    async (signal: AbortSignal) => {
      try {
        const response = await fetch(`/api/issues/${id}/preview`, {
          method: "POST",
          credentials: "include",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ scheme, content: JSON.parse(content), ...reader }),
          signal,
        });
        const answer = await response.json();
        setProblem(response.ok ? "" : (answer.errors?.[0]?.message ?? "L’aperçu a échoué."));
        if (response.ok) setCopy(answer);
      } catch {
        if (!signal.aborted) setProblem("Le serveur ne répond pas. L’aperçu n’est plus à jour.");
      }
    },
    [id, scheme, content, reader],
  );

  useEffect(() => {
    if (!open || !id) return;
    const control = new AbortController();
    const timer = setTimeout(() => void load(control.signal), settleMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [open, id, load]);

  if (!id) return <p>L’aperçu sera disponible une fois le numéro enregistré.</p>;
  return (
    <details className="issue-preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Aperçu en direct</summary>
      <div className="issue-preview__controls">
        <Choice legend="Forme" name="preview-form" options={forms} value={form} onPick={setForm} />
        {form !== "text" && (
          <Choice
            legend="Apparence"
            name="preview-scheme"
            options={schemes}
            value={scheme}
            onPick={setScheme}
          />
        )}
        <ReaderPicker
          selection={reader}
          mayNameSubscribers={user?.role === "admin"}
          onPick={setReader}
        />
      </div>
      <p role="status">{problem || (copy ? wordCount(copy) : "Préparation de l’aperçu…")}</p>
      {copy &&
        (form === "text" ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard
          <pre className="issue-preview__text" tabIndex={0}>
            {copy.text}
          </pre>
        ) : (
          <iframe
            className={`issue-preview__mail issue-preview__mail--${form}`}
            title="Aperçu du message"
            sandbox=""
            srcDoc={copy.html}
          />
        ))}
    </details>
  );
}

/** What the preview needs of the form. */
const contentOf = ({ subject, preheader, introduction, items }: Record<string, unknown>) => ({
  subject,
  preheader,
  introduction,
  items,
});

function wordCount({ items, of }: Copy): string {
  if (of === 0) return "Ce numéro ne contient encore aucun élément.";
  if (items === 0) return "Ce lecteur ne recevrait rien : aucun élément ne le concerne.";
  return items === of
    ? `Cet exemplaire contient tous les éléments (${of}).`
    : `Cet exemplaire contient ${formatCount(items, "élément")} sur ${of}.`;
}

function Choice<T extends string>({
  legend,
  name,
  options,
  value,
  onPick,
}: {
  legend: string;
  name: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onPick: (value: T) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />{" "}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
