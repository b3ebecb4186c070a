import { type Fact, Facts } from "./Facts";

/** The aside of a page: what is known of its subject, in one list. One a page. */
export const FactSheet = ({ facts }: { facts: (Fact | null | undefined | false)[] }) => (
  <section className="oc-aside" aria-labelledby="fiche">
    <h2 className="fr-h5" id="fiche">
      Fiche
    </h2>
    <Facts facts={facts} />
  </section>
);
