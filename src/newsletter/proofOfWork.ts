import {
  type Challenge,
  createChallenge,
  type Payload,
  randomInt,
  verifySolution,
} from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { keyedHash } from "@/lib/tokens";

/**
 * The proof of work that a form or a program adds to a subscription (ALTCHA, served by us): some
 * tenths of a second of computing for a person, a price for whoever sends thousands. Signed,
 * for a while, and for one use (`usedProofs.ts`).
 */

const ALGORITHM = "PBKDF2/SHA-256";
/** Rounds of one trial; our own price for making a challenge, about a millisecond. */
const ROUNDS = 2_000;
/** The solution lies between these trials: bounded, unlike a lottery. */
const TRIALS = { min: 100, max: 300 };
/** Long enough to fill in the form at leisure. */
export const CHALLENGE_MINUTES = 30;
/** A solved challenge has some 600 characters. */
const LONGEST_PROOF = 4_000;

const secrets = (secret: string) => ({
  hmacSignatureSecret: keyedHash({ secret, purpose: "altcha", value: "challenge" }),
  hmacKeySignatureSecret: keyedHash({ secret, purpose: "altcha", value: "key" }),
});

export async function makeChallenge(secret: string, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm: ALGORITHM,
    cost: ROUNDS,
    counter: randomInt(TRIALS.max, TRIALS.min),
    deriveKey,
    expiresAt: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
    ...secrets(secret),
  });
}

export type Proof =
  | { state: "good"; id: string; expiresAt: Date }
  | { state: "missing" | "expired" | "wrong" };

/** Judges a proof as sent (base64 of challenge and solution); whether it was used is not seen here. */
export async function judgeProof(
  given: string | undefined,
  { secret, now }: { secret: string; now: Date },
): Promise<Proof> {
  if (!given) return { state: "missing" };
  const payload = readPayload(given);
  if (!payload) return { state: "wrong" };
  try {
    const { verified, expired } = await verifySolution({
      ...payload,
      deriveKey,
      ...secrets(secret),
    });
    if (expired) return { state: "expired" };
    if (!verified) return { state: "wrong" };
  } catch {
    // Fields of the wrong shape.
    return { state: "wrong" };
  }
  const { nonce, expiresAt } = payload.challenge.parameters;
  if (!expiresAt || expiresAt * 1_000 <= now.getTime()) return { state: "expired" };
  return { state: "good", id: `work:${nonce}`, expiresAt: new Date(expiresAt * 1_000) };
}

function readPayload(given: string): Payload | undefined {
  if (given.length > LONGEST_PROOF) return undefined;
  try {
    const payload: unknown = JSON.parse(Buffer.from(given, "base64").toString("utf8"));
    const { challenge, solution } = payload as Partial<Payload>;
    return challenge?.parameters && solution ? { challenge, solution } : undefined;
  } catch {
    return undefined;
  }
}

/** A solution as it travels. */
export const writeProof = (payload: Payload): string =>
  Buffer.from(JSON.stringify(payload), "utf8").toString("base64");
