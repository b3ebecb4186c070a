import type { Access } from "payload";
import { hasRole } from "./roles";

/**
 * Staff write; only editors publish. Payload asks this with `_status: "published"` to decide
 * whether to show its publish and schedule buttons. What a contributor sends otherwise is kept
 * a draft by the `keepContributorsInDraft` hook.
 */
export const mayWriteDrafts: Access = ({ req, data }) => {
  if (hasRole(req.user, "editor")) return true;
  return hasRole(req.user, "contributor") && data?._status !== "published";
};
