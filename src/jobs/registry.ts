import { draftNewsletter } from "./draft-newsletter";
import type { Job } from "./job";
import { purgePersonalData } from "./purge-personal-data";
import { recover } from "./recover";
import { refreshLinks } from "./refresh-links";
import { sendNewsletter } from "./send-newsletter";

/** Every job that exists today, in the order in which the admin lists them. */
export const jobs: readonly Job[] = [
  refreshLinks,
  draftNewsletter,
  sendNewsletter,
  purgePersonalData,
  recover,
];

export function findJob(name: string): Job | undefined {
  return jobs.find((job) => job.name === name);
}
