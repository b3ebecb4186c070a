import { expect, test } from "@jest/globals";
import { jobNames } from "@/jobs/job";
import { findJob, jobs } from "@/jobs/registry";
import { lastTick, nextTick } from "@/jobs/schedule";

test("every job bears a name of the contract, once, and French words", () => {
  const names = jobs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const job of jobs) {
    expect(jobNames).toContain(job.name);
    expect(findJob(job.name)).toBe(job);
    expect(job.label).not.toBe("");
    expect(job.description).toMatch(/\.$/);
  }
});

test("every schedule is one that the worker can follow", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  for (const { schedule } of jobs) {
    if (!schedule) continue;
    expect(lastTick(schedule, now)).not.toBeNull();
    expect(nextTick(schedule, now)).not.toBeNull();
  }
});
