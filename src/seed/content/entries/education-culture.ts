import type { EntrySeed, Level } from "../types";
import { melodi } from "./melodi";
import { csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

const school = (fact: {
  id: string;
  key: string;
  title: string;
  urlComposed?: boolean;
  summary: string;
  description: string;
  levels: Level[];
  keywords: string[];
  years?: EntrySeed["years"];
  frequency?: EntrySeed["frequency"];
  modified?: string;
}): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "dataset",
  source: "data-education",
  publisher: "men",
  url: `https://data.education.gouv.fr/explore/dataset/${fact.id}/`,
  ...(fact.urlComposed ? { urlComposed: true } : {}),
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: ["culture-education"],
  levels: fact.levels,
  keywords: fact.keywords,
  years: fact.years ?? [],
  ...(fact.frequency ? { frequency: fact.frequency } : {}),
  formats: ["CSV", "JSON"],
  licence: "notspecified",
  ...(fact.modified ? { modified: fact.modified } : {}),
  distributions: [csvExport("data.education.gouv.fr", fact.id)],
});

const spending = {
  source: "depp-publications",
  publisher: "men",
  themes: ["culture-education", "finances-fiscalite"],
  frequency: "ANNUAL",
  licence: "notspecified",
} satisfies Partial<EntrySeed>;

const culture = (
  fact: Pick<
    EntrySeed,
    "key" | "title" | "url" | "summary" | "description" | "levels" | "keywords"
  > &
    Partial<EntrySeed> & { id: string },
): EntrySeed => {
  const { id, distributions, ...rest } = fact;
  return {
    type: "dataset",
    source: "data-culture",
    publisher: "ministere-culture",
    identifier: id,
    themes: ["culture-education"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [...(distributions ?? []), csvExport("data.culture.gouv.fr", id)],
    ...rest,
  };
};

/** Tables of Insee's permanent database of facilities. */
const facilities = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  content: string;
  themes: EntrySeed["themes"];
  formats?: EntrySeed["formats"];
  years?: EntrySeed["years"];
  keywords: string[];
}): EntrySeed => ({
  ...melodi(fact.id, 2024),
  key: fact.key,
  title: fact.title,
  summary: fact.summary,
  description: paragraphs(
    fact.content,
    "La base permanente des équipements (BPE) de l’Insee recense les équipements et les services rendus à la population à partir de fichiers administratifs. Elle dit ce qui existe dans un territoire, non la qualité du service ni sa fréquentation.",
    "L’absence d’un équipement ne signifie pas un manque : il peut se trouver dans la commune voisine. Raisonner en temps d’accès ou à l’échelle de l’intercommunalité.",
  ),
  themes: fact.themes,
  levels: everyLevel,
  keywords: ["BPE", "équipements", ...fact.keywords],
  years: fact.years ?? [2024],
  frequency: "ANNUAL",
  formats: fact.formats ?? ["CSV"],
  modified: "2025-07-10",
  terms: ["Base permanente des équipements", "Bassin de vie"],
});

const census = (
  id: string,
  key: string,
  title: string,
  summary: string,
  content: string,
  keywords: string[],
): EntrySeed => ({
  ...melodi(id, 2022),
  key,
  title,
  summary,
  description: paragraphs(
    `${content} Les résultats vont de 2011 à 2022 et couvrent les communes et les territoires qui les contiennent.`,
    "Chaque millésime du recensement repose sur cinq années d’enquête : comparer des années espacées d’au moins cinq ans, et arrondir les petits effectifs.",
  ),
  themes: ["culture-education"],
  levels: everyLevel,
  keywords: ["recensement", ...keywords],
  years: { from: 2011, to: 2022 },
  frequency: "ANNUAL",
  formats: ["CSV"],
  modified: "2025-06-26",
  terms: [],
});

