import type { AdminViewServerProps } from "payload";
import { headings, requiredHeadings } from "@/catalogue/intake";
import { AdminPage } from "../AdminPage";
import { ImportForm } from "./ImportForm";
import { mostRows } from "./importEndpoint";

/** `/admin/import`: entries from a CSV file, looked at before anything is created. */
export function ImportView(view: AdminViewServerProps) {
  return (
    <AdminPage view={view} title="Importer des ressources" address="/import" least="editor">
      {() => (
        <>
          <p>
            Un fichier CSV, au plus {mostRows} lignes. Chaque ligne nouvelle devient un brouillon, à
            relire avant publication. Une ressource déjà présente, reconnue à son adresse ou à son
            identifiant chez le producteur, n’est jamais modifiée.
          </p>
          <details className="entries-columns">
            <summary>Colonnes du fichier</summary>
            <p>
              Celles de l’<a href="/catalogue.csv">export CSV du catalogue</a>, dans n’importe quel
              ordre. Obligatoires{"\u00a0"}: {requiredHeadings.join(", ")}. Les valeurs multiples se
              séparent par «{"\u00a0"}|{"\u00a0"}».
            </p>
            <ul>
              {headings.map((heading) => (
                <li key={heading}>{heading}</li>
              ))}
            </ul>
          </details>
          <ImportForm />
        </>
      )}
    </AdminPage>
  );
}
