import {
  type CertificateReport,
  type Exchange,
  looksLikeOwnTrouble,
  type OutboundError,
} from "@/lib/http";
import { isBotChallenge } from "./botWall";
import { type Chain, convincingBytes, isNotModified } from "./chain";
import type { Conditions } from "./change";
import { isServiceException } from "./mapService";
import { contentTypeOf, declaresFile, isHtml } from "./mediaType";
import { textOf } from "./pageText";
import { isThrottled } from "./politeness";
import { endsOnRoot, mayShareItsEnd, namesNotFound, saysNotFound } from "./softNotFound";
import type { Hop, Note, Observation, Outcome, Reason, TlsVerdict } from "./vocabulary";

/** A page that takes longer than this to answer is noted as slow. */
export const slowAnswerMs = 5_000;

export type Verdict = { outcome: Outcome; reason: Reason | null };

const verdict = (outcome: Outcome, reason: Reason | null = null): Verdict => ({ outcome, reason });

function judgeError(error: OutboundError): Verdict {
  switch (error.code) {
    case "refused":
      return verdict("refused", error.detail as Reason);
    case "invalid":
      return verdict("failed", "protocol");
    case "own-limit":
    case "aborted":
      return verdict("unknown", "own-limit");
    case "timeout":
      return verdict("failed", error.detail === "connect-timeout" ? "connect-timeout" : "timeout");
    default:
      return verdict("failed", error.code);
  }
}

/** A path that signs people in, reached from an address that did not. */
export const signIn =
  /(^|\/)(login|log-in|signin|sign-in|connexion|se-connecter|authentification|authenticate|oauth2?|openid-connect|saml2?|cas|sso|wp-login\.php)(\/|\.\w{2,5}$|$)/i;

function judgeStatus(exchange: Exchange, now: number): Verdict | null {
  const { status, headers } = exchange;
  if (isBotChallenge(exchange)) return verdict("blocked", "bot-challenge");
  if (isThrottled({ status, headers }, now))
    return verdict("unknown", status === 503 ? "retry-later" : "throttled");
  if (status === 401 || status === 407) return verdict("blocked", "auth-required");
  if (status === 403) return verdict("blocked", "forbidden");
  if (status === 451) return verdict("blocked", "legal");
  if (status === 999) return verdict("blocked", "bot-refused");
  if (status === 410) return verdict("gone", "http-410");
  if (status >= 500) return verdict("failed", "server-error");
  if (status >= 400) return verdict("failed", "http-4xx");
  // A choice without a preferred one, or "not modified" unasked: an answer, though not as it should be.
  if (status === 300 || status === 304) return verdict("degraded", "unexpected-status");
  // A redirect that can be followed never comes here; 305 asks for a proxy, which opens a way around.
  if (status >= 300) return verdict("failed", "bad-redirect");
  if (status < 200) return verdict("failed", "protocol");
  return null;
}

/** What a GET's body gives away; null when there is nothing against it. */
function judgeBody(exchange: Exchange, url: URL): Verdict | null {
  const { body, bodyProblem, status } = exchange;
  if (bodyProblem && body.length < convincingBytes) {
    // A server that miscounts its own bytes, or hangs up early: browsers show what came.
    const cut = bodyProblem.code !== "timeout" && body.length > 1;
    return cut ? verdict("degraded", "reset") : judgeError(bodyProblem);
  }
  if (status === 204 || status === 205) return verdict("degraded", "no-content");
  if (body.length <= 1) return verdict("failed", "empty");
  const start = body.subarray(0, 32_000).toString("utf8");
  return isServiceException(start, { asked: url }) ? verdict("failed", "service-exception") : null;
}

/** True when the site says "not found", with 200, to an address that it cannot know either. */
function saysSoToAll(sibling: Chain | null): boolean {
  if (sibling?.end.kind !== "answer" || sibling.end.exchange.status !== 200) return false;
  return isHtml(sibling.end.exchange) && saysNotFound(textOf(sibling.end.exchange));
}

/** True when an address that the site cannot know is led to the very same end. */
function leadsThereToo(sibling: Chain | null, end: URL): boolean {
  if (sibling?.end.kind !== "answer" || sibling.end.exchange.status >= 300) return false;
  return sibling.hops.length > 0 && sibling.end.url.href === end.href;
}

function judgePlace(evidence: Evidence, end: URL, html: string | null): Verdict | null {
  const { asked, sibling } = evidence;
  const elsewhere = asked.href !== end.href;
  if (elsewhere && namesNotFound(end) && !namesNotFound(asked))
    return verdict("failed", "soft-404");
  if (html !== null && saysNotFound(html))
    return verdict(saysSoToAll(sibling) ? "failed" : "degraded", "soft-404");
  if (elsewhere && signIn.test(end.pathname) && !signIn.test(asked.pathname))
    return verdict("blocked", "auth-redirect");
  if (elsewhere && endsOnRoot(asked, end)) return verdict("degraded", "soft-404-root");
  if (elsewhere && leadsThereToo(sibling, end)) return verdict("degraded", "soft-404-shared");
  return null;
}

/** Declared as a file, answered by a web page. Other differences of type are too often nothing. */
function contradictsType(exchange: Exchange, declaredType: string | null): boolean {
  return declaresFile(declaredType) && isHtml(exchange);
}

/** A name that ends like a file's. Many a page shows a file under its name: no verdict, a note. */
const namesFile = (url: URL) =>
  /\.(?:csv|json|geojson|xlsx?|ods|pdf|zip|7z|gz|shp|parquet|docx?|odt)$/i.test(url.pathname);

function isPermanent(hops: readonly Hop[]): boolean {
  return hops.length > 0 && hops.every(({ status }) => status === 301 || status === 308);
}

