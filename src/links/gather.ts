import type { Exchange } from "@/lib/http";
import {
  answeredWell,
  type Chain,
  isBroken,
  isNotModified,
  isServerError,
  isSettled,
} from "./chain";
import { type Conditions, judgeChange, type Validators } from "./change";
import { contentFactsOf } from "./content";
import type { HostGate } from "./gate";
import { asksMapService, capabilitiesRequest, isServiceException } from "./mapService";
import { contentTypeOf, isHtml, mediaTypeOf } from "./mediaType";
import type { Robots } from "./robots";
import { hostOf, maxSniffedBytes, type Visit } from "./visit";
import type { Note } from "./vocabulary";

/** A server error is asked again this often before it counts. */
const serverErrorRetries = 2;

/** Refusals that a request for a part of the file may have provoked. */
const rangeRefusals = [400, 406, 412, 416, 417, 501];

export type GatherOptions = {
  visit: Visit;
  asked: URL;
  gate: HostGate;
  now: () => number;
  conditions: Conditions | null;
  /** Asked before a page is read; null where a person named the address. */
  robots: Robots | null;
  /** True when a document lists the address as a file: then it is not a page, and may be read. */
  isFile: boolean;
  /** True when the content itself is watched for changes. */
  watched: boolean;
  /** What the last good answer taught. */
  previous: Validators | null;
};

export type Gathered = {
  /** The chain that decides. */
  chain: Chain;
  notes: Note[];
  /** True when only the end was asked with GET, and the way to it with HEAD. */
  wayByHead: boolean;
};

function lengthOf({ headers }: Exchange): number | null {
  const length = headers["content-length"]?.[0];
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** True when a HEAD says all there is to know: a file with its type and length. */
function suffices({ end }: Chain): boolean {
  if (end.kind !== "answer" || end.exchange.status !== 200) return false;
  const type = mediaTypeOf(contentTypeOf(end.exchange));
  if (type === "" || (lengthOf(end.exchange) ?? 0) <= 1) return false;
  // What a page says, and whether a service's answer is an error, only its text tells.
  return !isHtml(end.exchange) && !asksMapService(end.url) && !type.includes("xml");
}

/**
 * GET, and again where once proves nothing.
 *
 * @param failedBefore true when HEAD has failed already, so that this is the second attempt
 */
export async function getConfirmed(
  visit: Visit,
  start: URL,
  options: { failedBefore: boolean; now: () => number },
): Promise<Chain> {
  const { failedBefore, now } = options;
  let chain = await visit.follow(start, "GET");
  if (chain.end.kind === "answer" && rangeRefusals.includes(chain.end.exchange.status))
    chain = await visit.follow(start, "GET", { range: false });
  if (!failedBefore && isBroken(chain) && !isSettled(chain, now()))
    chain = await visit.follow(start, "GET", { range: false });
  for (let retry = 0; retry < serverErrorRetries && isServerError(chain); retry += 1) {
    if (isSettled(chain, now())) break;
    chain = await visit.follow(start, "GET", { range: false });
  }
  return chain;
}

/** The chain of a GetCapabilities request, when the address is a service that needs one and has it. */
async function askCapabilities(visit: Visit, asked: URL, chain: Chain): Promise<Chain | null> {
  const request = capabilitiesRequest(asked);
  if (!request || chain.end.kind !== "answer") return null;
  const { status, body } = chain.end.exchange;
  const troubled = status >= 400 || isServiceException(body.subarray(0, 4_096).toString("utf8"));
  if (!troubled || [401, 403, 407, 410, 429, 451, 999].includes(status)) return null;
  const capable = await visit.follow(request, "GET");
  return answeredWell(capable) ? capable : null;
}

/** Whether what comes next may be read. A file may: an editor listed it, or its type says so. */
async function mayRead(options: GatherOptions, head: Chain | null): Promise<boolean> {
  const { robots, isFile, asked } = options;
  if (!robots || isFile) return true;
  const good = head !== null && answeredWell(head) && head.end.kind === "answer" ? head.end : null;
  const type = good ? mediaTypeOf(contentTypeOf(good.exchange)) : "";
  if (good && type !== "" && !isHtml(good.exchange)) return true;
  const word = await robots.ask(good ? good.url : asked);
  // A site that answers nothing good, its robots.txt included, is confirmed to be so: nothing is read.
  return word === "allowed" || (word === "unsure" && head !== null && !good);
}

/**
 * The content of a small file that HEAD has found well, where headers leave open whether it
 * changed. Null when there is no need, or nothing came of it.
 */
async function readContent(options: GatherOptions, head: Chain): Promise<Chain | null> {
  const { visit, previous, watched, now } = options;
  if (!watched || head.end.kind !== "answer" || head.end.exchange.status !== 200) return null;
  if ((lengthOf(head.end.exchange) ?? Number.POSITIVE_INFINITY) > maxSniffedBytes) return null;
  const facts = contentFactsOf(head.end.exchange, head.end.url, now());
  const silent = facts.etag === null && facts.lastModified === null;
  if (previous ? judgeChange(previous, facts).changed === false : !silent) return null;
  const chain = await getConfirmed(visit, head.end.url, { failedBefore: false, now });
  return chain.end.kind === "answer" && !isSettled(chain, now())
    ? { ...chain, hops: [...head.hops, ...chain.hops] }
    : null;
}

/** HEAD where it may suffice, GET wherever it does not; gives the chain that decides. */
export async function gatherChain(options: GatherOptions): Promise<Gathered> {
  const { visit, asked, gate, now, conditions } = options;
  const headless = await gate.mishandlesHead(hostOf(asked));
  const head = headless ? null : await visit.follow(asked, "HEAD");
  if (head && (isSettled(head, now()) || isNotModified(head, conditions)))
    return { chain: head, notes: [], wayByHead: false };
  if (head && suffices(head)) {
    const read = await readContent(options, head);
    return { chain: read ?? head, notes: [], wayByHead: read !== null && head.hops.length > 0 };
  }

  // Where HEAD arrived safely, the end alone is read; else everything is asked anew.
  const arrived = head && answeredWell(head) && head.end.kind === "answer" ? head.end.url : null;
  if (!(await mayRead(options, head))) {
    if (head && arrived) return { chain: head, notes: ["robots"], wayByHead: false };
    const withheld: Chain = { method: "GET", hops: [], end: { kind: "withheld", url: asked } };
    return { chain: withheld, notes: [], wayByHead: false };
  }

  let chain = await getConfirmed(visit, arrived ?? asked, {
    failedBefore: head !== null && !arrived,
    now,
  });
  if (arrived && head) {
    chain = { ...chain, hops: [...head.hops, ...chain.hops] };
    if (chain.end.kind === "paused")
      return { chain: head, notes: ["confirmation-withheld"], wayByHead: false };
  }
  const notes: Note[] = [];
  if (head && !arrived && (answeredWell(chain) || isNotModified(chain, conditions))) {
    notes.push("head-mishandled");
    if (hostOf(head.end.url) === hostOf(asked)) await gate.rememberHead(hostOf(asked));
  }
  const capable = await askCapabilities(visit, asked, chain);
  if (capable) return { chain: capable, notes: [...notes, "get-capabilities"], wayByHead: false };
  return { chain, notes, wayByHead: arrived !== null && (head?.hops.length ?? 0) > 0 };
}
