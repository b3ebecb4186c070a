/**
 * Preloaded (`--import`) into every child of the launcher: when the launcher disappears, even by
 * `kill -9`, the channel to it closes, and the child asks itself, and what it started, to stop.
 */

/** How long a child may take to finish what it has in hand. */
const DRAIN_MS = 10_000;

// Node hands its options on to the children of children, who have a parent of their own to obey.
if (process.channel && String(process.ppid) === process.env.OPEN_COLLECTIVITES_LAUNCHER) {
  process.once("disconnect", () => {
    signalGroup("SIGTERM");
    setTimeout(() => signalGroup("SIGKILL"), DRAIN_MS).unref();
  });
  // Waiting for the launcher's end is no reason to go on living.
  process.channel.unref();
  // Whoever read the output went with the launcher.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
}

function signalGroup(/** @type {NodeJS.Signals} */ signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}
