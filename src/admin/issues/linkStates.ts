import type { Sql } from "@/lib/database";
import { normaliseAddress, wordDocument } from "@/links";
import type { IssueLink, IssueTarget } from "@/newsletter";
import { type KnownAddress, type Tone, wordBesideField } from "../links/addressWords";

/** What goes to every subscriber deserves a recent look: longer ago than this is shown as such. */
export const staleAfterDays = 7;
const staleAfterMs = staleAfterDays * 24 * 3_600_000;

/** An address that an issue leads to, as its editors are shown it. */
export type ShownLink = {
  /** Null for one that the links domain does not watch (yet). */
  id: number | null;
  url: string;
  /** « Dans « Titre » ». */
  place: string;
  tone: Tone;
  sentence: string;
  asked: boolean;
  checkable: boolean;
};

type Row = { id: number; url: string; host: string } & KnownAddress;

const columns = `a.id, a.url, a.host, a.state, a.reason, a.http_status AS "httpStatus",
  a.failing_since AS "failingSince", a.last_checked_at AS "checkedAt", a.last_ok_at AS "okAt",
  a.asked_at IS NOT NULL AS asked`;

function shown(row: Row | undefined, url: string, place: string, now: Date): ShownLink {
  if (!row)
    return {
      id: null,
      url,
      place,
      tone: "neutral",
      sentence: "Sera vérifié après l’enregistrement.",
      asked: false,
      checkable: false,
    };
  const { tone, sentence } = wordBesideField(row);
  const stale =
    row.checkedAt !== null && now.getTime() - row.checkedAt.getTime() > staleAfterMs && !row.asked;
  return {
    id: Number(row.id),
    url,
    place,
    tone: stale && tone === "good" ? "neutral" : tone,
    sentence: stale ? `${sentence} Il y a plus de ${staleAfterDays}\u00a0jours.` : sentence,
    asked: row.asked,
    checkable: row.host !== "",
  };
}

const order: Record<Tone, number> = { trouble: 0, neutral: 1, good: 2 };

/**
 * The state of every address in an issue, and of those published addresses of its items' documents
 * that are in trouble: readers get there by one more click. Trouble first; two round trips.
 */
export async function readLinkStates(
  sql: Sql,
  issue: { links: readonly IssueLink[]; targets: readonly IssueTarget[] },
  now: Date,
): Promise<ShownLink[]> {
  const { links, targets } = issue;
  const keys = links.map(({ url }) => normaliseAddress(url) ?? url);
  const [own, reached] = await Promise.all([
    sql.query<Row>(`SELECT ${columns} FROM addresses a WHERE a.url = ANY($1::text[])`, [keys]),
    sql.query<Row & { collection: string; document_id: number }>(
      `SELECT DISTINCT ${columns}, u.collection, u.document_id
       FROM unnest($1::text[], $2::int[]) AS target (collection, id)
       JOIN address_uses u ON u.collection = target.collection AND u.document_id = target.id
         AND u.published
       JOIN addresses a ON a.id = u.address_id
       WHERE a.state IN ('failing', 'broken', 'gone', 'invalid', 'degraded')
       ORDER BY a.id`,
      [targets.map(({ collection }) => collection), targets.map(({ id }) => id)],
    ),
  ]);
  const byUrl = new Map(own.rows.map((row) => [row.url, row]));
  const titles = new Map(targets.map(({ collection, id, item }) => [`${collection}/${id}`, item]));
  const found = [
    ...links.map(({ url, item }, index) =>
      shown(
        byUrl.get(keys[index] ?? ""),
        url,
        item === null ? "Dans l’introduction" : `Dans «\u00a0${item}\u00a0»`,
        now,
      ),
    ),
    ...reached.rows.map((row) =>
      shown(
        row,
        row.url,
        `Sur la page de «\u00a0${titles.get(`${row.collection}/${row.document_id}`) ?? wordDocument({ collection: row.collection, id: row.document_id, title: null })}\u00a0»`,
        now,
      ),
    ),
  ];
  return found.sort((a, b) => order[a.tone] - order[b.tone]);
}
