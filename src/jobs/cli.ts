import { parseArgs } from "node:util";
import { type Clock, systemClock } from "@/lib/clock";
import { closePool, openPool, pool } from "@/lib/database";
import { EnvironmentError, env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { describeError } from "./describe-error";
import { type Job, jobNames } from "./job";
import { keepHeapSmall } from "./keep-heap-small";
import { lazyPayload } from "./open-payload";
import { jobs } from "./registry";
import { type ProgressListener, type RunReport, runJob } from "./run";
import { identifyWorker } from "./workers";

/** `npm run job -- NAME [--json] [--at DATE]`: one job, now, in the foreground. */

const DONE = 0;
const FAILED = 1;
const USAGE = 2;

const usage = `Usage : npm run job -- NOM [--json] [--at DATE]

  NOM     ${jobs.map(({ name, label }) => `${name.padEnd(20)}${label}`).join("\n          ")}
  --json  écrit un résumé JSON sur la dernière ligne
  --at    date ISO 8601 que le travail prend pour l’heure présente, par exemple 2026-11-23T08:00:00Z
`;

type Order = { job: Job; json: boolean; clock: Clock };

/** ISO 8601 with a date at least; "tomorrow" and "1" are dates to JavaScript only. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads the command line; a string is what is wrong with it, in French. */
export function readOrder(argv: string[], known: readonly Job[] = jobs): Order | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch {
    return "Option inconnue ou incomplète.";
  }
  const { positionals, values } = parsed;
  const [name, ...rest] = positionals;
  if (!name) return "Indiquez le nom d’un travail.";
  if (rest.length > 0) return "Un seul travail à la fois.";
  const job = known.find((one) => one.name === name);
  if (!job)
    return jobNames.some((one) => one === name)
      ? `Le travail «\u00a0${name}\u00a0» n’est pas encore disponible.`
      : `Le travail «\u00a0${name}\u00a0» n’existe pas.`;
  if (values.at === undefined) return { job, json: values.json, clock: systemClock };
  const at = new Date(values.at);
  if (!ISO_DATE.test(values.at) || Number.isNaN(at.getTime()))
    return `«\u00a0${values.at}\u00a0» n’est pas une date ISO 8601.`;
  return { job, json: values.json, clock: () => new Date(at) };
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, at: { type: "string" } },
  });
}

/**
 * Runs the job named and prints what it did: progress on stderr, the result on stdout.
 *
 * @param argv arguments after the program's name
 * @returns exit code: 0 done, 1 failed or not begun, 2 wrong usage. The caller must leave with
 *   `process.exit(code)`: Payload keeps a connection that nothing closes.
 */
export async function main(argv: string[]): Promise<number> {
  const order = readOrder(argv);
  if (typeof order === "string") {
    console.error(`${order}\n\n${usage}`);
    return USAGE;
  }
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return FAILED;
  }
  return execute(order);
}

async function execute({ job, json, clock }: Order): Promise<number> {
  keepHeapSmall();
  const control = openPool(env().DATABASE_URI, 2);
  const payload = lazyPayload();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const startedAt = new Date();
  let result: Result;
  try {
    const report = await runJob(
      {
        pool: pool(),
        control,
        payload: payload.open,
        clock,
        log: createLogger(job.name),
        worker: identifyWorker().id,
        signal: stopping.signal,
        onProgress: showProgress(),
      },
      { job },
    );
    result = report ? resultOf(report) : alreadyRunning(job, startedAt);
  } catch (error) {
    result = failedToBegin(job, startedAt, error);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await payload.close().catch(() => {});
    await Promise.all([control.end(), closePool()]).catch(() => {});
  }
  print(job, result, json);
  return result.state === "done" ? DONE : FAILED;
}

/** What `--json` prints. */
type Result = {
  job: string;
  state: RunReport["state"] | "refused";
  startedAt: Date;
  finishedAt: Date;
  summary: RunReport["summary"];
  error?: string;
};

function resultOf({ job, state, startedAt, finishedAt, summary, error }: RunReport): Result {
  return { job, state, startedAt, finishedAt, summary, ...(error === null ? {} : { error }) };
}

function alreadyRunning({ name }: Job, startedAt: Date): Result {
  return {
    job: name,
    state: "refused",
    startedAt,
    finishedAt: new Date(),
    summary: null,
    error: `Le travail «\u00a0${name}\u00a0» est déjà en cours ailleurs. Attendez sa fin, puis recommencez.`,
  };
}

function failedToBegin({ name }: Job, startedAt: Date, error: unknown): Result {
  const code = (error as { code?: string })?.code;
  const reason =
    code === "42P01"
      ? "La base de données n’est pas à jour. Lancez d’abord «\u00a0npx payload migrate\u00a0»."
      : `La base de données ne répond pas\u00a0: ${describeError(error)}`;
  return {
    job: name,
    state: "failed",
    startedAt,
    finishedAt: new Date(),
    summary: null,
    error: reason,
  };
}

const endings: Record<Result["state"], string> = {
  done: "terminé",
  failed: "en échec",
  stopped: "arrêté avant la fin",
  crashed: "interrompu par la perte de la base de données",
  lost: "repris par un autre processus",
  refused: "non lancé",
};

function print(job: Job, result: Result, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  const took = ((result.finishedAt.getTime() - result.startedAt.getTime()) / 1000).toFixed(1);
  console.log(`${job.label}\u00a0: ${endings[result.state]} en ${took.replace(".", ",")}\u00a0s.`);
  for (const [key, value] of Object.entries(result.summary ?? {}))
    console.log(`  ${key}\u00a0: ${value}`);
  if (result.error) console.error(result.error);
}

/** One line that rewrites itself in a terminal; elsewhere a line every few seconds. */
function showProgress(): ProgressListener {
  const QUIET_MS = process.stderr.isTTY ? 100 : 5000;
  let last = 0;
  return (done, total, note) => {
    const finished = total !== undefined && done >= total;
    if (!finished && performance.now() - last < QUIET_MS) return;
    last = performance.now();
    const text = [total === undefined ? `${done}` : `${done}/${total}`, note]
      .filter(Boolean)
      .join(" — ");
    process.stderr.write(process.stderr.isTTY && !finished ? `\r\u001b[K${text}` : `${text}\n`);
  };
}
