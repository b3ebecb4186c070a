import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDatabase } from "../helpers/database";

const run = promisify(execFile);

let database: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

/** Payload's own command line, as `npm run generate` and `npm run payload` call it. */
const payload = (...args: string[]) =>
  run(process.execPath, ["node_modules/payload/bin.js", ...args], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URI: database.uri,
      PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
    },
    timeout: 120_000,
  });

const folder = (path: string) =>
  Object.fromEntries(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]),
  );

test("regenerating the types changes nothing", async () => {
  const before = readFileSync("src/payload-types.ts", "utf8");
  await payload("generate:types");
  expect(readFileSync("src/payload-types.ts", "utf8")).toBe(before);
}, 120_000);

test("regenerating the import map changes nothing", async () => {
  const path = "src/app/(payload)/admin/importMap.js";
  const before = readFileSync(path, "utf8");
  await payload("generate:importmap");
  expect(readFileSync(path, "utf8")).toBe(before);
}, 120_000);

test("the committed migrations are all that the model needs", async () => {
  const before = folder("src/migrations");
  await payload("migrate:create", "--skip-empty");
  expect(folder("src/migrations")).toEqual(before);
}, 120_000);
