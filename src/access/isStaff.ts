import type { PayloadRequest } from "payload";
import { hasRole } from "./roles";

/** Anyone with an account: contributors, editors, administrators. */
export const isStaff = ({ req }: { req: PayloadRequest }): boolean =>
  hasRole(req.user, "contributor");
