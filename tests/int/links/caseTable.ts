import { expect } from "@jest/globals";
import type { Observation } from "@/links";
import { allowing, runCommand } from "./command";
import { type Answer, type MockHost, type RawAnswer, startHost, startRawHost } from "./mockHost";

/** One behaviour of a server, and what the command must make of it. */
export type Case = {
  name: string;
  answer?: Answer;
  raw?: RawAnswer;
  certificate?: string;
  /** So many hosts with the same answer; `onStart` is given them all, the first is asked. */
  spread?: number;
  onStart?: (hosts: MockHost[]) => void;
  paths?: string[];
  urls?: string[] | ((host: MockHost) => string[]);
  args?: string[];
  expected: string | string[];
  reason?: RegExp;
  status?: number | null;
  requests?: number | [atLeast: number, atMost: number];
  /** Measures time or memory: not while fifty other servers share the machine. */
  alone?: boolean;
  also?: (records: Observation[], host: MockHost, hosts: MockHost[]) => void;
};

export type Ran = {
  records: Observation[];
  code: number;
  /** Milliseconds of the command that this case was in. */
  elapsedMs: number;
  peakBytes: number;
  hosts: MockHost[];
};

async function startHosts(item: Case, nextAddress: () => string): Promise<MockHost[]> {
  const { answer, raw, certificate, spread = 1 } = item;
  const hosts: MockHost[] = [];
  for (let number = 0; (answer || raw) && number < spread; number += 1) {
    const address = nextAddress();
    const port = certificate ? 443 : 80;
    if (raw) hosts.push(await startRawHost(address, raw, { port }));
    else if (answer) hosts.push(await startHost(address, answer, { certificate, port }));
  }
  item.onStart?.(hosts);
  return hosts;
}

function urlsOf(item: Case, hosts: readonly MockHost[]): string[] {
  const [host] = hosts;
  if (typeof item.urls === "function") return host ? item.urls(host) : [];
  return item.urls ?? (item.paths ?? ["/x.csv"]).map((path) => host?.url(path) ?? "");
}

/**
 * Starts the servers of a table, each on an address of its own, and runs the real command on
 * them: once for the cases that share their arguments, once for each that stands alone.
 *
 * @param network the first three numbers of the addresses
 */
export async function runCases(
  cases: readonly Case[],
  network: string,
): Promise<{ results: Map<string, Ran>; close: () => Promise<void> }> {
  const results = new Map<string, Ran>();
  const started = new Map<Case, MockHost[]>();
  let addresses = 0;
  const nextAddress = () => {
    addresses += 1;
    return `${network}.${addresses}`;
  };
  for (const item of cases) started.set(item, await startHosts(item, nextAddress));
  const all = [...started.values()].flat();

  const groups = new Map<string, Case[]>();
  for (const item of cases) {
    const key = item.alone ? item.name : (item.args ?? []).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  for (const group of groups.values()) {
    const urls = group.map((item) => urlsOf(item, started.get(item) ?? []));
    const begun = performance.now();
    const { records, code, peakBytes } = await runCommand(
      ["--json", ...(group[0]?.args ?? []), "--", ...urls.flat()],
      { allow: allowing(all) },
    );
    const elapsedMs = performance.now() - begun;
    for (const [index, item] of group.entries()) {
      const from = urls.slice(0, index).flat().length;
      results.set(item.name, {
        records: records.slice(from, from + (urls[index]?.length ?? 0)),
        hosts: started.get(item) ?? [],
        ...{ code, elapsedMs, peakBytes },
      });
    }
  }
  return {
    results,
    close: async () => {
      await Promise.all(all.map((host) => host.close()));
    },
  };
}

/** The expectations of a case's table. */
export function judgeCase(item: Case, ran: Ran | undefined): void {
  const { records = [], hosts = [] } = ran ?? {};
  const given = Array.isArray(item.urls) ? item.urls.length : item.paths?.length;
  if (typeof item.urls === "function") expect(records.length).toBeGreaterThan(0);
  else expect(records).toHaveLength(given ?? 1);
  for (const record of records) {
    expect([item.expected].flat()).toContain(record.outcome);
    if (item.reason) expect(record.reason).toMatch(item.reason);
    if (item.status !== undefined) expect(record.status).toBe(item.status);
  }
  const asked = hosts.reduce((sum, { log }) => sum + log.length, 0);
  const [atLeast = 0, atMost = atLeast] = [item.requests ?? [0, 100]].flat();
  expect(asked).toBeGreaterThanOrEqual(atLeast);
  expect(asked).toBeLessThanOrEqual(atMost);
  const [host] = hosts;
  if (host) item.also?.(records, host, hosts);
}
