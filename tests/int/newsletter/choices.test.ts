import type pg from "pg";
import { openPool, transaction } from "@/lib/database";
import { readPreferences, updatePreferences } from "@/newsletter";
import type { Choosable } from "@/newsletter/choose";
import { readerLinks } from "@/newsletter/message";
import { countRecipients, fixRecipients } from "@/newsletter/recipients";
import { readSalt } from "@/newsletter/subscribers";
import { createDatabase } from "../../helpers/database";
import { addSubscribers, addTheme, installation, now } from "./world";

/** What readers choose decides what the next issue brings them. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let theme: number;
let items: Choosable[];

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
  theme = await addTheme(pool, "Finances");
  items = [
    item(0, ["region:53"]),
    item(1, ["commune:35238"]),
    item(2, ["epci:243500139"], [theme]),
    item(3, ["departement:971"]),
    item(4, []),
  ];
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

let issueId = 0;
const item = (position: number, territories: string[], themes: number[] = []): Choosable => ({
  position,
  themes,
  territories,
  forEveryone: false,
});

/** The items of each reader's copy of a new issue. */
async function fix(): Promise<Record<string, number[]>> {
  issueId += 1;
  const planned = await countRecipients(pool, { issueId, items, now });
  const fixed = await transaction(pool, (sql) =>
    fixRecipients(sql, { issueId, items, mailHost: "x.fr", now }),
  );
  expect(fixed.recipients).toBe(planned);
  const { rows } = await pool.query<{ email: string; items: number[] }>(
    `SELECT s.email, d.items FROM deliveries d JOIN subscribers s ON s.id = d.subscriber_id
      WHERE d.issue_id = $1`,
    [issueId],
  );
  return Object.fromEntries(rows.map((row) => [row.email, row.items]));
}

async function addReader(email: string) {
  const [id = 0] = await addSubscribers(pool, [email]);
  const { preferences } = readerLinks({
    ...installation,
    subscriberId: id,
    salt: await readSalt(pool, id),
  });
  const place = { token: preferences.slice(preferences.lastIndexOf("/") + 1), installation };
  return {
    choose: (choice: { themes?: string[]; territories?: string[]; rhythm?: string }) =>
      updatePreferences(pool, choice, { ...place, now }),
    read: () => readPreferences(pool, place),
  };
}

test("a changed choice is reflected by the next issue's recipients", async () => {
  const reader = await addReader("a@x.fr");
  expect(await fix()).toEqual({ "a@x.fr": [0, 1, 2, 3, 4] });

  await reader.choose({ territories: ["commune:35238"] });
  expect(await fix()).toEqual({ "a@x.fr": [0, 1, 2, 4] });
  // Rennes and Saint-Malo share their département, and neither ground nor EPCI.
  await reader.choose({ territories: ["commune:35288"] });
  expect(await fix()).toEqual({ "a@x.fr": [0, 4] });
  await reader.choose({ territories: ["departement:35"] });
  expect(await fix()).toEqual({ "a@x.fr": [0, 1, 2, 4] });
  await reader.choose({ territories: ["region:01", "commune:2A004"] });
  expect(await fix()).toEqual({ "a@x.fr": [3, 4] });
  // Equeurdreville is part of Cherbourg-en-Cotentin: an unknown code is refused, the rest stays.
  expect(await reader.choose({ territories: ["commune:50173"] })).toMatchObject({
    ok: false,
    status: 422,
    fieldErrors: { territories: expect.any(String) },
  });
  expect((await reader.read())?.territories).toEqual(["region:01", "commune:2A004"]);

  await reader.choose({ themes: [String(theme)], territories: ["region:53"] });
  expect(await fix()).toEqual({ "a@x.fr": [0, 1, 2, 4] });

  await reader.choose({ rhythm: "monthly" });
  // Already served this month.
  expect(await fix()).toEqual({});
});
