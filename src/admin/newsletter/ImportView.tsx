import type { AdminViewServerProps } from "payload";
import { pool } from "@/lib/database";
import { type ImportSummary, listImportProblems, type RowOutcome, readImport } from "@/newsletter";
import { formatCount, formatNumber } from "@/ui/format";
import { AdminPage } from "../AdminPage";
import { ScrolledTable } from "../ScrolledTable";
import { Follow } from "./Follow";
import { importModeLabels, importStateLabels, wordOutcome } from "./importWording";
import { sendingNotice } from "./notices";
import { wordMoment } from "./wording";

type Query = Record<string, string | string[] | undefined>;

/** Wrong rows shown on the page; the report has all of them. */
const SHOWN = 200;

/** `/admin/import-abonnes/:id`: what a file would do, or has done, row by row. */
export async function ImportView(view: AdminViewServerProps) {
  const query = ((await view.searchParams) ?? {}) as Query;
  const segments = (await view.params)?.segments ?? [];
  const importId = /^\d{1,15}$/.test(segments[1] ?? "") ? Number(segments[1]) : 0;
  const { admin, api } = view.initPageResult.req.payload.config.routes;
  return (
    <AdminPage
      view={view}
      title="Fichier d’abonnés"
      address={`/import-abonnes/${importId}`}
      parents={[{ label: "Import d’abonnés", url: `${admin}/import-abonnes` }]}
      least="admin"
    >
      {async () => {
        const file = await readImport(pool(), importId);
        if (!file) return <p role="alert">Ce fichier n’existe pas, ou a été oublié.</p>;
        const problems = await listImportProblems(pool(), { importId, limit: SHOWN });
        const notice = sendingNotice(query);
        return (
          <>
            {notice && <p role="status">{notice}</p>}
            <Summary file={file} />
            {file.state === "ready" && <Decision file={file} api={api} />}
            {file.state === "accepted" && <Follow />}
            <Problems file={file} problems={problems} api={api} />
          </>
        );
      }}
    </AdminPage>
  );
}

function Summary({ file }: { file: ImportSummary }) {
  return (
    <ul>
      <li>
        {file.fileName}, {importModeLabels[file.mode]} : {importStateLabels[file.state]}
      </li>
      <li>
        Remis le {wordMoment(file.createdAt)}
        {file.createdBy && ` par ${file.createdBy}`}
      </li>
      {file.acceptedAt && (
        <li>
          Accepté le {wordMoment(file.acceptedAt)}
          {file.acceptedBy && ` par ${file.acceptedBy}`}
        </li>
      )}
      {file.ignoredColumns.length > 0 && (
        <li>Colonnes laissées de côté : {file.ignoredColumns.join(", ")}</li>
      )}
      <li>{formatCount(file.counts.new ?? 0, "ligne")} à importer</li>
      {file.state !== "ready" && (
        <li>
          {formatCount(
            file.counts.taken ?? 0,
            file.mode === "consent" ? "personne abonnée" : "personne invitée",
            file.mode === "consent" ? "personnes abonnées" : "personnes invitées",
          )}
        </li>
      )}
    </ul>
  );
}

function Decision({ file, api }: { file: ImportSummary; api: string }) {
  const count = file.counts.new ?? 0;
  return (
    <>
      {count > 0 && (
        <form method="post" action={`${api}/abonnes/imports/${file.id}/accepter`}>
          <p>
            {file.mode === "consent"
              ? "En important, vous attestez que chacune de ces personnes a donné le consentement que le fichier dit. Elles recevront le prochain numéro."
              : "En important, vous faites envoyer à chacune de ces personnes un courriel qui lui demande si elle veut s’abonner. Sans réponse en quatorze jours, son adresse est effacée."}
          </p>
          <button type="submit" className="btn btn--style-primary btn--size-medium">
            {file.mode === "consent" ? "Abonner" : "Inviter"} {formatCount(count, "personne")}
          </button>
        </form>
      )}
      <form method="post" action={`${api}/abonnes/imports/${file.id}/abandonner`}>
        <button type="submit" className="btn btn--style-secondary btn--size-medium">
          Oublier ce fichier
        </button>
      </form>
    </>
  );
}

function Problems({
  file,
  problems,
  api,
}: {
  file: ImportSummary;
  problems: { line: number; outcome: RowOutcome }[];
  api: string;
}) {
  const left = Object.entries(file.counts)
    .filter(([outcome]) => outcome !== "new" && outcome !== "taken")
    .map(([outcome, count]) => [outcome as RowOutcome, count] as const)
    .sort(([, a], [, b]) => b - a);
  const total = left.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return <p>Aucune ligne n’est laissée de côté.</p>;
  return (
    <section>
      <h2>Lignes laissées de côté</h2>
      <ul>
        {left.map(([outcome, count]) => (
          <li key={outcome}>
            {formatNumber(count)} : {wordOutcome(outcome)}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${api}/abonnes/imports/${file.id}/rapport`}>Télécharger le rapport (CSV)</a>
      </p>
      <ScrolledTable label="Lignes laissées de côté">
        <table>
          <caption className="admin-page__muted">
            {total > problems.length
              ? `Les ${problems.length} premières sur ${formatNumber(total)}`
              : formatCount(total, "ligne")}
          </caption>
          <thead>
            <tr>
              <th scope="col">Ligne du fichier</th>
              <th scope="col">Motif</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, outcome }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>{wordOutcome(outcome)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrolledTable>
    </section>
  );
}
