import { createDatabaseGate } from "../databaseGate";
import { allSettled } from "./allSettled";
import { askArchive, proposeKnownCopies } from "./askArchive";
import { findMoves } from "./findMoves";
import { findOnHosts } from "./findOnHosts";
import type { RepairContext, RepairSettings } from "./settings";
import { withdrawObsolete } from "./withdraw";

export type RepairSummary = {
  /** Ends of permanent redirects newly proposed. */
  movesProposed: number;
  /** The same thing, found elsewhere on its host. */
  findsProposed: number;
  /** Copies in the archive, newly known or changed. */
  copiesFound: number;
  /** Proposals taken back, for they no longer stood. */
  repairsWithdrawn: number;
};

/**
 * Looks for repairs of links: takes back what no longer stands, then proposes moves, finds and
 * archived copies. Nothing is rewritten; people decide.
 *
 * Bounded in requests and time; any number of workers may do it at once; killed at any moment, it
 * leaves leases that expire and proposals that are whole.
 */
export async function findRepairs(
  context: RepairContext,
  settings: RepairSettings,
): Promise<RepairSummary> {
  const until = performance.now() + settings.runBudgetMs;
  const stopping = () => context.signal.aborted || performance.now() > until;
  const gate = createDatabaseGate(context.sql, {
    holdMs: settings.timeoutMs + 10_000,
    spacingMs: settings.spacingMs,
  });
  const repairsWithdrawn = await withdrawObsolete(context, settings);
  const movesProposed = await findMoves(context, settings);
  await proposeKnownCopies(context, settings);
  const search = { context, settings, gate, stopping };
  const [findsProposed = 0, copiesFound = 0] = await allSettled([
    findOnHosts(search),
    askArchive(search),
  ]);
  return { movesProposed, findsProposed, copiesFound, repairsWithdrawn };
}
