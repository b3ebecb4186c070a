import { UsefulLinks } from "./MissingContent";
import { SearchForm } from "./SearchForm";

/** What a reader sees when the page could not be made. Used on both sides: no server reads. */
export const FailureContent = () => (
  <div className="fr-container fr-my-6w">
    <p className="fr-text--sm fr-mb-1w">Erreur 500</p>
    <h1>Le service ne répond pas comme prévu</h1>
    <p className="fr-text--lead">
      Une erreur de notre côté empêche d’afficher cette page. Rechargez-la dans quelques instants.
    </p>
    <p>Si l’erreur persiste, cherchez la ressource dans le catalogue ou écrivez-nous :</p>
    <div className="fr-mb-4w">
      <SearchForm id="recherche-erreur" large />
    </div>
    <UsefulLinks />
  </div>
);
