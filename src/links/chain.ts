import type { Exchange, OutboundError } from "@/lib/http";
import { type Conditions, placeOf } from "./change";
import { isThrottled } from "./politeness";
import type { Hop } from "./vocabulary";

/** How a chain of requests ended. */
export type ChainEnd =
  | { kind: "answer"; url: URL; exchange: Exchange }
  | { kind: "error"; url: URL; error: OutboundError }
  | {
      kind: "lost";
      url: URL;
      status: number;
      reason: "bad-redirect" | "redirect-loop" | "too-many-redirects";
    }
  /** Not asked: the host is to be left alone. */
  | { kind: "paused"; url: URL }
  /** Not asked: robots.txt forbids reading it. */
  | { kind: "withheld"; url: URL };

/** Requests that follow one another from redirect to redirect. */
export type Chain = { method: "HEAD" | "GET"; hops: Hop[]; end: ChainEnd };

/** A transfer that breaks off after this much has shown that the file is there. */
export const convincingBytes = 16 * 1024;

export const answeredWell = ({ end }: Chain): boolean =>
  end.kind === "answer" && end.exchange.status < 300;

/** True for a 304 to our own conditions. */
export function isNotModified({ end }: Chain, conditions: Conditions | null): boolean {
  return (
    end.kind === "answer" &&
    end.exchange.status === 304 &&
    conditions !== null &&
    conditions.url === placeOf(end.url)
  );
}

/** Outcomes that a second request could not change: our rules, our limits, a host's wish. */
export function isSettled({ end }: Chain, now: number): boolean {
  if (end.kind === "paused" || end.kind === "withheld") return true;
  if (end.kind === "error")
    return ["refused", "invalid", "own-limit", "aborted"].includes(end.error.code);
  return end.kind === "answer" && isThrottled(end.exchange, now);
}

/** Statuses by which a server says that the trouble is its own, and perhaps a passing one. */
export const isServerError = ({ end }: Chain): boolean =>
  end.kind === "answer" &&
  (end.exchange.status === 408 || (end.exchange.status >= 500 && end.exchange.status < 600));

/** True when the connection failed, or the transfer broke off before it had shown anything. */
export function isBroken({ end }: Chain): boolean {
  if (end.kind === "error") return true;
  if (end.kind !== "answer") return false;
  return end.exchange.bodyProblem !== null && end.exchange.body.length < convincingBytes;
}
