import type { PayloadRequest } from "payload";

/** From least to most: each role may do all that the one before it may, and more. */
export const roles = ["contributor", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  contributor: "Contributeur",
  editor: "Responsable éditorial",
  admin: "Administrateur",
};

/** The role of whoever asks; `undefined` for the public. */
export function roleOf(user: PayloadRequest["user"]): Role | undefined {
  const role = user && "role" in user ? user.role : undefined;
  return roles.find((known) => known === role);
}

export function hasRole(user: PayloadRequest["user"], least: Role): boolean {
  const role = roleOf(user);
  return role !== undefined && roles.indexOf(role) >= roles.indexOf(least);
}
