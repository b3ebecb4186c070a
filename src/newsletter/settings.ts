import type { Payload } from "payload";
import type { Sql } from "@/lib/database";
import type { Frequency } from "./period";

/** What administrators set (global `newsletter`), with what the installation knows. */
export type NewsletterSettings = {
  senderName: string;
  senderEmail: string;
  replyTo: string | null;
  /** Mailbox to which mail servers return what they could not deliver; null: the sender's own. */
  returnAddress: string | null;
  /** Selector of the DKIM key (`src/lib/mail/dkim.ts`); null: messages are not signed here. */
  dkimSelector: string | null;
  postalIdentity: string;
  frequency: Frequency;
  /** Messages, at most; null for no limit. */
  ratePerSecond: number | null;
  ratePerHour: number | null;
  /** SMTP connections of each worker, hence messages in doubt at most when it dies. */
  connections: number;
  /** Whether messages in doubt go out once more, or are held. */
  resendUncertain: boolean;
  consentText: string;
  consentTextVersion: string;
};

/** Where the site is and what its tokens are made with. */
export type Installation = { siteUrl: string; secret: string };

/** What the global holds before anybody has saved it. */
export const settingsDefaults = {
  senderName: "Open Collectivités",
  senderEmail: "lettre@open-collectivites.localhost",
  postalIdentity:
    "Direction générale des collectivités locales (DGCL)\n2, place des Saussaies, 75008 Paris",
  frequency: "monthly",
  ratePerSecond: 20,
  ratePerHour: 20_000,
  connections: 5,
  resendUncertain: true,
  consentText:
    "J’accepte de recevoir la lettre d’information d’Open Collectivités à cette adresse. Je peux me désabonner à tout moment, en un clic.",
  consentTextVersion: "2026-11",
} as const;

const positive = (value: unknown): number | null =>
  typeof value === "number" && value > 0 ? value : null;

const filled = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** The settings out of the global's document, whatever is still empty in it. */
export function readSettingsOf(document: object): NewsletterSettings {
  const given = document as Record<string, unknown>;
  return {
    senderName: filled(given.senderName) ?? settingsDefaults.senderName,
    senderEmail: filled(given.senderEmail) ?? settingsDefaults.senderEmail,
    replyTo: filled(given.replyTo),
    returnAddress: filled(given.returnAddress),
    dkimSelector: filled(given.dkimSelector),
    postalIdentity: filled(given.postalIdentity) ?? settingsDefaults.postalIdentity,
    frequency: given.frequency === "weekly" ? "weekly" : "monthly",
    ratePerSecond: positive(given.ratePerSecond),
    ratePerHour: positive(given.ratePerHour),
    connections: positive(given.connections) ?? settingsDefaults.connections,
    resendUncertain: given.resendUncertain !== false,
    consentText: filled(given.consentText) ?? settingsDefaults.consentText,
    consentTextVersion: filled(given.consentTextVersion) ?? settingsDefaults.consentTextVersion,
  };
}

export async function readSettings(payload: Payload): Promise<NewsletterSettings> {
  return readSettingsOf(await payload.findGlobal({ slug: "newsletter", depth: 0 }));
}

/**
 * The same by plain SQL: workers that send need not open Payload for it, which costs seconds
 * and more memory than the sending itself.
 */
export async function loadSettings(sql: Sql): Promise<NewsletterSettings> {
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT sender_name AS "senderName", sender_email AS "senderEmail", reply_to AS "replyTo",
            return_address AS "returnAddress", dkim_selector AS "dkimSelector",
            postal_identity AS "postalIdentity", frequency::text AS frequency,
            rate_per_second::float8 AS "ratePerSecond", rate_per_hour::float8 AS "ratePerHour",
            connections::float8 AS connections, resend_uncertain AS "resendUncertain",
            consent_text AS "consentText", consent_text_version AS "consentTextVersion"
       FROM newsletter ORDER BY id LIMIT 1`,
  );
  return readSettingsOf(rows[0] ?? settingsDefaults);
}
