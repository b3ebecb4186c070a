import type { Pool } from "pg";
import { parseCatalogueQuery } from "@/catalogue";
import { writeCsv, writeJson } from "@/catalogue/exports";
import { findMatches } from "@/catalogue/records";
import { summarise, timed } from "../figures";

/** The whole catalogue as files, as fast as they are taken; what stands in memory meanwhile. */
export async function measureExports(pool: Pool): Promise<string[]> {
  const query = parseCatalogueQuery(new URLSearchParams());
  const numbers = summarise(await timed(5, () => findMatches(pool, query)));
  const changes = summarise(await timed(5, () => findMatches(pool, query, "changes")));
  const lines = [
    "",
    `Numbers of all matches: p50 ${numbers.p50.toFixed(0)} ms in the page's order, ${changes.p50.toFixed(0)} ms by change (feeds)`,
    "",
    "| export | entries | MB | s | entries/s | most heap MB |",
    "|---|--:|--:|--:|--:|--:|",
  ];
  const ids = await findMatches(pool, query);
  for (const [name, write] of [
    ["CSV", writeCsv],
    ["JSON", writeJson],
  ] as const) {
    const startedAt = performance.now();
    let bytes = 0;
    let heap = 0;
    for await (const piece of write(pool, ids, "https://exemple.fr")) {
      bytes += Buffer.byteLength(piece);
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    lines.push(
      `| ${name} | ${ids.length.toLocaleString("en-US")} | ${(bytes / 2 ** 20).toFixed(0)} | ${seconds.toFixed(1)} | ${Math.round(ids.length / seconds).toLocaleString("en-US")} | ${(heap / 2 ** 20).toFixed(0)} |`,
    );
  }
  return lines;
}
