import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Pool } from "pg";
import {
  parseCatalogueQuery,
  readSuggestionQuestion,
  rebuildSearchRows,
  refreshAliases,
  refreshSearchRows,
  searchCatalogue,
  suggest,
} from "@/catalogue";
import { openPool } from "@/lib/database";
import { startTestServer } from "../../helpers/database-server";
import { benchSecret, createMigrated } from "../database";
import { summarise, timed } from "../figures";
import { processorTimeOf } from "../processorTime";
import { measureClients } from "./clients";
import { measureExports } from "./exports";
import { fillCatalogue } from "./fill";
import { openLikeSearch } from "./likeSearch";
import { bareSql, beginnings, questions } from "./questions";

const rounds = 20;
/** Payload reads the whole table: some rounds tell as much. */
const likeRounds = 3;

const ms = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(1));

/**
 * `npm run bench -- catalogue [--entries N]`: the search over a generated catalogue, on a real
 * PostgreSQL with its syncs; beside it the least SQL and Payload's own `like`.
 */
export async function measureCatalogue(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { entries: { type: "string" } } });
  const entries = Number(values.entries ?? 100_000);
  if (!Number.isInteger(entries) || entries < 1) throw new Error("--entries wants a whole number");
  const before = loads();
  const server = await startTestServer({ durable: true });
  try {
    const uri = await createMigrated(server.uri, "catalogue");
    const pool = openPool(uri, 10);
    try {
      const lines = [
        ...(await prepare(pool, entries)),
        ...(await measureSearch(uri)),
        ...(await measureClients(pool)),
        ...(await measureSuggestions(pool)),
        ...(await measureExports(pool)),
        ...(await measurePublication(pool, entries)),
      ];
      const [cpu] = cpus();
      console.log(
        [
          "",
          `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load average before ${before}, after ${loads()}`,
          ...lines,
        ].join("\n"),
      );
    } finally {
      await pool.end();
    }
  } finally {
    await server.stop();
  }
}

const loads = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");

async function prepare(pool: Pool, entries: number): Promise<string[]> {
  await fillCatalogue(pool, entries);
  const startedAt = performance.now();
  await rebuildSearchRows(pool);
  await refreshAliases(pool);
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.query("VACUUM ANALYZE entry_search");
  await pool.query("VACUUM ANALYZE entry_bits");
  const { rows } = await pool.query<{ search: string; bits: string; words: number }>(
    `SELECT pg_size_pretty(pg_total_relation_size('entry_search')) AS search,
       pg_size_pretty(pg_total_relation_size('entry_bits')) AS bits,
       (SELECT count(*)::integer FROM frequent_words) AS words`,
  );
  return [
    `${entries.toLocaleString("en-US")} entries indexed anew in ${seconds.toFixed(0)} s; search rows with their indexes ${rows[0]?.search}, bits ${rows[0]?.bits}, ${rows[0]?.words} frequent words`,
  ];
}

/** Times of `rounds` calls, and the processor time of one in the database's process. */
async function measured(pool: Pool, count: number, work: () => Promise<unknown>) {
  const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const pid = rows[0]?.pid ?? 0;
  await work();
  const before = processorTimeOf(pid);
  const times = await timed(count, work);
  const after = processorTimeOf(pid);
  const processor =
    before === undefined || after === undefined ? undefined : (after - before) / (count + 1);
  return { times, processor };
}

async function measureSearch(uri: string): Promise<string[]> {
  const like = await openLikeSearch(uri, benchSecret);
  // One connection: its process is the one whose time is read.
  const pool = openPool(uri, 1);
  const lines = [
    "",
    `Alone, ${rounds} times each (like ${likeRounds}), ms; processor: of the database, a search`,
    "",
    "| question | found | p50 | p95 | processor | bare SQL p50 | p95 | processor | like p50 |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
  ];
  const every: number[] = [];
  const everyBare: number[] = [];
  const processor = { own: 0, bare: 0 };
  try {
    for (const { name, search, like: words } of questions) {
      const query = parseCatalogueQuery(new URLSearchParams(search));
      const { total } = await searchCatalogue(pool, query);
      const bare = bareSql(query);
      const own = await measured(pool, rounds, () => searchCatalogue(pool, query));
      const plain = await measured(pool, rounds, () => pool.query(bare.text, bare.values));
      every.push(...own.times);
      everyBare.push(...plain.times);
      processor.own += (own.processor ?? Number.NaN) / questions.length;
      processor.bare += (plain.processor ?? Number.NaN) / questions.length;
      const liked =
        words === undefined
          ? undefined
          : await timed(likeRounds, () => like.find(words, query.page));
      lines.push(
        `| ${name} | ${total.toLocaleString("en-US")} | ${ms(summarise(own.times).p50)} | ${ms(summarise(own.times).p95)} | ${ms(own.processor)} | ${ms(summarise(plain.times).p50)} | ${ms(summarise(plain.times).p95)} | ${ms(plain.processor)} | ${ms(liked && summarise(liked).p50)} |`,
      );
    }
  } finally {
    await pool.end();
    await like.close();
  }
  const own = summarise(every);
  const plain = summarise(everyBare);
  lines.push(
    `| **all of them** | | ${ms(own.p50)} | ${ms(own.p95)} | ${ms(processor.own)} | ${ms(plain.p50)} | ${ms(plain.p95)} | ${ms(processor.bare)} | |`,
  );
  return lines;
}

async function measureSuggestions(pool: Pool): Promise<string[]> {
  const lines = [
    "",
    "Suggestions, ms",
    "",
    "| typed | suggested | p50 | p95 |",
    "|---|--:|--:|--:|",
  ];
  const every: number[] = [];
  for (const typed of beginnings) {
    const question = readSuggestionQuestion(typed) ?? "";
    const found = await suggest(pool, question);
    const times = await timed(rounds, () => suggest(pool, question));
    every.push(...times);
    lines.push(
      `| ${typed} | ${found.length} | ${ms(summarise(times).p50)} | ${ms(summarise(times).p95)} |`,
    );
  }
  lines.push(`| **all of them** | | ${ms(summarise(every).p50)} | ${ms(summarise(every).p95)} |`);
  return lines;
}

/** What the index costs those who publish: most pay for a mark, one in 256 writes the bits. */
async function measurePublication(pool: Pool, entries: number): Promise<string[]> {
  const times: number[] = [];
  for (let count = 0; count < 600; count++) {
    const id = 1 + ((count * 163) % entries);
    const startedAt = performance.now();
    await refreshSearchRows(pool, { column: "id", id });
    times.push(performance.now() - startedAt);
  }
  const { p50, p95, worst } = summarise(times);
  const { rows } = await pool.query<{ marks: number }>(
    "SELECT count(*)::integer AS marks FROM entry_bits_stale",
  );
  const query = parseCatalogueQuery(new URLSearchParams("q=communes"));
  const marked = summarise(await timed(rounds, () => searchCatalogue(pool, query)));
  return [
    "",
    `Search row of one entry written anew, 600 times: p50 ${ms(p50)}, p95 ${ms(p95)}, longest ${ms(worst)} ms`,
    `Search (a word of most entries) with ${rows[0]?.marks} entries marked: p50 ${ms(marked.p50)}, p95 ${ms(marked.p95)} ms`,
  ];
}
