import { signIn } from "../judge";
import { normaliseAddress } from "../normalise";
import { endsOnRoot, namesNotFound } from "../softNotFound";
import type { AddressState } from "../vocabulary";
import type { RepairKind } from "./vocabulary";

const hour = 3_600_000;
const day = 24 * hour;

/** Between the first and the last sight of the same end of a permanent redirect. */
export const movedForMs = 7 * day;
/** A failing address is looked for elsewhere after this; a broken or gone one at once. */
export const troubleBeforeSearchMs = 48 * hour;
/** A degraded address that says "not found", seen so in this many checks after the first. */
export const checksUntilLost = 2;
/** One address is looked for on its host, and asked of the archive, no more often than this. */
export const searchAgainMs = 30 * day;
/** One host's sitemap is read no more often than this, whatever breaks there. */
export const hostAgainMs = day;

/** The port that a connection would use. */
const portOf = (url: URL) => url.port || (url.protocol === "https:" ? "443" : "80");

/** Same host and port, but for `www.` and the step from http to https. */
export function isSameSite(a: URL, b: URL): boolean {
  const bare = (url: URL) => url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  if (bare(a) !== bare(b)) return false;
  return portOf(a) === portOf(b) || (a.port === "" && b.port === "");
}

export type Objection =
  | "not-an-address"
  | "same"
  | "other-host"
  | "downgrade"
  | "root"
  | "sign-in"
  | "soft-404"
  | "target-not-ok";

/** States of an address in which nobody should be sent to it; `null`: never seen. */
const fitTarget = (state: AddressState | null) =>
  state === null || state === "ok" || state === "unknown";

/**
 * What speaks against proposing `target` in place of `address` (a move, or a find on the same
 * host); null when nothing does. Rule: reference "links", Repair.
 *
 * @param options.targetState what is known of the target as a watched address
 */
export function objectionTo(options: {
  address: string;
  target: string;
  targetState: AddressState | null;
}): Objection | null {
  const { address, target, targetState } = options;
  const [from, to] = [normaliseAddress(address), normaliseAddress(target)];
  if (from === null || to === null) return "not-an-address";
  if (from === to) return "same";
  const [asked, end] = [new URL(from), new URL(to)];
  if (!isSameSite(asked, end)) return "other-host";
  if (asked.protocol === "https:" && end.protocol === "http:") return "downgrade";
  if (endsOnRoot(asked, end)) return "root";
  if (signIn.test(end.pathname) && !signIn.test(asked.pathname)) return "sign-in";
  if (namesNotFound(end)) return "soft-404";
  return fitTarget(targetState) ? null : "target-not-ok";
}

/** An address that its readers cannot be expected to reach any more. */
export function isLost(standing: { state: AddressState; reason: string | null }): boolean {
  const { state, reason } = standing;
  if (state === "failing" || state === "broken" || state === "gone") return true;
  return state === "degraded" && (reason === "soft-404" || reason === "soft-404-root");
}

export type Obsolescence = "address-changed" | "address-recovered" | "target-broke";

/**
 * Why a proposal that was true when it was made no longer is, by what is known now; null while it
 * stands. A passing trouble of the redirect's end is trouble: nobody is sent there.
 */
export function obsolescenceOf(options: {
  kind: RepairKind;
  target: string;
  address: { state: AddressState; reason: string | null; finalUrl: string | null };
  targetState: AddressState | null;
}): Obsolescence | null {
  const { kind, target, address, targetState } = options;
  if (kind === "moved") {
    if (isLost(address) || !fitTarget(targetState)) return "target-broke";
    const same = address.finalUrl !== null && sameAddress(address.finalUrl, target);
    return address.state === "moved" && same ? null : "address-changed";
  }
  if (!isLost(address)) return "address-recovered";
  // What is known of a copy in an archive says more of the archive than of the copy.
  return kind === "found" && !fitTarget(targetState) ? "target-broke" : null;
}

const sameAddress = (a: string, b: string) =>
  a === b || (normaliseAddress(a) !== null && normaliseAddress(a) === normaliseAddress(b));
