import { type CollectionBeforeOperationHook, Forbidden } from "payload";
import { roleOf } from "@/access/roles";

/**
 * Whatever a contributor saves is a draft: the published version stays untouched.
 *
 * Access control alone cannot say this, since the same `update` operation saves a draft,
 * publishes, and withdraws.
 */
export const keepContributorsInDraft: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || roleOf(req.user) !== "contributor") return args;
  const writes = ["create", "update", "updateByID", "restoreVersion"] as const;
  if (!(writes as readonly string[]).includes(operation)) return args;
  const data = "data" in args ? (args.data as { _status?: string } | undefined) : undefined;
  if (data?._status === "published") throw new Forbidden(req.t);
  return { ...args, draft: true };
};
