import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import type { Sql } from "@/lib/database";
import { env } from "@/lib/env";
import type { Logger } from "@/lib/logger";
import { type ImapMailbox, MailboxTrouble, parseMailboxUrl, readMailbox } from "@/lib/mail";
import { readSecretFile } from "@/lib/secretFiles";
import type { Installation } from "../settings";
import { recordMailboxReading } from "./mailboxReading";
import { RETURN_MAX_BYTES, takeReturn } from "./takeReturn";

/** The secret file that holds the mailbox's address, password included; absent: none is read. */
export const MAILBOX_SECRET = "imap-url";

/** How far back a mailbox is read the first time; servers give up after five days. */
const FIRST_DAYS = 14;

/** Any constant: one worker reads at a time, which spares the server, not the rows. */
const LOCK = "newsletter-returns";

export type CollectContext = { sql: Pool; clock: Clock; log: Logger; signal: AbortSignal };

/** Reads what came back since the last time, on one worker; nothing when no mailbox is set. */
export async function collectReturns(context: CollectContext): Promise<number> {
  const url = await readSecretFile(MAILBOX_SECRET);
  if (!url) return 0;
  const { SITE_URL, PAYLOAD_SECRET } = env();
  return collectFrom(url, {
    ...context,
    installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
  });
}

export async function collectFrom(
  url: string,
  context: CollectContext & { installation: Installation },
): Promise<number> {
  const { sql, clock, log, signal, installation } = context;
  const fail = (failure: string) => recordMailboxReading(sql, { failure, now: clock() });
  let mailbox: ImapMailbox;
  try {
    mailbox = parseMailboxUrl(url);
  } catch (error) {
    await fail((error as Error).message);
    throw error;
  }
  const client = await sql.connect();
  let locked = false;
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked",
      [LOCK],
    );
    locked = rows[0]?.locked === true;
    if (!locked) return 0;
    const taken = await readMailbox(mailbox, {
      position: await readCursor(sql, mailbox.name),
      since: new Date(clock().getTime() - FIRST_DAYS * 86_400_000),
      maxBytes: RETURN_MAX_BYTES,
      signal,
      take: async (raw, position) => {
        await takeReturn(sql, raw, { source: "mailbox", installation, now: clock() });
        await writeCursor(sql, mailbox.name, position);
      },
    });
    await recordMailboxReading(sql, { failure: null, now: clock() });
    if (taken > 0) log.info("retours relevés", { taken });
    return taken;
  } catch (error) {
    // Told where administrators look at what comes back, and in the log by who called.
    if (error instanceof MailboxTrouble && !signal.aborted) await fail(error.message);
    throw error;
  } finally {
    if (locked)
      await client
        .query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [LOCK])
        .catch(() => {});
    client.release();
  }
}

async function readCursor(sql: Sql, mailbox: string) {
  const { rows } = await sql.query<{ uid_validity: number; last_uid: number }>(
    "SELECT uid_validity, last_uid FROM mailbox_cursors WHERE mailbox = $1",
    [mailbox],
  );
  return rows[0] && { uidValidity: rows[0].uid_validity, lastUid: rows[0].last_uid };
}

async function writeCursor(
  sql: Sql,
  mailbox: string,
  { uidValidity, lastUid }: { uidValidity: number; lastUid: number },
): Promise<void> {
  await sql.query(
    `INSERT INTO mailbox_cursors (mailbox, uid_validity, last_uid) VALUES ($1, $2, $3)
     ON CONFLICT (mailbox) DO UPDATE
       SET uid_validity = EXCLUDED.uid_validity, last_uid = EXCLUDED.last_uid`,
    [mailbox, uidValidity, lastUid],
  );
}
