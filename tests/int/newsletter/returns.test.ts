import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type pg from "pg";
import { openPool } from "@/lib/database";
import { createLogger } from "@/lib/logger";
import { createTransport, parseMailboxUrl } from "@/lib/mail";
import {
  countReturns,
  deliverIssue,
  dismissReturn,
  listReturnsToReview,
  listSuppressed,
  purgeReturns,
  type ReturnResult,
  readProgress,
  releaseSubscriber,
  takeReturn,
} from "@/newsletter";
import { readerLinks } from "@/newsletter/message";
import { collectFrom } from "@/newsletter/returns/collectReturns";
import { returnPath } from "@/newsletter/returns/returnPath";
import { readSalt } from "@/newsletter/subscribers";
import { createDatabase } from "../../helpers/database";
import { complaint, exim, gmail, plain, postfix } from "../../unit/newsletter/returns/samples";
import {
  type Arrival,
  addresses,
  addUsers,
  clearSendings,
  installation,
  now,
  settings,
  startIssue,
  startSink,
} from "./world";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let mailbox: ChildProcess | undefined;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 12);
  await addUsers(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await clearSendings(pool);
  await pool.query("TRUNCATE mailbox_cursors, audit_log");
});
afterEach(() => {
  mailbox?.kill("SIGKILL");
  mailbox = undefined;
});

const administrator = { id: 9, role: "admin" } as const;

/** Sends an issue over real SMTP: what each reader got, by address. */
async function send(
  readers: readonly string[],
  given: { known?: boolean } = {},
): Promise<{ issueId: number; copies: Map<string, Arrival> }> {
  const sink = await startSink();
  const transport = createTransport(sink.url, { connections: 3 });
  try {
    const issueId = await startIssue(pool, readers, given);
    const { signal } = new AbortController();
    await deliverIssue({ pool, transport, settings, installation, signal }, issueId);
    return { issueId, copies: new Map(sink.arrivals.map((copy) => [copy.to, copy])) };
  } finally {
    transport.close();
    await sink.close();
  }
}

/** The address to which a bounce of this copy comes: the envelope sender that its server saw. */
const senderOf = (copies: Map<string, Arrival>, reader: string) => copies.get(reader)?.from ?? "";

const take = (raw: string | Buffer, recipients?: string[]): Promise<ReturnResult> =>
  takeReturn(pool, Buffer.from(raw), { source: "endpoint", installation, now, recipients });

async function reader(email: string) {
  const { rows } = await pool.query<{ id: number; status: string; reason: string | null }>(
    "SELECT id, status::text, suppressed_reason AS reason FROM subscribers WHERE email = $1",
    [email],
  );
  if (!rows[0]) throw new Error(`no ${email}`);
  return rows[0];
}
const statusOf = async (email: string) => (await reader(email)).status;
const actions = async () =>
  (await pool.query<{ action: string }>("SELECT action FROM audit_log ORDER BY id")).rows.map(
    ({ action }) => action,
  );
const stored = async () =>
  (await pool.query("SELECT kind, issue_id, subscriber_id, status FROM returned_mails ORDER BY id"))
    .rows;

test("a hard bounce suppresses the right reader of the right issue, and nobody else", async () => {
  const [one, two] = addresses(2) as [string, string];
  const { issueId, copies } = await send([one, two]);
  expect(await take(postfix(senderOf(copies, one), {}))).toEqual({ kind: "hard", known: false });
  const { id, status, reason } = await reader(one);
  expect(status).toBe("suppressed");
  expect(reason).toMatch(/^Adresse refusée\u00a0: smtp; 550 5\.1\.1 <\[adresse\]>/);
  expect(await statusOf(two)).toBe("confirmed");
  expect(await stored()).toEqual([
    { kind: "hard", issue_id: issueId, subscriber_id: id, status: "5.1.1" },
  ]);
  expect((await readProgress(pool, issueId))?.returned).toEqual({ hard: 1 });
  expect(await actions()).toContain("suppress");
});

