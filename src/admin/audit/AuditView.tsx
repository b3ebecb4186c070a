import type { AdminViewServerProps } from "payload";
import { pool } from "@/lib/database";
import { AdminPage } from "../AdminPage";

const shown = 200;

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Europe/Paris",
});

/** French for the actions of the trail; others are shown by their code. */
const actionLabels: Record<string, string> = {
  create: "Création",
  update: "Modification",
  delete: "Suppression définitive",
  bin: "Mise à la corbeille",
  run: "Lancement d’un travail",
  approve: "Approbation",
  approve_refused: "Approbation refusée",
  schedule: "Programmation de l’envoi",
  unschedule: "Annulation de la programmation",
  submit: "Soumission à relecture",
  reopen: "Reprise de la rédaction",
  pause: "Mise en pause",
  resume: "Reprise de l’envoi",
  cancel: "Annulation",
  send_test: "Envoi d’un test",
};

type Line = {
  id: number;
  at: Date;
  name: string | null;
  action: string;
  collection: string;
  document_id: number | null;
  details: Record<string, unknown> | null;
};

/** `/admin/journal`: the last actions, who did them and when. */
export async function AuditView(view: AdminViewServerProps) {
  return (
    <AdminPage view={view} title="Journal" address="/journal" least="admin">
      {async () => {
        const { rows } = await pool().query<Line>(
          `SELECT l.id, l.at, u.name, l.action, l.collection, l.document_id, l.details
           FROM audit_log l LEFT JOIN users u ON u.id = l.user_id
           ORDER BY l.at DESC, l.id DESC LIMIT ${shown}`,
        );
        return (
          <div className="admin-page__scroll">
            <table>
              <caption className="admin-page__muted">Les {shown} dernières actions</caption>
              <thead>
                <tr>
                  <th scope="col">Quand</th>
                  <th scope="col">Qui</th>
                  <th scope="col">Action</th>
                  <th scope="col">Sur quoi</th>
                  <th scope="col">Détails</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((line) => (
                  <tr key={line.id}>
                    <td>{moment.format(line.at)}</td>
                    <td>{line.name ?? "Le portail"}</td>
                    <td>{actionLabels[line.action] ?? line.action}</td>
                    <td>
                      {line.collection}
                      {line.document_id ? ` n°${line.document_id}` : ""}
                    </td>
                    <td>{line.details ? JSON.stringify(line.details) : ""}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </AdminPage>
  );
}
