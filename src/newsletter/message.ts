import { domainOf, fillMessage, type MessageTemplate, prepareMessage } from "@/lib/mail";
import { deriveToken } from "@/lib/tokens";
import { assembleCopy } from "./assemble";
import type { FrozenContent } from "./content";
import type { IssueDocument } from "./document";
import { PREFERENCES, UNSUBSCRIBE } from "./render";

/** A reader's message. Pure: the same delivery always gives the same bytes. */

export const purposes = {
  unsubscribe: "unsubscribe",
  preferences: "preferences",
  stay: "stay",
} as const;

/** Selections whose encoded copies are kept; readers share few, each some 100 kB. */
const KEPT_TEMPLATES = 64;

export type ReaderLinks = {
  unsubscribe: string;
  preferences: string;
  /** Answers the question whether he stays subscribed. */
  stay: string;
  unsubscribeToken: string;
};

/** The reader's own pages. The tokens are derived, do not expire and die with his salt. */
export function readerLinks({
  siteUrl,
  secret,
  subscriberId,
  salt,
}: {
  siteUrl: string;
  secret: string;
  subscriberId: number;
  salt: string;
}): ReaderLinks {
  const token = (purpose: string) => deriveToken({ secret, purpose, subject: subscriberId, salt });
  const unsubscribeToken = token(purposes.unsubscribe);
  return {
    unsubscribeToken,
    unsubscribe: `${siteUrl}/lettre/desinscription/${unsubscribeToken}`,
    preferences: `${siteUrl}/lettre/preferences/${token(purposes.preferences)}`,
    stay: `${siteUrl}/lettre/rester/${token(purposes.stay)}`,
  };
}

/** A host name for `List-Id` (RFC 2919), from the site's address. */
const hostOf = (siteUrl: string): string => new URL(siteUrl).hostname;

export type ReaderCopy = {
  to: string;
  messageId: string;
  items: readonly number[];
  links: ReaderLinks;
};

/** Where undelivered copies and requests to leave come back. */
export const returnMailbox = ({ sender }: IssueDocument): string =>
  sender.returnAddress ?? sender.email;

/** Subject of the mail by which a mail program asks to leave; the token follows. */
export const LEAVE_SUBJECT = "desinscription";

/**
 * Builds the messages of one issue; what copies share is encoded once. `sign` puts the DKIM
 * signature before a message, when there is a key.
 */
export function createMessageBuilder(
  content: FrozenContent,
  sentAt: Date,
  sign: (raw: string) => string = (raw) => raw,
) {
  const { document, fragments } = content;
  const { sender } = document;
  const templates = new Map<string, MessageTemplate>();
  // Read by the portal itself (`returns/`), unlike the address of replies.
  const mailbox = returnMailbox(document);
  const address = `${encodeURIComponent(mailbox.slice(0, mailbox.lastIndexOf("@")))}@${domainOf(mailbox)}`;

  const templateOf = (items: readonly number[]): MessageTemplate => {
    const key = items.join(",");
    const kept = templates.get(key);
    if (kept) return kept;
    const template = prepareMessage({
      from: { name: sender.name, address: sender.email },
      replyTo: sender.replyTo,
      subject: document.subject,
      date: sentAt,
      headers: {
        "List-Id": `<lettre.${hostOf(document.siteUrl)}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        Precedence: "bulk",
      },
      ...assembleCopy(fragments, items),
    });
    const oldest = templates.size >= KEPT_TEMPLATES ? templates.keys().next().value : undefined;
    if (oldest !== undefined) templates.delete(oldest);
    templates.set(key, template);
    return template;
  };

  return ({ to, messageId, items, links }: ReaderCopy): string =>
    sign(
      fillMessage(templateOf(items), {
        to,
        messageId,
        lists: {
          "List-Unsubscribe": [
            links.unsubscribe,
            `mailto:${address}?subject=${encodeURIComponent(`${LEAVE_SUBJECT} ${links.unsubscribeToken}`)}`,
          ],
          "List-Archive": [`${document.siteUrl}/lettre`],
        },
        gaps: { [UNSUBSCRIBE]: links.unsubscribe, [PREFERENCES]: links.preferences },
      }),
    );
}