test("a delivery bounces once, however often, however differently, and by many at once", async () => {
  const [one] = addresses(1) as [string];
  const { issueId, copies } = await send([one]);
  const to = senderOf(copies, one);
  const mails = [postfix(to, {}), exim(to, "smtp; 550 5.1.1 No such user"), gmail(to, "5.1.1", "")];
  const results = await Promise.all([...mails, ...mails, ...mails].map((mail) => take(mail)));
  expect(results.filter(({ known }) => !known)).toHaveLength(1);
  expect((await readProgress(pool, issueId))?.returned).toEqual({ hard: 1 });
  expect((await actions()).filter((action) => action === "suppress")).toHaveLength(1);
});

test("a forged bounce changes nothing and is kept for a person", async () => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  const genuine = senderOf(copies, one);
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM deliveries");
  const id = rows[0]?.id;
  const forged = [
    `retours+${id}.aaaaaaaaaaaaaaaa@exemple.fr`,
    returnPath({ mailbox: "retours@exemple.fr", deliveryId: Number(id), secret: "another one" }),
    // The signature of one delivery under the number of another.
    genuine.replace(/\+\d+\./, `+${Number(id) + 1}.`),
  ];
  for (const address of forged)
    expect(await take(postfix(address, {}))).toEqual({ kind: "forged", known: false });
  // Addresses that are not of our making at all, nor long enough to be.
  for (const address of [`retours+${id}@exemple.fr`, "retours@exemple.fr", `${id}@exemple.fr`])
    expect((await take(postfix(address, {}))).kind).toBe("unknown");
  expect(await statusOf(one)).toBe("confirmed");
  expect(await listReturnsToReview(pool)).toHaveLength(6);
});

test("a report on a delivery that does not exist any more is kept for a person", async () => {
  const to = returnPath({
    mailbox: "retours@exemple.fr",
    deliveryId: 999_999,
    secret: installation.secret,
  });
  expect((await take(postfix(to, {}))).kind).toBe("unknown");
});

test("a replayed bounce does not undo what an administrator has released", async () => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  const to = senderOf(copies, one);
  await take(postfix(to, {}));
  const { id: subscriberId } = await reader(one);
  const refused = await releaseSubscriber(pool, {
    subscriberId,
    user: { id: 1, role: "editor" },
    now,
  });
  expect(refused).toEqual({ ok: false, reason: "role" });
  const released = await releaseSubscriber(pool, { subscriberId, user: administrator, now });
  expect(released).toEqual({ ok: true, status: "confirmed" });
  expect(await releaseSubscriber(pool, { subscriberId, user: administrator, now })).toEqual({
    ok: false,
    reason: "state",
  });
  // The same mail, another about the same delivery, and one about it of another kind.
  await take(postfix(to, {}));
  await take(exim(to, "smtp; 550 5.1.1 No such user"));
  await pool.query("DELETE FROM returned_mails");
  await take(exim(to, "smtp; 550 5.1.1 Still no such user"));
  expect(await reader(one)).toMatchObject({ status: "confirmed", reason: null });
  // What is sent from now on counts again.
  const next = await send([one], { known: true });
  await take(postfix(senderOf(next.copies, one), {}));
  expect(await statusOf(one)).toBe("suppressed");
  const trail = await pool.query(
    "SELECT user_id FROM audit_log WHERE action = 'release' AND document_id = $1",
    [String(subscriberId)],
  );
  expect(trail.rows).toEqual([{ user_id: 9 }]);
});

test("who had not confirmed before must confirm after a release", async () => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  await take(postfix(senderOf(copies, one), {}));
  const { id: subscriberId } = await reader(one);
  await pool.query("UPDATE subscribers SET confirmed_at = NULL WHERE id = $1", [subscriberId]);
  expect(await releaseSubscriber(pool, { subscriberId, user: administrator, now })).toEqual({
    ok: true,
    status: "pending",
  });
});

