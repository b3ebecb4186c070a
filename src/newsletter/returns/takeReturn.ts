import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import { wordReason } from "@/lib/mail";
import type { Installation } from "../settings";
import { unsubscribe } from "../unsubscribe";
import { classifyReturn, type ReturnVerdict } from "./classifyReturn";
import { type ReturnedMail, readReturn } from "./readReturn";
import { readReturnPath } from "./returnPath";
import { suppressAfterSoftReturns } from "./softReturns";

/** The longest mail that is looked at; reports quote whole messages. */
export const RETURN_MAX_BYTES = 2 * 1024 * 1024;
/** What is kept of a mail that a person must read. */
const EXCERPT_LENGTH = 4_000;

export type ReturnContext = {
  source: "mailbox" | "endpoint";
  installation: Installation;
  now: Date;
  /** Envelope recipients, where the one who hands the mail in knows them. */
  recipients?: readonly string[];
};

/** What became of a mail: its kind as stored, or that it was known already. */
export type ReturnResult = {
  kind: "hard" | "soft" | "policy" | "complaint" | "leave" | "nothing" | "forged" | "unknown";
  /** Whether it had been counted before. */
  known: boolean;
};

type Delivery = { id: number; issue_id: number; subscriber_id: number };

/**
 * Takes one mail that came back: finds the delivery by its signed address, counts it once, and
 * does what its kind asks. What nobody can act upon is kept for a person. Any number of times
 * with the same mail gives the same state.
 */
export async function takeReturn(
  pool: Pool,
  raw: Buffer,
  context: ReturnContext,
): Promise<ReturnResult> {
  const mail = await readReturn(raw.subarray(0, RETURN_MAX_BYTES)).catch(() => nothingReadable);
  const verdict = classifyReturn(mail);
  // A transaction of its own: it locks the subscriber as the page does, and may be repeated.
  const left =
    verdict.kind === "leave" && (await unsubscribe(pool, { token: verdict.token, ...context }));
  return transaction(pool, async (sql): Promise<ReturnResult> => {
    const digest = createHash("sha256").update(raw).digest("hex");
    const found = await findDelivery(sql, mail, verdict, context);
    const kind = kindOf(verdict, found, left);
    const delivery = found === "forged" ? undefined : found;
    const inserted = await sql.query(
      `INSERT INTO returned_mails (digest, source, kind, delivery_id, issue_id, subscriber_id,
         status, reason, excerpt, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
      [
        digest,
        context.source,
        kind,
        delivery?.id ?? null,
        delivery?.issue_id ?? null,
        delivery?.subscriber_id ?? null,
        "status" in verdict ? verdict.status || null : null,
        reasonOf(verdict),
        kind === "forged" || kind === "unknown" ? excerptOf(raw) : null,
        context.now,
      ],
    );
    if (inserted.rowCount !== 1) return { kind, known: true };
    if (delivery) await applyReturn(sql, { kind, delivery, verdict, now: context.now });
    return { kind, known: false };
  });
}

/** What a mail that no parser understands amounts to. */
const nothingReadable: ReturnedMail = {
  recipients: [],
  subject: "",
  automatic: false,
  report: null,
  original: { messageId: null, returnPath: null },
};

/** The delivery that a mail is about, by what only we can have signed. */
async function findDelivery(
  sql: Sql,
  mail: ReturnedMail,
  verdict: ReturnVerdict,
  { installation, recipients = [] }: ReturnContext,
): Promise<Delivery | "forged" | undefined> {
  const mailFrom = mail.report?.kind === "feedback" ? mail.report.mailFrom : null;
  const addresses = [...recipients, ...mail.recipients, mail.original.returnPath, mailFrom];
  const said = addresses.map((address) =>
    address ? readReturnPath(address, installation.secret) : undefined,
  );
  const signed = said.find((one) => typeof one === "object");
  if (signed) return readDelivery(sql, "id = $1", signed.deliveryId);
  if (said.includes("forged")) return "forged";
  // Feedback loops take addresses out; our identifiers cannot be guessed either.
  if (verdict.kind === "complaint" && mail.original.messageId)
    return readDelivery(sql, "message_id = $1", mail.original.messageId);
  return undefined;
}

async function readDelivery(
  sql: Sql,
  condition: "id = $1" | "message_id = $1",
  value: number | string,
): Promise<Delivery | undefined> {
  const { rows } = await sql.query<Delivery>(
    `SELECT id, issue_id, subscriber_id FROM deliveries WHERE ${condition}`,
    [value],
  );
  return rows[0];
}

function kindOf(
  verdict: ReturnVerdict,
  found: Delivery | "forged" | undefined,
  left: false | "done" | "unknown",
): ReturnResult["kind"] {
  switch (verdict.kind) {
    case "hard":
    case "soft":
    case "policy":
    case "complaint":
      if (found === "forged") return "forged";
      return found ? verdict.kind : "unknown";
    case "leave":
      return left === "done" ? "leave" : "unknown";
    case "nothing":
      return "nothing";
    case "unknown":
      return found === "forged" ? "forged" : "unknown";
  }
}

function reasonOf(verdict: ReturnVerdict): string | null {
  if ("diagnostic" in verdict) return wordReason(verdict.diagnostic) || null;
  if (verdict.kind === "complaint") return verdict.type;
  if (verdict.kind === "nothing") return verdict.why;
  return null;
}

/** The beginning of a mail as text that PostgreSQL takes. */
const excerptOf = (raw: Buffer): string =>
  raw.subarray(0, EXCERPT_LENGTH).toString("utf8").replaceAll("\0", "\ufffd");

async function applyReturn(
  sql: Sql,
  given: { kind: ReturnResult["kind"]; delivery: Delivery; verdict: ReturnVerdict; now: Date },
): Promise<void> {
  const { kind, delivery, verdict, now } = given;
  const { subscriber_id: subscriberId, issue_id: issueId } = delivery;
  if (kind === "hard") {
    const reason = ["Adresse refusée", reasonOf(verdict)].filter(Boolean).join("\u00a0: ");
    await suppress(sql, { delivery, reason, now });
  }
  if (kind === "soft") await suppressAfterSoftReturns(sql, { subscriberId, now });
  if (kind === "complaint") {
    const { rowCount } = await sql.query(
      `UPDATE subscribers SET status = 'unsubscribed', unsubscribed_at = $2, updated_at = $2
        WHERE id = $1 AND status = 'confirmed'`,
      [subscriberId, now],
    );
    if (rowCount === 1)
      await recordAction(sql, {
        action: "complaint",
        collection: "subscribers",
        documentId: subscriberId,
        details: { issue: issueId },
      });
  }
}

/** Suppresses for good; not for a delivery from before an administrator released the address. */
async function suppress(
  sql: Sql,
  { delivery, reason, now }: { delivery: Delivery; reason: string; now: Date },
): Promise<void> {
  const { rowCount } = await sql.query(
    `UPDATE subscribers s SET status = 'suppressed', suppressed_reason = $2, updated_at = $3
      WHERE s.id = $1 AND s.status = 'confirmed'
        AND NOT EXISTS (SELECT 1 FROM subscriber_releases r
                         WHERE r.subscriber_id = s.id AND r.last_delivery_id >= $4)`,
    [delivery.subscriber_id, reason, now, delivery.id],
  );
  if (rowCount === 1)
    await recordAction(sql, {
      action: "suppress",
      collection: "subscribers",
      documentId: delivery.subscriber_id,
      details: { reason },
    });
}
