import type { Access } from "payload";
import { hasRole } from "./roles";

/** The public reads the issues of the newsletter that were sent. */
export const sentOrStaff: Access = ({ req }) =>
  hasRole(req.user, "contributor") || { state: { equals: "sent" } };
