/** The invitation to subscribe; `heading` fits the page that shows it. */
export const NewsletterCallOut = ({ heading: Heading = "h2" }: { heading?: "h2" | "h3" }) => (
  <section
    className="fr-callout fr-icon-mail-line oc-newsletter-callout"
    aria-labelledby="invitation-lettre"
  >
    <Heading className="fr-callout__title" id="invitation-lettre">
      La lettre d’information
    </Heading>
    <p className="fr-callout__text">
      Les nouvelles données et publications sur les collectivités, selon les thématiques que vous
      choisissez. Désinscription en un clic, aucun traceur.
    </p>
    <a className="fr-btn" href="/lettre">
      S’abonner ou lire les numéros parus
    </a>
  </section>
);
