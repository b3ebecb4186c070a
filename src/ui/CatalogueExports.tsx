import type { CatalogueQuery } from "@/catalogue";
import { exportAddress } from "@/catalogue/exports/addresses";

/** What one may take away of what is shown: files, feed, interface. */
export const CatalogueExports = ({ query }: { query: CatalogueQuery }) => (
  <section className="oc-section--small" aria-labelledby="exports">
    <h2 className="fr-h6" id="exports">
      Réutiliser cette sélection
    </h2>
    <ul className="fr-mb-0">
      <li>
        Télécharger toutes les ressources :{" "}
        {files.map(({ path, label }, place) => (
          <span key={path}>
            {place > 0 ? ", " : ""}
            <a href={exportAddress(path, query)}>{label}</a>
          </span>
        ))}
      </li>
      <li>
        <a href={exportAddress("/flux/catalogue.atom", query)}>
          Suivre les nouveautés par un flux Atom
        </a>
      </li>
      <li>
        <a href="/flux/changements.atom">
          Être averti quand un fichier ou une page du catalogue change (flux Atom)
        </a>
      </li>
      <li>
        <a href="/api/v1">Interroger le catalogue depuis un programme (API)</a>
      </li>
    </ul>
  </section>
);

const files = [
  { path: "/catalogue.csv", label: "CSV pour un tableur" },
  { path: "/catalogue.json", label: "JSON" },
  { path: "/catalogue.ttl", label: "DCAT-AP en Turtle" },
  { path: "/catalogue.jsonld", label: "en JSON-LD" },
  { path: "/catalogue.rdf", label: "en RDF/XML" },
];
