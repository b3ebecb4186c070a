import type { Pool } from "pg";
import { transaction } from "@/lib/database";
import type { ClaimedAddress } from "./claims";
import type { Tallies } from "./hostTallies";
import { tellAdministrators } from "./incidentMail";
import {
  type FrozenFailure,
  readLastAnswer,
  readOpenIncidents,
  storeIncidents,
} from "./incidentRecord";
import { type CanaryVerdict, type Incident, judgeRun } from "./incidents";
import { moveStates, type OnChanged } from "./record";
import { nextStanding } from "./stateMachine";
import type { Observation } from "./vocabulary";

/** A failure that waits for the end of its run: it may turn out to be our own. */
export type HeldFailure = {
  address: ClaimedAddress;
  observation: Observation;
  observationId: number;
  when: Date;
};

/** States moved in one transaction: few round trips, and no long locks. */
const batchSize = 200;

/**
 * The end of a run: failures move their states, unless they look like an incident; incidents are
 * recorded and administrators told, in one transaction. Cut short, it leaves states as they were
 * before their failures, which will be looked at again within hours.
 */
export async function settleFailures(given: {
  pool: Pool;
  held: readonly HeldFailure[];
  tallies: Tallies;
  canary: { verdict: CanaryVerdict; failing: readonly string[] };
  now: Date;
  siteUrl: string;
  jitter: () => number;
  onChanged: OnChanged;
}): Promise<{ incidents: Incident[]; frozen: number; changed: number }> {
  const { pool, held, tallies, canary, now, siteUrl, jitter, onChanged } = given;
  const judgement = judgeRun({
    tallies: tallies.list(),
    openSince: await readOpenIncidents(pool),
    lastAnswerAt: await readLastAnswer(pool),
    canary: canary.verdict,
    now: now.getTime(),
  });
  const frozen: FrozenFailure[] = [];
  const settled: HeldFailure[] = [];
  for (const failure of held) {
    const scope = judgement.frozenBy(failure.address.host);
    if (scope === null) settled.push(failure);
    else
      frozen.push({
        scope,
        addressId: failure.address.id,
        observationId: failure.observationId,
      });
  }

  let changed = 0;
  for (let start = 0; start < settled.length; start += batchSize) {
    const moves = settled.slice(start, start + batchSize).map((failure) => {
      const { address, observation, observationId, when } = failure;
      const { standing, nextCheckAt } = nextStanding({
        previous: address.standing,
        observed: observation,
        now: when.getTime(),
        jitter: jitter(),
      });
      return {
        addressId: address.id,
        observationId,
        previous: address.standing,
        standing,
        nextCheckAt: new Date(nextCheckAt),
      };
    });
    const made = await transaction(pool, (sql) => moveStates(sql, moves, onChanged));
    changed += made.filter(({ previous, standing }) => previous.state !== standing.state).length;
  }

  await transaction(pool, async (sql) => {
    const news = await storeIncidents(sql, {
      incidents: judgement.incidents,
      frozen,
      canary: canary.verdict,
      failingCanaries: canary.failing,
      when: now,
    });
    await tellAdministrators(sql, { ...news, siteUrl });
  });
  return { incidents: judgement.incidents, frozen: frozen.length, changed };
}
