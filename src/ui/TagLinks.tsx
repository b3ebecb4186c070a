/** Small links in a row: themes, terms, places to go on from here. */
export const TagLinks = ({
  label,
  links,
}: {
  /** Said to screen readers before the list. */
  label: string;
  links: { href: string; text: string }[];
}) => (
  <ul className="fr-tags-group" aria-label={label}>
    {links.map((link) => (
      <li key={link.href}>
        <a className="fr-tag fr-tag--sm" href={link.href}>
          {link.text}
        </a>
      </li>
    ))}
  </ul>
);
