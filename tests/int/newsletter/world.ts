import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import type pg from "pg";
import {
  type Approver,
  approveIssue,
  type Installation,
  moveIssue,
  type NewsletterSettings,
  startSending,
} from "@/newsletter";

/** What the tests of the newsletter share: settings, people, issues, a mail server. */

export const installation: Installation = {
  siteUrl: "https://portail.exemple.fr",
  secret: "a secret that only tests know, long enough",
};

export const settings: NewsletterSettings = {
  senderName: "Open Collectivités",
  senderEmail: "lettre@exemple.fr",
  replyTo: null,
  returnAddress: "retours@exemple.fr",
  dkimSelector: null,
  postalIdentity: "DGCL\n75008 Paris",
  frequency: "monthly",
  ratePerSecond: null,
  ratePerHour: null,
  connections: 3,
  resendUncertain: true,
  consentText: "J’accepte.",
  consentTextVersion: "2026-11",
};

export const now = new Date("2026-12-01T07:00:00Z");

export const author: Approver = { id: 1, role: "editor" };
export const approver: Approver = { id: 2, role: "editor" };

/** Who is told when the portal stops a sending. */
export const administrator = "administratrice@exemple.fr";

/** A folder that Jest's virtual modules and plain Node agree on. */
const here = join(process.cwd(), "tests/int/newsletter");

export async function addUsers(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO users (id, name, email) VALUES (1, 'Auteur', 'auteur@exemple.fr'), (2, 'Responsable', 'responsable@exemple.fr')`,
  );
  await pool.query(
    "INSERT INTO users (id, name, email, role) VALUES (9, 'Administratrice', $1, 'admin')",
    [administrator],
  );
}

export async function addTheme(pool: pg.Pool, title: string): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    "INSERT INTO themes (title, slug, _status) VALUES ($1, $1, 'published') RETURNING id",
    [title],
  );
  return rows[0]?.id ?? 0;
}

export async function addEntry(
  pool: pg.Pool,
  {
    title,
    newsAt,
    themes = [],
    status = "published",
  }: { title: string; newsAt: Date | null; themes?: number[]; status?: string },
): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO entries (title, slug, summary, url, _status, news_at, published_first_at)
     VALUES ($1, $2, 'Un résumé.', 'https://exemple.fr', $3, $4, $4) RETURNING id`,
    [title, title.toLowerCase().replaceAll(" ", "-"), status, newsAt],
  );
  const id = rows[0]?.id ?? 0;
  for (const [index, theme] of themes.entries())
    await pool.query(
      `INSERT INTO entries_rels ("order", parent_id, path, themes_id) VALUES ($1, $2, 'themes', $3)`,
      [index + 1, id, theme],
    );
  return id;
}

export async function addSubscribers(
  pool: pg.Pool,
  emails: readonly string[],
  { status = "confirmed", rhythm = "each" } = {},
): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO subscribers (email, status, rhythm, confirmed_at)
     SELECT email, $2::enum_subscribers_status, $3::enum_subscribers_rhythm, now()
       FROM unnest($1::text[]) AS e(email) RETURNING id`,
    [emails, status, rhythm],
  );
  return rows.map(({ id }) => id);
}

export const addresses = (count: number, prefix = "lecteur"): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}@exemple.fr`);

/** An issue with one item an entry, written by `author`. */
export async function addIssue(
  pool: pg.Pool,
  { subject = "La lettre", entries = [] as number[] } = {},
): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO issues (subject, preheader, state, last_author_id)
     VALUES ($1, 'Accroche', 'in_review', 1) RETURNING id`,
    [subject],
  );
  const id = rows[0]?.id ?? 0;
  for (const [index, entry] of entries.entries())
    await pool.query(
      `INSERT INTO issues_items (_order, _parent_id, id, kind, entry_id, title, summary, theme_id)
       SELECT $1, $2, $3, 'entry', e.id, e.title, e.summary,
              (SELECT r.themes_id FROM entries_rels r WHERE r.parent_id = e.id AND r.path = 'themes'
                ORDER BY r."order" LIMIT 1)
         FROM entries e WHERE e.id = $4`,
      [index + 1, id, `${id}-${index}`, entry],
    );
  return id;
}

/** An approved issue, due, its recipients fixed: workers may send it now. */
export async function startIssue(
  pool: pg.Pool,
  readers: readonly string[],
  { known = false } = {},
): Promise<number> {
  if (!known) await addSubscribers(pool, readers);
  const entry = await addEntry(pool, { title: `Fiche ${randomUUID()}`, newsAt: now });
  const issueId = await addIssue(pool, { entries: [entry] });
  const approved = await approveIssue(pool, issueId, approver, { settings, installation, now });
  if (!approved.ok) throw new Error(`not approved: ${JSON.stringify(approved)}`);
  await moveIssue(pool, { issueId, action: "schedule", user: approver, at: now, now });
  const started = await startSending(pool, { issueId, now });
  if (!started.ok || started.recipients !== readers.length)
    throw new Error(`not started: ${JSON.stringify(started)}`);
  return issueId;
}

/** Deliveries of an issue, by state. */
export async function countStates(pool: pg.Pool, issueId: number): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ state: string; count: number }>(
    "SELECT state, count(*)::int AS count FROM deliveries WHERE issue_id = $1 GROUP BY state",
    [issueId],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export async function stateOfIssue(pool: pg.Pool, issueId: number): Promise<string> {
  const { rows } = await pool.query("SELECT state FROM issues WHERE id = $1", [issueId]);
  return rows[0].state;
}

/** What the workers read: the global, as an administrator saves it. */
export async function saveSettings(
  pool: pg.Pool,
  change: Partial<NewsletterSettings> = {},
): Promise<void> {
  const { connections, ratePerSecond, ratePerHour, resendUncertain, senderEmail, returnAddress } = {
    ...settings,
    ...change,
  };
  await pool.query("DELETE FROM newsletter");
  await pool.query(
    `INSERT INTO newsletter (connections, rate_per_second, rate_per_hour, resend_uncertain,
       sender_email, return_address) VALUES ($1, $2, $3, $4, $5, $6)`,
    [connections, ratePerSecond, ratePerHour, resendUncertain, senderEmail, returnAddress],
  );
}

/** Empties what an issue and its sending leave behind. */
export async function clearSendings(pool: pg.Pool): Promise<void> {
  await pool.query(
    `TRUNCATE deliveries, issue_sendings, issue_contents, delivery_pace, delivery_permits,
       outbox, subscriber_keys, returned_mails, subscriber_releases`,
  );
  await pool.query("DELETE FROM subscribers");
  await pool.query("UPDATE issues SET state = 'cancelled' WHERE state IN ('sending', 'paused')");
}

export type Arrival = {
  to: string;
  messageId: string;
  /** Envelope sender. */
  from: string;
  at: number;
  raw?: string;
};

export type Sink = {
  url: string;
  arrivals: Arrival[];
  process: ChildProcess;
  close: () => Promise<void>;
};

/** Starts the mail server of `sink.mjs`. */
export async function startSink(options: Record<string, unknown> = {}): Promise<Sink> {
  const child = fork(join(here, "sink.mjs"), [JSON.stringify(options)], {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const arrivals: Arrival[] = [];
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  child.on("message", (message) => arrivals.push(message as Arrival));
  const login = options.auth ? "user:password@" : "";
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    arrivals,
    process: child,
    async close() {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  ms = 20_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("Waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
