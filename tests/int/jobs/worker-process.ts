/**
 * A real worker with jobs made for tests, as a process of its own: `startWorker` as
 * `src/jobs/worker.ts` uses it. What the jobs do is read back from the table `effects`.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Job } from "@/jobs/job";
import { startWorker } from "@/jobs/start-worker";
import { stopOnSignals } from "@/jobs/stop-on-signals";
import { systemClock } from "@/lib/clock";
import { closePool, openPool } from "@/lib/database";
import { createLogger } from "@/lib/logger";

const connectionString = process.env.DATABASE_URI ?? "";
const log = createLogger("worker");
const pool = openPool(connectionString, 3);

async function note(job: string, event: string): Promise<void> {
  await pool.query("INSERT INTO effects (job, event, pid) VALUES ($1, $2, $3)", [
    job,
    event,
    process.pid,
  ]);
}

const quick: Job = {
  name: "harvest",
  label: "Rapide",
  description: "Note qu’il a eu lieu.",
  schedule: process.env.QUICK_SCHEDULE,
  async run({ progress }) {
    await note("harvest", "begun");
    await progress(1, 1);
    return { counted: 1 };
  },
};

/** Goes on until told to stop; at its second run, ends at once. */
const slow: Job = {
  name: "import-figures",
  label: "Lent",
  description: "Dure jusqu’à ce qu’on l’arrête.",
  async run({ signal, progress, sql }) {
    await note("import-figures", "begun");
    const { rows } = await sql.query("SELECT FROM effects WHERE job = 'import-figures'");
    if (rows.length > 1) return { resumed: true };
    const until = Date.now() + Number(process.env.SLOW_MS ?? 60_000);
    for (let step = 1; !signal.aborted && Date.now() < until; step += 1) {
      await progress(step, 1000, "en route");
      await sleep(50);
    }
    await note("import-figures", "ended");
    return { resumed: false };
  },
};

const deaf: Job = {
  name: "refresh-links",
  label: "Sourd",
  description: "N’écoute pas le signal.",
  async run() {
    await note("refresh-links", "begun");
    await sleep(60_000);
    return {};
  },
};

const failing: Job = {
  name: "draft-newsletter",
  label: "En échec",
  description: "Échoue toujours.",
  async run() {
    throw new Error("Le service demandé n’existe pas.");
  },
};

const worker = startWorker({
  jobs: [quick, slow, deaf, failing],
  connectionString,
  pool,
  clock: systemClock,
  log,
  openPayload: () => Promise.reject(new Error("no Payload here")),
  loops: [
    {
      name: "courriels",
      everyMs: 3_000,
      channel: "oc_outbox",
      work: async () => process.env.OUTBOX && note("outbox", "delivered"),
    },
  ],
  leaseSeconds: process.env.LEASE_SECONDS ? Number(process.env.LEASE_SECONDS) : undefined,
  sweep: process.env.SWEEP,
  drainMs: process.env.DRAIN_MS ? Number(process.env.DRAIN_MS) : undefined,
  cronDisabled: process.env.CRON_DISABLED === "1",
});
log.info("ready");

stopOnSignals({
  log,
  stop: async () => {
    const inTime = await worker.stop();
    if (inTime) await pool.end();
    await closePool();
    return inTime ? 0 : 1;
  },
});
