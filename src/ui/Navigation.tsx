"use client";

import { usePathname } from "next/navigation";

const items = [
  { href: "/catalogue", text: "Catalogue" },
  { href: "/sources", text: "Sources" },
  { href: "/glossaire", text: "Glossaire" },
  { href: "/lettre", text: "Lettre d’information" },
  { href: "/a-propos", text: "À propos" },
];

/** The main menu. On the client side only because the layout does not know the page's address. */
export function Navigation({ id }: { id: string }) {
  const pathname = usePathname();
  return (
    <nav className="fr-nav" id={id} aria-label="Menu principal" tabIndex={-1}>
      <ul className="fr-nav__list">
        {items.map((item) => (
          <li className="fr-nav__item" key={item.href}>
            <a
              className="fr-nav__link"
              href={item.href}
              aria-current={
                pathname === item.href
                  ? "page"
                  : pathname.startsWith(`${item.href}/`)
                    ? "true"
                    : undefined
              }
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
