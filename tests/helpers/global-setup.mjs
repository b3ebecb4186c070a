import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { nodeFlags, prepareProgram } from "../../src/launcher/programs.mjs";

/** Longest that the migrations may take: some seconds, on a busy machine more. */
const migrationTimeoutMs = 120_000;

const load = async (entry) => import(pathToFileURL(await prepareProgram(entry)).href);

/** One PostgreSQL for the run, and one database migrated as production is, to be cloned. */
export default async function setUp() {
  const { startTestServer } = await load("tests/helpers/database-server.ts");
  const { migratedTemplate, onServer, uriOf } = await load("tests/helpers/database.ts");
  const server = await startTestServer();
  process.env.TEST_DATABASE_SERVER = server.uri;
  await onServer(`CREATE DATABASE ${migratedTemplate}`);
  execFileSync(process.execPath, [...nodeFlags, await prepareProgram("src/launcher/migrate.ts")], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URI: uriOf(migratedTemplate),
      PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
    },
    stdio: ["ignore", "pipe", "inherit"],
    timeout: migrationTimeoutMs,
  });
  globalThis.__stopTestServer = server.stop;
}
