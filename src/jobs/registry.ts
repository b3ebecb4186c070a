import type { Job } from "./job";
import { recover } from "./recover";

/** Every job that exists today, in the order in which the admin lists them. */
export const jobs: readonly Job[] = [recover];

export function findJob(name: string): Job | undefined {
  return jobs.find((job) => job.name === name);
}
