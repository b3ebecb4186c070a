import type { ServerProps } from "payload";
import { findJob } from "@/jobs";
import { pool } from "@/lib/database";
import "./dashboard.css";
import { readPending } from "./pending";
import { wordPending } from "./wording";

/** Above the collections: what waits for the person who has just come in. */
export async function PendingWork({ payload, user }: ServerProps) {
  const { admin } = payload.config.routes;
  const lines = wordPending(
    await readPending(pool()),
    user ?? null,
    (name) => findJob(name)?.label ?? name,
  );
  return (
    <section className="pending-work" aria-labelledby="pending-work-title">
      <h2 id="pending-work-title">À traiter</h2>
      {lines.length === 0 ? (
        <p>Rien n’attend : ni brouillon, ni numéro, ni lien rompu.</p>
      ) : (
        <ul>
          {lines.map(({ text, address }) => (
            <li key={text}>
              <a href={`${admin}${address}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
