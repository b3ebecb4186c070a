import type { AdminViewServerProps } from "payload";
import { pool } from "@/lib/database";
import { listImports } from "@/newsletter";
import { formatNumber } from "@/ui/format";
import { AdminPage } from "../AdminPage";
import { ScrolledTable } from "../ScrolledTable";
import { ImportForm } from "./ImportForm";
import { importModeLabels, importStateLabels } from "./importWording";
import { sendingNotice } from "./notices";
import { wordMoment } from "./wording";

type Query = Record<string, string | string[] | undefined>;

/** `/admin/import-abonnes`: hands a file of subscribers in, and lists those of before. */
export async function ImportsView(view: AdminViewServerProps) {
  const query = ((await view.searchParams) ?? {}) as Query;
  const { admin, api } = view.initPageResult.req.payload.config.routes;
  return (
    <AdminPage view={view} title="Import d’abonnés" address="/import-abonnes" least="admin">
      {async () => {
        const notice = sendingNotice(query);
        const files = await listImports(pool());
        return (
          <>
            {notice && <p role="status">{notice}</p>}
            <p>
              La première ligne du fichier nomme les colonnes : « adresse », et, au choix,
              « thematiques », « territoires » (plusieurs valeurs séparées par « | ») et « rythme ».
              Avec preuve du consentement, il faut aussi « consentement_date »,
              « consentement_texte » et « consentement_source ». Rien n’est importé avant votre
              accord ; les personnes déjà connues, désabonnées, écartées ou effacées sont laissées
              comme elles sont.
            </p>
            <ImportForm address={`${api}/abonnes/imports`} page={`${admin}/import-abonnes`} />
            <h2>Fichiers</h2>
            {files.length === 0 ? (
              <p>Aucun fichier n’a encore été remis.</p>
            ) : (
              <ScrolledTable label="Fichiers">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Fichier</th>
                      <th scope="col">Consentement</th>
                      <th scope="col">État</th>
                      <th scope="col">Importés</th>
                      <th scope="col">Remis</th>
                    </tr>
                  </thead>
                  <tbody>
                    {files.map((file) => (
                      <tr key={file.id}>
                        <td className="admin-page__long">
                          <a href={`${admin}/import-abonnes/${file.id}`}>{file.fileName}</a>
                        </td>
                        <td>{importModeLabels[file.mode]}</td>
                        <td>{importStateLabels[file.state]}</td>
                        <td>{formatNumber(file.counts.taken ?? 0)}</td>
                        <td>
                          {wordMoment(file.createdAt)}
                          {file.createdBy && `, ${file.createdBy}`}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrolledTable>
            )}
          </>
        );
      }}
    </AdminPage>
  );
}
