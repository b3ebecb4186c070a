/**
 * Preloaded (`--import`) into every child of the launcher: when the launcher disappears, even by
 * `kill -9`, the channel to it closes, and the child asks itself, and what it started, to stop.
 */

/** How long a child may take to finish what it has in hand. */
const DRAIN_MS = 10_000;

// Node hands its options and its environment on to the children of children, which have a parent of their
// own to obey: the mark is for the first only.
const launched = process.env.OPEN_COLLECTIVITES_LAUNCHED === "1";
delete process.env.OPEN_COLLECTIVITES_LAUNCHED;

if (launched) {
  // Whoever read the output goes with the launcher.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  if (process.connected) {
    process.once("disconnect", stop);
    // Waiting for the launcher's end is no reason to go on living.
    process.channel?.unref();
  } else {
    stop();
  }
}

function stop() {
  signalGroup("SIGTERM");
  setTimeout(() => signalGroup("SIGKILL"), DRAIN_MS).unref();
}

function signalGroup(/** @type {NodeJS.Signals} */ signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}