test("soft bounces of three issues in a row suppress; one that arrived in between starts anew", async () => {
  const [steady, mixed] = addresses(2) as [string, string];
  const full = (to: string) => exim(to, "smtp; 552 5.2.2 Over quota");
  for (const [index, mixedToo] of [true, true, false, true].entries()) {
    const readers = [steady, mixed].slice(index === 3 ? 1 : 0);
    const { copies } = await send(readers, { known: index > 0 });
    if (index < 3) {
      expect(await statusOf(steady)).toBe("confirmed");
      await take(full(senderOf(copies, steady)));
      // Told twice of one issue is one issue.
      await take(gmail(senderOf(copies, steady), "5.2.2", "smtp; 552-5.2.2 full"));
    }
    if (mixedToo) await take(full(senderOf(copies, mixed)));
  }
  expect(await reader(steady)).toMatchObject({
    status: "suppressed",
    reason: "3\u00a0numéros de suite n’ont pu être remis",
  });
  expect(await statusOf(mixed)).toBe("confirmed");
});

test("a refusal of our server says nothing of the reader", async () => {
  const [one] = addresses(1) as [string];
  for (const known of [false, true, true]) {
    const { copies } = await send([one], { known });
    const mail = postfix(senderOf(copies, one), {
      status: "5.7.1",
      diagnostic: "smtp; 550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent.",
    });
    expect((await take(mail)).kind).toBe("policy");
  }
  expect(await statusOf(one)).toBe("confirmed");
});

test("a complaint unsubscribes: by the envelope address, or by our identifier where it was taken out", async () => {
  const [one, two, three] = addresses(3) as [string, string, string];
  const { copies } = await send([one, two, three]);
  await take(complaint({ mailFrom: senderOf(copies, one) }));
  await take(complaint({ messageId: copies.get(two)?.messageId }));
  expect((await take(complaint({ messageId: "lettre-1-guessed@exemple.fr" }))).kind).toBe(
    "unknown",
  );
  expect(await statusOf(one)).toBe("unsubscribed");
  expect(await statusOf(two)).toBe("unsubscribed");
  expect(await statusOf(three)).toBe("confirmed");
  expect(await actions()).toEqual(expect.arrayContaining(["complaint", "complaint"]));
});

test("a report that names no delivery of ours is nobody's bounce, even by our identifier", async () => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  // Anybody may write a report around a message that he has got; only its envelope is signed.
  const mail = postfix("retours@exemple.fr", {}).replace(
    /<lettre-[^>]+>/,
    `<${copies.get(one)?.messageId}>`,
  );
  expect((await take(mail)).kind).toBe("unknown");
  expect(await statusOf(one)).toBe("confirmed");
});

test("absences, delays and prose change nothing; what nobody can judge is kept, without harm", async () => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  const to = senderOf(copies, one);
  const absent = plain(to, "Auto-Submitted: auto-replied\nSubject: Absence", "550 5.1.1 absente");
  expect((await take(absent)).kind).toBe("nothing");
  expect((await take(postfix(to, { action: "delayed", status: "4.4.1" }))).kind).toBe("nothing");
  const prose = plain(to, "Subject: failure notice", "550 5.1.1 User unknown");
  expect(await take(prose)).toEqual({ kind: "unknown", known: false });
  expect(await take(prose)).toEqual({ kind: "unknown", known: true });
  expect(await statusOf(one)).toBe("confirmed");
  const [mail, ...more] = await listReturnsToReview(pool);
  expect(more).toEqual([]);
  expect(mail?.excerpt).toContain("550 5.1.1 User unknown");
  const returnId = Number(mail?.id);
  const editor = { id: 1, role: "editor" } as const;
  expect(await dismissReturn(pool, { returnId, user: editor, now })).toBe(false);
  expect(await dismissReturn(pool, { returnId, user: administrator, now })).toBe(true);
  expect(await dismissReturn(pool, { returnId, user: administrator, now })).toBe(false);
  expect(await listReturnsToReview(pool)).toEqual([]);
  const { rows } = await pool.query("SELECT excerpt FROM returned_mails WHERE id = $1", [returnId]);
  expect(rows).toEqual([{ excerpt: null }]);
  expect(await countReturns(pool, { days: 90, now })).toEqual({ nothing: 2, unknown: 1 });
});

