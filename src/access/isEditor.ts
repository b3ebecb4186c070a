import type { PayloadRequest } from "payload";
import { hasRole } from "./roles";

/** Editors in chief and administrators. */
export const isEditor = ({ req }: { req: PayloadRequest }): boolean => hasRole(req.user, "editor");
