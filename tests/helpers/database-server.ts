import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "../../src/launcher/binaries";
import { createCluster } from "../../src/launcher/cluster";
import { chooseRunner } from "../../src/launcher/unprivileged";

export type TestServer = {
  uri: string;
  /** As an operator does: open connections are ended, and nobody can connect for a moment. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * A real PostgreSQL of the tests' own, in a temporary folder.
 *
 * @param options.durable with the syncs that durability costs: for figures, not for tests
 */
export async function startTestServer(options: { durable?: boolean } = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "oc-tests-"));
  const cluster = join(folder, "cluster");
  const binaries = findBinaries(process.cwd());
  const runner = chooseRunner({
    dataFolder: cluster,
    stateFolder: folder,
    program: binaries.postgres,
  });
  if (runner.owner) chownSync(folder, runner.owner.uid, runner.owner.gid);
  const password = randomBytes(16).toString("hex");
  const secrets = { superuserPassword: password, databasePassword: password };
  await createCluster({ cluster, binaries, runner, secrets: secrets as never });
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    ...(options.durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    jit: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const wrapped = runner.wrap(binaries.postgres, ["-D", cluster, ...flags], "INT");
  const uri = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const launch = async () => {
    const launched = spawn(wrapped.command, wrapped.args, {
      cwd: "/",
      stdio: "ignore",
      uid: wrapped.uid,
      gid: wrapped.gid,
    });
    await untilItAnswers(uri, () => launched.exitCode !== null);
    return launched;
  };
  // Fast shutdown: open connections are ended.
  const end = async () => {
    const over = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await over;
  };
  let server = await launch();
  return {
    uri,
    restart: async () => {
      await end();
      server = await launch();
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(uri: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: uri });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => {});
      if (tries > 200 || hasEnded()) throw error;
      await wait(100);
    }
  }
}

/** A port that the system just gave and took back. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
