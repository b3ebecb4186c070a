import { cpus, loadavg, totalmem } from "node:os";
import { startTestServer } from "../../helpers/database-server";
import { createMigrated } from "../database";
import { measureClaims } from "./claims";
import { measureRefresh } from "./refresh";

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
