import { pruneRuns, recoverCrashedRuns } from "./claims";
import type { Job } from "./job";
import { releaseStuckPayloadJobs } from "./payload-queue";
import { pruneWorkers } from "./workers";

/**
 * Takes up work that a crash left lying. Workers do so themselves every minute; as a job it
 * also leaves a trace in the log, and a person may start it. Runs crashed meanwhile are asked
 * for again, not run here.
 */
export const recover: Job = {
  name: "recover",
  label: "Reprise après incident",
  description:
    "Toutes les cinq minutes, relance les travaux interrompus par une panne et fait le ménage dans leur journal.",
  schedule: "*/5 * * * *",
  async run({ sql }) {
    const { crashed, restarted } = await recoverCrashedRuns(sql);
    return {
      crashedRuns: crashed,
      restartedRuns: restarted,
      releasedPublications: await releaseStuckPayloadJobs(sql),
      prunedRuns: await pruneRuns(sql),
      prunedWorkers: await pruneWorkers(sql),
    };
  },
};
