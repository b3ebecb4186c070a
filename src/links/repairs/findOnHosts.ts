import { transaction } from "@/lib/database";
import { OutboundError } from "@/lib/http";
import type { HostGate } from "../gate";
import { normaliseAddress } from "../normalise";
import { observeAddress } from "../observe";
import { createRobots } from "../robotsRecord";
import { allSettled } from "./allSettled";
import { openAsker } from "./ask";
import { statesOf } from "./findMoves";
import { bestMatch, type Candidate, keysOf, keysOfCandidate, type Match } from "./names";
import { propose, repairable } from "./proposals";
import { readSitemaps } from "./readSitemaps";
import { objectionTo } from "./rules";
import {
  claimHost,
  hostsToSearch,
  type LostAddress,
  lostAddressesOf,
  markSearched,
  releaseHost,
} from "./searchClaims";
import type { RepairContext, RepairSettings } from "./settings";

/** Hosts searched at once: each has its own pace, none has much to do. */
const hostsAtOnce = 4;

/** Addresses of one host that the catalogue may know. */
const maxKnown = 20_000;

type Search = {
  context: RepairContext;
  settings: RepairSettings;
  gate: HostGate;
  stopping: () => boolean;
};

/** A candidate, and where it was met. */
type Known = Candidate & { from: "sitemap" | "catalogue" };

/**
 * Looks for lost addresses on their own hosts: the same file name, page name or title in the
 * host's sitemap or among the addresses of it that are known to work. A find is checked before it
 * is proposed.
 *
 * @returns how many were proposed
 */
export async function findOnHosts(search: Search): Promise<number> {
  const { context, settings, stopping } = search;
  const { sql, clock, log } = context;
  const waiting = await hostsToSearch(sql, clock(), settings.maxHosts);
  let proposed = 0;
  async function work(): Promise<void> {
    for (let host = waiting.shift(); host && !stopping(); host = waiting.shift()) {
      const claim = { host, at: clock(), leaseMs: settings.leaseMs };
      if (!(await claimHost(sql, claim))) continue;
      let searchedAt: Date | null = null;
      try {
        const found = await searchHost(search, host);
        if (found !== null) {
          proposed += found;
          searchedAt = clock();
        }
      } finally {
        await releaseHost(sql, host, searchedAt).catch((error: Error) =>
          log.warn("a search is left to expire", { host, error: error.message }),
        );
      }
    }
  }
  await allSettled(Array.from({ length: hostsAtOnce }, work));
  return proposed;
}

/** @returns finds proposed; null when the host is to be left alone today */
async function searchHost(search: Search, host: string): Promise<number | null> {
  const { context, settings, stopping } = search;
  const { sql, clock } = context;
  const at = clock();
  const lost = await lostAddressesOf(sql, { host, at, limit: settings.maxPerHost });
  const ids = lost.map(({ id }) => id);
  const used = await repairable(sql, ids, settings.writableUses);
  const titles = await settings.titlesOf(sql, ids);
  const refused = await refusedTargets(sql, ids);
  const done = new Set(ids.filter((id) => !used.has(id)));
  const wanted = lost
    .filter(({ id }) => used.has(id))
    .map(({ id, url }) => ({ id, url, address: url, titles: titles.get(id) ?? [] }));
  const keys = new Set(wanted.flatMap((one) => [...keysOf(one)]));
  const gathered = keys.size > 0 ? await gather(search, wanted, keys) : nothing();
  if (gathered === null) return null;
  const { candidates, complete } = gathered;
  let proposed = 0;
  for (const address of wanted) {
    if (stopping()) break;
    const known = [...keysOf(address)]
      .flatMap((key) => candidates.get(key) ?? [])
      .filter(({ url }) => !refused.has(`${address.id} ${normaliseAddress(url)}`));
    const match = bestMatch(address, known);
    const verdict = match ? await judgeMatch(search, address, match) : "no";
    if (verdict === "later" || (!match && !complete)) continue;
    done.add(address.id);
    if (verdict !== "yes" || !match) continue;
    const from = known.find(({ url }) => normaliseAddress(url) === match.url)?.from ?? "sitemap";
    if (await proposeFind(search, address, { ...match, from })) proposed += 1;
  }
  await markSearched(sql, [...done], at);
  return proposed;
}

