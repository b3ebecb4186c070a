import { handleEndpoints } from "payload";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/** Territories in the admin: found and shown by name, stored as codes that exist. */

let system: TestPayload;
let token = "";

beforeAll(async () => {
  system = await openTestPayload();
  const data = {
    email: "contributrice@t.localhost",
    password: "mot-de-passe-long",
    name: "Camille",
    role: "contributor" as const,
  };
  await system.payload.create({ collection: "users", data });
  token = (await system.payload.login({ collection: "users", data })).token ?? "";
});
afterAll(() => system.close());

async function ask(query: Record<string, string>, who: string | null = token) {
  const response = await handleEndpoints({
    config: system.payload.config,
    request: new Request(`http://localhost:3000/api/territoires?${new URLSearchParams(query)}`, {
      headers: who ? { Authorization: `JWT ${who}` } : {},
    }),
  });
  return { status: response.status, body: await response.json() };
}

test.each([
  ["a name", "Rennes", "commune:35238"],
  ["a postal code", "35000", "commune:35238"],
  ["an INSEE code", "2A004", "commune:2A004"],
  ["a SIREN", "243 500 139", "epci:243500139"],
  ["a département", "ille et vilaine", "departement:35"],
  ["a région", "bretagne", "region:53"],
])("are found by %s", async (_, q, code) => {
  const { status, body } = await ask({ q });
  expect(status).toBe(200);
  expect(body.territories[0]).toMatchObject({ code });
});

test("are named by their codes, those that exist", async () => {
  const { body } = await ask({ codes: "commune:93066,commune:00000,region:53" });
  expect(body.territories).toEqual([
    { code: "commune:93066", name: "Saint-Denis", where: "Commune, Seine-Saint-Denis" },
    { code: "region:53", name: "Bretagne", where: "Région" },
  ]);
  expect((await ask({ codes: "" })).body.territories).toEqual([]);
});

test("are for those who write", async () => {
  expect((await ask({ q: "Rennes" }, null)).status).toBe(403);
});

test("an entry keeps to those that exist", async () => {
  const { payload } = system;
  const organization = await payload.create({
    collection: "organizations",
    data: { name: "Insee", slug: "insee-essai", _status: "published" } as never,
  });
  const theme = await payload.create({
    collection: "themes",
    data: { title: "Essai", slug: "essai", _status: "published" } as never,
  });
  const create = (territories: string[]) =>
    payload.create({
      collection: "entries",
      data: {
        title: "Comptes",
        summary: "Un résumé.",
        url: "https://exemple.fr/comptes",
        publisher: organization.id,
        themes: [theme.id],
        type: "dataset",
        licence: "lov2",
        frequency: "ANNUAL",
        language: "fr",
        territories,
        _status: "published",
      } as never,
    });
  await expect(create(["departement:35", "commune:99999"])).rejects.toMatchObject({
    data: { errors: [{ path: "territories", message: expect.stringContaining("commune:99999") }] },
  });
  expect((await create(["departement:35", "epci:243500139"])).territories).toEqual([
    "departement:35",
    "epci:243500139",
  ]);
});
