import { execFileSync } from "node:child_process";
import pg from "pg";
import { nodeFlags, prepareProgram } from "../../src/launcher/programs.mjs";

/** A migrated database on that server, as production has it. */
export async function createMigrated(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const uri = new URL(server);
  uri.pathname = `/${name}`;
  execFileSync(process.execPath, [...nodeFlags, await prepareProgram("src/launcher/migrate.ts")], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URI: uri.href,
      PAYLOAD_SECRET: benchSecret,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return uri.href;
}

export const benchSecret = "only-for-figures-0123456789-0123456789";
