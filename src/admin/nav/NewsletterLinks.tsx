import { NavGroup } from "@payloadcms/ui";
import type { ServerProps } from "payload";
import { hasRole } from "@/access/roles";

/** The menu group of the newsletter's own views: people's addresses, hence administrators only. */
export function NewsletterLinks({ payload, user }: ServerProps) {
  if (!hasRole(user ?? null, "admin")) return null;
  const { admin } = payload.config.routes;
  return (
    <NavGroup label="Suivi de la lettre">
      <a className="nav__link" href={`${admin}/retours`} id="nav-retours">
        <span className="nav__link-label">Retours</span>
      </a>
    </NavGroup>
  );
}
