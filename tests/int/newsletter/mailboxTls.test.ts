import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { nodeFlags, prepareProgram } from "@/launcher/programs.mjs";
import { openPool } from "@/lib/database";
import { readMailboxReading } from "@/newsletter";
import { returnPath } from "@/newsletter/returns/returnPath";
import { createDatabase } from "../../helpers/database";
import { plain, postfix } from "../../unit/newsletter/returns/samples";
import { addresses, addSubscribers, installation } from "./world";

/** Returns by IMAP over TLS, with an authority of the tests' own. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let mailbox: ChildProcess | undefined;
let cutter: net.Server | undefined;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query(
    "TRUNCATE deliveries, returned_mails, mailbox_cursors, mailbox_readings, audit_log",
  );
  await pool.query("DELETE FROM subscribers");
});
afterEach(() => {
  mailbox?.kill("SIGKILL");
  cutter?.close();
  cutter = undefined;
});

const pem = (name: string) =>
  readFileSync(join(process.cwd(), "tests/int/links/certificates", name), "utf8");

async function startMailbox(certificate: string, mails: string[]): Promise<number> {
  mailbox?.kill("SIGKILL");
  const options = { certificate: pem(certificate), key: pem("leaf.key"), mails };
  mailbox = fork(
    join(process.cwd(), "tests/int/newsletter/mailbox.mjs"),
    [JSON.stringify(options)],
    { execArgv: [], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const [{ port }] = (await once(mailbox, "message")) as [{ port: number }];
  return port;
}

const urlOf = (port: number, password = "testpass") =>
  `imaps://testuser:${password}@127.0.0.1:${port}/INBOX`;

/** One reading, by a process that trusts the tests' authority. */
async function collect(url: string): Promise<{ taken?: number; trouble?: string }> {
  const program = await prepareProgram("tests/int/newsletter/collect-process.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeFlags, program], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_EXTRA_CA_CERTS: join(process.cwd(), "tests/int/links/certificates/root.pem"),
      DATABASE_URI: database.uri,
      SITE_URL: installation.siteUrl,
      PAYLOAD_SECRET: installation.secret,
      MAILBOX: url,
    },
    timeout: 60_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
}

/** Lets so many octets of the server through on the first connection, then cuts it. */
async function startCutter(port: number, octets: number): Promise<number> {
  let first = true;
  cutter = net.createServer((client) => {
    const server = net.connect(port, "127.0.0.1");
    const end = () => {
      client.destroy();
      server.destroy();
    };
    client.on("error", end).on("close", end);
    server.on("error", end).on("close", end);
    client.pipe(server);
    let left = first ? octets : Number.POSITIVE_INFINITY;
    first = false;
    server.on("data", (chunk: Buffer) => {
      client.write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) end();
    });
  });
  cutter.listen(0, "127.0.0.1");
  await once(cutter, "listening");
  return (cutter.address() as net.AddressInfo).port;
}

/** Sent copies, and a hard bounce of each. */
async function bounces(count: number): Promise<string[]> {
  const mails = [];
  for (const id of await addSubscribers(pool, addresses(count))) {
    const { rows } = await pool.query(
      `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, state, finished_at)
       VALUES (1, $1, '{0}', 'tls-' || $1::integer, 'sent', now()) RETURNING id`,
      [id],
    );
    const to = returnPath({
      mailbox: "retours@exemple.fr",
      deliveryId: Number(rows[0]?.id),
      secret: installation.secret,
    });
    mails.push(postfix(to, {}));
  }
  return mails;
}

const stored = async () =>
  Number((await pool.query("SELECT count(*) AS n FROM returned_mails")).rows[0]?.n);
const suppressions = async () =>
  Number(
    (await pool.query("SELECT count(*) AS n FROM audit_log WHERE action = 'suppress'")).rows[0]?.n,
  );

test("a certificate of an authority that the process trusts: read, and said so", async () => {
  const port = await startMailbox("good.pem", await bounces(2));
  expect(await collect(urlOf(port))).toEqual({ taken: 2 });
  expect(await stored()).toBe(2);
  expect(await readMailboxReading(pool)).toEqual({
    readAt: expect.any(Date),
    failingSince: null,
    failure: null,
  });
});

test.each([
  [
    "self-signed.pem",
    /certificat .*n’est pas valable \(.*SELF_SIGNED.*mot de passe ne lui a pas été envoyé/,
  ],
  ["expired.pem", /certificat .*n’est pas valable \(CERT_HAS_EXPIRED\)/],
  ["wrong-name.pem", /certificat .*n’est pas valable \(ERR_TLS_CERT_ALTNAME_INVALID\)/],
  ["untrusted-chain.pem", /certificat .*n’est pas valable/],
])("%s: a sentence says so, and nothing is lost", async (certificate, sentence) => {
  const mails = await bounces(1);
  const port = await startMailbox(certificate, mails);
  expect((await collect(urlOf(port))).trouble).toMatch(sentence);
  const reading = await readMailboxReading(pool);
  expect(reading).toMatchObject({ readAt: null, failingSince: expect.any(Date) });
  expect(reading?.failure).toMatch(sentence);
  expect(await stored()).toBe(0);
  // Mended: what waited is read.
  expect(await collect(urlOf(await startMailbox("good.pem", mails)))).toEqual({ taken: 1 });
  expect(await readMailboxReading(pool)).toMatchObject({ failingSince: null, failure: null });
});

test("a refused login: a sentence says so, since when, and nothing is lost", async () => {
  const port = await startMailbox("good.pem", await bounces(1));
  const sentence = /refuse l’identifiant ou le mot de passe/;
  expect((await collect(urlOf(port, "faux"))).trouble).toMatch(sentence);
  const first = await readMailboxReading(pool);
  expect(first?.failure).toMatch(sentence);
  expect(JSON.stringify(first)).not.toContain("faux");
  await collect(urlOf(port, "faux"));
  expect((await readMailboxReading(pool))?.failingSince).toEqual(first?.failingSince);
  expect(await collect(urlOf(port))).toEqual({ taken: 1 });
  expect(await suppressions()).toBe(1);
});

test("a server that is not there", async () => {
  const port = await startMailbox("good.pem", []);
  mailbox?.kill("SIGKILL");
  if (mailbox) await once(mailbox, "exit");
  expect((await collect(urlOf(port))).trouble).toMatch(/ne répond pas \(ECONNREFUSED\)/);
});

test("a connection that breaks in the middle of the mails: goes on there, counts nothing twice", async () => {
  const mails = await bounces(6);
  // Long enough that the cut falls among the mails, whatever the greeting takes.
  const padded = mails.map((mail) => `${mail}\r\n${"remplissage ".repeat(1_000)}\r\n`);
  const port = await startMailbox("good.pem", [
    ...padded,
    plain("x@exemple.fr", "Subject: fin", ""),
  ]);
  const cut = await startCutter(port, 45_000);
  const broken = await collect(urlOf(cut));
  expect(broken.trouble).toMatch(/s’est interrompue.*reprendra où elle en était/);
  const before = await stored();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(7);
  expect(await collect(urlOf(cut))).toEqual({ taken: 7 - before });
  expect(await stored()).toBe(7);
  expect(await suppressions()).toBe(6);
  expect(
    (await pool.query("SELECT count(*)::int AS n FROM subscribers WHERE status = 'suppressed'"))
      .rows,
  ).toEqual([{ n: 6 }]);
});
