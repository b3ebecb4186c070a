import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import pg from "pg";
import { nodeFlags, prepareProgram } from "../../../src/launcher/programs.mjs";
import { startTestServer } from "../../helpers/database-server";
import { measureClaims } from "./claims";
import { measureRefresh } from "./refresh";

/** A migrated database on that server, as production has it. */
async function createMigrated(server: string, name: string): Promise<string> {
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
      PAYLOAD_SECRET: "only-for-figures-0123456789-0123456789",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return uri.href;
}

const loads = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");

/**
 * `npm run bench -- links`: the link keeper on a real PostgreSQL with its syncs: (a) a worker
 * beside 500 mock hosts, (c) the cost of claims as the table grows.
 */
export async function measureLinks(): Promise<void> {
  const before = loads();
  const server = await startTestServer({ durable: true });
  try {
    const refresh = await measureRefresh(await createMigrated(server.uri, "refresh"));
    const after = loads();
    const claims = await measureClaims(await createMigrated(server.uri, "claims"));
    const [cpu] = cpus();
    console.log(
      [
        "",
        `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
        `load average before ${before}; after (a) ${after}; after (c) ${loads()}`,
        "",
        ...refresh,
        "",
        ...claims,
      ].join("\n"),
    );
  } finally {
    await server.stop();
  }
}
