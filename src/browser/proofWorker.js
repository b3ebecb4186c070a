import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/**
 * Solves a challenge beside the page, which stays alive meanwhile. Plain JavaScript: a worker is
 * known by the name of its file, which is the same before and after the build.
 * @param {MessageEvent<import("altcha-lib").Challenge>} event
 */
async function solve({ data }) {
  const solution = await solveChallenge({ challenge: data, deriveKey }).catch(() => null);
  postMessage(solution);
}

addEventListener("message", solve);
