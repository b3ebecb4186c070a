import { adminPathOf, type ListedRepair, type Uptime, wordDocument } from "@/links";
import { uptimeLabels, wordAddress, wordShare } from "./addressWords";
import { type LinkFilters, noFilters, toQuery } from "./filters";
import type { ListedAddress } from "./listAddresses";
import { Repairs } from "./Repairs";
import { StateMark } from "./StateMark";

/** The form that the boxes of addresses belong to. */
export const checkForm = "verifier";

/** One address of the list. */
export function AddressItem({
  address,
  uptime,
  repairs,
  filters,
  now,
  mayAct,
}: {
  address: ListedAddress;
  uptime: Uptime | undefined;
  repairs: readonly ListedRepair[];
  filters: LinkFilters;
  now: Date;
  mayAct: boolean;
}) {
  const { id, url, host, documents, documentCount, finalUrl, state } = address;
  const words = wordAddress(address, now);
  const left = documentCount - documents.length;
  return (
    <li className="links-item">
      <div className="links-item__address">
        {mayAct && host && (
          <input
            type="checkbox"
            name="ids"
            value={id}
            form={checkForm}
            aria-label={`Choisir ${url}`}
          />
        )}
        <div>
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
          {state === "moved" && finalUrl && (
            <p className="admin-page__muted">Conduit à {finalUrl}</p>
          )}
          <p className="links-item__ways">
            <a href={`/admin/liens/${id}`}>
              Historique<span className="links-hidden"> de {url}</span>
            </a>
            {host && host !== filters.host && (
              <a href={`?${toQuery({ ...noFilters, host })}`}>Adresses de {host}</a>
            )}
          </p>
        </div>
      </div>
      <div className="links-item__state">
        <StateMark tone={words.tone} label={words.label} />
        {words.reason && <p>{words.reason}</p>}
        {[words.since, words.lastCheck, words.lastOk].filter(Boolean).map((sentence) => (
          <p key={sentence} className="admin-page__muted">
            {sentence}
          </p>
        ))}
      </div>
      <div>
        <p className="admin-page__muted">Disponibilité</p>
        <dl className="links-uptime">
          {(Object.keys(uptimeLabels) as (keyof Uptime)[]).map((days) => (
            <div key={days}>
              <dt>{uptimeLabels[days]}</dt>
              <dd>{wordShare(uptime?.[days] ?? null)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="links-item__uses">
        <p className="admin-page__muted">
          {documentCount < 2
            ? "Utilisée par"
            : `Utilisée par ${documentCount.toLocaleString("fr-FR")} documents`}
        </p>
        <ul>
          {documents.map((document) => (
            <li key={`${document.collection}/${document.id}`}>
              <a href={adminPathOf(document)}>{wordDocument(document)}</a>
              {document.published ? "" : " (brouillon)"}
            </li>
          ))}
          {left > 0 && (
            <li>
              <a href={`/admin/liens/${id}`}>et {left.toLocaleString("fr-FR")}&nbsp;autres</a>
            </li>
          )}
        </ul>
      </div>
      <Repairs
        repairs={repairs}
        documents={documents}
        documentCount={documentCount}
        mayDecide={mayAct}
        mayChoose
      />
    </li>
  );
}
