import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Command, startChild } from "./children";
import type { Variables } from "./environment";
import { StartFailure } from "./failure";
import { isPortFree } from "./ports";
import type { Say } from "./say.mjs";
import type { Service } from "./supervise";

/** A page in the making, or a delivery in hand, may be finished; then the process is killed. */
const DRAIN_MS = 20_000;
/** Next's development mode holds on to the browsers that watch it. */
const DEV_DRAIN_MS = 2_000;
const READY_MS = 120_000;
const ATTEMPT_MS = 5_000;
const RELEASE_MS = 3_000;

type Options = { command: Command; projectFolder: string; env: Variables; say: Say };

/** The site: ready when it answers HTTP, whatever it answers. */
export function webService({
  port,
  dev,
  ...options
}: Options & { port: number; dev: boolean }): Service {
  return {
    label: "le site",
    place: "front",
    drainMs: dev ? DEV_DRAIN_MS : DRAIN_MS,
    launch: async () => {
      await waitForPort(port);
      return launch(options, "site");
    },
    ready: (_, over) => answersHttp(port, over),
  };
}

/**
 * Node looks up names in a pool of four threads, each held up for ten seconds by a name whose
 * servers are gone: a few of them would keep every other check of links waiting.
 */
const LOOKUP_THREADS = "64";

/** The worker that runs the jobs. It listens nowhere: it is ready once it runs. */
export function workerService(options: Options): Service {
  const env = { UV_THREADPOOL_SIZE: LOOKUP_THREADS, ...options.env };
  return {
    label: "le service des tâches",
    place: "front",
    drainMs: DRAIN_MS,
    launch: () => launch({ ...options, env }, "tâches"),
  };
}

function launch({ command, projectFolder, env, say }: Options, name: string) {
  return startChild({
    command,
    cwd: projectFolder,
    env,
    onLine: (line) => say(`[${name}] ${line}`),
  });
}

/** A killed predecessor lets go of the port within a moment; anybody else keeps it. */
async function waitForPort(port: number): Promise<void> {
  const deadline = Date.now() + RELEASE_MS;
  while (!(await isPortFree(port))) {
    if (Date.now() > deadline) {
      throw new StartFailure(
        `Le port ${port} vient d’être pris par un autre programme : relancez la commande, qui en prendra un autre.`,
      );
    }
    await wait(100);
  }
}

async function answersHttp(port: number, over: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (!over.aborted && Date.now() < deadline) {
    if (await answersOnce(port)) return;
    await wait(100);
  }
  throw new Error(`nobody answers on ${port}`);
}

function answersOnce(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(
      { host: "127.0.0.1", port, path: "/api/sante", timeout: ATTEMPT_MS, agent: false },
      (response) => {
        response.resume();
        resolve(true);
      },
    );
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => resolve(false));
    asked.end();
  });
}
