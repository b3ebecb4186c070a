import { type OutboundRules, openSession, type ResolveName } from "@/lib/http";
import type { HostGate } from "./gate";
import { isHtml, judgeEvidence } from "./judge";
import { asksMapService, capabilitiesRequest, isServiceException } from "./mapService";
import { parseAddress } from "./normalise";
import { isThrottled } from "./politeness";
import { type Chain, openVisit, type Visit } from "./visit";
import type { Note, Observation, Outcome, Reason } from "./vocabulary";

export const defaultTimeoutMs = 15_000;

/** A server error is asked again this often before it counts. */
const serverErrorRetries = 2;

/** All requests of one observation together, in multiples of one request's time-out. */
const budgetFactor = 4;

export type ObserveOptions = {
  url: string;
  gate: HostGate;
  rules: OutboundRules;
  userAgent: string;
  /** Milliseconds for one request, whole. */
  timeoutMs?: number;
  /** Media type that the document says the address has. */
  declaredType?: string | null;
  resolve?: ResolveName;
  signal?: AbortSignal;
  now?: () => number;
};

function withoutRequest(url: string, outcome: Outcome, reason: Reason): Observation {
  return {
    url,
    outcome,
    reason,
    status: null,
    method: null,
    permanent: false,
    redirects: [],
    finalUrl: null,
    contentType: null,
    tls: null,
    notes: [],
    durationMs: 0,
    requests: 0,
    ownTrouble: false,
  };
}

/** Outcomes that a second request could not change: our rules, our limits, a host's wish. */
function isSettled(chain: Chain, now: number): boolean {
  const { end } = chain;
  if (end.kind === "paused") return true;
  if (end.kind === "error")
    return ["refused", "invalid", "own-limit", "aborted"].includes(end.error.code);
  return end.kind === "answer" && isThrottled(end.exchange, now);
}

/** True when a HEAD says all there is to know: a file with its type and length. */
function suffices(chain: Chain): boolean {
  const { end } = chain;
  if (end.kind !== "answer" || end.exchange.status !== 200) return false;
  const { headers } = end.exchange;
  const length = headers["content-length"]?.[0];
  const type = headers["content-type"]?.[0];
  if (!type || !length || !/^\d+$/.test(length) || Number(length) <= 1) return false;
  // What a page says, and whether a service's answer is an error, only its text tells.
  return !isHtml(end.exchange) && !asksMapService(end.url) && !/xml/i.test(type);
}

const answeredWell = ({ end }: Chain) => end.kind === "answer" && end.exchange.status < 300;

const isServerError = ({ end }: Chain) =>
  end.kind === "answer" &&
  (end.exchange.status === 408 || (end.exchange.status >= 500 && end.exchange.status < 600));

async function getConfirmed(visit: Visit, start: URL, now: () => number): Promise<Chain> {
  let chain = await visit.follow(start, "GET");
  if (chain.end.kind === "answer" && chain.end.exchange.status === 416)
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

/** HEAD where it may suffice, GET wherever it does not; gives the chain that decides. */
async function gather(
  visit: Visit,
  asked: URL,
  gate: HostGate,
  now: () => number,
): Promise<{ chain: Chain; notes: Note[] }> {
  const notes: Note[] = [];
  const headless = await gate.mishandlesHead(asked.hostname);
  const head = headless ? null : await visit.follow(asked, "HEAD");
  if (head && (isSettled(head, now()) || suffices(head))) return { chain: head, notes };

  // Where HEAD arrived safely, the end alone is read; else everything is asked anew.
  const arrived = head !== null && answeredWell(head) && head.end.kind === "answer";
  let chain = await getConfirmed(visit, arrived && head ? head.end.url : asked, now);
  if (arrived && head) chain = { ...chain, hops: [...head.hops, ...chain.hops] };
  if (chain.end.kind === "paused" && arrived && head) {
    notes.push("confirmation-withheld");
    return { chain: head, notes };
  }
  if (head && !answeredWell(head) && answeredWell(chain)) {
    notes.push("head-mishandled");
    if (head.end.url.hostname === asked.hostname) await gate.rememberHead(asked.hostname);
  }
  const capable = await askCapabilities(visit, asked, chain);
  if (capable) return { chain: capable, notes: [...notes, "get-capabilities"] };
  return { chain, notes };
}

/**
 * Checks one address, once. Whatever servers do is an outcome with its reason; only the gate's
 * own trouble (its database) is thrown.
 *
 * Time is bounded by `timeoutMs` a request and four times that in all, besides the waits that
 * courtesy asks for; memory by 128 KiB of body.
 */
export async function observeAddress(options: ObserveOptions): Promise<Observation> {
  const { url, gate, rules, userAgent, resolve, signal } = options;
  const { timeoutMs = defaultTimeoutMs, declaredType = null, now = Date.now } = options;
  const parsed = parseAddress(url);
  if (parsed.kind === "invalid") return withoutRequest(url, "invalid", "not-an-address");
  if (parsed.kind === "unsupported") return withoutRequest(url, "unsupported", "scheme");

  const asked = new URL(parsed.url);
  asked.hash = "";
  const session = openSession({ rules, timeoutMs, resolve });
  const budgetMs = timeoutMs * budgetFactor;
  const visit = openVisit({ session, gate, userAgent, budgetMs, asked, signal, now });
  try {
    const { chain, notes } = await gather(visit, asked, gate, now);
    const { tally } = visit;
    return {
      url,
      ...judgeEvidence({
        asked,
        chain,
        certificates: tally.certificates,
        declaredType,
        slowestMs: tally.slowestMs,
        notes,
        now: now(),
      }),
      durationMs: Math.round(tally.spentMs),
      requests: tally.requests,
    };
  } finally {
    await session.close();
  }
}
