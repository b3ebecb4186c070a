import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Variables } from "./environment";
import { Interrupted } from "./failure";
import { nodeFlags, prepareProgram } from "./programs.mjs";
import { killGroup } from "./supervise";

/** What to run with Node, from the project's root: a TypeScript program of ours, or a script as after `node`. */
export type Command = { program?: string; args: string[] };

const PRELOAD = fileURLToPath(new URL("./stop-with-parent.mjs", import.meta.url));

/**
 * Starts a Node child in its own process group (a Ctrl-C in the terminal is ours to pass on, in order),
 * which stops by itself if we disappear. Every line that it prints is given to `onLine`.
 */
export async function startChild({
  command,
  cwd,
  env,
  onLine,
}: {
  command: Command;
  cwd: string;
  env: Variables;
  onLine: (line: string) => void;
}): Promise<ChildProcess> {
  const script = command.program ? [await prepareProgram(command.program)] : [];
  const child = spawn(
    process.execPath,
    [...nodeFlags, ...["--import", pathToFileURL(PRELOAD).href], ...script, ...command.args],
    {
      cwd,
      env: {
        ...env,
        OPEN_COLLECTIVITES_LAUNCHED: "1",
      } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on("line", onLine);
  }
  return child;
}

/**
 * Runs a Node child to its end. Resolves with its exit code (null: killed); throws `Interrupted`, and leaves nothing
 * running, when `signal` aborts.
 */
export async function runChild(
  options: Parameters<typeof startChild>[0] & { signal?: AbortSignal },
): Promise<number | null> {
  const { signal } = options;
  const child = await startChild(options);
  if (signal?.aborted) killGroup(child);
  const interrupt = () => killGroup(child);
  signal?.addEventListener("abort", interrupt);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // "close", not "exit": the last lines matter most.
    child.once("close", (code) => {
      signal?.removeEventListener("abort", interrupt);
      killGroup(child);
      if (signal?.aborted) reject(new Interrupted());
      else resolve(code);
    });
  });
}
