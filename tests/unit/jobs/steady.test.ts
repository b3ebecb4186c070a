import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { backoffAfter, steadyLoop } from "@/jobs/steady";

test.each([
  [1, 500],
  [2, 1000],
  [3, 2000],
  [6, 16_000],
  [7, 30_000],
  [50, 30_000],
])("after %i failures in a row the pause is %i ms", (failures, pause) => {
  expect(backoffAfter(failures)).toBe(pause);
});

describe("steadyLoop", () => {
  function start(work: () => Promise<unknown>, everyMs = 60_000) {
    const stopping = new AbortController();
    const said: string[] = [];
    const log = {
      info: (message: string) => said.push(message),
      warn: (message: string) => said.push(message),
      error: (message: string) => said.push(message),
    };
    const loop = steadyLoop({ name: "essai", everyMs, work, signal: stopping.signal, log });
    return { loop, said, stopping };
  }

  test("works at once, again when woken, and ends when aborted in its pause", async () => {
    let count = 0;
    const { loop, stopping } = start(async () => {
      count += 1;
    });
    await sleep(100);
    expect(count).toBe(1);
    loop.wake();
    await sleep(200);
    expect(count).toBe(2);
    stopping.abort();
    await loop.ended;
    expect(count).toBe(2);
  });

  test("a waking while it works is not lost, a hundred make one more round", async () => {
    let count = 0;
    const { loop, stopping } = start(async () => {
      count += 1;
      await sleep(100);
    });
    await sleep(20);
    for (let wakes = 0; wakes < 100; wakes += 1) loop.wake();
    await sleep(500);
    expect(count).toBe(2);
    stopping.abort();
    await loop.ended;
  });

  test("failures neither end it nor make it spin, however often it is woken, and are said once", async () => {
    const begun: number[] = [];
    const { loop, said, stopping } = start(async () => {
      begun.push(performance.now());
      if (begun.length <= 2) throw new Error("absente");
    });
    while (begun.length < 3) {
      loop.wake();
      await sleep(10);
    }
    const [first = 0, second = 0, third = 0] = begun;
    // A timer may fire a millisecond before its time by this clock.
    expect(second - first).toBeGreaterThan(backoffAfter(1) - 5);
    expect(third - second).toBeGreaterThan(backoffAfter(2) - 5);
    await sleep(20);
    expect(said).toEqual(["essai\u00a0: absente", "essai\u00a0: rétabli après 2 échecs"]);
    stopping.abort();
    await loop.ended;
  });
});