function worstCertificate(reports: readonly CertificateReport[]): TlsVerdict | null {
  for (const worst of ["invalid", "unverified", "valid"] as const)
    if (reports.some((report) => report.verdict === worst)) return worst;
  return null;
}

/** How a moved address differs from the one asked, when the difference is a slight one. */
function differenceNotes(asked: URL, end: URL): Note[] {
  const notes: Note[] = [];
  if (asked.protocol === "http:" && end.protocol === "https:") notes.push("https-upgrade");
  if (asked.protocol === "https:" && end.protocol === "http:") notes.push("https-downgrade");
  const before = `${asked.host}${asked.pathname}`;
  const after = `${end.host}${end.pathname}`;
  const unslashed = (text: string) => text.replace(/\/+$/, "");
  if (before === after || asked.search !== end.search) return notes;
  if (unslashed(before) === unslashed(after)) notes.push("slash-only");
  else if (unslashed(before).toLowerCase() === unslashed(after).toLowerCase())
    notes.push("case-only");
  return notes;
}

/** What a visit brought home. */
export type Evidence = {
  asked: URL;
  /** The chain that decides. */
  chain: Chain;
  certificates: readonly CertificateReport[];
  declaredType: string | null;
  slowestMs: number;
  /** Notes that the visit itself made. */
  notes: readonly Note[];
  /** Conditions that were sent: their 304 is a good answer. */
  conditions: Conditions | null;
  /** What became of an address beside the one asked which cannot exist; null when it was not asked. */
  sibling: Chain | null;
  /** Milliseconds since 1970. */
  now: number;
};

function judgeChain(evidence: Evidence, tls: TlsVerdict | null): Verdict {
  const { chain, declaredType, conditions, now } = evidence;
  const { end } = chain;
  if (end.kind === "paused") return verdict("unknown", "host-paused");
  if (end.kind === "withheld") return verdict("unknown", "robots");
  if (end.kind === "error") return judgeError(end.error);
  if (end.kind === "lost") return verdict("failed", end.reason);
  const { exchange } = end;
  const known = isNotModified(chain, conditions);
  const byStatus = known ? null : judgeStatus(exchange, now);
  if (byStatus) return byStatus;
  const read = exchange.method === "GET" && !known;
  const byBody = read ? judgeBody(exchange, end.url) : null;
  if (byBody) return byBody;
  const html = read && isHtml(exchange) ? textOf(exchange) : null;
  const byPlace = judgePlace(evidence, end.url, html);
  if (byPlace) return byPlace;
  if (contradictsType(exchange, declaredType)) return verdict("degraded", "type-mismatch");
  if (tls === "invalid") return verdict("degraded", "tls-certificate");
  if (!known && ![200, 203, 206].includes(exchange.status))
    return verdict("degraded", "unexpected-status");
  return verdict(isPermanent(chain.hops) ? "moved" : "ok");
}

/**
 * What an address that the site cannot know would tell: whether "not found" is what it says to
 * all (`wording`), or whether a redirect's end is where it leads all (`redirect`). Null where the
 * verdict does not hang on it.
 */
export function siblingQuestion(evidence: Evidence): "wording" | "redirect" | null {
  const { asked, chain } = evidence;
  const { end } = chain;
  if (end.kind !== "answer") return null;
  const { outcome, reason } = judgeChain(evidence, null);
  if (outcome === "degraded" && reason === "soft-404") return "wording";
  const fine = outcome === "ok" || outcome === "moved";
  const redirected = chain.hops.length > 0 && isHtml(end.exchange);
  return fine && redirected && mayShareItsEnd(asked, end.url) ? "redirect" : null;
}

/**
 * The verdict on an address, from the chain of requests that decides. Pure.
 * Rules: reference "links", One observation 2 to 4; acceptance/links.md where that leaves it open.
 */
export function judgeEvidence(
  evidence: Evidence,
): Omit<
  Observation,
  "url" | "durationMs" | "requests" | "changed" | "changeEvidence" | "validators"
> {
  const { asked, chain } = evidence;
  const { end, hops } = chain;
  const error = end.kind === "error" ? end.error : null;
  const tls = error?.code === "tls" ? "failed" : worstCertificate(evidence.certificates);
  const { outcome, reason } = judgeChain(evidence, tls);

  const notes = new Set<Note>(evidence.notes);
  if (evidence.slowestMs > slowAnswerMs) notes.add("slow");
  if (hops.length > 0 && !isPermanent(hops)) notes.add("temporary-redirect");
  if (tls === "unverified") notes.add("tls-unverified");
  if (hops.length > 0 && end.kind === "answer")
    for (const note of differenceNotes(asked, end.url)) notes.add(note);
  const exchange = end.kind === "answer" ? end.exchange : null;
  if (exchange?.bodyProblem) notes.add("body-cut-short");
  if (isNotModified(chain, evidence.conditions)) notes.add("not-modified");
  const fine = outcome === "ok" || outcome === "moved";
  if (fine && exchange && isHtml(exchange) && namesFile(asked)) notes.add("page-for-file");

  return {
    outcome,
    reason,
    status: exchange?.status ?? (end.kind === "lost" && end.status > 0 ? end.status : null),
    method:
      end.kind === "paused" || end.kind === "withheld" || outcome === "refused"
        ? null
        : chain.method,
    permanent: isPermanent(hops),
    redirects: hops,
    finalUrl: end.kind === "answer" ? end.url.href : null,
    contentType: exchange
      ? (contentTypeOf(exchange) ??
        (isNotModified(chain, evidence.conditions)
          ? (evidence.conditions?.contentType ?? null)
          : null))
      : null,
    tls,
    notes: [...notes],
    ownTrouble: error !== null && looksLikeOwnTrouble(error),
  };
}
