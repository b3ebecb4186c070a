import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import { type Sql, transaction } from "@/lib/database";
import { queueMail } from "@/lib/mail";
import { parisTimeZone } from "@/lib/parisTime";
import { sourceOfUse, titleOfUse } from "../documents";
import type { AddressState } from "../vocabulary";
import { composeDigest } from "./composeDigest";
import { type ConcernedAddress, type DigestNews, newsFor, type ToldTrouble } from "./news";

export type DigestSummary = {
  /** Mails written. */
  digests: number;
};

type Person = { id: number; name: string; email: string; answersForRest: boolean };

/** An address in trouble or told to be, and one document that uses it. */
type ConcernedUse = {
  id: number;
  url: string;
  state: AddressState;
  reason: string | null;
  http_status: number | null;
  since: number | null;
  proposal: boolean;
  collection: string;
  document_id: number;
  published: boolean;
  title: string | null;
  /** Who answers for the document; null when nobody in particular does. */
  person: number | null;
};

/**
 * Since when an address of `a` is in trouble. An answer that is not as it should be has no such
 * date of its own: it is the first one seen after the last good one.
 */
const troubleSince = `CASE a.state
  WHEN 'degraded' THEN (
    SELECT min(o.at) FROM observations o WHERE o.address_id = a.id AND o.outcome = 'degraded'
      AND o.at > coalesce(a.last_ok_at, '-infinity'))
  ELSE a.failing_since END`;

async function readConcerned(sql: Sql): Promise<ConcernedUse[]> {
  const { rows } = await sql.query<ConcernedUse>(
    `WITH concerned AS MATERIALIZED (
       SELECT a.id, a.url, a.state, a.reason, a.http_status,
         CASE WHEN a.state IN ('failing', 'broken', 'gone', 'degraded') THEN
           floor(extract(epoch FROM ${troubleSince}) * 1000)::float8 END AS since,
         EXISTS (SELECT FROM link_repairs r WHERE r.address_id = a.id AND r.state = 'open')
           AS proposal
       FROM addresses a
       WHERE a.watched AND (
         a.state IN ('failing', 'broken', 'gone', 'degraded')
         OR a.id IN (SELECT address_id FROM link_digest_lines WHERE recovered_at IS NULL))),
     used AS (
       SELECT DISTINCT ON (c.id, u.collection, u.document_id) c.*, u.collection, u.document_id,
         u.published, ${titleOfUse} AS title, ${sourceOfUse} AS source
       FROM concerned c JOIN address_uses u ON u.address_id = c.id
       ORDER BY c.id, u.collection, u.document_id, u.published DESC)
     SELECT used.*, sources.editor_id AS person
     FROM used LEFT JOIN sources ON sources.id = used.source
     ORDER BY link_severity(state), since, used.id, published DESC, collection, document_id`,
  );
  return rows;
}

/**
 * Those who are written to: responsible persons of sources, and, for what no source answers for,
 * those whom the settings name, else every editor in chief and administrator.
 */
async function readPeople(sql: Sql, ids: readonly number[]): Promise<Person[]> {
  const { rows } = await sql.query<Person>(
    `WITH named AS (
       SELECT r.users_id AS id FROM links_rels r
       WHERE r.path = 'digestRecipients' AND r.users_id IS NOT NULL),
     rest AS (
       SELECT id FROM named
       UNION ALL
       SELECT id FROM users WHERE role IN ('editor', 'admin') AND NOT EXISTS (SELECT FROM named))
     SELECT id, coalesce(name, '') AS name, email, id IN (SELECT id FROM rest) AS "answersForRest"
     FROM users WHERE id = ANY($1::int[]) OR id IN (SELECT id FROM rest)
     ORDER BY id`,
    [ids],
  );
  return rows;
}

/** What was told to a person of these addresses. */
async function readTold(
  sql: Sql,
  person: number,
  addressIds: readonly number[],
): Promise<ToldTrouble[]> {
  const { rows } = await sql.query<{ address_id: number; since: number; recovered: boolean }>(
    `SELECT address_id, floor(extract(epoch FROM since) * 1000)::float8 AS since,
       recovered_at IS NOT NULL AS recovered
     FROM link_digest_lines WHERE person = $1 AND address_id = ANY($2::bigint[])`,
    [person, addressIds],
  );
  return rows.map(({ address_id, since, recovered }) => ({
    addressId: Number(address_id),
    since,
    recovered,
  }));
}

