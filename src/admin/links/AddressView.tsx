import type { AdminViewServerProps } from "payload";
import { hasRole } from "@/access/roles";
import { systemClock } from "@/lib/clock";
import { pool, type Sql } from "@/lib/database";
import { wordMoment } from "@/lib/wordMoment";
import {
  adminPathOf,
  failuresUntilBroken,
  historyOf,
  listRepairs,
  tlsLabels,
  uptimeOf,
  wordDocument,
} from "@/links";
import { formatCount } from "@/ui/format";
import { AdminPage } from "../AdminPage";
import { checkForm } from "./AddressItem";
import { uptimeLabels, wordAddress, wordShare } from "./addressWords";
import { Chain } from "./Chain";
import { checkNotice } from "./checkWording";
import { FollowChecks } from "./FollowChecks";
import type { Query } from "./filters";
import { History } from "./History";
import "./links.css";
import { Notice } from "./Notice";
import { Repairs, repairForm } from "./Repairs";
import { readAddress, type WatchedAddress } from "./readAddress";
import { repairNotice } from "./repairWording";
import { StateMark } from "./StateMark";

const historyShown = 50;
const mostRepairs = 20;

/** Where the next page of the history begins: `avant=2026-11-26T09:00:00.000Z_123`. */
function readBefore(value: Query[string]): { at: Date; id: number } | undefined {
  const [, at = "", id = ""] = /^([\dT:.Z-]{20,30})_(\d{1,15})$/.exec(String(value ?? "")) ?? [];
  const date = new Date(at);
  return id && !Number.isNaN(date.getTime()) ? { at: date, id: Number(id) } : undefined;
}

