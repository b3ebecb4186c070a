import type { ImapFlowOptions } from "imapflow";
import ipaddr from "ipaddr.js";
import { MailboxTrouble } from "./mailboxTrouble";

/**
 * Reads new mails of a mailbox by IMAP, without changing anything in it: how far it has been
 * read is remembered by the caller, as a UID under its UIDVALIDITY (RFC 9051 § 2.3.1.1).
 */

export type ImapMailbox = { options: ImapFlowOptions; folder: string; name: string };

export type MailboxPosition = { uidValidity: number; lastUid: number };

const DEADLINE_MS = 30_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/**
 * `imaps://user:password@host/FOLDER` (993), or `imap://` (143), which must offer STARTTLS: a
 * password crosses no network in clear. Throws a French sentence when it is neither.
 */
export function parseMailboxUrl(text: string): ImapMailbox {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new Error("L’adresse de la boîte des retours n’est pas de la forme imaps://…");
  }
  const secure = url.protocol === "imaps:";
  if ((!secure && url.protocol !== "imap:") || !url.hostname || !url.username)
    throw new Error(
      "L’adresse de la boîte des retours doit être de la forme imaps://utilisateur:motdepasse@hôte/INBOX.",
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const user = decodeURIComponent(url.username);
  const folder = decodeURIComponent(url.pathname.replace(/^\/+|\/+$/g, "")) || "INBOX";
  return {
    folder,
    name: `${user}@${host}/${folder}`,
    options: {
      host,
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      doSTARTTLS: secure ? undefined : !LOOPBACK.test(url.hostname),
      servername: ipaddr.isValid(host) ? undefined : host,
      auth: { user, pass: decodeURIComponent(url.password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: DEADLINE_MS,
      greetingTimeout: DEADLINE_MS,
      socketTimeout: 2 * DEADLINE_MS,
    },
  };
}

/**
 * Gives each mail after `position` to `take`, in the order of arrival, with the position that it
 * leads to; goes on once `take` has stored it. Without a position, or when the server has
 * numbered its mails anew, mails of since `since`. Throws `MailboxTrouble`.
 */
export async function readMailbox(
  mailbox: ImapMailbox,
  given: {
    position: MailboxPosition | undefined;
    since: Date;
    maxBytes: number;
    signal: AbortSignal;
    take: (raw: Buffer, position: MailboxPosition) => Promise<void>;
  },
): Promise<number> {
  const { signal, maxBytes } = given;
  // Loaded when a mailbox is set: most installations have none.
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow(mailbox.options);
  // What goes wrong is told by the call under way too.
  client.on("error", () => {});
  const stop = () => client.close();
  signal.addEventListener("abort", stop, { once: true });
  let taken = 0;
  let refusal: unknown;
  try {
    await client.connect();
    const opened = await client.mailboxOpen(mailbox.folder, { readOnly: true });
    const uidValidity = Number(opened.uidValidity);
    const from =
      given.position?.uidValidity === uidValidity ? given.position.lastUid + 1 : undefined;
    const found = await client.search(
      from === undefined ? { since: given.since } : { uid: `${from}:*` },
      { uid: true },
    );
    // `n:*` holds the last mail even when its UID is below n.
    const uids = (found || []).filter((uid) => from === undefined || uid >= from);
    for (const uid of uids.sort((a, b) => a - b)) {
      if (signal.aborted) break;
      const mail = await client.fetchOne(
        String(uid),
        { source: { maxLength: maxBytes } },
        { uid: true },
      );
      const raw = (mail || undefined)?.source;
      if (!raw) continue;
      try {
        await given.take(raw, { uidValidity, lastUid: uid });
      } catch (error) {
        refusal = error;
        throw error;
      }
      taken += 1;
    }
    await client.logout();
    return taken;
  } catch (error) {
    // What the taker could not do is his own trouble.
    throw error === refusal ? error : new MailboxTrouble(error);
  } finally {
    signal.removeEventListener("abort", stop);
    client.close();
  }
}
