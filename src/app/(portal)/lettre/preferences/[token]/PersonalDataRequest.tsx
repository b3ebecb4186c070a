/** Asks for the fresh mail that opens one's data: this page's own link may have been forwarded. */
export const PersonalDataRequest = ({ action }: { action: string }) => (
  <section aria-labelledby="mes-donnees">
    <h2 className="fr-h4 fr-mt-4w" id="mes-donnees">
      Vos données personnelles
    </h2>
    <p>
      Vous pouvez voir tout ce que nous savons de vous, l’emporter dans un fichier, ou le faire
      effacer. Un message vous sera envoyé, avec un lien que vous seul recevrez.
    </p>
    <form method="post" action={action}>
      <input type="hidden" name="demande" value="donnees" />
      <button className="fr-btn fr-btn--secondary" type="submit">
        Accéder à mes données
      </button>
    </form>
  </section>
);
