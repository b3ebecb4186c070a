import { outboxChannel } from "@/lib/mail";
import {
  applyImports,
  collectReturns,
  deliverOutbox,
  importsChannel,
  sendingChannel,
  takePartInSending,
} from "@/newsletter";
import type { WorkerLoop } from "./start-worker";

/**
 * What every worker does beside the jobs: work that must begin within seconds, or in which all
 * take part. Each shares itself out in the database.
 */
export const workerLoops: readonly WorkerLoop[] = [
  { name: "courriels", everyMs: 3_000, channel: outboxChannel, work: deliverOutbox },
  {
    name: "envoi de la lettre",
    everyMs: 5_000,
    channel: sendingChannel,
    scheduled: true,
    work: takePartInSending,
  },
  { name: "import d’abonnés", everyMs: 5_000, channel: importsChannel, work: applyImports },
  { name: "retours de courriel", everyMs: 60_000, scheduled: true, work: collectReturns },
];
