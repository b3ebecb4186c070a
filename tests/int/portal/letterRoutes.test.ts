import { deriveToken } from "@/lib/tokens";
import { MAILS_PER_ADDRESS, SUBMISSIONS_PER_NETWORK } from "@/newsletter/limits";
import { openTestPayload, type TestPayload } from "../../helpers/payload";
import { solveProof } from "../newsletter/proofs";
import { addSubscribers } from "../newsletter/world";

/** The newsletter's addresses for programs and mail programs: statuses, bodies, what they change. */

let system: TestPayload;
let secret = "";
type Post = (
  request: Request,
  context: { params: Promise<{ token: string }> },
) => Promise<Response>;
const routes: Record<"confirmation" | "desinscription" | "donnees" | "rester", Post> = {
  confirmation: async () => Response.error(),
  desinscription: async () => Response.error(),
  donnees: async () => Response.error(),
  rester: async () => Response.error(),
};
let subscribe: (request: Request) => Promise<Response>;

beforeAll(async () => {
  system = await openTestPayload();
  secret = process.env.PAYLOAD_SECRET ?? "";
  subscribe = (await import("@/app/api/lettre/abonnement/route")).POST;
  routes.confirmation = (await import("@/app/api/lettre/confirmation/[token]/route")).POST;
  routes.desinscription = (await import("@/app/api/lettre/desinscription/[token]/route")).POST;
  routes.donnees = (await import("@/app/api/lettre/donnees/[token]/route")).POST;
  routes.rester = (await import("@/app/api/lettre/rester/[token]/route")).POST;
});
afterAll(() => system.close());
beforeEach(async () => {
  await system.sql.query(
    "TRUNCATE outbox, subscription_tokens, subscription_attempts, used_proofs",
  );
  await system.sql.query("DELETE FROM subscribers");
});

const request = (
  body: string,
  { type = "application/json", from = "192.0.2.1" }: { type?: string; from?: string } = {},
) =>
  new Request("http://localhost:3000/api/lettre/abonnement", {
    method: "POST",
    headers: { "Content-Type": type, "x-client-address": from },
    body,
  });
const ask = async (fields: Record<string, unknown>, from?: string) =>
  subscribe(
    request(
      JSON.stringify({
        consent: true,
        ...("proof" in fields ? {} : { proof: await solveProof(secret) }),
        ...fields,
      }),
      { from },
    ),
  );
const facts = async (response: Response) => ({
  status: response.status,
  headers: [...response.headers].sort(),
  body: await response.text(),
});
const statusOf = async (email: string) =>
  (await system.sql.query("SELECT status::text AS s FROM subscribers WHERE email = $1", [email]))
    .rows[0]?.s;
const post = (
  route: keyof typeof routes,
  token: string,
  { body = "", type = "application/x-www-form-urlencoded" } = {},
) =>
  routes[route](
    new Request(`http://localhost:3000/lettre/${route}/${token}`, {
      method: "POST",
      headers: { "Content-Type": type },
      body,
    }),
    { params: Promise.resolve({ token }) },
  );

