import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Observation } from "@/links";
import { certificateFile, type MockHost } from "./mockHost";

export type CommandResult = {
  /** One a URL, in their order. */
  records: Observation[];
  code: number;
  stdout: string;
  stderr: string;
  /** The most memory that the command's own process held, in bytes. */
  peakBytes: number;
};

/** Entries of OUTBOUND_ALLOW for test hosts: the loopback network, and ports where they are unusual. */
export function allowing(hosts: readonly MockHost[]): string[] {
  const unusual = hosts.map(({ port }) => port).filter((port) => port !== 80 && port !== 443);
  return ["127.0.0.0/8", ...[...new Set(unusual)].map((port) => `127.0.0.0/8:${port}`)];
}

/**
 * Runs the command as a person or a program does: `npm run --silent check-links -- ARGS`, in a
 * process of its own, with a test authority that is trusted through NODE_EXTRA_CA_CERTS.
 */
export function runCommand(
  args: readonly string[],
  options: {
    allow?: readonly string[];
    env?: Record<string, string>;
    /** Names and their answers, one list of addresses a look-up, in the resolver's place. */
    names?: Record<string, string[][]>;
  } = {},
): Promise<CommandResult> {
  const { allow = ["127.0.0.0/8"], env = {}, names } = options;
  const folder = mkdtempSync(join(tmpdir(), "check-links-"));
  const preloaded = ["./peakMemory.cjs", ...(names ? ["./lyingResolver.cjs"] : [])].map(
    (file) => `--require ${new URL(file, import.meta.url).pathname}`,
  );
  const inherited = { ...process.env };
  // Jest's own: it asks Node for what the command must not need.
  for (const name of ["NODE_OPTIONS", "NODE_ENV", "JEST_WORKER_ID"]) delete inherited[name];
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", "check-links", "--", ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...inherited,
        NODE_EXTRA_CA_CERTS: certificateFile("root.pem"),
        OUTBOUND_ALLOW: allow.join(","),
        NODE_OPTIONS: preloaded.join(" "),
        LYING_NAMES: JSON.stringify(names ?? {}),
        PEAK_MEMORY_FILE: join(folder, "peak"),
        SITE_URL: "https://portail.test",
        ...env,
      },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      let peakBytes = Number.NaN;
      try {
        peakBytes = Number(readFileSync(join(folder, "peak"), "utf8"));
      } catch {
        // Ended before it could say: NaN fails every comparison.
      }
      rmSync(folder, { recursive: true, force: true });
      const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
      resolve({
        records: lines.map((line) => JSON.parse(line)),
        ...{ code: code ?? -1, stdout, stderr, peakBytes },
      });
    });
  });
}
