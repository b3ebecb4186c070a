import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { handleEndpoints } from "payload";
import { openTestPayload, type TestPayload } from "../../helpers/payload";
import { addTheme } from "./world";

/** The composing of an issue through the admin's endpoints, on the real system. */
let system: TestPayload;
const tokens: Record<string, string> = {};
const ids: Record<string, number> = {};
let issueId = 0;
let parite = 0;
let securite = 0;

beforeAll(async () => {
  system = await openTestPayload();
  const { payload, sql } = system;
  for (const role of ["contributor", "editor", "admin"] as const) {
    const data = { email: `${role}@t.localhost`, password: "mot-de-passe-long", name: role, role };
    const user = await payload.create({ collection: "users", data });
    ids[role] = user.id;
    tokens[role] = (await payload.login({ collection: "users", data })).token ?? "";
  }
  parite = await addTheme(sql, "parite");
  securite = await addTheme(sql, "securite");
  const issue = await payload.create({
    collection: "issues",
    draft: true,
    data: {
      subject: "Objet enregistré",
      items: [{ kind: "text", title: "Élément enregistré", forEveryone: true }],
    },
  });
  issueId = issue.id;
});
afterAll(() => system.close());

async function ask(role: string | null, path: string, body?: unknown): Promise<Response> {
  const headers = {
    "Content-Type": "application/json",
    ...(role ? { Authorization: `JWT ${tokens[role]}` } : {}),
  };
  const { default: config } = await import("@payload-config");
  return handleEndpoints({
    config,
    request: new Request(`http://localhost:3000/api/issues/${issueId}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  });
}

const typed = () => ({
  subject: "Objet tapé",
  introduction: null,
  items: [
    { kind: "text", title: "Pour la parité", theme: parite },
    { kind: "text", title: "Pour la sécurité", theme: { id: securite } },
    { kind: "text", title: "Pour tous", forEveryone: true, theme: securite },
  ],
});

describe("the live preview", () => {
  test("shows what is typed and not saved, and saves nothing", async () => {
    const response = await ask("contributor", "/preview", { content: typed() });
    expect(response.status).toBe(200);
    const copy = await response.json();
    expect(copy).toMatchObject({ subject: "Objet tapé", items: 3, of: 3 });
    expect(copy.html).toContain("Pour la sécurité");
    expect(copy.html).toContain("@media not all");
    expect(copy.text).toContain("Pour tous");
    const stored = await (await ask("contributor", "/preview", {})).json();
    expect(stored).toMatchObject({ subject: "Objet enregistré", items: 1 });
  });

  test("shows the copy of a reader with these choices, and that one gets nothing", async () => {
    const forReader = async (themes: number[]) =>
      (
        await ask("editor", "/preview", {
          content: typed(),
          scheme: "dark",
          reader: { themes, territories: [] },
        })
      ).json();
    const copy = await forReader([parite]);
    expect(copy).toMatchObject({ items: 2, of: 3 });
    expect(copy.html).toContain("Pour la parité");
    expect(copy.html).not.toContain("Pour la sécurité");
    expect(copy.html).toContain("@media all");
    const content = { ...typed(), items: typed().items.slice(0, 1) };
    const empty = await ask("editor", "/preview", {
      content,
      reader: { themes: [securite], territories: [] },
    });
    expect(await empty.json()).toMatchObject({ items: 0, of: 1 });
  });

  test("shows a subscriber's own copy to administrators alone", async () => {
    const { rows } = await system.sql.query<{ id: number }>(
      "INSERT INTO subscribers (email, status, rhythm) VALUES ('lectrice@exemple.fr', 'confirmed', 'each') RETURNING id",
    );
    await system.sql.query(
      `INSERT INTO subscribers_rels ("order", parent_id, path, themes_id) VALUES (1, $1, 'themes', $2)`,
      [rows[0]?.id, parite],
    );
    const asked = { content: typed(), address: "Lectrice@Exemple.fr" };
    for (const role of ["contributor", "editor"])
      expect((await ask(role, "/preview", asked)).status).toBe(403);
    expect(await (await ask("admin", "/preview", asked)).json()).toMatchObject({ items: 2, of: 3 });
    const unknown = await ask("admin", "/preview", { address: "inconnue@exemple.fr" });
    expect(unknown.status).toBe(404);
  });

  test("is for the staff", async () => {
    expect((await ask(null, "/preview", {})).status).toBe(403);
    expect((await ask(null, "/staff")).status).toBe(403);
    expect((await ask(null, "/test", {})).status).toBe(403);
  });
});

describe("a test", () => {
  const mails = async () =>
    (
      await system.sql.query<{ recipient: string; subject: string }>(
        "SELECT to_email AS recipient, subject FROM outbox WHERE kind = 'test' ORDER BY to_email",
      )
    ).rows;

  test("goes to the colleagues named, marked; to nobody outside the staff", async () => {
    const { staff, you } = await (await ask("editor", "/staff")).json();
    expect(you).toBe(ids.editor);
    expect(JSON.stringify(staff)).not.toContain("@");
    const sent = await ask("editor", "/test", { to: [ids.editor, ids.admin, ids.admin] });
    expect(sent.status).toBe(200);
    expect(await mails()).toEqual([
      { recipient: "admin@t.localhost", subject: "[TEST] Objet enregistré" },
      { recipient: "editor@t.localhost", subject: "[TEST] Objet enregistré" },
    ]);
    for (const to of [[], ["lectrice@exemple.fr"], Array.from({ length: 21 }, (_, n) => n + 1)])
      expect((await ask("editor", "/test", { to })).status).toBe(400);
    expect((await ask("editor", "/test", { to: [999_999] })).status).toBe(404);
  });
});

test("the trail tells who did what, without an address", async () => {
  const { history } = await (await ask("contributor", "/workflow")).json();
  expect(history.map(({ who, what }: { who: string; what: string }) => [who, what])).toEqual([
    ["editor", "Envoi d’un test"],
    ["Le portail", "Création"],
  ]);
});

describe("scheduling", () => {
  test.each([
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z", "heure d’été"],
    ["2026-10-25T03:30", "2026-10-25T02:30:00.000Z", "heure normale"],
    ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z", "heure d’été"],
    ["2099-06-01T09:00:00Z", "2099-06-01T09:00:00.000Z", "heure d’été"],
  ])("%s is meant in Paris: %s", async (at, instant, zone) => {
    await system.sql.query("UPDATE issues SET state = 'approved' WHERE id = $1", [issueId]);
    const response = await ask("editor", "/workflow", { action: "schedule", at });
    const answer = await response.json();
    expect(answer.state).toBe("scheduled");
    const { rows } = await system.sql.query<{ at: Date }>(
      "SELECT scheduled_at AS at FROM issues WHERE id = $1",
      [issueId],
    );
    expect(rows[0]?.at.toISOString()).toBe(instant);
    if (new Date(instant) > new Date()) expect(answer.message).toContain(zone);
  });

  test.each(["demain", "2026-02-30T10:00", "", 12])("« %s » is no date", async (at) => {
    await system.sql.query("UPDATE issues SET state = 'approved' WHERE id = $1", [issueId]);
    expect((await ask("editor", "/workflow", { action: "schedule", at })).status).toBe(400);
  });
});

test("a mailbox too long for its signature is refused when it is set", async () => {
  const set = (data: { senderEmail: string; returnAddress: string | null }) =>
    system.payload.updateGlobal({ slug: "newsletter", data }).then(
      () => "set",
      (error: { data?: { errors?: { path: string; message: string }[] } }) =>
        error.data?.errors?.map(({ path, message }) => `${path}: ${message}`).join(),
    );
  const short = "retours@exemple.fr";
  const long = `${"x".repeat(32)}@exemple.fr`;
  expect(await set({ senderEmail: short, returnAddress: long })).toMatch(
    /^returnAddress: .*compte 32\u00a0octets\u00a0: 31 au plus/,
  );
  // Without another, mails come back to the sender's own address.
  expect(await set({ senderEmail: long, returnAddress: null })).toMatch(/^senderEmail: .*32/);
  expect(await set({ senderEmail: long, returnAddress: short })).toBe("set");
  expect(await set({ senderEmail: short, returnAddress: null })).toBe("set");
  expect(await set({ senderEmail: "pas une adresse", returnAddress: null })).toMatch(/senderEmail/);
});
