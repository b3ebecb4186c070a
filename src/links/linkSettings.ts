import type { Sql } from "@/lib/database";
import { readCanaries } from "./canaries";

/** What the settings say before anybody has saved them. */
export const linkSettingDefaults = { timeoutSeconds: 20, maxPerRun: 2_000 } as const;

export type LinkSettings = { timeoutMs: number; maxPerRun: number; canaries: string[] };

/**
 * The settings of the link keeper, from the table in which the admin keeps them: opening Payload
 * for three values would cost each run seconds and most of its memory.
 */
export async function readLinkSettings(sql: Sql): Promise<LinkSettings> {
  const { rows } = await sql.query<{
    timeout_seconds: number | string;
    max_per_run: number | string;
    canaries: string | null;
  }>("SELECT timeout_seconds, max_per_run, canaries FROM links ORDER BY id LIMIT 1");
  const { timeoutSeconds, maxPerRun } = linkSettingDefaults;
  return {
    timeoutMs: Number(rows[0]?.timeout_seconds ?? timeoutSeconds) * 1_000,
    maxPerRun: Number(rows[0]?.max_per_run ?? maxPerRun),
    canaries: readCanaries(rows[0]?.canaries),
  };
}
