import { sqlOf } from "@/lib/database";
import { draftIssue, readSettings } from "@/newsletter";
import type { Job } from "./job";

/** Drafts the issue of the period, in one transaction of Payload's. */
export const draftNewsletter: Job = {
  name: "draft-newsletter",
  label: "Brouillon de la lettre d’information",
  description:
    "Chaque lundi à 7 h, prépare le brouillon de la période (semaine ou mois, selon les réglages) à partir des nouveautés, s’il n’existe pas encore.",
  schedule: "0 7 * * 1",
  async run({ payload: open, clock }) {
    const payload = await open();
    const { frequency } = await readSettings(payload);
    const transactionID = await payload.db.beginTransaction();
    if (transactionID === null) throw new Error("The database adapter gave no transaction");
    const { createLocalReq } = await import("payload");
    const req = await createLocalReq({ context: { machine: true } }, payload);
    req.transactionID = transactionID;
    try {
      const result = await draftIssue({
        sql: await sqlOf(req),
        now: clock(),
        frequency,
        createIssue: async (data) => {
          const created = await payload.create({
            collection: "issues",
            data,
            depth: 0,
            overrideAccess: true,
            req,
          });
          return Number(created.id);
        },
      });
      await payload.db.commitTransaction(transactionID);
      return { ...result };
    } catch (error) {
      await payload.db.rollbackTransaction(transactionID);
      throw error;
    }
  },
};
