import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import { type OutboundRules, type ResolveName, standardPorts } from "@/lib/http";
import type { Logger } from "@/lib/logger";
import { defaultTimeoutMs } from "./observe";
import { hostSpacingMs } from "./politeness";
import type { OnChanged } from "./record";
import type { Outcome } from "./vocabulary";

export type RefreshContext = {
  sql: Pool;
  clock: Clock;
  log: Logger;
  progress: (done: number, total?: number, note?: string) => Promise<void>;
  signal: AbortSignal;
};

export type RefreshSettings = {
  rules: OutboundRules;
  userAgent: string;
  onChanged: OnChanged;
  /** Addresses that are known to answer well: when one fails, the trouble is ours. */
  canaries: readonly string[];
  /** Of this portal, for the mails that tell administrators of incidents. */
  siteUrl: string;
  /** Milliseconds for one request, whole. */
  timeoutMs: number;
  /** Addresses observed at once, over all hosts. */
  concurrency: number;
  /** Addresses claimed of one host at once: what a lease must be long enough for. */
  perHost: number;
  leaseMs: number;
  maxPerRun: number;
  /** A run ends itself before the next one is due. */
  runBudgetMs: number;
  spacingMs: number;
  resolve?: ResolveName;
  /** In [0, 1): spreads the next checks. */
  jitter: () => number;
};

/** What a run goes by unless told otherwise. */
export const defaultRefreshSettings = {
  canaries: [],
  timeoutMs: defaultTimeoutMs,
  // Most of them wait for their turn at a host: sockets open at once are far fewer.
  concurrency: 200,
  perHost: 8,
  // Eight addresses, two at a time, each four time-outs long, and as much again.
  leaseMs: 10 * 60_000,
  maxPerRun: 20_000,
  runBudgetMs: 50 * 60_000,
  spacingMs: hostSpacingMs,
  jitter: Math.random,
  ports: standardPorts,
} as const;

export type RefreshSummary = Record<Outcome, number> & {
  checked: number;
  /** Taken in hand because a person had asked. */
  asked: number;
  /** States that have moved, in either direction. */
  changed: number;
  /** Failures kept as observations without moving a state. */
  frozen: number;
  incidents: number;
  /** Due ones left alone because their host asked for it, or because the run ended. */
  left: number;
  /** Observations folded into others like them. */
  folded: number;
};

/** Before anything is done. */
export const emptySummary = (): RefreshSummary => ({
  checked: 0,
  asked: 0,
  changed: 0,
  frozen: 0,
  incidents: 0,
  left: 0,
  folded: 0,
  ok: 0,
  moved: 0,
  degraded: 0,
  blocked: 0,
  unknown: 0,
  failed: 0,
  gone: 0,
  invalid: 0,
  unsupported: 0,
  refused: 0,
});
