import type { Access } from "payload";
import { hasRole } from "./roles";

/** An issue is written until it is approved; an approved one only by those who may approve. */
export const mayWriteOpenIssue: Access = ({ req }) => {
  if (hasRole(req.user, "editor"))
    return { state: { in: ["draft", "in_review", "approved", "scheduled"] } };
  return hasRole(req.user, "contributor") ? { state: { in: ["draft", "in_review"] } } : false;
};
