/** A worker in its own process, to be killed: sends one issue, then says so and ends. */
import { openPool } from "@/lib/database";
import { createTransport } from "@/lib/mail";
import { deliverIssue, recoverDeliveries } from "@/newsletter";
import { installation, settings } from "./world";

const { uri, smtp, issueId, connections, leaseSeconds, ratePerSecond } = JSON.parse(
  process.argv[2] ?? "{}",
);
const pool = openPool(uri, connections + 2);
const transport = createTransport(smtp, { connections });
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
await recoverDeliveries(pool, { resendUncertain: true, resendAfterSeconds: 0 });
const tally = await deliverIssue(
  {
    pool,
    transport,
    installation,
    settings: { ...settings, ratePerSecond: ratePerSecond ?? null },
    signal: stop.signal,
    leaseSeconds,
    claimSize: 50,
  },
  issueId,
);
transport.close();
await pool.end();
process.send?.(tally, () => process.exit(0));
