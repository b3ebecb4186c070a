/**
 * Stands between the launcher and PostgreSQL, which knows nothing of channels: stops the server
 * cleanly when it is told to, or when the launcher disappears, and ends when the server does.
 *
 * Argument: JSON `{ command, args, uid?, gid?, log }`. Message `"stop"` asks for a fast shutdown.
 */
import { spawn } from "node:child_process";
import { openSync } from "node:fs";

/** Fast shutdown writes a checkpoint; past this, the server is told to stop at once and recovers at its next start. */
const FAST_MS = 12_000;
const IMMEDIATE_MS = 4_000;

const { command, args, uid, gid, log } = JSON.parse(process.argv[2] ?? "{}");
const output = openSync(log, "a", 0o600);
const server = spawn(command, args, {
  cwd: "/",
  env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
  stdio: ["ignore", output, output],
  ...(uid === undefined ? {} : { uid, gid }),
});

let stopping = false;

function stop() {
  if (stopping) return;
  stopping = true;
  server.kill("SIGINT");
  setTimeout(() => {
    server.kill("SIGQUIT");
    setTimeout(() => server.kill("SIGKILL"), IMMEDIATE_MS);
  }, FAST_MS);
}

process.on("disconnect", stop);
process.on("message", (message) => {
  if (message === "stop") stop();
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, stop);

server.on("error", () => process.exit(1));
server.on("exit", (code) => process.exit(stopping && code === 0 ? 0 : 1));
if (server.pid) process.send?.({ pid: server.pid });
// The launcher may have gone before we listened.
if (!process.connected) stop();
