import { Breadcrumb } from "@codegouvfr/react-dsfr/Breadcrumb";

/** Where the page stands: the pages above it, then its own name. Every page but home. */
export const Trail = ({
  above = [],
  current,
}: {
  above?: { label: string; href: string }[];
  current: string;
}) => (
  <Breadcrumb
    className="fr-mb-3w"
    homeLinkProps={{ href: "/" }}
    segments={above.map(({ label, href }) => ({ label, linkProps: { href } }))}
    currentPageLabel={current}
  />
);
