import { randomBytes } from "node:crypto";
import { type HttpSession, type OutboundRules, openSession, type ResolveName } from "@/lib/http";
import { answeredWell, isNotModified } from "./chain";
import { judgeChange, type Validators } from "./change";
import { contentFactsOf } from "./content";
import type { HostGate } from "./gate";
import { gatherChain, getConfirmed } from "./gather";
import { type Evidence, judgeEvidence, siblingQuestion, type Verdict } from "./judge";
import { declaresFile } from "./mediaType";
import { parseAddress } from "./normalise";
import type { Robots } from "./robots";
import { unknownSibling } from "./softNotFound";
import { openVisit, type Visit } from "./visit";
import type { Observation, Outcome, Reason } from "./vocabulary";

export const defaultTimeoutMs = 15_000;

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
  /** Asked before a page is read. None on the command line: there, a person named the address. */
  robots?: Robots;
  /**
   * Watches the content for changes: what the last good answer taught, null at first. Without it,
   * nothing conditional is asked and nothing is compared.
   */
  watch?: { previous: Validators | null };
  resolve?: ResolveName;
  /** Connections kept from one observation to the next; its own rules then hold. Else one of its own. */
  session?: HttpSession;
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
    changed: null,
    changeEvidence: null,
    validators: null,
  };
}

/** Verdicts that the way which HEAD took must not have brought about. */
const isTrouble = ({ outcome }: Verdict) =>
  ["degraded", "failed", "blocked", "gone"].includes(outcome);

/** Asks what the site does with an address that it cannot know, where the verdict hangs on it. */
async function askSibling(
  visit: Visit,
  evidence: Evidence,
  options: { gate: HostGate; robots?: Robots },
): Promise<Evidence> {
  const question = siblingQuestion(evidence);
  if (!question) return evidence;
  const sibling = unknownSibling(evidence.asked, randomBytes(6).toString("hex"));
  const headless = await options.gate.mishandlesHead(sibling.hostname);
  const method = question === "wording" || headless ? "GET" : "HEAD";
  if (method === "GET" && options.robots && (await options.robots.ask(sibling)) !== "allowed")
    return evidence;
  return { ...evidence, sibling: await visit.follow(sibling, method) };
}

/**
 * What a good answer says of the content. A page that is not what it was (an error page under 200,
 * a challenge) says nothing: only what was fine, or fine but for its certificate, is compared.
 */
function watchContent(evidence: Evidence, verdict: Verdict, previous: Validators | null) {
  const { chain, conditions, now } = evidence;
  const fine =
    verdict.outcome === "ok" ||
    verdict.outcome === "moved" ||
    (verdict.outcome === "degraded" && verdict.reason === "tls-certificate");
  if (!fine || chain.end.kind !== "answer") return judgeChange(previous, null);
  if (!answeredWell(chain) && !isNotModified(chain, conditions)) return judgeChange(previous, null);
  return judgeChange(previous, contentFactsOf(chain.end.exchange, chain.end.url, now));
}

/**
 * Checks one address, once. Whatever servers do is an outcome with its reason; only the gate's
 * own trouble (its database) is thrown.
 *
 * Time is bounded by `timeoutMs` a request and four times that in all, besides the waits that
 * courtesy asks for; memory by 128 KiB of body.
 */
export async function observeAddress(options: ObserveOptions): Promise<Observation> {
  const { url, gate, rules, userAgent, resolve, signal, robots, watch } = options;
  const { timeoutMs = defaultTimeoutMs, declaredType = null, now = Date.now } = options;
  const parsed = parseAddress(url);
  if (parsed.kind === "invalid") return withoutRequest(url, "invalid", "not-an-address");
  if (parsed.kind === "unsupported") return withoutRequest(url, "unsupported", "scheme");

  const asked = new URL(parsed.url);
  asked.hash = "";
  const session = options.session ?? openSession({ rules, timeoutMs, resolve });
  const budgetMs = timeoutMs * budgetFactor;
  const conditions = watch?.previous ?? null;
  const crawlDelayOf = robots?.delayOf;
  const visit = openVisit({
    ...{ session, gate, userAgent, budgetMs, asked, conditions, crawlDelayOf, signal, now },
  });
  try {
    const { chain, notes, wayByHead } = await gatherChain({
      ...{ visit, asked, gate, now, conditions },
      robots: robots ?? null,
      isFile: declaresFile(declaredType),
      watched: watch !== undefined,
      previous: conditions,
    });
    const { tally } = visit;
    let evidence: Evidence = {
      ...{ asked, chain, declaredType, notes, conditions, sibling: null, now: now() },
      certificates: tally.certificates,
      slowestMs: tally.slowestMs,
    };
    if (wayByHead && isTrouble(judgeEvidence(evidence))) {
      const whole = await getConfirmed(visit, asked, { failedBefore: true, now });
      if (whole.end.kind !== "paused") evidence = { ...evidence, chain: whole };
    }
    evidence = await askSibling(visit, evidence, { gate, robots });
    const verdict = judgeEvidence({ ...evidence, slowestMs: tally.slowestMs });
    const change = watch
      ? watchContent(evidence, verdict, watch.previous)
      : { changed: null, evidence: null, validators: null };
    return {
      url,
      ...verdict,
      durationMs: Math.round(tally.spentMs),
      requests: tally.requests,
      changed: change.changed,
      changeEvidence: change.evidence,
      validators: change.validators,
    };
  } finally {
    if (!options.session) await session.close();
  }
}
