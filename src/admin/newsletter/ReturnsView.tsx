import type { AdminViewServerProps } from "payload";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import {
  countReturns,
  listReturnsToReview,
  listReturnTokens,
  listSuppressed,
  type MailboxReading,
  type ReturnToken,
  type ReturnToReview,
  readMailboxReading,
  type SuppressedSubscriber,
  suppressedPageSize,
} from "@/newsletter";
import { formatCount } from "@/ui/format";
import { AdminPage } from "../AdminPage";
import { Pager } from "../Pager";
import { ScrolledTable } from "../ScrolledTable";
import { CreateToken } from "./CreateToken";
import { sendingNotice } from "./notices";
import { wordAllReturned, wordMoment, wordReturn } from "./wording";

type Query = Record<string, string | string[] | undefined>;

const DAYS = 90;

/** `/admin/retours`: what came back, what a person must read, addresses set aside, tokens. */
export async function ReturnsView(view: AdminViewServerProps) {
  const query = ((await view.searchParams) ?? {}) as Query;
  const page = Math.max(1, Math.floor(Number(query.page)) || 1);
  const { admin } = view.initPageResult.req.payload.config.routes;
  return (
    <AdminPage view={view} title="Retours" address="/retours" least="admin">
      {async () => {
        const sql = pool();
        const counts = await countReturns(sql, { days: DAYS, now: systemClock() });
        const { subscribers, total } = await listSuppressed(sql, { page });
        const notice = sendingNotice(query);
        return (
          <>
            {notice && <p role="status">{notice}</p>}
            <Reading reading={await readMailboxReading(sql)} />
            <Counts counts={counts} />
            <ToReview mails={await listReturnsToReview(sql)} />
            <Suppressed subscribers={subscribers} total={total} page={page} admin={admin} />
            <Tokens tokens={await listReturnTokens(sql)} />
          </>
        );
      }}
    </AdminPage>
  );
}

/** Whether the mailbox is being read; nothing where none is set. */
function Reading({ reading }: { reading: MailboxReading | undefined }) {
  if (!reading) return null;
  const { readAt, failingSince, failure } = reading;
  const last = readAt ? `Dernier relevé de la boîte\u00a0: ${wordMoment(readAt)}.` : "";
  if (!failure) return <p className="admin-page__muted">{last}</p>;
  return (
    <p role="alert" className="returns__trouble">
      Depuis le {wordMoment(failingSince)}, les retours ne sont plus relevés. {failure} {last} Rien
      n’est perdu{"\u00a0"}: ils attendent dans la boîte.
    </p>
  );
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const told = wordAllReturned(counts);
  return (
    <section>
      <h2>Depuis {DAYS}&nbsp;jours</h2>
      {told.length === 0 ? (
        <p>Rien n’est revenu.</p>
      ) : (
        <ul>
          {told.map(({ kind, text }) => (
            <li key={kind}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ToReview({ mails }: { mails: ReturnToReview[] }) {
  return (
    <section>
      <h2>À lire</h2>
      <p className="admin-page__muted">
        Messages que le portail n’a pas su juger ou dont la signature est fausse. Ils n’ont rien
        changé ; leur texte est effacé au bout de trente jours.
      </p>
      {mails.length === 0 && <p>Aucun message.</p>}
      {mails.map((mail) => (
        <details key={mail.id}>
          <summary>
            {wordMoment(mail.receivedAt)}
            {"\u00a0: "}
            {wordReturn(mail.kind)}
          </summary>
          <pre className="returns__excerpt">{mail.excerpt}</pre>
          <form method="post" action={`/api/retours/${mail.id}/classer`}>
            <button type="submit" className="btn btn--style-secondary btn--size-small">
              Classer
            </button>
          </form>
        </details>
      ))}
    </section>
  );
}

function Suppressed({
  subscribers,
  total,
  page,
  admin,
}: {
  subscribers: SuppressedSubscriber[];
  total: number;
  page: number;
  admin: string;
}) {
  return (
    <section>
      <h2>Adresses écartées</h2>
      <p className="admin-page__muted">
        La lettre ne leur est plus envoyée. Libérez une adresse quand la cause a disparu.
      </p>
      {total === 0 ? (
        <p>Aucune adresse n’est écartée.</p>
      ) : (
        <ScrolledTable label="Adresses écartées">
          <table>
            <caption className="admin-page__muted">{formatCount(total, "adresse")}</caption>
            <thead>
              <tr>
                <th scope="col">Adresse</th>
                <th scope="col">Motif</th>
                <th scope="col">Depuis le</th>
                <th scope="col">Libérer</th>
              </tr>
            </thead>
            <tbody>
              {subscribers.map(({ id, email, reason, since }) => (
                <tr key={id}>
                  <td className="admin-page__long">
                    <a href={`${admin}/collections/subscribers/${id}`}>{email}</a>
                  </td>
                  <td className="admin-page__long">{reason}</td>
                  <td>{wordMoment(since)}</td>
                  <td>
                    <form method="post" action={`/api/abonnes/${id}/liberer`}>
                      <button
                        type="submit"
                        className="btn btn--style-secondary btn--size-small"
                        aria-label={`Libérer ${email}`}
                      >
                        Libérer
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrolledTable>
      )}
      <Pager
        address={(next) => `?page=${next}`}
        previous={page > 1 ? page - 1 : undefined}
        next={page * suppressedPageSize < total ? page + 1 : undefined}
      />
    </section>
  );
}

function Tokens({ tokens }: { tokens: ReturnToken[] }) {
  return (
    <section>
      <h2>Jetons du serveur de courriel</h2>
      <p className="admin-page__muted">
        Avec un jeton, un serveur de courriel remet lui-même les retours au portail (guide
        d’exploitation). Un jeton n’est montré qu’une fois.
      </p>
      <ul>
        {tokens.map(({ id, createdAt, createdBy, lastUsedAt }) => (
          <li key={id}>
            Jeton nº&nbsp;{id}, créé le {wordMoment(createdAt)}
            {createdBy ? ` par ${createdBy}` : ""},{" "}
            {lastUsedAt ? `utilisé le ${wordMoment(lastUsedAt)}` : "jamais utilisé"}
            <form method="post" action={`/api/retours/jetons/${id}/revoquer`}>
              <button type="submit" className="btn btn--style-secondary btn--size-small">
                Révoquer
              </button>
            </form>
          </li>
        ))}
      </ul>
      <CreateToken address="/api/retours/jetons" />
    </section>
  );
}
