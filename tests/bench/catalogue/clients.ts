import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { parseCatalogueQuery, searchCatalogue } from "@/catalogue";
import { summarise } from "../figures";
import { questions } from "./questions";

const clients = 20;
const seconds = 20;

/** 20 clients at once, each asking one question after the other, in an order of its own. */
export async function measureClients(pool: Pool): Promise<string[]> {
  const lines = [
    "",
    `${clients} clients for ${seconds} s, 10 connections`,
    "",
    "| pause between two questions of a client | searches/s | p50 ms | p95 ms |",
    "|---|--:|--:|--:|",
  ];
  for (const pause of [0, 1_000]) {
    const times: number[] = [];
    const until = performance.now() + seconds * 1000;
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        await wait((pause * client) / clients);
        for (let turn = 0; performance.now() < until; turn++) {
          const question = questions[(client * 7 + turn * 5) % questions.length];
          const query = parseCatalogueQuery(new URLSearchParams(question?.search));
          const startedAt = performance.now();
          await searchCatalogue(pool, query);
          times.push(performance.now() - startedAt);
          await wait(pause);
        }
      }),
    );
    const { p50, p95 } = summarise(times);
    lines.push(
      `| ${pause === 0 ? "none" : `${pause} ms`} | ${(times.length / seconds).toFixed(1)} | ${p50.toFixed(0)} | ${p95.toFixed(0)} |`,
    );
  }
  return lines;
}
