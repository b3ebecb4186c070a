import type pg from "pg";
import { openPool, transaction } from "@/lib/database";
import { draftIssue, type NewIssue } from "@/newsletter";
import { createDatabase } from "../../helpers/database";
import { addEntry, addTheme } from "./world";

/** A broken link that an editor has repaired is worth telling, once. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const day = (text: string) => new Date(`${text}T06:00:00Z`);

async function draft(at: string): Promise<NewIssue["items"]> {
  let items: NewIssue["items"] = [];
  await transaction(pool, (sql) =>
    draftIssue({
      sql,
      now: day(at),
      frequency: "weekly",
      createIssue: async (issue) => {
        items = issue.items;
        const { rows } = await sql.query<{ id: number }>(
          `INSERT INTO issues (subject, state, number, period_key, cut_from, cut_to)
           VALUES ($1, 'draft', $2, $3, $4, $5) RETURNING id`,
          [issue.subject, issue.number, issue.periodKey, issue.cutFrom, issue.cutTo],
        );
        return rows[0]?.id ?? 0;
      },
    }),
  );
  return items;
}

let made = 0;
async function repair(entry: number, { at, before = "broken" }: { at: string; before?: string }) {
  const url = `https://ancien.fr/${++made}`;
  await pool.query("INSERT INTO link_hosts (host) VALUES ('ancien.fr') ON CONFLICT DO NOTHING");
  await pool.query(
    `WITH address AS (
       INSERT INTO addresses (url, duplicate_key, host, state, next_check_at)
       VALUES ($1, $1, 'ancien.fr', $2, now()) RETURNING id
     ), repair AS (
       INSERT INTO link_repairs (address_id, kind, target, evidence, state, first_seen_at, decided_at)
       SELECT id, 'found', $1 || '/nouveau', '{}', 'accepted', $3, $3 FROM address RETURNING id
     )
     INSERT INTO repaired_documents (repair_id, collection, document_id, state_before, repaired_at)
     SELECT id, 'entries', $4, $2, $3 FROM repair`,
    [url, before, day(at), entry],
  );
}

test("the repaired links of a period are in its draft, once, grouped with their theme", async () => {
  const theme = await addTheme(pool, "Finances");
  const old = day("2020-01-01");
  const entry = async (title: string, newsAt = old, status = "published") =>
    addEntry(pool, { title, newsAt, themes: [theme], status });
  await repair(await entry("Comptes"), { at: "2026-12-02" });
  await repair(await entry("Redirection"), { at: "2026-12-02", before: "moved" });
  await repair(await entry("Brouillon", old, "draft"), { at: "2026-12-02" });
  await repair(await entry("Nouvelle", day("2026-12-03")), { at: "2026-12-04" });
  const gone = await entry("Disparue");
  await repair(gone, { at: "2026-12-02", before: "gone" });
  await repair(gone, { at: "2026-12-03" });
  await repair(await entry("Trop tard"), { at: "2026-12-08" });

  const items = await draft("2026-12-07");
  expect(items.map(({ title }) => title)).toEqual(["Nouvelle", "Disparue", "Comptes"]);
  expect(items[2]).toMatchObject({
    kind: "entry",
    theme,
    summary: "Le lien vers cette ressource, qui était rompu, est réparé. Un résumé.",
  });
  expect((await draft("2026-12-14")).map(({ title }) => title)).toEqual(["Trop tard"]);
  // Neither the new entry's link nor the rest comes again.
  expect(await draft("2026-12-21")).toEqual([]);
});

test("a repair alone makes a draft, and a second one of the same entry is news again", async () => {
  const theme = await addTheme(pool, "Emploi");
  const entry = await addEntry(pool, { title: "Emploi", newsAt: null, themes: [theme] });
  await repair(entry, { at: "2026-12-22" });
  expect(await draft("2026-12-28")).toHaveLength(1);
  await repair(entry, { at: "2026-12-29" });
  expect(await draft("2027-01-04")).toHaveLength(1);
});
