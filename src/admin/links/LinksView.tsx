import type { AdminViewServerProps } from "payload";
import { linkStates } from "@/catalogue";
import { labelOf } from "@/catalogue/vocabularies";
import { pool } from "@/lib/database";
import { addressStates } from "@/links";
import { AdminPage } from "../AdminPage";
import { countStates, listAddresses, pageSize } from "./addresses";
import { reasonLabels } from "./reasons";

const otherLabels = [
  { value: "invalid", label: "Adresse non valable" },
  { value: "unsupported", label: "Adresse non vérifiable" },
  { value: "refused", label: "Adresse interdite" },
];
/** « Pas encore vérifié » would be wrong here: a check that failed on our side leaves `unknown` too. */
const ownLabels = [{ value: "unknown", label: "Sans verdict" }];
const labelOfState = (state: string) =>
  labelOf([...ownLabels, ...linkStates, ...otherLabels], state);

const collectionLabels: Record<string, string> = {
  entries: "Ressource",
  sources: "Source",
  organizations: "Organisme",
  terms: "Terme",
  pages: "Page",
  issues: "Numéro",
  series: "Série",
  themes: "Thématique",
};

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

/** `/admin/liens`: every watched address, the worst first, with who uses it. */
export async function LinksView(view: AdminViewServerProps) {
  const { etat, page } = (await view.searchParams) ?? {};
  const state = addressStates.find((known) => known === etat);
  const current = Math.max(1, Math.floor(Number(page)) || 1);
  return (
    <AdminPage view={view} title="Liens" address="/liens" least="contributor">
      {async () => {
        const sql = pool();
        const counts = await countStates(sql);
        const total = state
          ? (counts.get(state) ?? 0)
          : [...counts.values()].reduce((a, b) => a + b, 0);
        const addresses = await listAddresses(sql, { state, page: current });
        return (
          <>
            <nav aria-label="Filtrer par état">
              <ul className="admin-page__filters">
                <li>
                  <a href="?" aria-current={state ? undefined : "page"}>
                    Toutes
                  </a>
                </li>
                {[...counts].map(([value, count]) => (
                  <li key={value}>
                    <a href={`?etat=${value}`} aria-current={value === state ? "page" : undefined}>
                      {labelOfState(value)} ({count})
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="admin-page__scroll">
              <table className="admin-page__addresses">
                <caption className="admin-page__muted">{total} adresses surveillées</caption>
                <thead>
                  <tr>
                    <th scope="col">Adresse</th>
                    <th scope="col">État</th>
                    <th scope="col">Vérifiée le</th>
                    <th scope="col">Utilisée par</th>
                  </tr>
                </thead>
                <tbody>
                  {addresses.map((address) => (
                    <tr key={address.id}>
                      <td>
                        <a href={address.url} target="_blank" rel="noreferrer">
                          {address.url}
                        </a>
                      </td>
                      <td>
                        {labelOfState(address.state)}
                        {address.reason && (
                          <span className="admin-page__muted">
                            {" "}
                            ({reasonLabels[address.reason] ?? address.reason}
                            {address.httpStatus ? `, ${address.httpStatus}` : ""})
                          </span>
                        )}
                      </td>
                      <td>{address.checkedAt ? moment.format(address.checkedAt) : "Pas encore"}</td>
                      <td>
                        {address.uses.map((use) => (
                          <div key={`${use.collection}/${use.id}`}>
                            <a href={`/admin/collections/${use.collection}/${use.id}`}>
                              {collectionLabels[use.collection] ?? use.collection}
                              {use.title ? `\u00a0: ${use.title}` : ` nº\u00a0${use.id}`}
                            </a>
                            {use.published ? "" : " (brouillon)"}
                          </div>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <nav aria-label="Pages">
              {current > 1 && <a href={address(state, current - 1)}>Page précédente</a>}{" "}
              {current * pageSize < total && (
                <a href={address(state, current + 1)}>Page suivante</a>
              )}
            </nav>
          </>
        );
      }}
    </AdminPage>
  );
}

const address = (state: string | undefined, page: number) =>
  `?${new URLSearchParams({ ...(state ? { etat: state } : {}), page: String(page) })}`;
