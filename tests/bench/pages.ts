import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { nodeFlags, prepareProgram } from "../../src/launcher/programs.mjs";
import { administrator, type Stack, startStack } from "../e2e/stack";
import { freePort } from "../helpers/database-server";
import { telling } from "./figures";
import type { LoadOrder, LoadResult } from "./load";
import { pageTypes } from "./pageTypes";

const connections = 16;
const secondsAtOnce = 2;
/** Page, peer and limit take turns, so that what else the machine does falls on all of them. */
const rounds = 5;
const renderings = 5;
const publications = 10;
/** The types that differ in how they are made; the catalogue comes before the entry that is published anew. */
const measured = new Set(["home", "catalogue", "entry", "glossary", "term"]);

/** A file of `public/` as the same server gives it: what nobody has to render or to drop. */
const constantPath = "/500.html";

type Reply = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; ms: number };

/** One request on a connection of its own, with the time until the last byte. */
function get(url: string): Promise<Reply> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent: false, headers: { "accept-encoding": "br, gzip" } }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.on("error", reject);
        reply.on("end", () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            body: Buffer.concat(chunks),
            ms: performance.now() - startedAt,
          }),
        );
      })
      .on("error", reject);
  });
}

async function load(order: LoadOrder): Promise<LoadResult> {
  const child = spawn(
    process.execPath,
    [await prepareProgram("tests/bench/load.ts"), JSON.stringify(order)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`the load generator ended with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** A bare server in a process of its own that gives this very answer; see `constant.ts`. */
async function startLimit(reply: Reply): Promise<{ port: number; stop: () => Promise<void> }> {
  const { connection: _, "keep-alive": __, date: ___, ...headers } = reply.headers;
  const child = spawn(process.execPath, [await prepareProgram("tests/bench/constant.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify({ headers, body: reply.body.toString("base64") }));
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return {
    port: Number(line),
    stop: async () => {
      const over = once(child, "exit");
      child.kill("SIGTERM");
      await over;
    },
  };
}

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

type Measured = { rate: number; p50: number; p95: number; bytes: number; busy: number };

function summarise(results: LoadResult[], path: string): Measured {
  if (results.some(({ others }) => others > 0))
    throw new Error(`${path} did not always answer 200`);
  return {
    rate: median(results.map(({ requests, seconds }) => requests / seconds)),
    p50: median(results.map(({ p50 }) => p50)),
    p95: median(results.map(({ p95 }) => p95)),
    bytes: results[0]?.bytes ?? 0,
    busy: Math.max(...results.map(({ busy }) => busy)),
  };
}

/** Page, constant page and limit in turn, `rounds` times; the medians. */
async function compare(path: string, port: number) {
  const limit = await startLimit(await get(`http://127.0.0.1:${port}${path}`));
  try {
    const orders: LoadOrder[] = [
      { port, path },
      { port, path: constantPath },
      { port: limit.port, path },
    ].map((target) => ({ ...target, connections, seconds: secondsAtOnce }));
    const results: LoadResult[][] = [[], [], []];
    for (let round = 0; round < rounds; round++)
      for (const [index, order] of orders.entries()) results[index]?.push(await load(order));
    const [page = [], constant = [], bare = []] = results;
    return {
      page: summarise(page, path),
      constant: summarise(constant, constantPath),
      bare: summarise(bare, path),
    };
  } finally {
    await limit.stop();
  }
}

/** Milliseconds that a page takes when it must be rendered: an address that the cache does not hold. */
async function measureRendering(url: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < renderings; count++) {
    const separator = url.includes("?") ? "&" : "?";
    const { status, ms } = await get(`${url}${separator}mesure=${count}`);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    times.push(ms);
  }
  return median(times);
}

/** Milliseconds from the answer to an editor's publication on one instance to the new text on the other. */
async function measurePublication({ siteUrl, otherUrl }: Stack, path: string): Promise<number[]> {
  const call = async (method: string, address: string, body: unknown, token?: string) => {
    const response = await fetch(`${siteUrl}/api${address}`, {
      method,
      headers: {
        "Content-Type": "application/json",
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}`);
    return response.json();
  };
  const { token } = await call("POST", "/users/login", administrator);
  const slug = path.split("/").at(-1);
  const found = await fetch(`${siteUrl}/api/entries?where[slug][equals]=${slug}&depth=0`);
  const id: number = (await found.json()).docs[0].id;
  const times: number[] = [];
  for (let count = 0; count < publications; count++) {
    const title = `Publication mesurée ${count}`;
    await get(`${otherUrl}${path}`);
    await call("PATCH", `/entries/${id}`, { title, _status: "published" }, token);
    const publishedAt = performance.now();
    while (!(await (await fetch(`${otherUrl}${path}`)).text()).includes(title)) {
      if (performance.now() - publishedAt > 30_000) throw new Error(`${path} was never renewed`);
      await wait(5);
    }
    times.push(performance.now() - publishedAt);
  }
  return times;
}

/** Seconds from calling `npm start` to a whole first page, on this state folder. */
async function measureStart(stateFolder: string, port: number): Promise<number> {
  const { DATABASE_URI: _, SMTP_URL: __, SITE_URL: ___, ...env } = process.env;
  const program = await prepareProgram("tests/bench/portal.ts");
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, program, stateFolder], {
    env: { ...env, PORT: String(port), CRON_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    for (;;) {
      const page = await get(`http://127.0.0.1:${port}/`).catch(() => undefined);
      if (page?.status === 200) return (performance.now() - startedAt) / 1000;
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      if (performance.now() - startedAt > 300_000) throw new Error("npm start took too long");
      await wait(50);
    }
  } finally {
    if (child.exitCode === null) {
      const over = once(child, "exit");
      child.kill("SIGTERM");
      await over;
    }
  }
}

async function measureStarts(): Promise<{ first: number; second: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), "oc-bench-"));
  // Under root the database runs as somebody else, who must pass here.
  chmodSync(folder, 0o711);
  const port = await freePort();
  try {
    const stateFolder = join(folder, "data");
    const first = await measureStart(stateFolder, port);
    const second: number[] = [];
    for (let count = 0; count < 3; count++) second.push(await measureStart(stateFolder, port));
    return { first, second };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const fixed = (value: number, digits = 2) => value.toFixed(digits);

/**
 * `npm run bench -- pages`: the production build on a real PostgreSQL with the seeded content.
 * Each cached page beside a constant page of the same server and beside the limit: a bare Node
 * server that gives the very same answer.
 */
export async function measurePages(): Promise<void> {
  // The workers run, as they would, but their schedule would fall on some figures only.
  process.env.CRON_DISABLED = "1";
  const lines: string[] = [];
  const stack = await startStack();
  try {
    const port = Number(new URL(stack.siteUrl).port);
    const types = await pageTypes(stack.databaseUri);
    const pages = types.filter(({ name }) => measured.has(name));
    lines.push(
      "| page | bytes (br) | requests/s | p50 ms | p95 ms | constant page req/s | ratio | bare Node req/s | ratio | first request ms | rendering ms | generator busy |",
      "|---|---|---|---|---|---|---|---|---|---|---|---|",
    );
    for (const { name, path } of pages) {
      // The home page was rendered when the server was waited for.
      const cold = await get(`http://127.0.0.1:${port}${path}`);
      if (cold.status !== 200) throw new Error(`${path} answered ${cold.status}`);
      const rendering = await measureRendering(`http://127.0.0.1:${port}${path}`);
      const { page, constant, bare } = await compare(path, port);
      lines.push(
        `| ${name} | ${whole(page.bytes)} | ${whole(page.rate)} | ${fixed(page.p50)} | ${fixed(page.p95)} | ${whole(constant.rate)} | ${fixed(page.rate / constant.rate)} | ${whole(bare.rate)} | ${fixed(page.rate / bare.rate)} | ${path === "/" ? "–" : whole(cold.ms)} | ${whole(rendering)} | ${whole(Math.max(page.busy, constant.busy, bare.busy) * 100)} % |`,
      );
    }
    const shown = await measurePublication(stack, pages[2]?.path ?? "/");
    lines.push(
      "",
      `publish → visible on the other instance, ${publications} times: median ${whole(median(shown))} ms, longest ${whole(Math.max(...shown))} ms`,
    );
  } finally {
    await stack.stop();
  }
  const { first, second } = await measureStarts();
  lines.push(
    `npm start to the first page, already built: first time (database made, migrated and filled) ${fixed(first, 1)} s; again, three times: ${second.map((value) => fixed(value, 1)).join(", ")} s`,
  );
  console.log(
    [
      "",
      telling(),
      `${connections} connections, median of ${rounds} rounds of ${secondsAtOnce} s each, in turn; constant page: ${constantPath}`,
      "",
      ...lines,
    ].join("\n"),
  );
}
