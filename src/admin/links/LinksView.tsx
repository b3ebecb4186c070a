import type { AdminViewServerProps } from "payload";
import { hasRole } from "@/access/roles";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { listRepairs, uptimeOf } from "@/links";
import { AdminPage } from "../AdminPage";
import { AddressItem, checkForm } from "./AddressItem";
import { checkNotice } from "./checkWording";
import { FollowChecks } from "./FollowChecks";
import { readFilterOptions } from "./filterOptions";
import { parseFilters, type Query, toQuery } from "./filters";
import { LinkFilterForm } from "./LinkFilterForm";
import { LinkSummaryPanel } from "./LinkSummaryPanel";
import "./links.css";
import { readLinkSummary } from "./linkSummary";
import { countStates, listAddresses, pageSize } from "./listAddresses";
import { Notice } from "./Notice";
import { repairForm } from "./Repairs";
import { repairNotice } from "./repairWording";
import { SelectAll } from "./SelectAll";

/** Proposals shown of one page of addresses; three kinds exist. */
const mostRepairs = 3 * pageSize;

async function readPage(query: Query, now: Date) {
  const sql = pool();
  const filters = parseFilters(query);
  const [summary, options, counts, addresses] = await Promise.all([
    readLinkSummary(sql),
    readFilterOptions(sql),
    countStates(sql, filters, now),
    listAddresses(sql, filters, now),
  ]);
  const addressIds = addresses.map(({ id }) => id);
  const [uptimes, repairs] = await Promise.all([
    uptimeOf(sql, { addressIds, at: now }),
    listRepairs(sql, { state: "open", addressIds, limit: mostRepairs, offset: 0 }),
  ]);
  const total = [...counts]
    .filter(([state]) => filters.states.length === 0 || filters.states.includes(state))
    .reduce((sum, [, count]) => sum + count, 0);
  return { filters, summary, options, counts, addresses, uptimes, repairs, total };
}

/** `/admin/liens`: every address in use, trouble first, with who uses it and what could mend it. */
export async function LinksView(view: AdminViewServerProps) {
  const query = ((await view.searchParams) ?? {}) as Query;
  const mayAct = hasRole(view.initPageResult.req.user, "editor");
  return (
    <AdminPage view={view} title="Liens" address="/liens" least="contributor">
      {async () => {
        const now = systemClock();
        const page = await readPage(query, now);
        const { filters, addresses, repairs, total } = page;
        const pages = Math.max(1, Math.ceil(total / pageSize));
        const pageAddress = (number: number) => `?${toQuery({ ...filters, page: number })}`;
        const back = <input type="hidden" name="retour" value={toQuery(filters)} />;
        return (
          <>
            <Notice notice={checkNotice(query) ?? repairNotice(query)} />
            <LinkSummaryPanel summary={page.summary} />
            {addresses.some(({ asked }) => asked) && page.summary.workers.living > 0 && (
              <FollowChecks />
            )}
            <LinkFilterForm filters={filters} counts={page.counts} options={page.options} />
            <h2 id="links-list">
              {total === 0
                ? "Aucune adresse"
                : `${total.toLocaleString("fr-FR")} adresse${total < 2 ? "" : "s"}`}
            </h2>
            {mayAct && addresses.length > 0 && (
              <div className="links-actions links-actions--bar">
                <form id={checkForm} method="post" action="/api/liens/verifier">
                  {back}
                  <SelectAll form={checkForm} label="Toutes les adresses de la page" />
                  <button type="submit" className="btn btn--style-primary btn--size-small">
                    Vérifier maintenant
                    <span className="links-hidden"> les adresses choisies</span>
                  </button>
                </form>
                {repairs.length > 0 && (
                  <form id={repairForm} method="post" action="/api/liens/reparations">
                    {back}
                    <SelectAll form={repairForm} label="Toutes les réparations de la page" />
                    <button
                      type="submit"
                      name="action"
                      value="accept"
                      className="btn btn--style-secondary btn--size-small"
                    >
                      Accepter<span className="links-hidden"> les réparations choisies</span>
                    </button>
                    <button
                      type="submit"
                      name="action"
                      value="refuse"
                      className="btn btn--style-secondary btn--size-small"
                    >
                      Refuser<span className="links-hidden"> les réparations choisies</span>
                    </button>
                  </form>
                )}
              </div>
            )}
            <ol className="links-list" aria-labelledby="links-list">
              {addresses.map((address) => (
                <AddressItem
                  key={address.id}
                  address={address}
                  uptime={page.uptimes.get(address.id)}
                  repairs={repairs.filter(({ addressId }) => addressId === address.id)}
                  filters={filters}
                  now={now}
                  mayAct={mayAct}
                />
              ))}
            </ol>
            {pages > 1 && (
              <nav aria-label="Pages" className="links-actions">
                {filters.page > 1 && <a href={pageAddress(filters.page - 1)}>Page précédente</a>}
                <span>
                  Page {filters.page.toLocaleString("fr-FR")} sur {pages.toLocaleString("fr-FR")}
                </span>
                {filters.page < pages && <a href={pageAddress(filters.page + 1)}>Page suivante</a>}
              </nav>
            )}
          </>
        );
      }}
    </AdminPage>
  );
}
