import { PageFrame } from "./PageFrame";
import { SearchForm } from "./SearchForm";

/** What a reader sees at an address that leads nowhere, and how to go on. */
export const MissingContent = () => (
  <PageFrame
    title="Page non trouvée"
    eyebrow={<p className="fr-text--sm fr-mb-1w">Erreur 404</p>}
    lead="La page que vous cherchez n’existe pas, n’existe plus, ou a changé d’adresse."
  >
    <p>
      Si vous avez tapé l’adresse, vérifiez qu’elle est exacte. Sinon, cherchez dans le catalogue :
    </p>
    <div className="fr-mb-4w">
      <SearchForm id="recherche-erreur" large />
    </div>
    <UsefulLinks />
  </PageFrame>
);

/** Ways on from an error page. */
export const UsefulLinks = () => (
  <ul>
    <li>
      <a href="/">Page d’accueil</a>
    </li>
    <li>
      <a href="/catalogue">Catalogue des données, publications et outils</a>
    </li>
    <li>
      <a href="/glossaire">Glossaire</a>
    </li>
    <li>
      <a href="/plan-du-site">Plan du site</a>
    </li>
    <li>
      <a href="/contact">Nous signaler le problème</a>
    </li>
  </ul>
);
