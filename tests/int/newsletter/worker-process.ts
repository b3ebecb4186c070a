/**
 * A real worker that sends newsletters, as a process of its own to be killed: `startWorker` as
 * `src/jobs/worker.ts` uses it, with leases short enough for a test. `JOB=1` also gives it the
 * job with its schedule, every second. Says `ready` on stderr.
 */
import { sendNewsletter } from "@/jobs/send-newsletter";
import { startWorker } from "@/jobs/start-worker";
import { stopOnSignals } from "@/jobs/stop-on-signals";
import { systemClock } from "@/lib/clock";
import { closePool, pool } from "@/lib/database";
import { env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { sendingChannel, takePartInSending } from "@/newsletter";

const log = createLogger("worker");
const timing = JSON.parse(process.env.TIMING ?? "{}");

const worker = startWorker({
  jobs: process.env.JOB === "1" ? [{ ...sendNewsletter, schedule: "* * * * * *" }] : [],
  loops: [
    {
      name: "envoi de la lettre",
      everyMs: 500,
      channel: sendingChannel,
      scheduled: true,
      work: (context) => takePartInSending({ ...context, ...timing }),
    },
  ],
  connectionString: env().DATABASE_URI,
  pool: pool(),
  clock: systemClock,
  log,
  openPayload: () => Promise.reject(new Error("no Payload here")),
  sweep: "* * * * * *",
});
log.info("ready");

stopOnSignals({
  log,
  stop: async () => {
    const inTime = await worker.stop();
    await closePool();
    return inTime ? 0 : 1;
  },
});
