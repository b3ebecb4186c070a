import type { JobsConfig } from "payload";
import { isAdmin } from "@/access/isAdmin";
import { nobody } from "@/access/nobody";

/** Payload's own queue serves scheduled publication only; our jobs run in `src/jobs`. */
export const payloadQueue: JobsConfig = {
  access: { run: isAdmin, queue: nobody, cancel: isAdmin },
  deleteJobOnComplete: false,
  tasks: [],
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: { read: isAdmin, create: nobody, update: nobody, delete: isAdmin },
    admin: { ...defaultJobsCollection.admin, hidden: true },
  }),
};
