import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { startStack } from "../../e2e/stack";
import { findChromium } from "../../helpers/chromium";
import { summarise, telling } from "../figures";
import { type PageType, pageTypes, sendIssue } from "../pageTypes";
import { weighDesignSystem } from "./designSystem";
import {
  categories,
  installLighthouse,
  type Judgement,
  judge,
  lighthouseVersion,
  timings,
} from "./lighthouse";
import { kinds, type Visit, visit, type Weight } from "./visit";

const runs = 3;
/** The limit: a page of the same server with a title, a sentence and a small style sheet. */
const barePage: PageType = { name: "bare page (limit)", path: "/500.html" };
/** Types whose construction the others share are not judged again; a missing page is not to be found. */
const judged = new Set([
  "home",
  "catalogue",
  "catalogue, filtered",
  "entry",
  "glossary",
  "term",
  "newsletter",
  "issue",
  "editors’ page",
]);

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const cell = ({ sent, whole }: Weight) =>
  whole === 0 ? "–" : `${kilobytes(sent)} / ${kilobytes(whole)}`;
const add = (weights: Weight[]): Weight => ({
  sent: weights.reduce((sum, { sent }) => sum + sent, 0),
  whole: weights.reduce((sum, { whole }) => sum + whole, 0),
});

function weightRow(name: string, { requests, weights }: Visit): string {
  const cells = kinds.map((kind) => cell(weights[kind]));
  return `| ${name} | ${cells.join(" | ")} | **${cell(add(Object.values(weights)))}** | ${requests} |`;
}

const middle = (values: number[]) => summarise(values).p50;

function judgementRow(name: string, all: Judgement[]): string {
  const scores = categories.map((id) => middle(all.map((one) => one.scores[id])));
  const worst = Math.min(...all.map((one) => one.scores.performance));
  const times = Object.keys(timings).map((id) => {
    const value = middle(all.map((one) => one.timings[id as keyof typeof timings]));
    return id === "cumulative-layout-shift" ? value.toFixed(3) : Math.round(value);
  });
  const findings = [...new Set(all.flatMap((one) => one.findings))].join(", ") || "–";
  return `| ${name} | ${[...scores, worst, ...times, findings].join(" | ")} |`;
}

async function weigh(siteUrl: string, types: PageType[], executablePath: string) {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const rows: string[] = [];
    for (const { name, path } of [...types, barePage]) {
      // Once for the server to render the page and compress its files, once to be weighed.
      await visit(browser, `${siteUrl}${path}`);
      rows.push(weightRow(name, await visit(browser, `${siteUrl}${path}`)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function judgeAll(siteUrl: string, types: PageType[], chromiumPath: string) {
  const folder = mkdtempSync(join(tmpdir(), "oc-lighthouse-"));
  try {
    if (!installLighthouse(folder))
      return [`Lighthouse ${lighthouseVersion}: absent (npm could not install it)`];
    const rows: string[] = [];
    for (const { name, path } of [...types.filter((type) => judged.has(type.name)), barePage]) {
      const all: Judgement[] = [];
      for (let count = 0; count < runs; count++)
        all.push(await judge({ folder, chromiumPath, url: `${siteUrl}${path}` }));
      rows.push(judgementRow(name, all));
    }
    return [
      `Lighthouse ${lighthouseVersion}, mobile, its own defaults; median of ${runs} runs; ${telling()}`,
      "",
      `| page | ${categories.join(" | ")} | lowest performance | ${Object.values(timings).join(" | ")} | findings |`,
      `| --- |${" --: |".repeat(categories.length + 1 + Object.keys(timings).length)} --- |`,
      ...rows,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench -- weight`: what a first visit of each page type downloads in a real Chromium,
 * beside the whole design system as published and a bare page of the same server, and what
 * Lighthouse says.
 */
export async function measureWeight(): Promise<void> {
  process.env.CRON_DISABLED = "1";
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("no Chromium to be found");
  const stack = await startStack();
  try {
    await sendIssue(stack.databaseUri);
    const types = await pageTypes(stack.databaseUri);
    const before = telling();
    const weights = await weigh(stack.siteUrl, types, executablePath);
    const judgements = await judgeAll(stack.siteUrl, types, executablePath);
    const peer = weighDesignSystem();
    console.log(
      [
        "",
        before,
        "",
        "First visit with an empty cache, kB as transferred (with headers) / as unpacked",
        "",
        `| page | ${kinds.join(" | ")} | all | requests |`,
        `| --- |${" --: |".repeat(kinds.length + 2)}`,
        ...weights,
        `| design system as published (peer) | – | ${cell(peer.CSS)} | ${cell(peer.JS)} |${" – |".repeat(kinds.length - 3)} ${cell(add(Object.values(peer)))} | – |`,
        "",
        ...judgements,
      ].join("\n"),
    );
  } finally {
    await stack.stop();
  }
}
