import type { EntrySeed, Level, ThemeSlug } from "../types";
import { melodi } from "./melodi";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const host = "data.economie.gouv.fr";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

const above: Level[] = ["departement", "region", "national"];

/** Tables of Insee's Flores: same source, same year, same limits. */
const flores = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  content: string;
  modified: string;
  keywords: string[];
  themes?: ThemeSlug[];
}): EntrySeed => ({
  ...melodi(fact.id, 2023),
  key: fact.key,
  title: fact.title,
  summary: fact.summary,
  description: paragraphs(
    `${fact.content} Les données portent sur 2023 et couvrent les communes et les territoires qui les contiennent.`,
    "Flores (fichier localisé des rémunérations et de l’emploi salarié) compte les établissements qui emploient des salariés et leurs effectifs en fin d’année, secteur public compris. Les indépendants sans salarié n’y sont pas.",
    "Un poste est rattaché à l’établissement où travaille la personne, non à son domicile. Dans les petites communes, certaines cases sont masquées par le secret statistique.",
  ),
  themes: fact.themes ?? ["emploi-fonction-publique"],
  levels: everyLevel,
  keywords: ["Flores", ...fact.keywords],
  years: [2023],
  frequency: "ANNUAL",
  formats: ["CSV", "XLSX"],
  modified: fact.modified,
  terms: ["Fichier localisé des rémunérations et de l’emploi salarié", "Secret statistique"],
});

/** Same source cut into finer and finer activities. */
const floresBySectors = (count: number, modified: string, use: string): EntrySeed =>
  flores({
    id: `DS_FLORES_A${count}`,
    key: `etablissements-effectifs-salaries-${count}-secteurs`,
    title: `Établissements et effectifs salariés en ${count} secteurs (Flores)`,
    summary: `Nombre d’établissements et de salariés de chaque territoire, répartis en ${count} secteurs d’activité, en 2023.`,
    content: `Le jeu donne le nombre d’établissements et de salariés de chaque territoire, en ${count} secteurs d’activité. ${use}`,
    modified,
    keywords: ["emploi salarié", "établissements", "secteurs d’activité"],
  });

/** Tables of Insee's Side: creations and stocks of businesses. */
const side = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  content: string;
  kind: "creations" | "stocks";
  levels: Level[];
  modified: string;
  keywords: string[];
}): EntrySeed => ({
  ...melodi(fact.id, fact.kind === "creations" ? 2024 : 2023),
  key: fact.key,
  title: fact.title,
  summary: fact.summary,
  description: paragraphs(
    `${fact.content} Les années couvertes vont de ${fact.kind === "creations" ? "2012 à 2024" : "2014 à 2023"}.`,
    fact.kind === "creations"
      ? "Une création n’est pas toujours une activité nouvelle qui dure : les micro-entreprises en forment une grande part, et toutes ne démarrent pas. Regarder la forme légale avant de conclure."
      : "Le stock compte les unités en activité une année donnée, quelle que soit leur taille. Une entreprise peut avoir plusieurs établissements : choisir l’unité qui répond à la question posée.",
    "Ces chiffres viennent du système d’information sur la démographie d’entreprises (Side) de l’Insee, fondé sur le répertoire Sirene.",
  ),
  themes: ["emploi-fonction-publique"],
  levels: fact.levels,
  keywords: ["Side", "entreprises", ...fact.keywords],
  years: fact.kind === "creations" ? { from: 2012, to: 2024 } : { from: 2014, to: 2023 },
  frequency: "ANNUAL",
  formats: ["CSV", "XLSX"],
  modified: fact.modified,
  terms: ["Numéro SIREN", "Numéro SIRET"],
});

