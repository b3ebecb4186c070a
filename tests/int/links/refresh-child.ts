import { openPool } from "@/lib/database";
import { runRefresh } from "@/links";
import { quietLog, testSettings } from "./linkWorld";

/**
 * One refresh in a process of its own, beside others or to be killed, with the courtesy of the real
 * job unless told otherwise. Its argument: settings, as JSON. Ends with one line: the summary.
 */
const { at, ...settings } = JSON.parse(process.argv[2] ?? "{}");
const pool = openPool(process.env.DATABASE_URI ?? "", 5);
const summary = await runRefresh(
  {
    sql: pool,
    clock: () => new Date(at ?? Date.now()),
    log: quietLog,
    progress: async () => {},
    signal: new AbortController().signal,
  },
  testSettings({ spacingMs: 1_250, ...settings }),
);
console.log(JSON.stringify(summary));
await pool.end();
