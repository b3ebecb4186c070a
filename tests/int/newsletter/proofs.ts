import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { makeChallenge } from "@/newsletter";
import { writeProof } from "@/newsletter/proofOfWork";
import { installation } from "./world";

/** The library looks at the real clock too: proofs of the tests expire long after it. */
export const farAway = new Date("2100-01-01T00:00:00Z");

/** A proof of work, really worked for. */
export async function solveProof(secret = installation.secret, now = farAway): Promise<string> {
  const challenge = await makeChallenge(secret, now);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("The challenge has no solution");
  return writeProof({ challenge, solution });
}
