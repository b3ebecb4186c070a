import type { Challenge, Solution } from "altcha-lib";

/** A proof that is about to expire is not worth sending. */
const marginMs = 60_000;
/** Longer than the slowest phone needs; then the second page does. */
const patienceMs = 60_000;

type Made = { proof: string; goodUntil: number };

/**
 * Proofs of work, made while a form is filled in. `prepare` begins, `take` gives one for one use;
 * an empty text where this browser cannot make any (no worker, no cryptography on a plain http
 * address): the form then goes by its second page.
 */
export function proofsOfWork(challengeUrl: string) {
  let making: Promise<Made | undefined> | undefined;
  const begin = () => {
    making = makeProof(challengeUrl).catch(() => undefined);
    return making;
  };
  return {
    prepare(): void {
      if (!making) void begin();
    },
    async take(): Promise<string> {
      let made = await (making ?? begin());
      if (made && made.goodUntil < Date.now()) made = await begin();
      making = undefined;
      return made?.proof ?? "";
    },
  };
}

async function makeProof(challengeUrl: string): Promise<Made | undefined> {
  const answer = await fetch(challengeUrl, { cache: "no-store", credentials: "omit" });
  if (!answer.ok) return undefined;
  const challenge = (await answer.json()) as Challenge;
  const solution = await solveAside(challenge);
  if (!solution) return undefined;
  return {
    proof: btoa(JSON.stringify({ challenge, solution })),
    goodUntil: (challenge.parameters.expiresAt ?? 0) * 1_000 - marginMs,
  };
}

async function solveAside(challenge: Challenge): Promise<Solution | null> {
  const worker = new Worker(new URL("./proofWorker.js", import.meta.url), { type: "module" });
  try {
    return await new Promise<Solution | null>((resolve) => {
      worker.addEventListener("message", ({ data }: MessageEvent<Solution | null>) =>
        resolve(data),
      );
      worker.addEventListener("error", () => resolve(null));
      setTimeout(() => resolve(null), patienceMs);
      worker.postMessage(challenge);
    });
  } finally {
    worker.terminate();
  }
}
