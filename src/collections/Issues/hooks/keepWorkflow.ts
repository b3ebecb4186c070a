import type { CollectionBeforeChangeHook } from "payload";
import { roleOf } from "@/access/roles";

/**
 * Remembers the last author, who may not approve his own work, and voids an approval that an
 * edit has overtaken. The workflow itself passes with `context.workflow`.
 */
export const keepWorkflow: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (req.context.workflow === true || req.context.machine === true) return data;
  const edited = { ...data, lastAuthor: roleOf(req.user) ? req.user?.id : data.lastAuthor };
  if (originalDoc?.state === "approved" || originalDoc?.state === "scheduled") {
    return {
      ...edited,
      state: "in_review",
      approvedBy: null,
      approvedAt: null,
      scheduledAt: null,
      contentHash: null,
    };
  }
  return edited;
};
