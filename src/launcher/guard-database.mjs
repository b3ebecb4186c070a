/**
 * Stands between the launcher and PostgreSQL, which knows nothing of channels: stops the server
 * cleanly when it is told to (SIGTERM) or when the launcher disappears, and ends when the server does.
 *
 * Argument: JSON `{ command, args, uid?, gid?, log }`.
 */
import { spawn } from "node:child_process";
import { openSync } from "node:fs";

/** A fast shutdown writes a checkpoint; past this, the server stops at once and recovers at its next start. */
const FAST_MS = 12_000;
const IMMEDIATE_MS = 4_000;

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
let stopping = false;

function stop() {
  if (stopping) return;
  stopping = true;
  server?.kill("SIGINT");
  setTimeout(() => {
    server?.kill("SIGQUIT");
    setTimeout(() => server?.kill("SIGKILL"), IMMEDIATE_MS);
  }, FAST_MS);
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, stop);
process.on("disconnect", stop);

const { command, args, uid, gid, log } = JSON.parse(process.argv[2] ?? "{}");
const output = openSync(log, "a", 0o600);
server = spawn(command, args, {
  cwd: "/",
  env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
  stdio: ["ignore", output, output],
  // In its own group: nobody who ends ours by force takes the server with it.
  detached: true,
  ...(uid === undefined ? {} : { uid, gid }),
});
server.once("error", () => process.exit(1));
server.once("exit", (code) => process.exit(stopping && code === 0 ? 0 : 1));
// The launcher may have gone before we listened.
if (!process.connected) stop();
