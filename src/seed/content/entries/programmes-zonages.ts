import type { EntrySeed } from "../types";
import { paragraphs } from "./paragraphs";

/** A list of communes or intercommunalités that a programme or a zoning concerns, kept on data.gouv.fr. */
const list = (fact: {
  id: string;
  key: string;
  title: string;
  /** Absent when only the identifier was read. */
  url?: string;
  publisher?: string;
  summary: string;
  description: string;
  themes?: EntrySeed["themes"];
  levels?: EntrySeed["levels"];
  keywords: string[];
  terms: string[];
}): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "dataset",
  source: "data-gouv",
  publisher: fact.publisher ?? "anct",
  ...(fact.url
    ? { url: fact.url }
    : { url: `https://www.data.gouv.fr/datasets/${fact.id}/`, urlComposed: true }),
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: fact.themes ?? ["aide-dotations", "geographie-intercommunalites"],
  levels: fact.levels ?? ["commune", "epci"],
  keywords: fact.keywords,
  years: [],
  formats: ["CSV"],
  licence: "notspecified",
  terms: fact.terms,
});

const membership =
  "La liste évolue au fil des contrats et des entrées ou sorties : relever la date du fichier avant de la citer. Elle dit qui est concerné, non les montants reçus.";

export const programmesZonages: EntrySeed[] = [
  {
    key: "zonage-france-ruralites-revitalisation",
    title: "France ruralités revitalisation (FRR)",
    type: "dataset",
    source: "observatoire-territoires",
    publisher: "anct",
    url: "https://www.observatoire-des-territoires.gouv.fr/frr-france-ruralites-revitalisation",
    identifier: "frr",
    summary:
      "Communes classées en zone France ruralités revitalisation, successeur des ZRR : liste et carte.",
    description: paragraphs(
      "Le zonage France ruralités revitalisation (FRR) a pris la suite des zones de revitalisation rurale. Il ouvre droit à des exonérations pour les entreprises qui s’installent dans des territoires ruraux fragiles.",
      "La page de l’Observatoire des territoires explique les critères, donne la carte et la liste des communes. Le classement a des effets sur des recettes locales et sur certaines dotations : vérifier la date d’effet.",
    ),
    themes: ["geographie-intercommunalites", "aide-dotations"],
    levels: ["commune"],
    keywords: ["FRR", "ZRR", "zonage", "ruralité", "exonérations"],
    years: [],
    formats: ["HTML", "XLSX"],
    licence: "notspecified",
    terms: [
      "France ruralités revitalisation",
      "Zone de revitalisation rurale",
      "Exonération facultative",
    ],
  },
  list({
    id: "zones-de-revitalisation-rurale-zrr",
    key: "zones-revitalisation-rurale-zrr",
    title: "Zones de revitalisation rurale (ZRR)",
    url: "https://www.data.gouv.fr/fr/datasets/zones-de-revitalisation-rurale-zrr/",
    summary:
      "Communes classées en zone de revitalisation rurale, avant leur remplacement par le zonage FRR.",
    description: paragraphs(
      "Le fichier liste les communes classées en zone de revitalisation rurale (ZRR), où des entreprises pouvaient bénéficier d’exonérations.",
      "Ce zonage a été remplacé par France ruralités revitalisation. Il reste nécessaire pour comprendre des exonérations ou des dotations d’années antérieures.",
    ),
    levels: ["commune"],
    themes: ["geographie-intercommunalites", "aide-dotations"],
    keywords: ["ZRR", "zonage", "ruralité", "exonérations"],
    terms: ["Zone de revitalisation rurale", "France ruralités revitalisation"],
  }),
  list({
    id: "5fc1259b703620ed60a49d97",
    key: "petites-villes-de-demain",
    title: "Petites villes de demain",
    summary: "Communes et intercommunalités retenues dans le programme Petites villes de demain.",
    description: paragraphs(
      "Petites villes de demain accompagne des communes de moins de 20 000 habitants qui jouent un rôle de centre pour leur bassin de vie. Le fichier de l’ANCT liste les communes et les intercommunalités retenues.",
      membership,
    ),
    keywords: ["Petites villes de demain", "ANCT", "petites centralités"],
    terms: ["Petites villes de demain"],
  }),
  list({
    id: "5acc7eddc751df5e21efdf20",
    key: "action-coeur-de-ville",
    title: "Action cœur de ville",
    summary: "Villes retenues dans le programme Action cœur de ville, pour leur centre.",
    description: paragraphs(
      "Action cœur de ville aide des villes moyennes à redonner vie à leur centre : logement, commerce, mobilité, espaces publics. Le fichier de l’ANCT liste les communes et les intercommunalités concernées.",
      membership,
    ),
    keywords: ["Action cœur de ville", "ANCT", "villes moyennes"],
    terms: ["Action cœur de ville"],
  }),
  list({
    id: "65a11234a86f08c56f0c47b0",
    key: "villages-d-avenir",
    title: "Villages d’avenir",
    summary: "Communes rurales accompagnées dans leurs projets par le programme Villages d’avenir.",
    description: paragraphs(
      "Villages d’avenir apporte de l’ingénierie à de petites communes rurales pour faire aboutir leurs projets. Le fichier de l’ANCT liste les communes accompagnées.",
      membership,
    ),
    keywords: ["Villages d’avenir", "ANCT", "communes rurales"],
    terms: ["Commune"],
  }),
  list({
    id: "5fc1472f114718d419e42f8a",
    key: "territoires-d-industrie",
    title: "Territoires d’industrie",
    summary: "Intercommunalités engagées dans le programme Territoires d’industrie.",
    description: paragraphs(
      "Territoires d’industrie réunit l’État, les régions et des intercommunalités autour du développement industriel. Le fichier de l’ANCT liste les territoires et leur composition.",
      membership,
    ),
    keywords: ["Territoires d’industrie", "ANCT", "industrie"],
    terms: ["EPCI à fiscalité propre"],
  }),
  list({
    id: "60799532757dbdef335c00c5",
    key: "contrats-reussite-transition-ecologique-crte",
    title: "Contrats pour la réussite de la transition écologique (CRTE)",
    summary:
      "Territoires couverts par un contrat pour la réussite de la transition écologique, et communes concernées.",
    description: paragraphs(
      "Ces contrats, signés entre l’État et des intercommunalités, rassemblent les projets de transition écologique d’un territoire et les aides qui les soutiennent. Le fichier de l’ANCT en donne le périmètre.",
      membership,
    ),
    keywords: ["CRTE", "ANCT", "transition écologique", "contrat"],
    terms: ["Contrat pour la réussite de la transition écologique"],
    themes: ["aide-dotations", "geographie-intercommunalites", "developpement-durable"],
  }),
  list({
    id: "617322c7c8e7b27041570e71",
    key: "croisement-dispositifs-anct",
    title: "Croisement des dispositifs de l’ANCT",
    summary: "Pour chaque commune, les programmes de l’ANCT dont elle relève, en un seul tableau.",
    description: paragraphs(
      "Ce tableau croise les programmes de l’ANCT : il indique, pour chaque commune, ceux dont elle relève. Il évite d’ouvrir un à un les fichiers de chaque dispositif.",
      membership,
    ),
    keywords: ["ANCT", "programmes", "dispositifs", "communes"],
    terms: [
      "Petites villes de demain",
      "Action cœur de ville",
      "Contrat pour la réussite de la transition écologique",
    ],
  }),
  list({
    id: "5a561801c751df42d7fca9b6",
    key: "quartiers-prioritaires-politique-ville-qpv",
    title: "Quartiers prioritaires de la politique de la ville (QPV)",
    summary: "Quartiers prioritaires de la politique de la ville et communes où ils se trouvent.",
    description: paragraphs(
      "Les quartiers prioritaires sont les quartiers des villes où se concentrent les habitants à bas revenus. Le fichier en donne la liste et les communes concernées.",
      "Leur périmètre est infracommunal : une commune « avec quartier prioritaire » n’est pas tout entière en difficulté. La géographie a été révisée en 2024 ; préciser celle que l’on emploie.",
    ),
    keywords: ["QPV", "politique de la ville", "quartiers prioritaires"],
    terms: ["Quartier prioritaire de la politique de la ville", "Zone franche urbaine"],
    themes: ["aide-dotations", "geographie-intercommunalites", "sante-social"],
  }),
  list({
    id: "656715871172d08f8f680063",
    key: "zonage-abc-communes",
    title: "Liste des communes selon le zonage ABC",
    publisher: "mte",
    summary:
      "Classement de chaque commune selon la tension du marché du logement (zones A bis, A, B1, B2 et C).",
    description: paragraphs(
      "Le zonage ABC classe les communes selon l’écart entre l’offre et la demande de logements. Il module des aides et des plafonds de loyer ou de ressources. Le fichier donne le classement de chaque commune.",
      "Il ne se confond pas avec la « zone tendue » fiscale, qui a sa propre liste. Le classement est révisé par arrêté : retenir la version en vigueur à la date utile.",
    ),
    themes: ["geographie-intercommunalites", "sante-social"],
    levels: ["commune"],
    keywords: ["zonage ABC", "logement", "marché immobilier"],
    terms: ["Zonage ABC", "Zone tendue"],
  }),
  list({
    id: "657c88da2947e13be0597058",
    key: "zonage-taxe-logements-vacants",
    title: "Liste des communes selon le zonage de la taxe sur les logements vacants",
    publisher: "mte",
    summary:
      "Communes où s’applique la taxe sur les logements vacants et où la taxe sur les résidences secondaires peut être majorée.",
    description: paragraphs(
      "Le fichier indique les communes qui relèvent du zonage de la taxe sur les logements vacants (TLV). Dans ces communes, le conseil municipal peut majorer la taxe d’habitation sur les résidences secondaires.",
      "Hors de cette liste, une commune peut instituer une taxe d’habitation sur les logements vacants. Savoir de quel côté l’on se trouve est donc nécessaire pour lire une délibération fiscale.",
    ),
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    levels: ["commune"],
    keywords: ["TLV", "zone tendue", "résidences secondaires", "logements vacants"],
    terms: [
      "Taxe sur les logements vacants",
      "Taxe d’habitation sur les logements vacants",
      "Majoration de la taxe d’habitation sur les résidences secondaires",
      "Zone tendue",
    ],
  }),
];