export const educationCulture: EntrySeed[] = [
  school({
    id: "fr-en-annuaire-education",
    key: "annuaire-education",
    title: "Annuaire de l’éducation",
    summary: "Écoles, collèges et lycées ouverts : nom, commune, coordonnées et identifiant.",
    description: paragraphs(
      "L’annuaire recense les établissements scolaires ouverts, publics et privés, avec leur identifiant (UAI), leur commune et leurs coordonnées.",
      "Il sert à dresser la carte scolaire d’un territoire et à rattacher d’autres données aux établissements. Il décrit la situation présente : pour une année passée, prendre une version archivée.",
    ),
    levels: ["commune"],
    keywords: ["écoles", "collèges", "lycées", "UAI", "annuaire"],
  }),
  school({
    id: "fr-en-ecoles-effectifs-nb_classes",
    key: "effectifs-eleves-classes-ecoles",
    title: "Effectifs d’élèves et nombre de classes par école",
    summary: "Élèves et classes de chaque école, à chaque rentrée.",
    description: paragraphs(
      "Pour chaque école et chaque rentrée, le fichier donne le nombre d’élèves et de classes. Il est utile aux communes, qui construisent et entretiennent les écoles, pour prévoir leurs besoins.",
      "Le rapport entre les deux donne une taille moyenne de classe, à manier avec prudence : classes à plusieurs niveaux et dédoublements faussent la comparaison.",
    ),
    levels: ["commune"],
    keywords: ["écoles", "effectifs", "classes", "rentrée"],
    years: [2024, 2025],
    frequency: "ANNUAL",
    modified: "2026-08-27",
  }),
  school({
    id: "fr-en-effectifs-premier-degre",
    key: "effectifs-premier-degre",
    title: "Effectifs du premier degré",
    urlComposed: true,
    summary: "Nombre d’élèves des écoles maternelles et élémentaires, par département et commune.",
    description: paragraphs(
      "Le jeu donne les effectifs d’élèves du premier degré, c’est-à-dire des écoles maternelles et élémentaires.",
      "Il convient pour suivre une évolution à l’échelle d’un département ou d’une commune. Pour chaque école et ses classes, voir le fichier des effectifs par école.",
    ),
    levels: ["departement", "commune"],
    keywords: ["premier degré", "effectifs", "écoles"],
  }),
  school({
    id: "fr-en-ips-ecoles-ap2022",
    key: "indices-position-sociale-ecoles",
    title: "Indices de position sociale des écoles",
    summary: "Indice social moyen des élèves de chaque école, à partir de 2022.",
    description: paragraphs(
      "L’indice de position sociale (IPS) résume les conditions familiales et sociales favorables ou non à la scolarité. Le fichier en donne la moyenne par école, à partir de la rentrée 2022.",
      "Il décrit le public accueilli, et non la qualité de l’école. La moyenne peut cacher une grande diversité d’élèves.",
    ),
    levels: ["commune"],
    keywords: ["IPS", "écoles", "mixité sociale"],
  }),
  school({
    id: "fr-en-ips-colleges-ap2023",
    key: "indices-position-sociale-colleges",
    title: "Indices de position sociale des collèges",
    summary: "Indice social moyen des élèves de chaque collège, à partir de 2023.",
    description: paragraphs(
      "Le fichier donne l’indice de position sociale moyen de chaque collège, à partir de la rentrée 2023. Les départements, qui en ont la charge, s’en servent pour observer la mixité sociale.",
      "L’indice décrit le public accueilli, et non la qualité du collège. Sa méthode a évolué : ne pas comparer directement avec les anciennes séries.",
    ),
    levels: ["commune", "departement"],
    keywords: ["IPS", "collèges", "mixité sociale"],
  }),
  {
    ...spending,
    key: "depp-depense-education-2025",
    title: "La dépense d’éducation en 2025 (note d’information n° 26.42)",
    type: "publication",
    url: "https://www.education.gouv.fr/sites/default/files/document/educationnationaledepp-ni-2026-42pdf-520993.pdf",
    identifier: "depp-ni-26-42",
    summary:
      "Ce que la Nation dépense pour l’éducation en 2025, et la part des communes, départements et régions.",
    description: paragraphs(
      "La DEPP évalue chaque année la dépense d’éducation, tous financeurs confondus : État, collectivités, ménages, entreprises. Cette note, parue en septembre 2026, porte sur 2025.",
      "Elle indique la part financée par les communes, les départements et les régions, responsables des écoles, des collèges et des lycées. Le compte de l’éducation suit des conventions propres, qui expliquent les écarts avec les comptes des collectivités.",
    ),
    levels: ["national"],
    keywords: ["dépense d’éducation", "collectivités", "financement", "DEPP"],
    years: [2025],
    formats: ["PDF"],
  },
  {
    ...spending,
    key: "depp-depense-education-2025-donnees",
    title: "La dépense d’éducation en 2025 – données de la note n° 26.42",
    type: "dataset",
    url: "https://www.education.gouv.fr/sites/default/files/document/educationnationaledepp-ni-2026-42donneesxlsx-521029.xlsx",
    identifier: "depp-ni-26-42-donnees",
    summary: "Tableaux et données des graphiques de la note sur la dépense d’éducation en 2025.",
    description: paragraphs(
      "Ce classeur de la DEPP contient les tableaux de la note sur la dépense d’éducation en 2025.",
      "Il permet de reprendre les chiffres par financeur, dont les collectivités, sans les recopier. Lire la note pour le champ et les définitions ; l’année la plus récente est provisoire.",
    ),
    levels: ["national"],
    keywords: ["dépense d’éducation", "collectivités", "DEPP"],
    years: [2025],
    formats: ["XLSX"],
  },
  {
    ...spending,
    key: "rers-2026-financement-depense-interieure-education",
    title:
      "Repères et références statistiques 2026, fiche 10.02 – le financement de la dépense intérieure d’éducation",
    type: "dataset",
    url: "https://rers.depp.education.fr/data/2026/10_BUD/02_FINDIE/dataExcel.fr.xlsx",
    identifier: "rers-2026-10-02",
    summary:
      "Qui finance d’abord l’éducation : État, communes, départements, régions, ménages, entreprises.",
    description: paragraphs(
      "Ce classeur accompagne la fiche 10.02 des « Repères et références statistiques » de la DEPP. Il décrit le financement initial de la dépense intérieure d’éducation, avant transferts entre agents.",
      "Il situe la part de chaque niveau de collectivité. Le financement initial diffère du financement final, une fois comptés les versements des uns aux autres, comme les bourses.",
    ),
    levels: ["national"],
    keywords: ["dépense intérieure d’éducation", "financement", "collectivités", "RERS"],
    years: [2024],
    formats: ["XLSX"],
    modified: "2026-08-25",
  },
  {
    ...spending,
    key: "rers-2026-financement-producteurs-education",
    title:
      "Repères et références statistiques 2026, fiche 10.04 – le financement des producteurs d’éducation",
    type: "dataset",
    url: "https://rers.depp.education.fr/data/2026/10_BUD/04_PRODEDUC/dataExcel.fr.xlsx",
    identifier: "rers-2026-10-04",
    summary: "Qui finance les écoles, collèges, lycées et autres établissements d’enseignement.",
    description: paragraphs(
      "Ce classeur accompagne la fiche 10.04 des « Repères et références statistiques » de la DEPP. Il répartit le financement des établissements qui produisent l’éducation selon le financeur.",
      "On y lit la place des communes dans les écoles, des départements dans les collèges et des régions dans les lycées.",
    ),
    levels: ["national"],
    keywords: ["producteurs d’éducation", "financement", "collectivités", "RERS"],
    years: [2024],
    formats: ["XLSX"],
  },
  {
    ...spending,
    key: "geographie-ecole-2026-depenses-departements-regions",
    title:
      "Géographie de l’École 2026, fiche 22 – dépenses des départements et des régions par élève",
    type: "dataset",
    url: "https://www.education.gouv.fr/sites/default/files/document/la-depense-d-education-par-eleve-ou-etudiant-prise-en-charge-par-les-ministeres-charges-de-l_0.xlsx",
    identifier: "geographie-ecole-2026-22",
    summary: "Dépense de chaque département par collégien et de chaque région par lycéen.",
    description: paragraphs(
      "Ce classeur de la DEPP donne la dépense d’éducation des départements rapportée au nombre de collégiens, et celle des régions rapportée au nombre de lycéens. Il accompagne l’ouvrage « Géographie de l’École », édition 2026.",
      "Les écarts tiennent aux chantiers en cours, à l’ancienneté des bâtiments et aux choix des élus. Une moyenne sur plusieurs années est plus parlante qu’une seule.",
    ),
    levels: ["departement", "region"],
    keywords: ["collèges", "lycées", "dépense par élève", "DEPP"],
    years: [2026],
    formats: ["XLSX"],
    modified: "2026-06-29",
    terms: [
      "Dotation départementale d’équipement des collèges",
      "Dotation régionale d’équipement scolaire",
    ],
  },
  census(
    "DS_RP_EDUCATION",
    "recensement-scolarisation",
    "Scolarisation – recensement, exploitation principale",
    "Part des habitants scolarisés selon l’âge, dans chaque territoire.",
    "Le jeu décrit la scolarisation des habitants de chaque territoire selon leur âge.",
    ["scolarisation", "élèves", "étudiants"],
  ),
  census(
    "DS_RP_DIPLOMES_PRINC",
    "recensement-diplomes-formation",
    "Diplômes et formation – recensement, exploitation principale",
    "Niveau de diplôme des habitants de chaque territoire, d’après le recensement.",
    "Le jeu décrit les habitants de chaque territoire selon leur niveau de diplôme.",
    ["diplômes", "formation"],
  ),
  facilities({
    id: "DS_BPE",
    key: "bpe-denombrement-equipements-2024",
    title: "Dénombrement des équipements (commerce, sport, services, santé…)",
    summary:
      "Nombre d’équipements et de services de chaque commune et territoire : commerces, écoles, santé, sport…",
    content:
      "Le jeu compte, pour chaque territoire, les équipements et les services présents en 2024 : commerces, services, enseignement, santé, transports, sport, loisirs, culture, tourisme.",
    themes: ["sante-social", "culture-education"],
    formats: ["CSV", "XLSX"],
    keywords: ["services", "commerces", "santé"],
  }),
  facilities({
    id: "DS_BPE_EVOLUTION",
    key: "bpe-evolution-equipements-2019-2024",
    title: "Évolution du nombre d’équipements et de services",
    summary: "Comment le nombre d’équipements de chaque territoire a évolué entre 2019 et 2024.",
    content:
      "Le jeu compare le nombre d’équipements et de services de chaque territoire entre 2019 et 2024, pour les types d’équipements suivis de façon comparable.",
    themes: ["sante-social", "culture-education"],
    years: { from: 2019, to: 2024 },
    keywords: ["évolution", "services"],
  }),
  facilities({
    id: "DS_BPE_EDUCATION",
    key: "bpe-equipements-enseignement-2024",
    title: "Enseignement : dénombrement et caractéristiques des équipements",
    summary:
      "Écoles, collèges, lycées et autres établissements d’enseignement de chaque territoire en 2024.",
    content:
      "Le jeu dénombre les équipements d’enseignement de chaque territoire en 2024 et en donne des caractéristiques.",
    themes: ["culture-education"],
    keywords: ["enseignement", "écoles"],
  }),
  facilities({
    id: "DS_BPE_SPORT_CULTURE",
    key: "bpe-equipements-sport-culture-2024",
    title:
      "Sport, loisirs et culture : dénombrement, caractéristiques et capacités des équipements",
    summary:
      "Gymnases, piscines, cinémas, bibliothèques… : nombre et capacités dans chaque territoire en 2024.",
    content:
      "Le jeu dénombre les équipements de sport, de loisirs et de culture de chaque territoire en 2024, avec des caractéristiques et des capacités.",
    themes: ["culture-education"],
    keywords: ["sport", "culture", "loisirs"],
  }),
  {
    key: "base-permanente-equipements",
    title: "Base permanente des équipements (BPE)",
    type: "dataset",
    source: "insee-statistiques",
    publisher: "insee",
    url: "https://www.insee.fr/fr/statistiques/8217527",
    identifier: "8217527",
    summary:
      "Inventaire des équipements et services à la population de chaque commune : fichiers complets de l’Insee.",
    description: paragraphs(
      "Cette page de l’Insee donne accès aux fichiers de la base permanente des équipements : le niveau d’équipements et de services rendus à la population, par commune.",
      "Elle s’adresse à qui veut la base entière et sa documentation. Pour un comptage par territoire, les jeux du catalogue Melodi sont plus simples à employer.",
    ),
    themes: ["sante-social", "culture-education"],
    levels: ["commune"],
    keywords: ["BPE", "équipements", "services"],
    years: [],
    frequency: "ANNUAL",
    formats: ["CSV", "ZIP"],
    licence: "notspecified",
    terms: ["Base permanente des équipements", "Bassin de vie"],
  },
  {
    key: "depenses-culturelles-communes",
    title: "Dépenses culturelles des communes",
    type: "dataset",
    source: "data-gouv",
    publisher: "ministere-culture",
    url: "https://www.data.gouv.fr/datasets/62da21021d3f7025e69ef260/",
    urlComposed: true,
    identifier: "62da21021d3f7025e69ef260",
    summary: "Ce que les communes consacrent à la culture.",
    description: paragraphs(
      "Le ministère de la Culture publie les dépenses culturelles des communes, premières à financer la culture parmi les collectivités.",
      "Elles dépendent du partage avec l’intercommunalité : une commune dont la médiathèque est communautaire semble dépenser peu. Le champ et les années sont précisés sur la fiche du jeu.",
    ),
    themes: ["culture-education", "finances-fiscalite"],
    levels: ["commune"],
    keywords: ["dépenses culturelles", "communes", "culture"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
    terms: ["Présentation croisée nature-fonction"],
  },
  culture({
    id: "liste-des-immeubles-proteges-au-titre-des-monuments-historiques",
    key: "monuments-historiques-immeubles-proteges",
    title: "Monuments historiques : immeubles protégés",
    url: "https://data.culture.gouv.fr/explore/dataset/liste-des-immeubles-proteges-au-titre-des-monuments-historiques/table/?disjunctive.departement_en_lettres",
    summary: "Immeubles classés ou inscrits au titre des monuments historiques, avec leur commune.",
    description: paragraphs(
      "La liste, issue de la base Mérimée, recense les immeubles protégés au titre des monuments historiques et indique leur commune.",
      "Elle aide une commune à connaître son patrimoine protégé et les contraintes qui s’y attachent. Une protection peut ne porter que sur une partie de l’édifice.",
    ),
    levels: ["commune"],
    keywords: ["monuments historiques", "patrimoine", "Mérimée"],
  }),
  culture({
    id: "liste-et-localisation-des-musees-de-france",
    key: "musees-de-france-localisation",
    title: "Liste et localisation des musées de France",
    url: "https://data.culture.gouv.fr/explore/dataset/liste-et-localisation-des-musees-de-france/information/",
    summary: "Musées qui portent l’appellation « Musée de France », avec leur commune.",
    description: paragraphs(
      "La liste recense les musées bénéficiant de l’appellation « Musée de France » et les localise. Beaucoup appartiennent à une commune ou à une intercommunalité.",
      "D’autres musées existent sans cette appellation : la liste n’est pas un inventaire de tous les musées.",
    ),
    levels: ["commune"],
    keywords: ["musées", "équipements culturels", "patrimoine"],
  }),
  culture({
    id: "panorama-des-festivals",
    key: "panorama-festivals",
    title: "Panorama des festivals",
    url: "https://data.culture.gouv.fr/explore/dataset/panorama-des-festivals/",
    urlComposed: true,
    distributions: [
      {
        title: "Export JSON",
        url: "https://data.culture.gouv.fr/explore/dataset/panorama-des-festivals/download?format=json&timezone=Europe/Berlin&use_labels_for_header=true",
        format: "JSON",
      },
    ],
    summary: "Festivals recensés en France, par commune et région.",
    description: paragraphs(
      "Le ministère de la Culture a recensé les festivals et les a localisés par commune et par région.",
      "Le recensement est daté : des festivals ont disparu ou sont nés depuis. Il donne un panorama, non une liste à jour.",
    ),
    levels: ["commune", "region"],
    keywords: ["festivals", "spectacle vivant", "culture"],
  }),
];