describe("subscribing by JSON", () => {
  test("202, the same to the letter for unknown, subscribed, unsubscribed and suppressed addresses", async () => {
    const answers = [await facts(await ask({ email: "inconnue@x.fr" }))];
    for (const status of ["confirmed", "unsubscribed", "suppressed", "pending"]) {
      await addSubscribers(system.sql, [`${status}@x.fr`], { status });
      answers.push(await facts(await ask({ email: `${status}@x.fr` })));
    }
    expect(answers[0]?.status).toBe(202);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await statusOf("inconnue@x.fr")).toBe("pending");
    expect(await statusOf("confirmed@x.fr")).toBe("confirmed");
  });

  test("one subscriber whatever the case, and however the domain is written", async () => {
    expect((await ask({ email: "Zoé.Martin@Mairie-Évreux.FR" })).status).toBe(400);
    expect((await ask({ email: "Zoe@Mairie-Évreux.FR" })).status).toBe(202);
    expect((await ask({ email: "zoe@xn--mairie-vreux-heb.fr" })).status).toBe(202);
    const { rows } = await system.sql.query("SELECT email FROM subscribers");
    expect(rows).toEqual([{ email: "zoe@xn--mairie-vreux-heb.fr" }]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["no consent", { consent: undefined }, "consent"],
    ["a consent that is a text", { consent: "true" }, "consent"],
    ["no address", { email: "" }, "email"],
    ["two addresses", { email: "a@x.fr,b@x.fr" }, "email"],
    ["a header in the address", { email: "a@x.fr\r\nBcc: b@x.fr" }, "email"],
    ["an object for an address", { email: { $ne: null } }, "email"],
    ["an unknown theme", { themes: ["n’existe-pas"] }, "themes"],
    ["an unknown territory", { territories: ["commune:00000"] }, "territories"],
    ["what is no code", { territories: ["'; DROP TABLE subscribers; --"] }, "territories"],
    ["an unknown rhythm", { rhythm: "hourly" }, "rhythm"],
    ["no proof of work", { proof: undefined }, "proof"],
    ["a made-up proof", { proof: "e30=" }, "proof"],
  ])("%s: 400, the field named, nothing written", async (_, fields, parameter) => {
    const response = await ask({ email: "a@x.fr", ...fields });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ errors: [{ parameter }] });
    const { rows } = await system.sql.query(
      "SELECT (SELECT count(*)::int FROM subscribers) + (SELECT count(*)::int FROM outbox) AS n",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("a proof opens once, here too", async () => {
    const proof = await solveProof(secret);
    expect((await ask({ email: "a@x.fr", proof })).status).toBe(202);
    expect((await ask({ email: "b@x.fr", proof })).status).toBe(400);
  });

  test.each<[string, () => Request]>([
    ["no JSON", () => request("{")],
    ["a list", () => request("[]")],
    ["null", () => request("null")],
    ["a form of another site", () => request("{}", { type: "text/plain" })],
    ["more than 16 KB", () => request(JSON.stringify({ email: "a".repeat(20_000) }))],
  ])("%s: 400", async (_, make) => {
    expect((await subscribe(make())).status).toBe(400);
  });

  test("a hundred from one network in a minute: 429 after the limit, and when to come again", async () => {
    const answers: Response[] = [];
    // The limit is counted before anything else is looked at.
    for (let index = 0; index < 100; index += 1)
      answers.push(await ask({ email: `a${index}@x.fr`, proof: "e30=" }));
    const { max } = SUBMISSIONS_PER_NETWORK;
    expect(answers.slice(0, max).every(({ status }) => status === 400)).toBe(true);
    expect(answers.slice(max).every(({ status }) => status === 429)).toBe(true);
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask({ email: "b@x.fr" }, "192.0.2.2")).status).toBe(202);
  });

  test("a field that only robots fill in: thanked, and nothing happens", async () => {
    const answer = await ask({ email: "robot@x.fr", precisions: "x" });
    expect(answer.status).toBe(202);
    expect(await statusOf("robot@x.fr")).toBeUndefined();
  });

  test("two confirmation mails an hour to one address, whoever asks", async () => {
    for (let index = 0; index < 5; index += 1)
      expect((await ask({ email: "a@x.fr" }, `192.0.2.${index}`)).status).toBe(202);
    const { rowCount } = await system.sql.query("SELECT 1 FROM outbox");
    expect(rowCount).toBe(MAILS_PER_ADDRESS.max);
  });
});

describe("links", () => {
  async function reader() {
    const [id = 0] = await addSubscribers(system.sql, ["a@x.fr"]);
    await system.sql.query(
      "INSERT INTO subscriber_keys (subscriber_id) VALUES ($1) ON CONFLICT DO NOTHING",
      [id],
    );
    const { rows } = await system.sql.query(
      "SELECT salt FROM subscriber_keys WHERE subscriber_id = $1",
      [id],
    );
    return deriveToken({ secret, purpose: "unsubscribe", subject: id, salt: rows[0]?.salt });
  }

  test.each([
    ["urlencoded", "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded"],
    [
      "multipart",
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      "multipart/form-data; boundary=x",
    ],
    ["no body", "", "text/plain"],
  ])(
    "one click (RFC 8058), %s, no cookie, no origin: 200, no redirection, again the same",
    async (_, body, type) => {
      const token = await reader();
      for (let time = 0; time < 2; time += 1) {
        const response = await post("desinscription", token, { body, type });
        expect([response.status, response.headers.get("location")]).toEqual([200, null]);
        expect(await statusOf("a@x.fr")).toBe("unsubscribed");
      }
    },
  );

  test("confirmed by POST, again the same page", async () => {
    await ask({ email: "a@x.fr" });
    const { rows } = await system.sql.query("SELECT text FROM outbox");
    const token = /confirmation\/(\S+)/.exec(rows[0]?.text)?.[1] ?? "";
    for (let time = 0; time < 2; time += 1) {
      const response = await post("confirmation", token);
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe(`/lettre/confirmation/${token}`);
      expect(await statusOf("a@x.fr")).toBe("confirmed");
    }
    const proof = await system.sql.query(
      `SELECT consent_form, consent_text_version IS NOT NULL AS version, consent_network_hash,
              consent_at IS NOT NULL AND confirmed_at IS NOT NULL AS dated FROM subscribers`,
    );
    expect(proof.rows).toEqual([
      {
        consent_form: "api",
        version: true,
        consent_network_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        dated: true,
      },
    ]);
  });

  test("tampered, made up, or of another purpose: 404, the same words, nothing changed", async () => {
    const genuine = await reader();
    const last = genuine.at(-1) === "A" ? "B" : "A";
    const tampered = genuine.slice(0, -1) + last;
    const answers = [
      await facts(await post("desinscription", tampered)),
      await facts(await post("desinscription", "x")),
      await facts(await post("desinscription", "999999.".concat("A".repeat(43)))),
      await facts(await post("confirmation", genuine)),
      await facts(await post("donnees", genuine)),
      await facts(await post("rester", genuine)),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(404);
    expect(await statusOf("a@x.fr")).toBe("confirmed");
  });
});