async function refusedTargets(
  sql: RepairContext["sql"],
  ids: readonly number[],
): Promise<Set<string>> {
  const { rows } = await sql.query<{ address_id: number; target: string }>(
    `SELECT address_id, target FROM link_repairs
     WHERE address_id = ANY($1::bigint[]) AND kind = 'found' AND state = 'refused'`,
    [ids],
  );
  return new Set(rows.map(({ address_id, target }) => `${address_id} ${target}`));
}

/** What may be lost addresses again, by their keys; incomplete where the host did not answer. */
type Gathered = { candidates: Map<string, Known[]>; complete: boolean };

const nothing = (): Gathered => ({ candidates: new Map(), complete: true });

/** @returns null when the host is to be left alone today */
async function gather(
  search: Search,
  wanted: readonly LostAddress[],
  keys: ReadonlySet<string>,
): Promise<Gathered | null> {
  const { context, settings, gate } = search;
  const candidates: Gathered["candidates"] = new Map();
  const add = (candidate: Known) => {
    for (const key of new Set(keysOfCandidate(candidate)))
      if (keys.has(key)) candidates.set(key, [...(candidates.get(key) ?? []), candidate]);
  };
  for (const url of await knownToWork(context.sql, wanted))
    add({ url, title: null, from: "catalogue" });

  const asker = openAsker({
    ...settings,
    gate,
    signal: context.signal,
    limit: settings.maxRequestsPerHost,
  });
  try {
    for (const origin of originsOf(wanted)) {
      const listed = await readSitemaps(asker, origin, (entry) =>
        keysOfCandidate(entry).some((key) => keys.has(key)),
      );
      if (listed === null) return null;
      for (const entry of listed) add({ ...entry, from: "sitemap" });
    }
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    if (error.code === "aborted") return null;
    // What the catalogue knows of the host remains; the rest is for another day.
    return { candidates, complete: false };
  } finally {
    await asker.close();
  }
  return { candidates, complete: true };
}

/** Other addresses of the host, `www.` or not, that are known to work. */
async function knownToWork(
  sql: RepairContext["sql"],
  wanted: readonly LostAddress[],
): Promise<string[]> {
  const hosts = new Set<string>();
  for (const { url } of wanted) {
    const bare = new URL(url).hostname.replace(/^www\./, "");
    hosts.add(bare).add(`www.${bare}`);
  }
  const { rows } = await sql.query<{ url: string }>(
    `SELECT url FROM addresses WHERE host = ANY($1::text[]) AND watched AND state = 'ok'
     ORDER BY id LIMIT ${maxKnown}`,
    [[...hosts]],
  );
  return rows.map(({ url }) => url);
}

/** Where the lost addresses were served from; of `http` and `https`, the latter. */
function originsOf(wanted: readonly LostAddress[]): URL[] {
  const origins = new Set(wanted.map(({ url }) => new URL(url).origin));
  return [...origins]
    .filter(
      (origin) => !origins.has(origin.replace(/^http:/, "https:")) || origin.startsWith("https:"),
    )
    .map((origin) => new URL(origin));
}

/** Whether a match may be proposed: by the rules, and by a check of its own. */
async function judgeMatch(
  search: Search,
  address: LostAddress,
  match: Match,
): Promise<"yes" | "no" | "later"> {
  const { context, settings, gate } = search;
  const targetState = (await statesOf(context.sql, [match.url])).get(match.url) ?? null;
  if (objectionTo({ address: address.url, target: match.url, targetState })) return "no";
  const { rules, userAgent, timeoutMs, resolve } = settings;
  const asking = { gate, rules, userAgent, timeoutMs, resolve, signal: context.signal };
  const { outcome, reason, finalUrl } = await observeAddress({
    url: match.url,
    robots: createRobots(context.sql, asking),
    ...asking,
  });
  if (outcome === "unknown") return reason === "robots" ? "no" : "later";
  if (outcome !== "ok" || finalUrl === null) return "no";
  // It may be led on for a while (`ok` allows that), but to nowhere that could not be proposed.
  const objection = objectionTo({ address: address.url, target: finalUrl, targetState: null });
  return objection === null ? "yes" : "no";
}

async function proposeFind(
  { context }: Search,
  address: LostAddress,
  match: Match & { from: Known["from"] },
): Promise<boolean> {
  const { sql, clock } = context;
  const { by, from, shared } = match;
  const checkedAt = clock();
  return transaction(sql, (client) =>
    propose(client, {
      addressId: address.id,
      target: match.url,
      firstSeenAt: checkedAt,
      evidence: { kind: "found", by, from, shared, checkedAt: checkedAt.toISOString() },
    }),
  );
}
