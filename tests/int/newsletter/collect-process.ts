/**
 * Reads a mailbox of returns once, as the worker's loop does, in a process of its own: which
 * authorities it trusts is fixed when a process starts. Prints what came of it as JSON.
 */
import { systemClock } from "@/lib/clock";
import { closePool, pool } from "@/lib/database";
import { env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { collectFrom } from "@/newsletter/returns/collectReturns";

const { SITE_URL, PAYLOAD_SECRET } = env();
const result = await collectFrom(process.env.MAILBOX ?? "", {
  sql: pool(),
  clock: systemClock,
  log: createLogger("test"),
  signal: new AbortController().signal,
  installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
}).then(
  (taken) => ({ taken }),
  (error: Error) => ({ trouble: error.message }),
);
await closePool();
process.stdout.write(`\n${JSON.stringify(result)}\n`);
