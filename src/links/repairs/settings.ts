import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import type { Sql } from "@/lib/database";
import type { OutboundRules, ResolveName } from "@/lib/http";
import type { Logger } from "@/lib/logger";
import { hostSpacingMs } from "../politeness";
import type { OnChanged } from "../record";
import type { Use } from "../uses";
import { archiveOrigin } from "./archive";

/** Of these documents, those that a repair may change: a sent issue of the newsletter is not one. */
export type WritableUses = (sql: Sql, uses: readonly Use[]) => Promise<Use[]>;

export type RepairContext = {
  sql: Pool;
  clock: Clock;
  log: Logger;
  signal: AbortSignal;
};

export type RepairSettings = {
  rules: OutboundRules;
  userAgent: string;
  /** Milliseconds for one request, whole. */
  timeoutMs: number;
  spacingMs: number;
  resolve?: ResolveName;
  /** Told when what readers see of an address has changed: its archived copy. */
  onChanged: OnChanged;
  writableUses: WritableUses;
  /** By which titles documents speak of these addresses, by the addresses' identifiers. */
  titlesOf: (sql: Sql, addressIds: readonly number[]) => Promise<Map<number, string[]>>;
  archiveBase: string;
  /** Hosts whose sitemap is read in a run, and requests to each. */
  maxHosts: number;
  maxRequestsPerHost: number;
  /** Addresses looked for on one host at once. */
  maxPerHost: number;
  /** Addresses asked of the archive in a run. */
  maxArchiveQuestions: number;
  /** How long a worker that died keeps others from what it had claimed. */
  leaseMs: number;
  /** The search for repairs ends itself after this. */
  runBudgetMs: number;
};

/** What a run goes by unless told otherwise. */
export const defaultRepairSettings = {
  spacingMs: hostSpacingMs,
  archiveBase: archiveOrigin,
  maxHosts: 12,
  maxRequestsPerHost: 40,
  maxPerHost: 200,
  // Two minutes' worth, at the archive's own pace.
  maxArchiveQuestions: 100,
  leaseMs: 15 * 60_000,
  runBudgetMs: 5 * 60_000,
} as const;
