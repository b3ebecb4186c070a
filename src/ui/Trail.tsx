import { Breadcrumb } from "@codegouvfr/react-dsfr/Breadcrumb";
import { trailData } from "@/catalogue/exports/schemaOrg";
import { env } from "@/lib/env";
import { StructuredData } from "./StructuredData";

/** Where the page stands: the pages above it, then its own name. Every page but home. */
export const Trail = ({
  above = [],
  current,
}: {
  above?: { label: string; href: string }[];
  current: string;
}) => (
  <>
    <StructuredData data={trailData(above, current, env().SITE_URL)} />
    <Breadcrumb
      className="fr-mb-3w"
      homeLinkProps={{ href: "/" }}
      segments={above.map(({ label, href }) => ({ label, linkProps: { href } }))}
      currentPageLabel={current}
    />
  </>
);