async function namesOf(sql: Sql, ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql.query<{ id: number; name: string }>(
    "SELECT id, name FROM users WHERE id = ANY($1::int[])",
    [wanted],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** `/admin/liens/:id`: one address, its whole history, who uses it and what could mend it. */
export async function AddressView(view: AdminViewServerProps) {
  const query = ((await view.searchParams) ?? {}) as Query;
  const segments = (await view.params)?.segments ?? [];
  const id = /^\d{1,15}$/.test(segments[1] ?? "") ? Number(segments[1]) : 0;
  const mayAct = hasRole(view.initPageResult.req.user, "editor");
  return (
    <AdminPage
      view={view}
      title="Une adresse"
      address={`/liens/${id}`}
      parents={[{ label: "Liens", url: "/admin/liens" }]}
      least="contributor"
    >
      {async () => {
        const address = await readAddress(pool(), id);
        if (!address)
          return <p role="alert">Cette adresse n’est pas de celles que le portail suit.</p>;
        return (
          <>
            <Notice notice={checkNotice(query) ?? repairNotice(query)} />
            <Address address={address} query={query} mayAct={mayAct} />
          </>
        );
      }}
    </AdminPage>
  );
}

async function Address({
  address,
  query,
  mayAct,
}: {
  address: WatchedAddress;
  query: Query;
  mayAct: boolean;
}) {
  const sql = pool();
  const now = systemClock();
  const { id, url } = address;
  const before = readBefore(query.avant);
  const [uptimes, repairs, history] = await Promise.all([
    uptimeOf(sql, { addressIds: [id], at: now }),
    listRepairs(sql, { state: "open", addressIds: [id], limit: mostRepairs, offset: 0 }),
    historyOf(sql, { addressId: id, limit: historyShown + 1, before }),
  ]);
  const shown = history.slice(0, historyShown);
  const last = shown.at(-1);
  const names = await namesOf(
    sql,
    shown.map(({ askedBy }) => askedBy),
  );
  const back = <input type="hidden" name="fiche" value={id} />;
  const uptime = uptimes.get(id);
  return (
    <div className="links-page">
      <p className="links-address">
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      {address.asked && <FollowChecks />}
      <Standing address={address} now={now} />
      {mayAct && (
        <div className="links-actions">
          {address.watched && address.host && (
            <form id={checkForm} method="post" action="/api/liens/verifier">
              {back}
              <input type="hidden" name="ids" value={id} />
              <button type="submit" className="btn btn--style-primary btn--size-small">
                Vérifier maintenant
              </button>
            </form>
          )}
          <form id={repairForm} method="post" action="/api/liens/reparations">
            {back}
          </form>
        </div>
      )}
      <h2>Disponibilité</h2>
      <dl className="links-uptime">
        {(Object.keys(uptimeLabels) as (keyof typeof uptimeLabels)[]).map((days) => (
          <div key={days}>
            <dt>{uptimeLabels[days]}</dt>
            <dd>{wordShare(uptime?.[days] ?? null)}</dd>
          </div>
        ))}
      </dl>
      <h2>Réparations proposées</h2>
      {repairs.length === 0 && <p>Aucune.</p>}
      <Repairs
        repairs={repairs}
        documents={distinctDocuments(address)}
        documentCount={address.documentCount}
        mayDecide={mayAct}
        mayChoose={false}
      />
      <Uses address={address} />
      <h2>Historique</h2>
      {shown.length === 0 && <p>Aucune vérification encore.</p>}
      <History items={shown} names={names} />
      <nav aria-label="Pages de l’historique" className="links-actions">
        {before && <a href={`/admin/liens/${id}`}>Vérifications les plus récentes</a>}
        {history.length > historyShown && last && (
          <a href={`/admin/liens/${id}?avant=${last.at.toISOString()}_${last.id}`}>
            Vérifications plus anciennes
          </a>
        )}
      </nav>
    </div>
  );
}

/** Each document once, by its published version when it has one. */
function distinctDocuments({ uses }: WatchedAddress) {
  const documents = new Map(
    [...uses].reverse().map((use) => [`${use.collection}/${use.id}`, use] as const),
  );
  return [...documents.values()].reverse().slice(0, 5);
}

/** How the address stands now. */
function Standing({ address, now }: { address: WatchedAddress; now: Date }) {
  const words = wordAddress(address, now);
  const { failureCount, state, tls, contentType, nextCheckAt, watched, frozen, copy } = address;
  const facts = [
    words.since,
    state === "failing"
      ? `${formatCount(failureCount, "échec")} sur ${failuresUntilBroken}, à un jour d’intervalle, avant d’être tenue pour rompue`
      : "",
    words.lastCheck,
    words.lastOk,
    watched && nextCheckAt ? `Prochaine vérification vers le ${wordMoment(nextCheckAt)}` : "",
    watched ? "" : "Plus aucun document ne l’utilise\u00a0: elle n’est plus vérifiée",
    frozen ? "Le dernier échec a eu lieu pendant un incident\u00a0: il n’a pas changé l’état" : "",
    tls ? `Connexion\u00a0: ${tlsLabels[tls]}` : "",
    contentType ? `Contenu\u00a0: ${contentType}` : "",
  ].filter(Boolean);
  return (
    <section aria-label="État actuel">
      <p>
        <StateMark tone={words.tone} label={words.label} />
        {words.reason && `\u00a0: ${words.reason}`}
      </p>
      <ul className="links-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {copy && (
          <li>
            <a href={copy.url} target="_blank" rel="noreferrer">
              Copie archivée du {wordMoment(copy.at)}
            </a>
          </li>
        )}
      </ul>
      <Chain chain={address.chain} finalUrl={address.finalUrl} />
    </section>
  );
}

/** Where the address is used. */
function Uses({ address: { uses, useCount, documentCount } }: { address: WatchedAddress }) {
  const left = useCount - uses.length;
  return (
    <>
      <h2>
        Utilisée par {documentCount.toLocaleString("fr-FR")} document{documentCount < 2 ? "" : "s"}
      </h2>
      <ul className="links-facts">
        {uses.map(({ collection, id, title, published, path }) => (
          <li key={`${collection}/${id}/${path}/${published}`}>
            <a href={adminPathOf({ collection, id })}>{wordDocument({ collection, id, title })}</a>
            {published ? "" : " (brouillon)"} <code>{path}</code>
          </li>
        ))}
        {left > 0 && <li>et {left.toLocaleString("fr-FR")}&nbsp;autres endroits</li>}
      </ul>
    </>
  );
}
