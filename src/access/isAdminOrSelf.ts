import type { Access } from "payload";
import { hasRole } from "./roles";

export const isAdminOrSelf: Access = ({ req }) => {
  if (hasRole(req.user, "admin")) return true;
  return req.user ? { id: { equals: req.user.id } } : false;
};
