import type { AdminViewServerProps, SanitizedConfig } from "payload";
import { pool } from "@/lib/database";
import { AdminPage } from "../AdminPage";
import { ScrolledTable } from "../ScrolledTable";
import { readTrail, type TrailLine } from "./trail";
import { actionLabels, wordDetails } from "./wording";

const shown = 200;

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Europe/Paris",
});

/** `/admin/journal`: the last actions, who did them and when. */
export async function AuditView(view: AdminViewServerProps) {
  const labels = labelsOf(view.initPageResult.req.payload.config);
  return (
    <AdminPage view={view} title="Journal" address="/journal" least="admin">
      {async () => {
        const rows = await readTrail(pool(), { limit: shown });
        return (
          <ScrolledTable label="Journal">
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
                      <Subject line={line} label={labels[line.collection] ?? line.collection} />
                    </td>
                    <td className="admin-page__long">{wordDetails(line.details)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrolledTable>
        );
      }}
    </AdminPage>
  );
}

/** What was acted on, with the way to it while it is there. */
function Subject({ line, label }: { line: TrailLine; label: string }) {
  if (!line.document_id) return label;
  const text = `${label} nº\u00a0${line.document_id}`;
  if (line.action === "delete") return text;
  return <a href={`/admin/collections/${line.collection}/${line.document_id}`}>{text}</a>;
}

/** The French names of collections and globals, by the codes of the trail. */
function labelsOf({ collections, globals }: SanitizedConfig): Record<string, string> {
  return {
    jobs: "Travaux",
    links: "Liens",
    returns: "Retours",
    imports: "Imports d’abonnés",
    ...Object.fromEntries(collections.map(({ slug, labels }) => [slug, String(labels.singular)])),
    ...Object.fromEntries(globals.map(({ slug, label }) => [`globals/${slug}`, String(label)])),
  };
}
