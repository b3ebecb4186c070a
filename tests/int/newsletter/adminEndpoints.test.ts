import { handleEndpoints } from "payload";
import { RETURN_MAX_BYTES } from "@/newsletter";
import { returnPath } from "@/newsletter/returns/returnPath";
import { openTestPayload, type TestPayload } from "../../helpers/payload";
import { plain, postfix } from "../../unit/newsletter/returns/samples";
import { addSubscribers } from "./world";

/** What administrators and mail servers reach over HTTP: imports, returns, addresses set aside. */
let system: TestPayload;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  system = await openTestPayload();
  for (const role of ["contributor", "editor", "admin"] as const) {
    const data = {
      email: `${role}@test.localhost`,
      password: "mot-de-passe-long",
      name: `Nom ${role}`,
      role,
    };
    await system.payload.create({ collection: "users", data });
    tokens[role] = (await system.payload.login({ collection: "users", data })).token ?? "";
  }
});
afterAll(() => system.close());
beforeEach(async () => {
  await system.sql.query(
    "TRUNCATE subscriber_imports, returned_mails, return_tokens, deliveries CASCADE",
  );
  await system.sql.query("DELETE FROM subscribers");
});

type Call = { who?: string; body?: BodyInit; type?: string };

async function call(
  method: "GET" | "POST",
  path: string,
  { who = "admin", body, type }: Call = {},
) {
  const response = await handleEndpoints({
    config: system.payload.config,
    request: new Request(`http://localhost:3000/api${path}`, {
      method,
      body,
      headers: {
        ...(tokens[who] ? { Authorization: `JWT ${tokens[who]}` } : {}),
        ...(type ? { "Content-Type": type } : {}),
      },
    }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: () => JSON.parse(text) as Record<string, unknown> & { errors?: { message: string }[] },
  };
}
const form = { type: "application/x-www-form-urlencoded", body: "" };
const noticeOf = ({ headers }: { headers: Headers }) => headers.get("location");

const outsiders = [["nobody"], ["contributor"], ["editor"]] as const;

test.each(outsiders)("%s reaches none of it", async (who) => {
  for (const [method, path] of [
    ["POST", "/abonnes/imports?mode=invitation"],
    ["POST", "/abonnes/imports/1/accepter"],
    ["POST", "/abonnes/imports/1/abandonner"],
    ["GET", "/abonnes/imports/1/rapport"],
    ["POST", "/abonnes/1/liberer"],
    ["POST", "/retours/jetons"],
    ["POST", "/retours/jetons/1/revoquer"],
    ["POST", "/retours/1/classer"],
  ] as const) {
    const answer = await call(method, path, { who });
    expect([path, answer.status]).toEqual([path, 403]);
    expect(answer.json().errors?.[0]?.message).toMatch(/^Accès refusé/);
  }
});

test("a file is handed in, looked at, reported on, accepted, once", async () => {
  const handed = await call("POST", "/abonnes/imports?mode=invitation&nom=liste%20%C3%A9lus.csv", {
    body: "adresse\na@x.fr\nfaux\n=1+1@x.fr\n",
    type: "text/csv",
  });
  expect(handed.status).toBe(201);
  const { id } = handed.json();
  const report = await call("GET", `/abonnes/imports/${id}/rapport`);
  expect(report.headers.get("content-type")).toContain("text/csv");
  expect(report.text).toBe(
    "ligne;motif\r\n3;l’adresse n’est pas valable\r\n4;une case commence par «\u00a0=\u00a0», «\u00a0+\u00a0», «\u00a0-\u00a0» ou «\u00a0@\u00a0», comme une formule de tableur\r\n",
  );
  const accepted = await call("POST", `/abonnes/imports/${id}/accepter`, form);
  expect(accepted.status).toBe(303);
  expect(noticeOf(accepted)).toBe(`/admin/import-abonnes/${id}?fait=importe`);
  const again = await call("POST", `/abonnes/imports/${id}/accepter`, form);
  expect(noticeOf(again)).toBe(`/admin/import-abonnes/${id}?refus=etat`);
  const { rows } = await system.sql.query("SELECT file_name, state FROM subscriber_imports");
  expect(rows).toEqual([{ file_name: "liste élus.csv", state: "accepted" }]);
});

test("a file is forgotten; one that cannot be read says why", async () => {
  const handed = await call("POST", "/abonnes/imports?mode=invitation", {
    body: "adresse\na@x.fr",
  });
  const { id } = handed.json();
  expect(noticeOf(await call("POST", `/abonnes/imports/${id}/abandonner`, form))).toBe(
    "/admin/import-abonnes?fait=oublie",
  );
  expect((await call("GET", `/abonnes/imports/${id}/rapport`)).status).toBe(404);
  for (const [path, body, status, message] of [
    ["?mode=invitation", "nom\nx", 422, /La première ligne doit nommer/],
    ["?mode=consent", "adresse\na@x.fr", 422, /consentement_date/],
    ["?mode=invitation", 'adresse\n"a', 422, /guillemets/],
    ["?mode=invitation", "", 422, /vide/],
    ["?mode=other", "adresse\na@x.fr", 400, /consentement/],
    ["", "adresse\na@x.fr", 400, /consentement/],
    ["?mode=invitation", Buffer.alloc(10 * 1024 * 1024 + 1, "a"), 413, /10\u00a0Mo/],
  ] as const) {
    const answer = await call("POST", `/abonnes/imports${path}`, { body });
    expect(answer.status).toBe(status);
    expect(answer.json().errors?.[0]?.message).toMatch(message);
  }
});

test("a body without a length stops being read at the limit", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(97));
    },
  });
  const response = await handleEndpoints({
    config: system.payload.config,
    request: new Request("http://localhost:3000/api/abonnes/imports?mode=invitation", {
      method: "POST",
      headers: { Authorization: `JWT ${tokens.admin}` },
      body: endless,
      duplex: "half",
    } as RequestInit),
  });
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(20);
});

