import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { Interrupted, StartFailure } from "./failure";
import type { Say } from "./say.mjs";

/** In the order of their stop; those of a same place stop together. */
export const PLACES = ["front", "mail", "database"] as const;
export type Place = (typeof PLACES)[number];

/** A process that must always run. */
export type Service = {
  /** For people, with its article: « le site ». */
  label: string;
  /** When it stops, among the others. */
  place: Place;
  /** Starts it, detached (its own process group), with a channel. Throws `StartFailure` when that cannot work. */
  launch: () => Promise<ChildProcess> | ChildProcess;
  /** Resolves once it answers. Rejects with `StartFailure` when trying again would be pointless. */
  ready?: (child: ChildProcess, signal: AbortSignal) => Promise<void>;
  /** How long it may take to finish after SIGTERM, in ms, before it is killed. */
  drainMs: number;
  /** Puts in order what a killed one left. */
  afterDeath?: () => Promise<void>;
};

export type Supervised = {
  /** Resolves when the service first answers; rejects when it gives up before that. */
  started: Promise<void>;
  stop: () => Promise<void>;
  /** Lets it finish and starts it anew, since its program changed. */
  restart: () => void;
  /** Kills it without waiting. */
  kill: () => void;
  pid: () => number | undefined;
};

/** A death this soon after the start is a quick one. */
const QUICK_MS = 20_000;
/** After so many quick deaths in a row, it will not come right by itself. */
const MAX_QUICK_DEATHS = 4;
const BACKOFF_MS = [300, 1_000, 3_000];

/** Keeps the service running until `stop`; `onGiveUp` is told when it dies again and again after its start. */
export function supervise({
  service,
  say,
  onGiveUp,
}: {
  service: Service;
  say: Say;
  onGiveUp: (failure: Error) => void;
}): Supervised {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  let answered = false;
  let restarting = false;
  let tellStarted = () => {};
  let tellFailed = (_: Error) => {};
  const started = new Promise<void>((resolve, reject) => {
    tellStarted = resolve;
    tellFailed = reject;
  });
  started.catch(() => {});

  async function live(): Promise<string> {
    const current = await service.launch();
    child = current;
    if (stopping.signal.aborted) current.kill("SIGTERM");
    const over = new AbortController();
    const death = new Promise<string>((resolve) => {
      const end = (cause: string) => {
        over.abort();
        resolve(cause);
      };
      current.once("error", (error) => end(error.message));
      current.once("exit", (code, signal) => end(signal ?? `code ${code}`));
      if (current.exitCode !== null || current.signalCode !== null) end(`code ${current.exitCode}`);
    });
    const watched = (service.ready?.(current, over.signal) ?? Promise.resolve()).then(
      () => {
        answered = true;
        tellStarted();
      },
      (error: unknown) => {
        if (over.signal.aborted && !(error instanceof StartFailure)) return;
        killGroup(current);
        if (error instanceof StartFailure) throw error;
      },
    );
    const [cause] = await Promise.all([death, watched]);
    // Whatever it had started goes with it.
    killGroup(current);
    child = undefined;
    await service.afterDeath?.();
    return cause;
  }

  async function keep(): Promise<void> {
    let quickDeaths = 0;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      const cause = await live();
      if (stopping.signal.aborted) return;
      if (restarting) {
        restarting = false;
        quickDeaths = 0;
        continue;
      }
      quickDeaths = Date.now() - startedAt < QUICK_MS ? quickDeaths + 1 : 1;
      if (quickDeaths >= MAX_QUICK_DEATHS) {
        throw new StartFailure(
          `${capital(service.label)} s’arrête dès son démarrage (${quickDeaths} fois de suite, ${cause}) : lisez ses messages ci-dessus, corrigez, puis relancez la commande.`,
        );
      }
      say(`Arrêt inattendu (${cause}) : ${service.label}. Redémarrage…`);
      await wait(BACKOFF_MS[Math.min(quickDeaths, BACKOFF_MS.length) - 1], undefined, {
        signal: stopping.signal,
      }).catch(() => {});
    }
  }

  const kept = keep().then(
    () => tellFailed(new Interrupted()),
    (error: Error) => {
      tellFailed(error);
      if (answered && !stopping.signal.aborted) onGiveUp(error);
    },
  );

  return {
    started,
    pid: () => child?.pid,
    restart: () => {
      restarting = child !== undefined;
      child?.kill("SIGTERM");
    },
    kill: () => {
      stopping.abort();
      if (child) killGroup(child);
    },
    stop: async () => {
      stopping.abort();
      child?.kill("SIGTERM");
      const late = setTimeout(() => {
        if (!child) return;
        say(`${capital(service.label)} ne s’arrête pas : arrêt forcé.`);
        killGroup(child);
      }, service.drainMs);
      await kept;
      clearTimeout(late);
    },
  };
}

/** Kills a detached child and everything in its process group. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
