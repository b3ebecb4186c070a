import { describe, expect, test } from "@jest/globals";
import { wordDuration, wordJobs, wordSummary } from "@/admin/jobs/wording";
import type { JobsOverview, RunLine } from "@/jobs";

test.each([
  [0, "0\u00a0ms"],
  [849.6, "850\u00a0ms"],
  [1000, "1\u00a0s"],
  [59_400, "59\u00a0s"],
  [59_600, "1\u00a0min 00\u00a0s"],
  [185_000, "3\u00a0min 05\u00a0s"],
  [7_440_000, "2\u00a0h 04\u00a0min"],
])("%d ms is worded %s", (ms, words) => {
  expect(wordDuration(ms)).toBe(words);
});

test.each([
  [null, ""],
  [{}, "rien à faire"],
  [{ crashedRuns: 0, prunedRuns: 0, note: "", none: null }, "rien à faire"],
  [{ checked: 1234, broken: 0 }, "adresses vérifiées\u00a0: 1\u202f234"],
  [
    { outcome: "drafted", issueId: 1234, items: 12 },
    "résultat\u00a0: brouillon créé · numéro interne\u00a0: 1234 · nouveautés\u00a0: 12",
  ],
  [
    { fresh: true, stale: false, other: "texte" },
    "fresh\u00a0: oui · stale\u00a0: non · other\u00a0: texte",
  ],
])("the summary %j is worded %j", (summary, words) => {
  expect(wordSummary(summary)).toBe(words);
});

describe("wordJobs", () => {
  const run: RunLine = {
    id: 1,
    state: "running",
    origin: "request",
    attempt: 2,
    tick: null,
    requestedBy: "Claire Martin",
    requestedAt: new Date("2026-11-23T08:00:00Z"),
    startedAt: new Date("2026-11-23T08:00:01Z"),
    finishedAt: null,
    progressDone: 1500,
    progressTotal: 3000,
    progressNote: "insee.fr",
    summary: null,
    error: null,
    repeats: 0,
  };
  const overview = (runs: RunLine[], living = 1): JobsOverview => ({
    livingWorkers: living,
    lastSeenWorker: new Date("2026-11-23T08:00:00Z"),
    jobs: [
      {
        job: { name: "recover", label: "Reprise", description: "", run: async () => ({}) },
        nextTick: new Date("2026-07-01T01:30:00Z"),
        runs,
      },
    ],
    failedPublications: [
      {
        id: 3,
        waitUntil: new Date("2026-11-23T08:00:00Z"),
        input: { doc: { relationTo: "entries", value: 12 } },
        error: "Interdit",
      },
    ],
  });

  test("a running job is busy and shows its progress, who asked and the attempt, in Paris time", () => {
    const [job] = wordJobs(overview([run])).jobs;
    expect(job).toMatchObject({
      busy: true,
      nextTick: "mercredi 1er juillet à 03:30 (heure de Paris)",
    });
    expect(job?.runs[0]).toMatchObject({
      stateLabel: "En cours",
      when: "23/11/2026 09:00:01",
      repeats: "",
      origin: "demandé par Claire Martin, essai nº\u00a02",
      duration: "",
      progress: { done: 1500, total: 3000, text: "1\u202f500 sur 3\u202f000 — insee.fr" },
    });
  });

  test("a finished one is not busy and shows how long it took", () => {
    const finishedAt = new Date("2026-11-23T08:01:06Z");
    const [job] = wordJobs(overview([{ ...run, state: "done", finishedAt }])).jobs;
    expect(job?.busy).toBe(false);
    expect(wordJobs(overview([{ ...run, repeats: 1 }])).jobs[0]?.runs[0]?.repeats).toBe(
      "ainsi que la précédente",
    );
    expect(job?.runs[0]).toMatchObject({ progress: null, duration: "1\u00a0min 05\u00a0s" });
  });

  test("that no worker lives is said, and since when", () => {
    const words = wordJobs(overview([], 0));
    expect(words.workersAlive).toBe(false);
    expect(words.workers).toContain("Le dernier a été vu le 23/11/2026 09:00:00.");
    expect(words.failedPublications).toEqual([
      { id: 3, when: "23/11/2026 09:00:00", document: "Ressource nº\u00a012", error: "Interdit" },
    ]);
  });
});
