import { execFileSync } from "node:child_process";
import { register } from "tsx/esm/api";

/** One PostgreSQL for the run, and one database migrated as production is, to be cloned. */
export default async function setUp() {
  const unregister = register();
  const { startTestServer } = await import("./database-server.ts");
  const { migratedTemplate, onServer, uriOf } = await import("./database.ts");
  const server = await startTestServer();
  process.env.TEST_DATABASE_SERVER = server.uri;
  await onServer(`CREATE DATABASE ${migratedTemplate}`);
  execFileSync(process.execPath, ["--import", "tsx", "src/launcher/migrate.ts"], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URI: uriOf(migratedTemplate),
      PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  globalThis.__stopTestServer = server.stop;
  await unregister();
}
