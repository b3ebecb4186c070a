import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import {
  type OutboundRules,
  OutboundRulesError,
  outboundRules,
  type ResolveName,
} from "@/lib/http";
import { createMemoryGate, type HostGate } from "./gate";
import { defaultTimeoutMs, observeAddress } from "./observe";
import { userAgentFor } from "./userAgent";
import type { Observation } from "./vocabulary";

const usage = `Usage : npm run --silent check-links -- [--json] [--timeout MS] [--declared-type MIME] URL…

  --json            un objet JSON par ligne et par adresse
  --timeout MS      durée maximale d’une requête, de 100 à 120000 (${defaultTimeoutMs})
  --declared-type   type annoncé du fichier, par exemple text/csv
`;

/** Addresses observed at once; courtesy to each host is the gate's. */
const concurrency = 20;

/** What the command is given by its surroundings; each has its default. */
export type CheckLinksEdge = {
  /** Entries of OUTBOUND_ALLOW. */
  outboundAllow?: readonly string[];
  ports?: "any" | readonly number[];
  siteUrl?: string;
  resolve?: ResolveName;
  gate?: HostGate;
  write?: (line: string) => void;
  complain?: (text: string) => void;
};

type Request = { urls: string[]; json: boolean; timeoutMs: number; declaredType: string | null };

function readArguments(argv: string[]): Request | null {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        timeout: { type: "string" },
        "declared-type": { type: "string" },
      },
    });
    const timeoutMs = values.timeout === undefined ? defaultTimeoutMs : Number(values.timeout);
    if (!Number.isInteger(timeoutMs) || timeoutMs < 100 || timeoutMs > 120_000) return null;
    const declaredType = values["declared-type"] ?? null;
    if (declaredType !== null && !/^[\w.+-]+\/[\w.+-]+/.test(declaredType)) return null;
    if (positionals.length === 0) return null;
    return { urls: positionals, json: values.json, timeoutMs, declaredType };
  } catch {
    return null;
  }
}

/** The public record of `--json`; what else an observation holds is the job's own. */
function recordOf(observation: Observation): string {
  const {
    ownTrouble: _own,
    changed: _changed,
    changeEvidence: _evidence,
    validators: _validators,
    ...record
  } = observation;
  return JSON.stringify(record);
}

function sentenceOf({ url, outcome, reason, status, notes }: Observation): string {
  const details = [reason, status, ...notes].filter((detail) => detail !== null);
  return `${outcome.padEnd(11)} ${url}${details.length > 0 ? ` (${details.join(", ")})` : ""}`;
}

/** Checks addresses without a database: the engine of the job, one line an address, in order. */
async function checkAll(
  request: Request,
  edge: { rules: OutboundRules; userAgent: string; gate: HostGate; resolve?: ResolveName },
  report: (observation: Observation) => void,
): Promise<boolean> {
  const { urls, timeoutMs, declaredType } = request;
  const results: (Observation | undefined)[] = urls.map(() => undefined);
  let next = 0;
  let printed = 0;
  async function work(): Promise<void> {
    while (next < urls.length) {
      const index = next++;
      const url = urls[index] ?? "";
      results[index] = await observeAddress({ url, timeoutMs, declaredType, ...edge });
      for (let ready = results[printed]; ready; ready = results[printed]) {
        report(ready);
        printed += 1;
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, urls.length) }, work));
  return results.every((result) => result?.outcome === "ok" || result?.outcome === "moved");
}

/**
 * `check-links`: see acceptance/links.md.
 *
 * @returns the exit code: 0 when every address is `ok` or `moved`, 1 otherwise, 2 for a usage error
 */
export async function main(argv: string[], edge: CheckLinksEdge = {}): Promise<number> {
  const write = edge.write ?? ((line) => process.stdout.write(`${line}\n`));
  const complain = edge.complain ?? ((text) => process.stderr.write(text));
  const request = readArguments(argv);
  if (!request) {
    complain(usage);
    return 2;
  }
  const { outboundAllow = env().OUTBOUND_ALLOW, siteUrl = env().SITE_URL } = edge;
  let rules: OutboundRules;
  try {
    rules = outboundRules({ allow: outboundAllow, ports: edge.ports });
  } catch (error) {
    if (!(error instanceof OutboundRulesError)) throw error;
    complain(`${error.message}\n`);
    return 2;
  }
  const surroundings = {
    rules,
    userAgent: userAgentFor(siteUrl),
    gate: edge.gate ?? createMemoryGate(),
    resolve: edge.resolve,
  };
  const fine = await checkAll(request, surroundings, (observation) =>
    write(request.json ? recordOf(observation) : sentenceOf(observation)),
  );
  return fine ? 0 : 1;
}
