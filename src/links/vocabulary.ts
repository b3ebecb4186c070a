import type { ChangeEvidence, Validators } from "./change";

/** What one check of an address came to (reference: links, "One observation" 3). */
export const outcomes = [
  "ok",
  "moved",
  "degraded",
  "blocked",
  "unknown",
  "failed",
  "gone",
  "invalid",
  "unsupported",
  "refused",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What observations add up to (the contract; also a check constraint in SQL). */
export const addressStates = [
  "ok",
  "moved",
  "degraded",
  "blocked",
  "unknown",
  "failing",
  "broken",
  "gone",
  "invalid",
  "unsupported",
  "refused",
] as const;
export type AddressState = (typeof addressStates)[number];

/** Why an outcome is not a plain `ok`: stable codes, worded in French where people read them. */
export type Reason =
  | "dns"
  | "connect"
  | "timeout"
  | "connect-timeout"
  | "reset"
  | "tls"
  | "protocol"
  | "http-4xx"
  | "server-error"
  | "redirect-loop"
  | "too-many-redirects"
  | "bad-redirect"
  | "empty"
  | "soft-404"
  | "soft-404-root"
  | "soft-404-shared"
  | "service-exception"
  | "type-mismatch"
  | "tls-certificate"
  | "no-content"
  | "unexpected-status"
  | "auth-required"
  | "auth-redirect"
  | "forbidden"
  | "legal"
  | "bot-refused"
  | "bot-challenge"
  | "throttled"
  | "retry-later"
  | "host-paused"
  | "robots"
  | "own-limit"
  | "internal"
  | "http-410"
  | "not-an-address"
  | "scheme"
  | "private-address"
  | "forbidden-port"
  | "forbidden-scheme";

/** Facts worth a word that change nothing to the outcome. */
export type Note =
  | "slow"
  | "temporary-redirect"
  | "https-upgrade"
  | "https-downgrade"
  | "slash-only"
  | "case-only"
  | "tls-unverified"
  | "get-capabilities"
  | "head-mishandled"
  | "body-cut-short"
  | "page-for-file"
  | "not-modified"
  | "robots"
  | "confirmation-withheld";

/** `failed`: no TLS session at all; null in an observation: no https on the way. */
export type TlsVerdict = "valid" | "invalid" | "unverified" | "failed";

/** A redirect: who answered, with which code, and where it sent us (absolute when it could be). */
export type Hop = { url: string; status: number; location: string };

export type Observation = {
  /** As it was given. */
  url: string;
  outcome: Outcome;
  reason: Reason | null;
  /** Status of the answer that decided; null without answer. */
  status: number | null;
  method: "HEAD" | "GET" | null;
  /** At least one redirect, and each of them 301 or 308. */
  permanent: boolean;
  redirects: Hop[];
  finalUrl: string | null;
  contentType: string | null;
  tls: TlsVerdict | null;
  notes: Note[];
  /** Time spent waiting for servers, courtesy not counted. */
  durationMs: number;
  /** Requests that left; 0 when the verdict needed none, or none was allowed. */
  requests: number;
  /** The failure may be our own network's. */
  ownTrouble: boolean;
  /**
   * Whether the content differs from the last good answer's; null when nothing proves either, and
   * always without a previous answer. True asks for a next check within hours.
   */
  changed: boolean | null;
  changeEvidence: ChangeEvidence | null;
  /** What the next check compares with; null when there is nothing to keep. */
  validators: Validators | null;
};
