import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { readSuggestionQuestion, rebuildSearchRows, refreshAliases, suggest } from "@/catalogue";
import { openPool } from "@/lib/database";
import { createDatabase } from "../../helpers/database";

let database: Awaited<ReturnType<typeof createDatabase>>;
let sql: Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  sql = openPool(database.uri, 1);
  await sql.query(`
    INSERT INTO themes (id, title, slug, "order", _status) VALUES
      (1, 'Finances & fiscalité', 'finances', 1, 'published'),
      (2, 'Santé & social', 'social', 2, 'published'),
      (3, 'Finances secrètes', 'secret', 3, 'draft');
    INSERT INTO organizations (id, name, acronym, slug, _status) VALUES
      (1, 'Direction générale des finances publiques', 'DGFiP', 'dgfip', 'published'),
      (2, 'Observatoire des finances et de la gestion publique locales', 'OFGL', 'ofgl', 'published'),
      (3, 'Institut national de la statistique', NULL, 'insee', 'published');
    INSERT INTO terms (id, label, acronym, slug, short_definition, _status) VALUES
      (1, 'Dotation globale de fonctionnement', 'DGF', 'dgf', 'La principale.', 'published'),
      (2, 'Intercommunalité', NULL, 'intercommunalite', 'Ensemble.', 'published');
    INSERT INTO terms_texts ("order", parent_id, path, text) VALUES (1, 2, 'synonyms', 'Groupement à fiscalité propre');
    INSERT INTO entries (id, title, slug, type, summary, publisher_id, url, featured, published_first_at, _status) VALUES
      (1, 'Montants de la DGF des communes', 'montants', 'dataset', 'Par an.', 1, 'https://exemple.fr/1', NULL, now(), 'published'),
      (2, 'Répartition de la dotation globale de fonctionnement', 'repartition', 'dataset', 'Par an.', 1, 'https://exemple.fr/2', NULL, now(), 'published'),
      (3, 'L’intercommunalité en chiffres', 'chiffres', 'publication', 'Par an.', 2, 'https://exemple.fr/3', 1, now(), 'published'),
      (4, 'Écoles et œuvres 100 % publiques', 'ecoles', 'dataset', 'Par an.', 3, 'https://exemple.fr/4', NULL, now(), 'published'),
      (5, 'Montants cachés', 'caches', 'dataset', 'Par an.', 3, 'https://exemple.fr/5', NULL, now(), 'draft');
    INSERT INTO entries (id, title, slug, type, summary, published_first_at, _status)
      SELECT n, 'Budget communal numéro ' || n, 'budget-' || n, 'dataset', '', now(), 'published'
      FROM generate_series(10, 60) n;
  `);
  await rebuildSearchRows(sql);
  await refreshAliases(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

const ask = async (typed: string) =>
  (await suggest(sql, readSuggestionQuestion(typed) ?? "")).map(({ address }) => address);

describe("what is typed suggests", () => {
  test.each([
    [
      "a theme, organizations by a word of their names",
      "finances",
      ["/catalogue?thematique=finances", "/organismes/dgfip", "/organismes/ofgl"],
    ],
    ["an organization by its acronym, whatever the case", "dgfip", ["/organismes/dgfip"]],
    [
      "a term and entries by an acronym, and by what it stands for",
      "DGF",
      ["/organismes/dgfip", "/glossaire/dgf", "/catalogue/montants", "/catalogue/repartition"],
    ],
    ["a term by a synonym", "groupement", ["/glossaire/intercommunalite"]],
    ["accents do not count", "ecoles", ["/catalogue/ecoles"]],
    ["nor do ligatures", "oeuv", ["/catalogue/ecoles"]],
    ["the last word as it is begun", "répartition de la dot", ["/catalogue/repartition"]],
    ["words in another order", "chiffres intercom", ["/catalogue/chiffres"]],
    ["a typo in a name", "intercomunalité", ["/glossaire/intercommunalite", "/catalogue/chiffres"]],
    ["nothing but what is published", "cachés", []],
    ["nothing for what resembles nothing", "xyzzyx", []],
  ])("%s: %s", async (_, typed, addresses) => {
    expect(await ask(typed)).toEqual(addresses);
  });

  test("no more than a list can show", async () => {
    expect(await ask("budget")).toHaveLength(5);
  });

  test.each(["%%", "_a", "' & | ! :* <->", "a\\", "((", "100 %", "\u0000dgf", "l’", "&é"])(
    "signs are no error: %s",
    async (typed) => {
      await expect(suggest(sql, readSuggestionQuestion(typed) ?? "zz")).resolves.toBeInstanceOf(
        Array,
      );
    },
  );
});

test.each([
  [null, null],
  ["a", null],
  ["  ", null],
  ["&&&", null],
  ["  DGF   des Communes ", "dgf des communes"],
  ["x".repeat(300), "x".repeat(80)],
])("%j is asked as %j", (typed, question) => {
  expect(readSuggestionQuestion(typed)).toBe(question);
});
