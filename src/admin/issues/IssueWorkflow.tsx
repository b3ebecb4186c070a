"use client";

import { Button, useDocumentInfo, useFormModified } from "@payloadcms/ui";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { type Action, actionsFor, type Workflow } from "./actions";
import { IssueLinks } from "./IssueLinks";
import { SendingState } from "./SendingState";
import { TestSend } from "./TestSend";
import "./issues.css";
import "../links/links.css";

/** How often the progress of a sending is asked for. */
const pollMs = 3_000;

/** The steps of an issue, beside its text: who may do what now, and what stands in the way. */
export function IssueWorkflow() {
  const { id } = useDocumentInfo();
  const modified = useFormModified();
  const router = useRouter();
  const [workflow, setWorkflow] = useState<Workflow>();
  const [messages, setMessages] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState("");
  const address = `/api/issues/${id}`;

  const load = useCallback(async () => {
    const response = await fetch(`/api/issues/${id}/workflow`, { credentials: "include" });
    if (response.ok) setWorkflow(await response.json());
  }, [id]);

  // At first, and again once a change is saved: it may void an approval or make one an author.
  useEffect(() => {
    if (id && !modified) void load();
  }, [id, load, modified]);

  const moves =
    workflow?.state === "sending" ||
    workflow?.state === "scheduled" ||
    workflow?.links.some(({ asked }) => asked);
  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => {
      if (!document.hidden) void load();
    }, pollMs);
    return () => clearInterval(timer);
  }, [moves, load]);

  if (!id) return <p className="issue-workflow">Enregistrez le numéro pour voir la suite.</p>;
  if (!workflow) return null;

  const post = async (path: string, body: Record<string, unknown>) => {
    setBusy(true);
    setMessages([]);
    try {
      const response = await fetch(path, {
        method: "POST",
        credentials: "include",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      const errors = (answer.errors ?? []) as { message: string }[];
      setMessages(
        errors.length > 0 ? errors.map(({ message }) => message) : [answer.message ?? ""],
      );
      await load();
      if (response.ok) router.refresh();
    } catch {
      setMessages(["Le serveur ne répond pas. Réessayez dans un instant."]);
    } finally {
      setBusy(false);
    }
  };
  const run = ({ action, confirm, needsDate }: Action) => {
    if (confirm && !window.confirm(confirm)) return;
    void post(`${address}/workflow`, {
      action: action === "send" ? "schedule" : action,
      at: action === "send" ? "now" : needsDate ? at : undefined,
    });
  };

  return (
    <section className="issue-workflow" aria-label="Étapes du numéro">
      {modified && <p>Enregistrez vos modifications avant de passer à l’étape suivante.</p>}
      {workflow.blockers.length > 0 && (
        <>
          <p>Avant l’approbation :</p>
          <ul>
            {workflow.blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        </>
      )}
      <IssueLinks
        links={workflow.links}
        mayCheck={workflow.role !== "contributor"}
        busy={busy}
        onCheck={(ids) => void post("/api/liens/verifier", { ids })}
      />
      {workflow.ownWork && workflow.role !== "contributor" && workflow.state !== "sent" && (
        <p>Vous êtes le dernier auteur : une autre personne doit approuver ce numéro.</p>
      )}
      {actionsFor(workflow).map((action) => (
        <div key={action.action} className="issue-workflow__step">
          {action.needsDate && (
            <label>
              Date et heure d’envoi (heure de Paris)
              <input
                type="datetime-local"
                value={at}
                onChange={(event) => setAt(event.target.value)}
              />
            </label>
          )}
          <Button
            buttonStyle={action.main ? "primary" : "secondary"}
            disabled={busy || modified || (action.needsDate && !at)}
            onClick={() => run(action)}
            size="medium"
          >
            {action.label}
          </Button>
        </div>
      ))}
      <div className="issue-workflow__step">
        <TestSend
          address={address}
          disabled={busy || modified}
          onSend={(to) => void post(`${address}/test`, { to })}
        />
        <a href={`${address}/preview`} target="_blank" rel="noreferrer">
          Voir le message entier
        </a>
        <a href={`${address}/preview?forme=texte`} target="_blank" rel="noreferrer">
          Voir le texte seul
        </a>
      </div>
      <div role="status">
        {messages.filter(Boolean).map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {workflow.progress && (
        <SendingState
          progress={workflow.progress}
          sending={workflow.state === "sending"}
          log={`/admin/envois/${id}`}
        />
      )}
      {workflow.history.length > 0 && (
        <details>
          <summary>Historique</summary>
          <ol className="issue-workflow__history">
            {workflow.history.map(({ id: line, when, who, what, details }) => (
              <li key={line}>
                {when} : {what}, {who}
                {details && ` (${details})`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
