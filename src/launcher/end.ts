import { explain, Interrupted } from "./failure";
import { processCommand, processParent } from "./process-identity.mjs";
import type { Say } from "./say.mjs";

/** Why and when the launcher is to end. */
export type End = {
  /** Aborts when it is to end. */
  signal: AbortSignal;
  /** Resolves then. */
  happened: Promise<void>;
  /** Ends it for a failure, which is told; the first one only, and not an interruption. */
  fail: (error: unknown) => void;
  /** 0 when it was asked to stop, 1 when something failed. */
  code: () => number;
  dispose: () => void;
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** One Ctrl-C comes twice, from the terminal and from npm: only a later one is an insistence. */
const INSISTENCE_MS = 1_000;
const PARENT_CHECK_MS = 500;

/**
 * Watches for what ends the launcher: a signal, the disappearance of the npm that started it, a failure.
 * `onInsist` is called when a person asks again while it stops.
 */
export function watchForEnd({
  say,
  folder,
  onInsist,
}: {
  say: Say;
  folder: string;
  onInsist: () => void;
}): End {
  const controller = new AbortController();
  const { signal } = controller;
  let code = 0;
  let askedAt = 0;
  const ask = (why: string) => {
    if (askedAt > 0) {
      if (Date.now() - askedAt > INSISTENCE_MS) onInsist();
      return;
    }
    askedAt = Date.now();
    if (!signal.aborted) say(why);
    controller.abort();
  };
  const onSignal = () => ask("Arrêt demandé : le portail s’arrête…");
  for (const name of SIGNALS) process.on(name, onSignal);

  const npmIsThere = watchNpm();
  const parentCheck = setInterval(() => {
    if (npmIsThere()) return;
    ask("La commande npm qui a lancé le portail a disparu : le portail s’arrête…");
  }, PARENT_CHECK_MS);
  parentCheck.unref();

  return {
    signal,
    happened: new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    fail: (error) => {
      if (error instanceof Interrupted || signal.aborted) return;
      code = 1;
      say(explain(error, folder));
      controller.abort();
    },
    code: () => code,
    dispose: () => {
      clearInterval(parentCheck);
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}

/**
 * Tells whether the npm that started us is still there; always true when none did. Between npm and us there may
 * be the shell in which npm runs its scripts, which outlives npm.
 */
function watchNpm(): () => boolean {
  if (!process.env.npm_lifecycle_event) return () => true;
  const parent = process.ppid;
  const throughShell = processCommand(parent)?.includes(" -c ") ?? false;
  const grandparent = throughShell ? processParent(parent) : undefined;
  return () =>
    process.ppid === parent && (grandparent === undefined || processParent(parent) === grandparent);
}
