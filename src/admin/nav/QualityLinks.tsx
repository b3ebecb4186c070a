import { NavGroup } from "@payloadcms/ui";
import type { ServerProps } from "payload";
import { hasRole, type Role } from "@/access/roles";

const pages: { address: string; label: string; least: Role }[] = [
  { address: "/liens", label: "Liens", least: "contributor" },
  { address: "/import", label: "Importer des ressources", least: "editor" },
  { address: "/travaux", label: "Travaux", least: "editor" },
  { address: "/journal", label: "Journal", least: "admin" },
];

/** The menu group of our own views. */
export function QualityLinks({ payload, user }: ServerProps) {
  const { admin } = payload.config.routes;
  return (
    <NavGroup label="Qualité">
      {pages
        .filter(({ least }) => hasRole(user ?? null, least))
        .map(({ address, label }) => (
          <a
            key={address}
            className="nav__link"
            href={`${admin}${address}`}
            id={`nav${address.replace("/", "-")}`}
          >
            <span className="nav__link-label">{label}</span>
          </a>
        ))}
    </NavGroup>
  );
}
