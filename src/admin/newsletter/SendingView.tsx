import type { AdminViewServerProps } from "payload";
import { hasRole } from "@/access/roles";
import { pool } from "@/lib/database";
import {
  type DeliveryFilter,
  type DeliveryLine,
  deliveryFilters,
  deliveryPageSize,
  listDeliveries,
  readIssueState,
  readProgress,
  type SendingProgress,
} from "@/newsletter";
import { formatCount } from "@/ui/format";
import { AdminPage } from "../AdminPage";
import { Pager } from "../Pager";
import { ScrolledTable } from "../ScrolledTable";
import { Follow } from "./Follow";
import { sendingNotice } from "./notices";
import {
  countReturned,
  wordMoment,
  wordReturn,
  wordReturnReason,
  wordState,
  wordStates,
} from "./wording";

type Query = Record<string, string | string[] | undefined>;

/** `/admin/envois/:id`: the recipients of an issue, one by one, with what became of each copy. */
export async function SendingView(view: AdminViewServerProps) {
  const query = ((await view.searchParams) ?? {}) as Query;
  const segments = (await view.params)?.segments ?? [];
  const issueId = /^\d{1,9}$/.test(segments[1] ?? "") ? Number(segments[1]) : 0;
  const { user, payload } = view.initPageResult.req;
  const { admin } = payload.config.routes;
  const filter = deliveryFilters.find((known) => known === query.etat);
  const page = Math.max(1, Math.floor(Number(query.page)) || 1);
  return (
    <AdminPage
      view={view}
      title="Destinataires d’un numéro"
      address={`/envois/${issueId}`}
      parents={[{ label: "Le numéro", url: `${admin}/collections/issues/${issueId}` }]}
      least="editor"
    >
      {async () => {
        const sql = pool();
        const progress = await readProgress(sql, issueId);
        if (!progress) return <p role="alert">L’envoi de ce numéro n’a pas commencé.</p>;
        const { lines, total } = await listDeliveries(sql, {
          issueId,
          filter,
          page,
          counts: progress.states,
        });
        const notice = sendingNotice(query);
        const state = await readIssueState(sql, issueId);
        const address = (next: number) =>
          `?${new URLSearchParams({ ...(filter ? { etat: filter } : {}), page: String(next) })}`;
        return (
          <>
            {notice && <p role="status">{notice}</p>}
            {state === "sending" && <Follow />}
            <p>
              {wordStates(progress.states.sent, "sent")} sur{" "}
              {formatCount(progress.recipients, "destinataire")}.{" "}
              <a href={`${admin}/collections/issues/${issueId}`}>Ouvrir le numéro</a>
            </p>
            <Filters progress={progress} current={filter} />
            {progress.states.failed > 0 && (
              <form method="post" action={`/api/issues/${issueId}/relancer`}>
                <button type="submit" className="btn btn--style-secondary btn--size-medium">
                  Relancer les échecs
                </button>
              </form>
            )}
            <Lines lines={lines} total={total} addresses={hasRole(user, "admin")} admin={admin} />
            <Pager
              address={address}
              previous={page > 1 ? page - 1 : undefined}
              next={page * deliveryPageSize < total ? page + 1 : undefined}
            />
          </>
        );
      }}
    </AdminPage>
  );
}

function Filters({ progress, current }: { progress: SendingProgress; current?: DeliveryFilter }) {
  const counts = { ...progress.states, returned: countReturned(progress.returned) };
  return (
    <nav aria-label="Filtrer par état">
      <ul className="admin-page__filters">
        <li>
          <a href="?" aria-current={current ? undefined : "page"}>
            Tous
          </a>
        </li>
        {deliveryFilters
          .filter((state) => counts[state] > 0 || state === current)
          .map((state) => (
            <li key={state}>
              <a href={`?etat=${state}`} aria-current={state === current ? "page" : undefined}>
                {state === "returned"
                  ? formatCount(counts.returned, "revenu")
                  : wordStates(counts[state], state)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Lines({
  lines,
  total,
  addresses,
  admin,
}: {
  lines: DeliveryLine[];
  total: number;
  /** Whether this person may see who they are. */
  addresses: boolean;
  admin: string;
}) {
  return (
    <ScrolledTable label="Destinataires">
      <table>
        <caption className="admin-page__muted">{formatCount(total, "destinataire")}</caption>
        <thead>
          <tr>
            <th scope="col">Abonné</th>
            <th scope="col">État</th>
            <th scope="col">Motif</th>
            <th scope="col">Essais</th>
            <th scope="col">Quand</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="admin-page__long">
                {addresses ? (
                  <a href={`${admin}/collections/subscribers/${line.subscriberId}`}>
                    {line.email ?? "personne effacée"}
                  </a>
                ) : (
                  `abonné nº\u00a0${line.subscriberId}`
                )}
              </td>
              <td>
                {wordState(line.state)}
                {line.returned.map((kind) => (
                  <div key={kind}>{wordReturn(kind)}</div>
                ))}
              </td>
              <td className="admin-page__long">
                {wordReturnReason(line.reason)}
                {line.smtpCode !== null && line.state !== "sent" && (
                  <span className="admin-page__muted"> ({line.smtpCode})</span>
                )}
              </td>
              <td>{line.attempts}</td>
              <td>
                {line.state === "deferred"
                  ? `prochain essai\u00a0: ${wordMoment(line.nextAttemptAt)}`
                  : wordMoment(line.finishedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  );
}
