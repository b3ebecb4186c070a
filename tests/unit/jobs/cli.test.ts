import { describe, expect, test } from "@jest/globals";
import { readOrder } from "@/jobs/cli";
import type { Job } from "@/jobs/job";

const job: Job = { name: "recover", label: "Reprise", description: "", run: async () => ({}) };

describe("readOrder: the command line of npm run job", () => {
  test.each([
    [[], "Indiquez le nom d’un travail."],
    [["recover", "recover"], "Un seul travail à la fois."],
    [["nothing"], "Le travail «\u00a0nothing\u00a0» n’existe pas."],
    [["harvest"], "Le travail «\u00a0harvest\u00a0» n’est pas encore disponible."],
    [["import-figures"], "Le travail «\u00a0import-figures\u00a0» n’est pas encore disponible."],
    [["recover", "--verbose"], "Option inconnue ou incomplète."],
    [["recover", "--at"], "Option inconnue ou incomplète."],
    [["recover", "--at", "demain"], "«\u00a0demain\u00a0» n’est pas une date ISO 8601."],
    [["recover", "--at", "1"], "«\u00a01\u00a0» n’est pas une date ISO 8601."],
    [["recover", "--at", "2026-13-01"], "«\u00a02026-13-01\u00a0» n’est pas une date ISO 8601."],
    [["recover", "--at="], "«\u00a0\u00a0» n’est pas une date ISO 8601."],
  ])("%j is refused", (argv, sentence) => {
    expect(readOrder(argv, [job])).toBe(sentence);
  });

  test.each([
    [["recover", "--at", "2026-11-23"], "2026-11-23T00:00:00.000Z"],
    [["--at", "2026-11-23T08:00:00+01:00", "recover", "--json"], "2026-11-23T07:00:00.000Z"],
    [["recover", "--at=2026-11-23T08:00:00.5Z"], "2026-11-23T08:00:00.500Z"],
  ])("%j gives the job its clock", (argv, now) => {
    const order = readOrder(argv, [job]);
    if (typeof order === "string") throw new Error(order);
    expect(order.job).toBe(job);
    expect(order.json).toBe(argv.includes("--json"));
    expect(order.clock().toISOString()).toBe(now);
  });

  test("without --at the clock is the system's", () => {
    const order = readOrder(["recover"], [job]);
    if (typeof order === "string") throw new Error(order);
    expect(Math.abs(order.clock().getTime() - Date.now())).toBeLessThan(1000);
  });
});
