import type { ClientUser } from "payload";
import { type Role, roles } from "./roles";

/** For `admin.hidden`: true for those below the given role. */
export const hiddenBelow =
  (least: Role) =>
  ({ user }: { user: ClientUser | null }): boolean => {
    const role = roles.find((known) => known === (user as { role?: unknown } | null)?.role);
    return role === undefined || roles.indexOf(role) < roles.indexOf(least);
  };