/** A delivery of a reader, and the address to which its bounce comes. */
async function deliver(email: string) {
  const [subscriberId] = await addSubscribers(system.sql, [email]);
  const { rows } = await system.sql.query<{ id: string }>(
    `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, state)
     VALUES (1, $1, '{0}', $2, 'sent') RETURNING id`,
    [subscriberId, `lettre-1-${email}`],
  );
  const to = returnPath({
    mailbox: "retours@exemple.fr",
    deliveryId: Number(rows[0]?.id),
    secret: String(process.env.PAYLOAD_SECRET),
  });
  return { subscriberId, to };
}
const statusOf = async (email: string) =>
  (await system.sql.query("SELECT status::text FROM subscribers WHERE email = $1", [email])).rows[0]
    ?.status;

async function handBack(
  body: BodyInit | null,
  headers: Record<string, string>,
  query = "",
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { POST } = await import("@/app/api/lettre/retours/route");
  const request = new Request(`http://localhost:3000/api/lettre/retours${query}`, {
    method: "POST",
    headers,
    body,
  });
  const response = await POST(request);
  return { status: response.status, body: await response.json() };
}

test("a mail server hands returns in, with a token that an administrator made and can revoke", async () => {
  const made = await call("POST", "/retours/jetons");
  expect(made.headers.get("cache-control")).toBe("no-store");
  const token = String(made.json().jeton);
  const { rows } = await system.sql.query("SELECT id, hash FROM return_tokens");
  expect(rows[0].hash).not.toContain(token);
  const { to } = await deliver("a@x.fr");
  const mail = postfix(to, {});
  const type = { "Content-Type": "message/rfc822" };

  for (const authorization of [undefined, "Bearer", "Bearer wrong-wrong-wrong-wrong", token]) {
    const headers = { ...type, ...(authorization ? { Authorization: authorization } : {}) };
    expect((await handBack(mail, headers)).status).toBe(401);
  }
  expect(await statusOf("a@x.fr")).toBe("confirmed");

  const bearer = { ...type, Authorization: `Bearer ${token}` };
  expect(await handBack(mail, bearer)).toEqual({
    status: 200,
    body: { resultat: "hard", dejaConnu: false },
  });
  expect(await handBack(mail, bearer)).toEqual({
    status: 200,
    body: { resultat: "hard", dejaConnu: true },
  });
  expect(await statusOf("a@x.fr")).toBe("suppressed");

  // A server that rewrites the headers tells the envelope beside the mail.
  const second = await deliver("b@x.fr");
  const bare = postfix("retours@exemple.fr", {}).replace(/^Return-Path: <retours.*\r\n/gm, "");
  const told = await handBack(bare, bearer, `?destinataire=${encodeURIComponent(second.to)}`);
  expect(told.body.resultat).toBe("hard");
  expect(await statusOf("b@x.fr")).toBe("suppressed");

  expect((await handBack("{}", { ...bearer, "Content-Type": "application/json" })).status).toBe(
    415,
  );
  expect((await handBack("", bearer)).status).toBe(400);
  expect((await handBack(Buffer.alloc(RETURN_MAX_BYTES + 1, "a"), bearer)).status).toBe(413);

  const revoked = await call("POST", `/retours/jetons/${rows[0].id}/revoquer`, form);
  expect(noticeOf(revoked)).toBe("/admin/retours?fait=revoque");
  expect((await handBack(mail, bearer)).status).toBe(401);
});

test("an address is released, a mail dismissed; both in the trail", async () => {
  const { subscriberId } = await deliver("a@x.fr");
  await system.sql.query("UPDATE subscribers SET status = 'suppressed'");
  expect(noticeOf(await call("POST", `/abonnes/${subscriberId}/liberer`, form))).toBe(
    "/admin/retours?fait=libere",
  );
  expect(noticeOf(await call("POST", `/abonnes/${subscriberId}/liberer`, form))).toBe(
    "/admin/retours?refus=etat",
  );
  expect(await statusOf("a@x.fr")).toBe("confirmed");
  const made = await call("POST", "/retours/jetons");
  await handBack(plain("x@exemple.fr", "Subject: Bonjour", "Merci"), {
    "Content-Type": "message/rfc822",
    Authorization: `Bearer ${made.json().jeton}`,
  });
  const { rows } = await system.sql.query("SELECT id FROM returned_mails");
  expect(noticeOf(await call("POST", `/retours/${rows[0].id}/classer`, form))).toBe(
    "/admin/retours?fait=classe",
  );
  expect((await call("POST", "/retours/x/classer")).status).toBe(409);
  const trail = await system.sql.query(
    "SELECT action FROM audit_log WHERE action IN ('release', 'dismiss', 'create_token', 'revoke_token') ORDER BY id DESC LIMIT 3",
  );
  expect(trail.rows.map(({ action }) => action)).toEqual(["dismiss", "create_token", "release"]);
});
