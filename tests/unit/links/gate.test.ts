import { expect, test } from "@jest/globals";
import { createMemoryGate } from "@/links";

const waitOf = async (gate: ReturnType<typeof createMemoryGate>): Promise<number> => {
  const asked = performance.now();
  const turn = await gate.enter("a.fr");
  await turn?.leave();
  return performance.now() - asked;
};

test("a request that had to connect first gives the next one as much later", async () => {
  const gate = createMemoryGate({ spacingMs: 100 });
  const turn = await gate.enter("a.fr");
  await turn?.leave(150);
  expect(await waitOf(gate)).toBeGreaterThan(245);
  expect(await waitOf(gate)).toBeGreaterThan(95);
});

test("what has been paused stays paused, however late the request", async () => {
  const gate = createMemoryGate({ spacingMs: 10 });
  const turn = await gate.enter("a.fr");
  await gate.pause("a.fr", 300);
  await turn?.leave(20);
  expect(await waitOf(gate)).toBeGreaterThan(280);
});