test.each<[string, (to: string) => string | Buffer]>([
  ["NUL in what the server said", (to) => exim(to, "smtp; 550 5.1.1 No\0such\u001buser")],
  ["half a character at the cut", (to) => exim(to, `smtp; 550 5.1.1 ${"é😀".repeat(300)}`)],
  [
    "bytes that are no text",
    (to) =>
      Buffer.concat([Buffer.from(plain(to, "Subject: \0\xff", "")), Buffer.alloc(9000, 0x80)]),
  ],
  ["a part without end", (to) => postfix(to, {}).slice(0, 900)],
  ["parts within parts", (to) => nested(to, 400)],
  ["a megabyte of header", (to) => `X-Long: ${"a ".repeat(500_000)}\r\nTo: ${to}\r\n\r\n`],
])("%s: stored, never an error", async (_, mail) => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  expect((await take(mail(senderOf(copies, one)))).known).toBe(false);
  expect(await stored()).toHaveLength(1);
});

function nested(to: string, depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  return `To: ${to}\r\nSubject: x\r\n${open.join("")}Content-Type: text/plain\r\n\r\nfin`;
}

test("the mail of List-Unsubscribe unsubscribes, once or often; a wrong token is kept", async () => {
  const [one] = addresses(1) as [string];
  const { copies } = await send([one]);
  const { id: subscriberId } = await reader(one);
  const { unsubscribeToken } = readerLinks({
    ...installation,
    subscriberId,
    salt: await readSalt(pool, subscriberId),
  });
  const to = senderOf(copies, one);
  const wrong = plain(to, `Subject: desinscription ${unsubscribeToken.slice(0, -2)}xx`, "");
  expect((await take(wrong)).kind).toBe("unknown");
  expect(await statusOf(one)).toBe("confirmed");
  const mail = plain("lettre@exemple.fr", `Subject: desinscription ${unsubscribeToken}`, "");
  expect(await take(mail)).toEqual({ kind: "leave", known: false });
  expect(await take(mail)).toEqual({ kind: "leave", known: true });
  expect(await statusOf(one)).toBe("unsubscribed");
});

test("the list of addresses set aside: with reasons, the latest first; texts kept a month, rows longer", async () => {
  const readers = addresses(2) as [string, string];
  const { copies } = await send(readers);
  for (const one of readers) await take(postfix(senderOf(copies, one), {}));
  await take(plain("x@exemple.fr", "Subject: bonjour", "à lire"));
  const { subscribers, total } = await listSuppressed(pool, { page: 1 });
  expect(total).toBe(2);
  expect(subscribers.map(({ email }) => email).sort()).toEqual([...readers].sort());
  expect(subscribers[0]?.reason).toContain("Adresse refusée");
  const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
  expect(await purgeReturns(pool, after(29))).toEqual({ returnExcerpts: 0, returns: 0 });
  expect(await purgeReturns(pool, after(31))).toEqual({ returnExcerpts: 1, returns: 0 });
  expect(await purgeReturns(pool, after(91))).toEqual({ returnExcerpts: 0, returns: 1 });
  expect(await purgeReturns(pool, after(401))).toEqual({ returnExcerpts: 0, returns: 2 });
});

