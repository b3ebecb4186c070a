import type { Payload } from "payload";
import type { Frequency } from "./period";

/** What administrators set (global `newsletter`), with what the installation knows. */
export type NewsletterSettings = {
  senderName: string;
  senderEmail: string;
  replyTo: string | null;
  postalIdentity: string;
  frequency: Frequency;
  /** Messages, at most; null for no limit. */
  ratePerSecond: number | null;
  ratePerHour: number | null;
  /** Whether messages in doubt go out once more, or are held. */
  resendUncertain: boolean;
  consentText: string;
  consentTextVersion: string;
};

/** Where the site is and what its tokens are made with. */
export type Installation = { siteUrl: string; secret: string };

const positive = (value: unknown): number | null =>
  typeof value === "number" && value > 0 ? value : null;

const filled = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** The settings out of the global's document, whatever is still empty in it. */
export function readSettingsOf(document: object): NewsletterSettings {
  const given = document as Record<string, unknown>;
  return {
    senderName: filled(given.senderName) ?? "Open Collectivités",
    senderEmail: filled(given.senderEmail) ?? "lettre@open-collectivites.localhost",
    replyTo: filled(given.replyTo),
    postalIdentity: filled(given.postalIdentity) ?? "Open Collectivités",
    frequency: given.frequency === "weekly" ? "weekly" : "monthly",
    ratePerSecond: positive(given.ratePerSecond),
    ratePerHour: positive(given.ratePerHour),
    resendUncertain: given.resendUncertain !== false,
    consentText: filled(given.consentText) ?? "",
    consentTextVersion: filled(given.consentTextVersion) ?? "1",
  };
}

export async function readSettings(payload: Payload): Promise<NewsletterSettings> {
  return readSettingsOf(await payload.findGlobal({ slug: "newsletter", depth: 0 }));
}
