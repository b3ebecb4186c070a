import "@/lib/requireEnvironment";
import { systemClock } from "@/lib/clock";
import { closePool, pool } from "@/lib/database";
import { env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { describeError } from "./describe-error";
import { keepHeapSmall } from "./keep-heap-small";
import { workerLoops } from "./loops";
import { lazyPayload } from "./open-payload";
import { jobs } from "./registry";
import { startWorker } from "./start-worker";
import { stopOnSignals } from "./stop-on-signals";

/** The worker process, made into a program by `src/launcher/programs.mjs`. */

const log = createLogger("worker");
keepHeapSmall();

const { DATABASE_URI, CRON_DISABLED } = env();
const payload = lazyPayload(() => life.giveUp("Payload ne s’ouvre pas"));

const worker = startWorker({
  jobs,
  connectionString: DATABASE_URI,
  pool: pool(),
  clock: systemClock,
  log,
  openPayload: payload.open,
  loops: workerLoops,
  serveQueue: true,
  cronDisabled: CRON_DISABLED,
});
log.info("prêt", { worker: worker.id, cron: !CRON_DISABLED });

const life = stopOnSignals({
  log,
  stop: async () => {
    const inTime = await worker.stop();
    await payload.close().catch((error) => log.warn(describeError(error)));
    if (inTime) await closePool();
    return inTime ? 0 : 1;
  },
});