describe("the mailbox of returns", () => {
  async function startMailbox(options: { uidValidity?: number; mails?: string[] } = {}) {
    mailbox?.kill("SIGKILL");
    mailbox = fork(
      join(process.cwd(), "tests/int/newsletter/mailbox.mjs"),
      [JSON.stringify(options)],
      { execArgv: [], env: { ...process.env, NODE_OPTIONS: "" } },
    );
    const [{ port }] = (await once(mailbox, "message")) as [{ port: number }];
    return `imap://testuser:testpass@127.0.0.1:${port}/INBOX`;
  }
  async function append(raw: string) {
    mailbox?.send(raw);
    if (mailbox) await once(mailbox, "message");
  }
  const collect = (url: string, signal = new AbortController().signal) =>
    collectFrom(url, {
      sql: pool,
      clock: () => new Date(),
      log: createLogger("test"),
      signal,
      installation,
    });

  test("what is new is taken once, in order, also after the server has numbered anew", async () => {
    const readers = addresses(3) as [string, string, string];
    const { copies } = await send(readers);
    const [one, two, three] = readers.map((email) => postfix(senderOf(copies, email), {})) as [
      string,
      string,
      string,
    ];
    const url = await startMailbox({ mails: [one, two] });
    expect(await collect(url)).toBe(2);
    expect(await collect(url)).toBe(0);
    await append(three);
    expect(await collect(url)).toBe(1);
    expect(await collect(url)).toBe(0);
    for (const email of readers) expect(await statusOf(email)).toBe("suppressed");
    // Restored from a backup under another UIDVALIDITY: read again, counted no second time. A
    // server on another port is the same mailbox.
    const again = await startMailbox({ uidValidity: 7, mails: [one, two, three] });
    expect(await collect(again)).toBe(3);
    expect(await stored()).toHaveLength(3);
  });

  test("several workers at once: one reads, nothing is counted twice", async () => {
    const readers = addresses(6);
    const { copies } = await send(readers);
    const mails = readers.map((email) => postfix(senderOf(copies, email), {}));
    const url = await startMailbox({ mails });
    const taken = await Promise.all(Array.from({ length: 4 }, () => collect(url)));
    expect(taken.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(6);
    expect(await stored()).toHaveLength(6);
  });

  test("a reading that breaks off goes on where it stood", async () => {
    const readers = addresses(5);
    const { copies } = await send(readers);
    const mails = readers.map((email) => postfix(senderOf(copies, email), {}));
    const url = await startMailbox({ mails });
    const stopping = new AbortController();
    const watch = setInterval(async () => {
      if ((await stored()).length > 0) stopping.abort();
    }, 1);
    await collect(url, stopping.signal).catch(() => {});
    clearInterval(watch);
    await collect(url);
    expect(await stored()).toHaveLength(5);
    const { rows } = await pool.query("SELECT last_uid::int FROM mailbox_cursors");
    expect(rows).toEqual([{ last_uid: 5 }]);
  });

  test("a refused login and a server that is gone are told, and change nothing", async () => {
    const url = await startMailbox({ mails: [plain("x@exemple.fr", "Subject: a", "b")] });
    await expect(collect(url.replace("testpass", "wrong"))).rejects.toThrow();
    mailbox?.kill("SIGKILL");
    if (mailbox) await once(mailbox, "exit");
    await expect(collect(url)).rejects.toThrow();
    expect(await stored()).toEqual([]);
    // The lock that spares the server is given back.
    const next = await startMailbox({ mails: [plain("x@exemple.fr", "Subject: a", "b")] });
    expect(await collect(next)).toBe(1);
  });

  test("its password crosses no network in clear", () => {
    expect(parseMailboxUrl("imap://a:b@mail.exemple.fr").options.doSTARTTLS).toBe(true);
    expect(parseMailboxUrl("imaps://a:b%2Fc@mail.exemple.fr/Retours").options).toMatchObject({
      secure: true,
      port: 993,
      auth: { user: "a", pass: "b/c" },
    });
    for (const wrong of ["", "https://a:b@c.fr", "imaps://mail.exemple.fr", "imaps://"])
      expect(() => parseMailboxUrl(wrong)).toThrow(/imaps:\/\//);
  });
});
