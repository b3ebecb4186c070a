import { DataTable } from "@/ui/DataTable";

const files: readonly { path: string; sense: string }[] = [
  { path: "/catalogue.csv", sense: "Tableau, une ligne par ressource (UTF-8, point-virgule)." },
  { path: "/catalogue.json", sense: "Les mêmes ressources, comme les donne l’interface." },
  { path: "/catalogue.ttl", sense: "DCAT-AP 3.0.1 en Turtle, par pages de 1 000 (Hydra)." },
  { path: "/catalogue.jsonld", sense: "Le même graphe en JSON-LD." },
  { path: "/catalogue.rdf", sense: "Le même graphe en RDF/XML." },
  { path: "/flux/catalogue.atom", sense: "Flux Atom : ce qui est entré ou a changé, d’abord." },
  {
    path: "/flux/changements.atom",
    sense: "Flux Atom : les fichiers et pages suivis dont le contenu vient de changer.",
  },
  { path: "/glossaire.ttl", sense: "Le glossaire, en SKOS (Turtle)." },
  { path: "/glossaire.jsonld", sense: "Le glossaire, en SKOS (JSON-LD)." },
  { path: "/lettre.atom", sense: "Flux Atom de la lettre d’information." },
];

/** What one takes whole rather than page by page. */
export const WholeFiles = () => (
  <section className="oc-section--small" aria-labelledby="fichiers">
    <h2 className="fr-h4" id="fichiers">
      Fichiers entiers et flux
    </h2>
    <p className="oc-measure">
      Les adresses du catalogue prennent les mêmes filtres que <a href="/catalogue">sa page</a> :
      reprenez ce qui suit le point d’interrogation. Une fiche se décrit aussi à sa propre adresse,
      suivie de <code>.ttl</code>, <code>.jsonld</code> ou <code>.rdf</code>, ou selon l’en-tête{" "}
      <code>Accept</code> de votre requête.
    </p>
    <DataTable
      caption="Fichiers entiers et flux"
      headings={["Adresse", "Contenu"]}
      rows={files.map(({ path, sense }) => ({
        key: path,
        cells: [
          <a key="path" href={path}>
            {path}
          </a>,
          sense,
        ],
      }))}
    />
  </section>
);
