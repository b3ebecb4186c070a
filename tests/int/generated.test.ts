import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { generateImportMap } from "payload";
import { generateTypes } from "payload/node";
import { openTestPayload, type TestPayload } from "../helpers/payload";

let system: TestPayload;

beforeAll(async () => {
  system = await openTestPayload();
});
afterAll(() => system.close());

test("regenerating the types changes nothing", async () => {
  const before = readFileSync("src/payload-types.ts", "utf8");
  await generateTypes(system.payload.config, { log: false });
  expect(readFileSync("src/payload-types.ts", "utf8")).toBe(before);
});

test("regenerating the import map changes nothing", async () => {
  const path = "src/app/(payload)/admin/importMap.js";
  const before = readFileSync(path, "utf8");
  await generateImportMap(system.payload.config, { force: true, log: false });
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("the committed migrations are all that the model needs", async () => {
  // As `payload migrate:create` does, short of writing the file that would then be missing.
  const adapter = system.payload.db as unknown as {
    schema: object;
    requireDrizzleKit: () => {
      generateDrizzleJson: (schema: object) => Promise<object>;
      generateMigration: (before: object, after: object) => Promise<string[]>;
    };
  };
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit();
  const snapshot = readdirSync("src/migrations")
    .filter((name) => name.endsWith(".json"))
    .sort()
    .at(-1);
  const before = JSON.parse(readFileSync(join("src/migrations", String(snapshot)), "utf8"));
  const after = await generateDrizzleJson(adapter.schema);
  expect(await generateMigration(before, after)).toEqual([]);
});

test("every migration is in the index", () => {
  const files = readdirSync("src/migrations")
    .filter((name) => /^\d.*\.ts$/.test(name))
    .sort();
  const index = readFileSync("src/migrations/index.ts", "utf8");
  const named = [...index.matchAll(/name: '([^']+)'/g)].map(([, name]) => `${name}.ts`);
  expect(named).toEqual(files);
});