export const entreprises: EntrySeed[] = [
  floresBySectors(
    5,
    "2025-11-24",
    "Ce découpage en cinq grands secteurs (agriculture, industrie, construction, commerce et services, administration et action sociale) suffit pour un portrait rapide.",
  ),
  floresBySectors(
    17,
    "2025-06-17",
    "Ce découpage intermédiaire distingue par exemple les transports, l’hébergement ou l’administration.",
  ),
  floresBySectors(
    38,
    "2025-06-17",
    "Ce découpage fin sert à repérer les spécialités d’un territoire.",
  ),
  floresBySectors(
    88,
    "2025-06-17",
    "Ce découpage est le plus détaillé ; sur un petit territoire, beaucoup de cases sont vides ou masquées.",
  ),
  flores({
    id: "DS_FLORES_ECONOMIC_SPHERE",
    key: "etablissements-spheres-economie",
    title: "Établissements selon les sphères de l’économie (Flores)",
    summary:
      "Établissements tournés vers les besoins locaux, vers l’extérieur ou relevant du secteur public, par territoire.",
    content:
      "Le jeu répartit les établissements de chaque territoire entre la sphère présentielle (au service des habitants et des visiteurs), la sphère non présentielle et la part du domaine public.",
    modified: "2025-11-24",
    keywords: ["sphère présentielle", "économie locale", "établissements"],
  }),
  flores({
    id: "DS_FLORES_PE",
    key: "particuliers-employeurs-assistantes-maternelles",
    title: "Particuliers employeurs d’assistantes maternelles et d’autres salariés (Flores)",
    summary:
      "Nombre de particuliers qui emploient une assistante maternelle ou un autre salarié, par territoire.",
    content:
      "Le jeu compte les particuliers employeurs de chaque territoire, en distinguant ceux qui emploient une assistante maternelle. Il éclaire l’offre d’accueil du jeune enfant et l’aide à domicile.",
    modified: "2025-11-24",
    keywords: ["particuliers employeurs", "assistantes maternelles", "aide à domicile"],
    themes: ["emploi-fonction-publique", "sante-social"],
  }),
  side({
    id: "DS_SIDE_CREA_ENT_COM",
    key: "creations-entreprises-communes",
    title: "Créations d’entreprises au niveau communal, par secteur et forme légale (Side)",
    summary:
      "Entreprises créées chaque année dans chaque commune et territoire, par secteur et forme légale.",
    content:
      "Le jeu compte les entreprises créées dans chaque commune et territoire, selon dix secteurs et la forme légale.",
    kind: "creations",
    levels: everyLevel,
    modified: "2025-11-25",
    keywords: ["créations d’entreprises", "communes"],
  }),
  side({
    id: "DS_SIDE_CREA_ETAB_COM",
    key: "creations-etablissements-communes",
    title: "Créations d’établissements au niveau communal, par secteur et forme légale (Side)",
    summary:
      "Établissements créés chaque année dans chaque commune et territoire, par secteur et forme légale.",
    content:
      "Le jeu compte les établissements créés dans chaque commune et territoire, selon dix secteurs et la forme légale.",
    kind: "creations",
    levels: everyLevel,
    modified: "2025-06-03",
    keywords: ["créations d’établissements", "communes"],
  }),
  side({
    id: "DS_SIDE_CREA_DEP_REG_NAT",
    key: "creations-entreprises-etablissements-departements-regions",
    title: "Créations d’entreprises et d’établissements par département et région (Side)",
    summary:
      "Créations d’entreprises et d’établissements par département et région, en vingt et un secteurs.",
    content:
      "Le jeu compte les entreprises et les établissements créés par département, par région et en France, selon vingt et un secteurs et la forme légale.",
    kind: "creations",
    levels: above,
    modified: "2025-06-03",
    keywords: ["créations d’entreprises", "départements", "régions"],
  }),
  side({
    id: "DS_SIDE_CREA_ENT_DEP_REG_NAT_CJ",
    key: "creations-entreprises-forme-juridique",
    title: "Créations d’entreprises par forme juridique détaillée, départements et régions (Side)",
    summary:
      "Créations d’entreprises par département et région selon la forme juridique détaillée.",
    content:
      "Le jeu compte les entreprises créées par département, par région et en France, selon leur forme juridique détaillée : entreprise individuelle, société, association…",
    kind: "creations",
    levels: above,
    modified: "2025-06-03",
    keywords: ["créations d’entreprises", "forme juridique"],
  }),
  side({
    id: "DS_SIDE_STOCKS_ET_COM",
    key: "stocks-etablissements-communes",
    title: "Stocks d’établissements par activité, au niveau communal (Side)",
    summary:
      "Nombre d’établissements en activité dans chaque commune et territoire, en dix secteurs.",
    content:
      "Le jeu compte les établissements en activité dans chaque commune et territoire, selon dix secteurs.",
    kind: "stocks",
    levels: everyLevel,
    modified: "2025-11-06",
    keywords: ["établissements", "stocks", "communes"],
  }),
  side({
    id: "DS_SIDE_STOCKS_UL_COM",
    key: "stocks-unites-legales-communes",
    title: "Stocks d’unités légales par activité, au niveau communal (Side)",
    summary:
      "Nombre d’entreprises (unités légales) ayant leur siège dans chaque commune et territoire, en dix secteurs.",
    content:
      "Le jeu compte les unités légales, c’est-à-dire les entreprises au sens juridique, de chaque commune et territoire, selon dix secteurs.",
    kind: "stocks",
    levels: everyLevel,
    modified: "2025-11-06",
    keywords: ["unités légales", "stocks", "communes"],
  }),
  side({
    id: "DS_SIDE_STOCKS_A21",
    key: "stocks-unites-legales-etablissements-departements-regions",
    title:
      "Stocks d’unités légales et d’établissements par activité, départements et régions (Side)",
    summary:
      "Entreprises et établissements en activité par département et région, en vingt et un secteurs.",
    content:
      "Le jeu compte les unités légales et les établissements en activité par département, par région et en France, selon vingt et un secteurs et la forme légale.",
    kind: "stocks",
    levels: above,
    modified: "2025-11-06",
    keywords: ["unités légales", "établissements", "stocks"],
  }),
  {
    key: "urssaf-etablissements-effectifs-commune-activite",
    title: "Établissements et effectifs salariés du secteur privé par commune et activité",
    type: "dataset",
    source: "open-urssaf",
    publisher: "urssaf",
    url: "https://open.urssaf.fr/explore/dataset/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last/",
    identifier: "etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last",
    summary:
      "Employeurs privés et salariés de chaque commune, par activité détaillée, d’après les déclarations sociales.",
    description: paragraphs(
      "À partir des déclarations des employeurs, l’Urssaf compte les établissements et les salariés du secteur privé par commune et par activité détaillée.",
      "Il s’agit de l’emploi privé déclaré au régime général : l’emploi public, l’agriculture et les indépendants sont hors champ. Les cases qui permettraient d’identifier un employeur sont masquées.",
    ),
    themes: ["emploi-fonction-publique"],
    levels: ["commune"],
    keywords: ["emploi privé", "établissements", "salariés", "activité"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
    distributions: [
      csvExport(
        "open.urssaf.fr",
        "etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last",
      ),
    ],
    terms: ["Numéro SIRET", "Secret statistique"],
  },
  {
    key: "base-economique-entreprises-regionales",
    title: "La base économique des entreprises régionales",
    type: "dataset",
    source: "data-economie",
    publisher: "dge",
    url: `https://${host}/explore/dataset/la-base-economique-des-entreprises-regionales/`,
    urlComposed: true,
    identifier: "la-base-economique-des-entreprises-regionales",
    summary:
      "Principaux résultats des entreprises dont l’activité tient presque toute dans une région (2012 et 2014).",
    description: paragraphs(
      "La Direction générale des entreprises a rassemblé les principaux résultats des entreprises « quasi monorégionales », dont la quasi-totalité de l’activité se situe dans une seule région.",
      "La base porte sur 2012 et 2014, donc sur les anciennes régions. Elle vaut comme référence historique.",
    ),
    themes: ["emploi-fonction-publique"],
    levels: ["region"],
    keywords: ["entreprises", "régions", "résultats"],
    years: [2012, 2014],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [
      api(`https://${host}/api/v2/catalog/datasets/la-base-economique-des-entreprises-regionales`),
      csvExport(host, "la-base-economique-des-entreprises-regionales"),
    ],
    terms: ["Région"],
  },
];
