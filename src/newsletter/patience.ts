import { randomBytes } from "node:crypto";
import { isSameText, keyedHash } from "@/lib/tokens";

/**
 * The way through for people whose browser runs no script, and so cannot prove work: a second
 * page holds a signed token for this address and this network, which is worth something only
 * once it has aged some seconds. What it does not cost in computing it costs in number: far
 * fewer of them are accepted from one network (`limits.ts`).
 */

/** What a person needs to read the second page; a robot must keep its state meanwhile. */
export const PATIENCE_SECONDS = 5;
const VALID_MINUTES = 60;

/** For whom a token is: it serves nobody else. */
type Bearer = { secret: string; email: string; networkHash: string };

const macOf = ({ secret, email, networkHash }: Bearer, id: string, issued: number): string =>
  keyedHash({ secret, purpose: "patience", value: [id, issued, email, networkHash].join("\0") });

export function makePatienceToken(bearer: Bearer, now: Date): string {
  const id = randomBytes(16).toString("hex");
  const issued = now.getTime();
  return `${id}.${issued}.${macOf(bearer, id, issued)}`;
}

export type Patience =
  | { state: "good"; id: string; expiresAt: Date }
  | { state: "missing" | "early" | "expired" | "wrong" };

/** Judges a token; whether it was used is not seen here. Pure. */
export function judgePatience(given: string | undefined, bearer: Bearer, now: Date): Patience {
  if (!given) return { state: "missing" };
  const [, id = "", time = "", mac = ""] =
    /^([0-9a-f]{32})\.(\d{1,15})\.([0-9a-f]{64})$/.exec(given) ?? [];
  const issued = Number(time);
  if (!id || !isSameText(mac, macOf(bearer, id, issued))) return { state: "wrong" };
  const age = now.getTime() - issued;
  if (age > VALID_MINUTES * 60_000) return { state: "expired" };
  if (age < PATIENCE_SECONDS * 1_000) return { state: "early" };
  return {
    state: "good",
    id: `patience:${id}`,
    expiresAt: new Date(issued + VALID_MINUTES * 60_000),
  };
}
