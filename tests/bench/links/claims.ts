import { openPool, type Sql, transaction } from "@/lib/database";
import { claimAskedAddresses, claimDueAddresses, countDue, readDueHosts } from "@/links/claims";
import { fillAddresses } from "./addresses";

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const perHost = 200;
const rounds = 5;

type PlanNode = {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
};
type Explained = { ms: number; nodes: string };

/** How the tables are read, from the top. */
function readsOf(node: PlanNode): string[] {
  const own = node["Relation Name"]
    ? [`${node["Node Type"]} ${node["Index Name"] ?? node["Relation Name"]}`]
    : [];
  return [...own, ...(node.Plans ?? []).flatMap(readsOf)];
}

/** Planning and execution of whatever statement `work` gives, taken back each time; the median. */
async function explain(uri: string, work: (sql: Sql) => Promise<unknown>): Promise<Explained> {
  const pool = openPool(uri, 1);
  const seen: Explained[] = [];
  try {
    for (let round = 0; round < rounds; round += 1)
      await transaction(pool, async (client) => {
        await work({
          async query(text, values) {
            const { rows } = await client.query(
              `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
              values && [...values],
            );
            const [plan] = rows[0]?.["QUERY PLAN"] ?? [];
            seen.push({
              ms: plan["Planning Time"] + plan["Execution Time"],
              nodes: [...new Set(readsOf(plan.Plan))].join(", "),
            });
            return { rows: [], rowCount: 0 };
          },
        });
        throw new TakenBack();
      }).catch((error) => {
        if (!(error instanceof TakenBack)) throw error;
      });
  } finally {
    await pool.end();
  }
  seen.sort((a, b) => a.ms - b.ms);
  const middle = seen[Math.floor(seen.length / 2)];
  if (!middle) throw new Error("nothing was explained");
  return middle;
}

class TakenBack extends Error {}

const at = new Date();
const run = "00000000-0000-0000-0000-000000000001";
const leaseMs = 600_000;

/** (c) What claiming costs as the table grows: everything due, one in a hundred due, nothing due. */
export async function measureClaims(uri: string): Promise<string[]> {
  const lines = [
    `(c) Statements of a claim, ${perHost} addresses a host: planning and execution by EXPLAIN ANALYZE, median of ${rounds}, ms`,
    "",
    "| addresses | hosts | due | plan: hosts with something due | claim: 8 each of 200 hosts | what people asked for | count of due |",
    "|---|---|---|---|---|---|---|",
  ];
  const plans = new Map<string, string>();
  for (const size of sizes) {
    const hosts = size / perHost;
    for (const [due, nextCheck] of [
      ["all", "now() - interval '1 day' - n * interval '1 millisecond'"],
      [
        "1 %",
        "CASE WHEN n % 100 = 7 THEN now() - interval '1 hour' ELSE now() + interval '1 day' END",
      ],
    ] as const) {
      const pool = openPool(uri, 1);
      await fillAddresses(pool, {
        hosts,
        perHost,
        hostOf: "'h' || h || '.test'",
        urlOf: "'https://h' || h || '.test/donnees/' || a || '.csv'",
        nextCheck,
      });
      const names = await readDueHosts(pool, { at, limit: 200 });
      await pool.end();
      const steps: Record<string, (sql: Sql) => Promise<unknown>> = {
        plan: (sql) => readDueHosts(sql, { at, limit: 20_000 }),
        claim: (sql) =>
          claimDueAddresses(sql, { run, at, leaseMs, hosts: names, limit: 800, perHost: 8 }),
        asked: (sql) => claimAskedAddresses(sql, { run, leaseMs, limit: 200 }),
        count: (sql) => countDue(sql, at),
      };
      const times: string[] = [];
      for (const [name, work] of Object.entries(steps)) {
        const { ms, nodes } = await explain(uri, work);
        times.push(ms.toFixed(1));
        if (size === sizes.at(-1)) plans.set(`${name}, ${due} due`, nodes);
      }
      lines.push(`| ${size.toLocaleString("en-US")} | ${hosts} | ${due} | ${times.join(" | ")} |`);
    }
  }
  lines.push("", "How the tables are read at the largest size:");
  for (const [name, nodes] of plans) lines.push(`- ${name}: ${nodes}`);
  return lines;
}
