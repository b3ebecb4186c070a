import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { openSession } from "@/lib/http";
import type { Logger } from "@/lib/logger";
import { askCanaries } from "./canaries";
import { checkAll, observe, type Run } from "./checkDue";
import { countDue, mendSchedules, releaseLeases } from "./claims";
import { createDatabaseGate } from "./databaseGate";
import { foldHistories } from "./foldHistories";
import { createTallies } from "./hostTallies";
import {
  emptySummary,
  type RefreshContext,
  type RefreshSettings,
  type RefreshSummary,
} from "./refreshSettings";
import { createRobots } from "./robotsRecord";
import { settleFailures } from "./settle";

/** Tries to give the leases back: 0.25 s after the first failure, the last one half a minute later. */
const returnTries = 7;

/** A database that restarts is back within seconds; leases left would keep others waiting for minutes. */
async function returnLeases(sql: Pool, run: string, log: Logger): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await releaseLeases(sql, run);
    } catch (error) {
      if (attempt >= returnTries)
        return log.warn("leases are left to expire", { error: (error as Error).message });
      await sleep(250 * 2 ** attempt);
    }
  }
}

/**
 * Checks every address that is due, courteously, with any number of workers beside it.
 *
 * Each observation is stored at once; good ones move their state with it. Failures move theirs at
 * the end of the run, unless the run looks like an incident. Killed at any moment, it loses
 * nothing: leases expire, and what was observed stays observed.
 */
export async function runRefresh(
  context: RefreshContext,
  settings: RefreshSettings,
): Promise<RefreshSummary> {
  const { sql, clock, log } = context;
  const { rules, timeoutMs, spacingMs, resolve } = settings;
  const gate = createDatabaseGate(sql, { holdMs: timeoutMs + 10_000, spacingMs });
  await mendSchedules(sql, clock());
  const robots = createRobots(sql, { ...settings, gate });
  const session = openSession({ rules, timeoutMs, resolve });
  const run: Run = {
    id: randomUUID(),
    context,
    settings,
    gate,
    robots,
    session,
    summary: emptySummary(),
    tallies: createTallies(),
    held: [],
    seen: new Set(),
    canary: await askCanaries(settings.canaries, (url) =>
      observe({ settings, gate, robots, session }, url),
    ),
  };
  try {
    await checkAll(run);
  } finally {
    await session.close();
    await returnLeases(sql, run.id, log);
  }
  const { siteUrl, jitter, onChanged } = settings;
  const { incidents, frozen, changed } = await settleFailures({
    pool: sql,
    held: run.held,
    tallies: run.tallies,
    canary: run.canary,
    now: clock(),
    siteUrl,
    jitter,
    onChanged,
  });
  for (const incident of incidents) log.warn("incident: no state moves", incident);
  const { summary } = run;
  summary.incidents = incidents.length;
  summary.frozen = frozen;
  summary.changed += changed;
  summary.folded = await foldHistories(sql, { addressIds: [...run.seen], at: clock() });
  summary.left += await countDue(sql, clock());
  return summary;
}
