import type { Sql } from "@/lib/database";
import { type AddressState, type Hop, type TlsVerdict, titleOfUse } from "@/links";

/** Uses shown on the page of one address. */
export const mostUses = 200;

export type AddressUse = {
  collection: string;
  id: number;
  title: string | null;
  published: boolean;
  /** The place in the document: `distributions.0.url`. */
  path: string;
};

/** An address with all that is kept of it but its history. */
export type WatchedAddress = {
  id: number;
  url: string;
  host: string;
  state: AddressState;
  reason: string | null;
  httpStatus: number | null;
  tls: TlsVerdict | null;
  contentType: string | null;
  finalUrl: string | null;
  chain: Hop[];
  failingSince: Date | null;
  failureCount: number;
  checkedAt: Date | null;
  okAt: Date | null;
  /** Null: not checkable. */
  nextCheckAt: Date | null;
  asked: boolean;
  /** False when nothing uses it any more. */
  watched: boolean;
  /** The last failure moved no state, for it was made during an incident. */
  frozen: boolean;
  /** A copy in a web archive, whether or not readers are shown it. */
  copy: { url: string; at: Date } | null;
  uses: AddressUse[];
  useCount: number;
  documentCount: number;
};

/** One address by its number, in one round trip; undefined when there is none. */
export async function readAddress(sql: Sql, id: number): Promise<WatchedAddress | undefined> {
  const { rows } = await sql.query<
    WatchedAddress & { copyUrl: string | null; copyAt: Date | null; uses: AddressUse[] | null }
  >(
    `SELECT a.id, a.url, a.host, a.state, a.reason, a.http_status AS "httpStatus", a.tls,
       a.content_type AS "contentType", a.final_url AS "finalUrl", a.chain,
       a.failing_since AS "failingSince", a.failure_count AS "failureCount",
       a.last_checked_at AS "checkedAt", a.last_ok_at AS "okAt",
       a.next_check_at AS "nextCheckAt", a.asked_at IS NOT NULL AS asked, a.watched,
       a.frozen_in IS NOT NULL AS frozen, s.snapshot_url AS "copyUrl", s.snapshot_at AS "copyAt",
       used.uses, counted.uses AS "useCount", counted.documents AS "documentCount"
     FROM addresses a
     LEFT JOIN link_searches s ON s.address_id = a.id
     CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('collection', u.collection, 'id', u.document_id,
         'published', u.published, 'path', u.path, 'title', ${titleOfUse})) AS uses
       FROM (SELECT * FROM address_uses WHERE address_id = a.id
             ORDER BY collection, document_id, published DESC, path LIMIT ${mostUses}) u) AS used
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS uses, count(DISTINCT (collection, document_id))::int AS documents
       FROM address_uses WHERE address_id = a.id) AS counted
     WHERE a.id = $1`,
    [id],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { copyUrl, copyAt, ...address } = row;
  return {
    ...address,
    copy: copyUrl && copyAt ? { url: copyUrl, at: copyAt } : null,
    uses: row.uses ?? [],
  };
}
