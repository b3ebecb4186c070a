import type { Sql } from "@/lib/database";
import { type KnownAddress, type Tone, wordBesideField } from "./addressWords";

/** What is known of one address of a document, ready to be shown. */
export type DocumentLink = {
  id: number;
  /** As the document has it; one address may be spelt in several ways. */
  spellings: string[];
  tone: Tone;
  sentence: string;
  /** Somebody asked for a check that has not been made yet. */
  asked: boolean;
  /** It can be checked at all. */
  checkable: boolean;
  checkedAt: string | null;
};

/** What `GET /api/liens/document/:collection/:id` answers. */
export type DocumentLinks = {
  links: DocumentLink[];
  mayCheck: boolean;
};

/**
 * The addresses that a document uses, in its published version and in the draft on top of it,
 * trouble first; one round trip.
 */
export async function readDocumentLinks(
  sql: Sql,
  document: { collection: string; id: number },
): Promise<DocumentLink[]> {
  const { rows } = await sql.query<
    {
      id: number;
      host: string;
      spellings: string[];
    } & KnownAddress
  >(
    `SELECT a.id, a.host, a.state, a.reason, a.http_status AS "httpStatus",
       a.failing_since AS "failingSince", a.last_checked_at AS "checkedAt", a.last_ok_at AS "okAt",
       a.asked_at IS NOT NULL AS asked, array_agg(DISTINCT u.url) AS spellings
     FROM address_uses u JOIN addresses a ON a.id = u.address_id
     WHERE u.collection = $1 AND u.document_id = $2
     GROUP BY a.id ORDER BY link_severity(a.state), a.url`,
    [document.collection, document.id],
  );
  return rows.map(({ id, host, spellings, ...known }) => ({
    id: Number(id),
    spellings,
    ...wordBesideField(known),
    asked: known.asked,
    checkable: host !== "",
    checkedAt: known.checkedAt?.toISOString() ?? null,
  }));
}
