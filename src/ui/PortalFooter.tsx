import { Footer } from "@codegouvfr/react-dsfr/Footer";
import { displaySettingsId } from "./DisplaySettings";
import { footerId } from "./PortalSkipLinks";

/** The foot of every page: who we are, and the links that the State's sites must carry. */
export function PortalFooter({
  name,
  introduction,
}: {
  name: string;
  introduction?: string | null;
}) {
  return (
    <Footer
      id={footerId}
      brandTop={
        <>
          République
          <br />
          Française
        </>
      }
      homeLinkProps={{ href: "/", title: `Accueil – ${name}` }}
      contentDescription={introduction || undefined}
      accessibility="non compliant"
      accessibilityLinkProps={{ href: "/accessibilite" }}
      websiteMapLinkProps={{ href: "/plan-du-site" }}
      termsLinkProps={{ href: "/mentions-legales" }}
      bottomItems={[
        { text: "Données personnelles", linkProps: { href: "/donnees-personnelles" } },
        { text: "Contact", linkProps: { href: "/contact" } },
        { text: "Interface pour les programmes (API)", linkProps: { href: "/api/v1" } },
        {
          text: "Paramètres d’affichage",
          iconId: "fr-icon-theme-fill",
          buttonProps: {
            type: "button",
            className: "oc-scripted",
            "aria-controls": displaySettingsId,
            "data-fr-opened": "false",
          } as React.ComponentProps<"button">,
        },
      ]}
      license={
        <>
          Sauf mention explicite de propriété intellectuelle détenue par des tiers, les contenus de
          ce site sont proposés sous{" "}
          <a
            href="https://github.com/etalab/licence-ouverte/blob/master/LO.md"
            target="_blank"
            rel="noopener external noreferrer"
            title="Licence etalab-2.0 – nouvelle fenêtre"
          >
            licence etalab-2.0
          </a>
        </>
      }
    />
  );
}
