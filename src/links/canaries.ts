import type { CanaryVerdict } from "./incidents";
import { normaliseAddress } from "./normalise";
import type { Observation } from "./vocabulary";

/** More would delay each run without teaching more. */
export const maxCanaries = 10;

/**
 * The canaries that an administrator wrote down, one an address a line; those that are none are
 * left out. Pure.
 */
export function readCanaries(text: string | null | undefined): string[] {
  const found = (text ?? "").split(/\s+/).map((line) => normaliseAddress(line));
  return [...new Set(found.filter((url) => url !== null))].slice(0, maxCanaries);
}

/**
 * A canary is chosen because it always answers well: whatever else it does, even a page of a
 * captive portal, is trouble. Being refused or put off is its good right and says nothing. Pure.
 */
export function judgeCanary({ outcome }: Pick<Observation, "outcome">): CanaryVerdict {
  if (outcome === "ok" || outcome === "moved") return "fine";
  return outcome === "unknown" || outcome === "blocked" ? "unknown" : "failing";
}

/**
 * Looks at every canary at once: one that fails is enough, all must be fine to be fine; without
 * any, nothing speaks against our network.
 */
export async function askCanaries(
  urls: readonly string[],
  observe: (url: string) => Promise<Observation>,
): Promise<{ verdict: CanaryVerdict; failing: string[] }> {
  const verdicts = await Promise.all(
    urls.map(async (url) => ({ url, verdict: judgeCanary(await observe(url)) })),
  );
  const failing = verdicts.filter(({ verdict }) => verdict === "failing").map(({ url }) => url);
  const unknown = verdicts.some(({ verdict }) => verdict === "unknown");
  return { verdict: failing.length > 0 ? "failing" : unknown ? "unknown" : "fine", failing };
}
