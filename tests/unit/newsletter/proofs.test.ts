import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { judgePatience, makePatienceToken } from "@/newsletter/patience";
import { judgeProof, makeChallenge, writeProof } from "@/newsletter/proofOfWork";

const secret = "a secret that only tests know, long enough";
const now = new Date("2100-01-01T00:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

async function solve(challenge: Challenge) {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("no solution");
  return { challenge, solution };
}

describe("proof of work", () => {
  let solved: Awaited<ReturnType<typeof solve>>;
  beforeAll(async () => {
    solved = await solve(await makeChallenge(secret, now));
  });
  const judge = (given: string | undefined, at = now, by = secret) =>
    judgeProof(given, { secret: by, now: at });

  test("a solved challenge is good until it expires", async () => {
    const proof = writeProof(solved);
    expect(await judge(proof)).toEqual({
      state: "good",
      id: `work:${solved.challenge.parameters.nonce}`,
      expiresAt: later(30 * 60),
    });
    expect((await judge(proof, later(30 * 60 - 1))).state).toBe("good");
    expect((await judge(proof, later(30 * 60))).state).toBe("expired");
  });

  test("the library's own clock counts too", async () => {
    const old = await solve(await makeChallenge(secret, new Date("2020-01-01T00:00:00Z")));
    expect((await judge(writeProof(old))).state).toBe("expired");
  });

  test("none is missing", async () => {
    expect(await judge(undefined)).toEqual({ state: "missing" });
    expect(await judge("")).toEqual({ state: "missing" });
  });

  /** The solved challenge with other fields; what is undefined is left out of the JSON. */
  const changed = (fields: { challenge?: object; parameters?: object; solution?: object }) => {
    const { challenge, solution } = solved;
    const parameters = { ...challenge.parameters, ...fields.parameters };
    return writeProof({
      challenge: { ...challenge, ...fields.challenge, parameters },
      solution: { ...solution, ...fields.solution },
    });
  };
  test.each<[string, () => string]>([
    ["no base64", () => "%%%"],
    ["no JSON", () => Buffer.from("{").toString("base64")],
    ["null", () => Buffer.from("null").toString("base64")],
    ["an empty object", () => Buffer.from("{}").toString("base64")],
    ["a list", () => Buffer.from("[1]").toString("base64")],
    [
      "texts in place of objects",
      () => Buffer.from('{"challenge":"x","solution":"y"}').toString("base64"),
    ],
    ["endless", () => "A".repeat(100_000)],
    ["another solution", () => changed({ solution: { derivedKey: "00".repeat(32) } })],
    ["a later expiry", () => changed({ parameters: { expiresAt: 5e9 } })],
    ["no expiry", () => changed({ parameters: { expiresAt: undefined } })],
    ["less work", () => changed({ parameters: { cost: 1 } })],
    ["another nonce", () => changed({ parameters: { nonce: "00".repeat(16) } })],
    ["no signature", () => changed({ challenge: { signature: undefined } })],
    ["a counter that is none", () => changed({ solution: { counter: -1 } })],
  ])("%s is wrong", async (_, make) => {
    expect((await judge(make())).state).toBe("wrong");
  });

  test("a challenge of another installation is wrong", async () => {
    expect((await judge(writeProof(solved), now, `another ${secret}`)).state).toBe("wrong");
  });
});

describe("patience", () => {
  const bearer = { secret, email: "a@x.fr", networkHash: "n" };
  const token = makePatienceToken(bearer, now);
  test.each<[string, string | undefined, Partial<typeof bearer>, number, string]>([
    ["none", undefined, {}, 10, "missing"],
    ["at once", token, {}, 0, "early"],
    ["after four seconds", token, {}, 4.9, "early"],
    ["after five seconds", token, {}, 5, "good"],
    ["after an hour", token, {}, 3_600, "good"],
    ["after more than an hour", token, {}, 3_601, "expired"],
    ["before it was made", token, {}, -10, "early"],
    ["for another address", token, { email: "b@x.fr" }, 10, "wrong"],
    ["from another network", token, { networkHash: "m" }, 10, "wrong"],
    ["of another installation", token, { secret: "other" }, 10, "wrong"],
    ["changed", `${token.slice(0, -1)}x`, {}, 10, "wrong"],
    ["dated back", token.replace(/\.\d+\./, ".1."), {}, 10, "wrong"],
    ["made up", "x", {}, 10, "wrong"],
  ])("%s: %s", (_, given, change, seconds, state) => {
    expect(judgePatience(given, { ...bearer, ...change }, later(seconds)).state).toBe(state);
  });
});
