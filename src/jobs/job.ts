import type { Payload } from "payload";
import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import type { Logger } from "@/lib/logger";

/** The names that operators type and schedules bear (the contract). */
export const jobNames = [
  "refresh-links",
  "harvest",
  "draft-newsletter",
  "send-newsletter",
  "import-figures",
  "purge-personal-data",
  "recover",
] as const;

export type JobName = (typeof jobNames)[number];

/** What a run did, in counts and short texts; shown in the admin and printed by `--json`. */
export type Summary = Record<string, string | number | boolean | null>;

/** What a run is given: every effect that a job has goes through one of these. */
export type JobContext = {
  /** Plain SQL, on this process's own pool. */
  sql: Pool;
  /** Payload's local API, opened at the first call (it takes seconds: ask only when needed). */
  payload: () => Promise<Payload>;
  clock: Clock;
  log: Logger;
  /** Tells people how far the run is; also proves that it is alive. Cheap: call it often. */
  progress: (done: number, total?: number, note?: string) => Promise<void>;
  /** Aborts when the worker must stop: finish what is in hand, then return. */
  signal: AbortSignal;
};

export type Job = {
  name: JobName;
  /** French, for the admin. */
  label: string;
  /** French, one sentence: what it does and when. */
  description: string;
  /** Cron expression, Europe/Paris; absent for a job that only people start. */
  schedule?: string;
  run: (context: JobContext) => Promise<Summary>;
};
