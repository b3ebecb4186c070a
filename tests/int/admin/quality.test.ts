import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { handleEndpoints } from "payload";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;
let token = "";

beforeAll(async () => {
  system = await openTestPayload();
  const data = {
    email: "contributeur@t.localhost",
    password: "mot-de-passe-long",
    name: "Contributeur",
    role: "contributor" as const,
  };
  await system.payload.create({ collection: "users", data });
  token = (await system.payload.login({ collection: "users", data })).token ?? "";
});
afterAll(() => system.close());

async function ask(id: number | string, asStaff = true): Promise<Response> {
  const { default: config } = await import("@payload-config");
  return handleEndpoints({
    config,
    request: new Request(`http://localhost:3000/api/entries/${id}/qualite`, {
      headers: asStaff ? { Authorization: `JWT ${token}` } : {},
    }),
  });
}

test("judges the latest version of an entry, with the state of its addresses, for the staff", async () => {
  const { payload, sql } = system;
  const entry = await payload.create({
    collection: "entries",
    draft: true,
    data: {
      title: "Brouillon",
      type: "dataset",
      summary: "Court.",
      url: "https://mort.example/page",
      licence: "lov2",
      levels: ["commune"],
      years: [2025],
      frequency: "IRREG",
      formats: ["CSV"],
      documentationUrl: "https://doc.example/",
    },
  });
  expect(await (await ask(entry.id)).json()).toMatchObject({
    met: 8,
    of: 9,
    advice: ["La description compte 6 caractères : il en faut plus de 100."],
    scoreOf: 405,
  });
  await sql.query("UPDATE addresses SET state = 'broken' WHERE url = 'https://mort.example/page'");
  expect((await (await ask(entry.id)).json()).met).toBe(7);
  expect((await ask(entry.id, false)).status).toBe(403);
  expect((await ask(999_999)).status).toBe(404);
  expect((await ask("tout")).status).toBe(404);
});
