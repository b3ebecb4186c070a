import type { Access, Where } from "payload";
import { hasRole } from "./roles";

/**
 * Staff read everything; the public reads what is published and not in the bin
 * (`?trash=true` would show it otherwise).
 */
export const publishedOrStaff: Access = ({ req }) => {
  if (hasRole(req.user, "contributor")) return true;
  const published: Where = { _status: { equals: "published" } };
  const kept: Where = { deletedAt: { exists: false } };
  return { and: [published, kept] };
};
