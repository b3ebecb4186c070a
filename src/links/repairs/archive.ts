import { duplicateKey, normaliseAddress } from "../normalise";

/** The Wayback Machine of the Internet Archive. */
export const archiveOrigin = "https://web.archive.org";

const stamp = (at: Date) => at.toISOString().replace(/\D/g, "").slice(0, 14);

/**
 * Where the archive tells whether it has a copy of `address`: the newest, or the one nearest to
 * `at`.
 */
export function archiveQuestion(base: string, address: string, at?: Date): URL {
  return new URL(`${base.replace(/\/+$/, "")}/web/${at ? `${stamp(at)}/` : ""}${address}`);
}

export type ArchiveAnswer =
  | { kind: "snapshot"; url: string; at: Date }
  | { kind: "none" }
  /** The archive itself is in trouble, or asks for patience. */
  | { kind: "unknown" };

const none: ArchiveAnswer = { kind: "none" };

function timeOf(digits: string): Date | null {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?$/.exec(digits) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** A copy of another page is no copy; `http`, `www.`, a port or a tracker make no other page. */
function isCopyOf(copied: string, address: string): boolean {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(copied) ? copied : `http://${copied}`;
  // Proxies and servers like to make one slash of two.
  const key = duplicateKey(whole.replace(/^(https?):\/+/i, "$1://"));
  return key !== null && key === duplicateKey(address);
}

/**
 * Reads the archive's answer to `archiveQuestion`, asked without following: a redirect to a copy
 * of this very address is a copy, 404 is none. Pure.
 */
export function readArchiveAnswer(options: {
  base: string;
  address: string;
  status: number;
  location: string | undefined;
}): ArchiveAnswer {
  const { base, address, status, location } = options;
  if (status === 429 || status >= 500) return { kind: "unknown" };
  if (![301, 302, 303, 307, 308].includes(status)) return none;
  try {
    const origin = new URL(base);
    const target = new URL(location ?? "", origin);
    const whole = `${target.pathname}${target.search}`;
    const [, digits = "", copied = ""] =
      /^\/web\/(\d{8,14})(?:[a-z]{2}_)?\/(.+)$/.exec(whole) ?? [];
    const at = timeOf(digits);
    if (target.hostname !== origin.hostname || at === null || !isCopyOf(copied, address))
      return none;
    const url = new URL(whole, origin).href;
    return normaliseAddress(url) === null ? none : { kind: "snapshot", url, at };
  } catch {
    return none;
  }
}

/** True for a copy that was made before the trouble began: a later one may show the trouble. */
export function isBeforeTrouble(at: Date, failingSince: Date | null): boolean {
  return failingSince === null || at < failingSince;
}
