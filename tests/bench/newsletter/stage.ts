import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Pool } from "pg";
import { approveIssue, moveIssue, type NewsletterSettings, startSending } from "@/newsletter";
import { nodeFlags, prepareProgram } from "../../../src/launcher/programs.mjs";
import { addEntry, addIssue, addTheme, installation } from "../../int/newsletter/world";

/** What the measures of the newsletter share: processes, readers, an issue of a usual size. */

export type SinkCounts = { total: number; distinct: number; bytes: number; seconds: number };
export type BenchSink = {
  url: string;
  count: () => Promise<SinkCounts>;
  reset: () => Promise<void>;
  stop: () => void;
};

export async function startBenchSink(): Promise<BenchSink> {
  const child = spawn(process.execPath, [await prepareProgram("tests/bench/newsletter/sink.ts")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const told = async (): Promise<unknown> => (await once(child, "message"))[0];
  const { port } = (await told()) as { port: number };
  const ask = async (what: string) => {
    const answer = told();
    child.send(what);
    return (await answer) as SinkCounts;
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: () => ask("count"),
    reset: async () => void (await ask("reset")),
    stop: () => child.kill("SIGKILL"),
  };
}

/** The most memory that a living process has had resident, in bytes (Linux). */
export function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Seconds of processor that a living process has used (Linux). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export async function startProgram(
  entry: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  return spawn(process.execPath, [...nodeFlags, await prepareProgram(entry), ...args], {
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", ...env },
    stdio: ["ignore", "inherit", "ignore"],
  });
}

const THEMES = 8;
const ITEMS = 16;

/** Confirmed readers, of whom most chose nothing and the others one or two of eight themes. */
export async function addReaders(pool: Pool, count: number): Promise<void> {
  const { rows } = await pool.query<{ id: number }>("SELECT id FROM themes ORDER BY id");
  const themes = rows.map(({ id }) => id);
  while (themes.length < THEMES) themes.push(await addTheme(pool, `Thématique ${themes.length}`));
  await pool.query(
    `INSERT INTO subscribers (email, status, rhythm, confirmed_at)
     SELECT 'lecteur-' || n || '@exemple.fr', 'confirmed', 'each', now()
       FROM generate_series(1, $1::integer) n`,
    [count],
  );
  await pool.query(
    `INSERT INTO subscribers_rels ("order", parent_id, path, themes_id)
     SELECT choice + 1, id, 'themes', ($1::int[])[1 + (id + choice * 3) % cardinality($1::int[])]
       FROM subscribers, generate_series(0, 1) choice WHERE id % 10 < 4 AND (choice = 0 OR id % 10 < 2)`,
    [themes],
  );
  await pool.query("ANALYZE subscribers, subscribers_rels");
}

const now = new Date("2026-12-01T07:00:00Z");

/** An issue of sixteen items, approved and started; gives its number and how long the freezing of its recipients took. */
export async function startUsualIssue(
  pool: Pool,
  settings: NewsletterSettings,
): Promise<{ issueId: number; seconds: number; recipients: number }> {
  const { rows: themes } = await pool.query<{ id: number }>("SELECT id FROM themes ORDER BY id");
  const entries: number[] = [];
  for (let index = 0; index < ITEMS; index += 1)
    entries.push(
      await addEntry(pool, {
        title: `Comptes des intercommunalités ${crypto.randomUUID()}`,
        newsAt: now,
        themes: [themes[index % THEMES]?.id ?? 0],
      }),
    );
  const issueId = await addIssue(pool, { subject: "Les nouveautés de décembre", entries });
  await pool.query("UPDATE issues_items SET summary = repeat($2, 6) WHERE _parent_id = $1", [
    issueId,
    "Dépenses, recettes et dette, par budget et par habitant. ",
  ]);
  const approver = { id: 2, role: "editor" as const };
  const approved = await approveIssue(pool, issueId, approver, { settings, installation, now });
  if (!approved.ok) throw new Error(`not approved: ${JSON.stringify(approved)}`);
  await moveIssue(pool, { issueId, action: "schedule", user: approver, at: now, now });
  const begun = performance.now();
  const started = await startSending(pool, { issueId, now });
  const seconds = (performance.now() - begun) / 1000;
  if (!started.ok) throw new Error(`not started: ${started.reason}`);
  return { issueId, seconds, recipients: started.recipients };
}