/** The addresses that a person answers for, each with this person's documents alone. */
function addressesOf(person: Person, uses: readonly ConcernedUse[]): ConcernedAddress[] {
  const addresses = new Map<number, ConcernedAddress>();
  for (const use of uses) {
    if (use.person === null ? !person.answersForRest : use.person !== person.id) continue;
    const id = Number(use.id);
    const known = addresses.get(id) ?? {
      id,
      url: use.url,
      state: use.state,
      reason: use.reason,
      httpStatus: use.http_status,
      since: use.since,
      hasProposal: use.proposal,
      documents: [],
    };
    const { collection, document_id, title, published } = use;
    known.documents.push({ collection, id: document_id, title, published });
    addresses.set(id, known);
  }
  return [...addresses.values()];
}

const parisDay = new Intl.DateTimeFormat("sv-SE", { timeZone: parisTimeZone });

/** Somebody else has told this meanwhile. */
class ToldElsewhere extends Error {}

/**
 * Writes down what is told and the mail that tells it, in one transaction. Unique keys decide: a
 * day that has its digest, or a line that was told meanwhile, leaves everything as it was.
 */
async function tell(
  pool: Pool,
  options: { person: Person; news: DigestNews; at: Date; siteUrl: string },
): Promise<boolean> {
  const { person, news, at, siteUrl } = options;
  const digest = composeDigest({ person, news, siteUrl });
  if (!digest) return false;
  // Seldom needed, and it brings React with it: most runs tell nothing.
  const { digestLetter } = await import("./digestLetter");
  const letter = await digestLetter(digest, siteUrl);
  const { troubles, recovered } = news;
  try {
    return await transaction(pool, async (sql) => {
      const day = await sql.query(
        `INSERT INTO link_digests (person, day, sent_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING`,
        [person.id, parisDay.format(at), at],
      );
      if (day.rowCount === 0) return false;
      const told = await sql.query(
        `INSERT INTO link_digest_lines (person, address_id, since, told_at)
         SELECT $1, id, since, $4 FROM unnest($2::bigint[], $3::timestamptz[]) AS given (id, since)
         ON CONFLICT DO NOTHING`,
        [
          person.id,
          troubles.map(({ id }) => id),
          troubles.map(({ since }) => new Date(since ?? 0)),
          at,
        ],
      );
      const over = await sql.query(
        `UPDATE link_digest_lines SET recovered_at = $3
         WHERE person = $1 AND address_id = ANY($2::bigint[]) AND recovered_at IS NULL
         RETURNING address_id`,
        [person.id, recovered.map(({ id }) => id), at],
      );
      const overOf = new Set(over.rows.map(({ address_id }) => Number(address_id)));
      if (told.rowCount !== troubles.length || overOf.size !== recovered.length)
        throw new ToldElsewhere();
      await queueMail(sql, { kind: "link_digest", to: person.email, ...letter });
      return true;
    });
  } catch (error) {
    if (error instanceof ToldElsewhere) return false;
    throw error;
  }
}

/**
 * Tells each responsible person, at most once a day, which addresses of theirs came into trouble
 * and which recovered. Nothing new, no mail. Run it at the end of a refresh.
 *
 * @param context.clock gives the day, in Paris, and how long a trouble has lasted
 */
export async function sendDigests(
  context: { sql: Pool; clock: Clock },
  options: { siteUrl: string },
): Promise<DigestSummary> {
  const { sql, clock } = context;
  const at = clock();
  const uses = await readConcerned(sql);
  if (uses.length === 0) return { digests: 0 };
  const responsible = [...new Set(uses.flatMap(({ person }) => (person === null ? [] : [person])))];
  let digests = 0;
  for (const person of await readPeople(sql, responsible)) {
    const addresses = addressesOf(person, uses);
    const ids = addresses.map(({ id }) => id);
    const news = newsFor(addresses, await readTold(sql, person.id, ids), at.getTime());
    if (await tell(sql, { person, news, at, siteUrl: options.siteUrl })) digests += 1;
  }
  return { digests };
}
