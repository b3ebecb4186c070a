import type { EntrySeed, Level, ThemeSlug } from "../types";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

const localLevels: Level[] = ["commune", "epci", "departement", "region"];

const portal = "https://www.collectivites-locales.gouv.fr";

const yearbookThemes: ThemeSlug[] = [
  "finances-fiscalite",
  "emploi-fonction-publique",
  "geographie-intercommunalites",
  "aide-dotations",
];

const yearbook = (
  edition: number,
  url: string,
  note: string,
  more: Partial<EntrySeed> = {},
): EntrySeed => ({
  key: `collectivites-locales-en-chiffres-${edition}`,
  title: `Les collectivités locales en chiffres ${edition}`,
  type: "publication",
  source: "collectivites-locales-en-chiffres",
  publisher: "dgcl",
  url,
  identifier: `CLC-${edition}`,
  summary: `Édition ${edition} de l’annuaire de la DGCL : structures, finances, dotations et personnels des collectivités.`,
  description: paragraphs(
    `L’édition ${edition} de cet annuaire de la DGCL réunit les chiffres essentiels sur les collectivités : nombre et taille des communes et des groupements, budgets, fiscalité, concours de l’État, agents territoriaux.`,
    "Chaque chapitre associe tableaux, définitions et commentaires courts. C’est une bonne source pour un chiffre national à citer ou pour situer une catégorie de collectivités ; les données d’une collectivité en particulier se trouvent dans les fichiers individuels.",
    note,
  ),
  themes: yearbookThemes,
  levels: everyLevel,
  keywords: ["annuaire statistique", "DESL", "finances locales", "effectifs", "chiffres clés"],
  years: [edition],
  frequency: "ANNUAL",
  formats: ["PDF", "XLSX"],
  licence: "notspecified",
  series: "collectivites-locales-en-chiffres",
  terms: ["Département des études et des statistiques locales", "Bloc communal", "Épargne brute"],
  ...more,
});

/** A workbook of the 2026 edition. */
const workbook = (fact: {
  key: string;
  title: string;
  id: string;
  summary: string;
  description: string;
  themes: ThemeSlug[];
  levels: Level[];
  keywords: string[];
  years: EntrySeed["years"];
  modified: string;
  terms: string[];
}): EntrySeed => ({
  key: `collectivites-locales-en-chiffres-2026-${fact.key}`,
  title: `Les collectivités locales en chiffres 2026 : ${fact.title}`,
  type: "dataset",
  source: "collectivites-locales-en-chiffres",
  publisher: "dgcl",
  url: `${portal}/files/files/Etudes-et-statistiques/DESL/2026/CLC/${fact.id}`,
  urlComposed: true,
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: fact.themes,
  levels: fact.levels,
  keywords: ["DESL", "tableaux", ...fact.keywords],
  years: fact.years,
  frequency: "ANNUAL",
  formats: ["XLSX"],
  licence: "notspecified",
  modified: fact.modified,
  series: "collectivites-locales-en-chiffres",
  terms: fact.terms,
});

const bulletin = (
  number: number,
  fact: Pick<
    EntrySeed,
    | "title"
    | "url"
    | "summary"
    | "description"
    | "themes"
    | "levels"
    | "keywords"
    | "years"
    | "formats"
    | "terms"
  > &
    Partial<EntrySeed>,
): EntrySeed => ({
  key: `bis-${number}`,
  type: "publication",
  source: "bulletin-information-statistique",
  publisher: "dgcl",
  identifier: `BIS-${number}`,
  licence: "notspecified",
  series: "bulletin-information-statistique",
  ...fact,
});

export const publicationsDgcl: EntrySeed[] = [
  yearbook(
    2026,
    `${portal}/les-collectivites-locales-en-chiffres-2026`,
    "Les tableaux de plusieurs chapitres sont aussi proposés en classeurs : budgets principaux, dépenses par fonction, concours de l’État, séries longues.",
    { featured: true },
  ),
  yearbook(
    2025,
    `${portal}/les-collectivites-locales-en-chiffres-2025`,
    "Cette édition existe aussi en un seul fichier PDF. Une édition plus récente est parue ; celle-ci reste utile pour retrouver un chiffre tel qu’il avait été publié.",
  ),
  yearbook(
    2024,
    `${portal}/les-collectivites-locales-en-chiffres-2024`,
    "Des éditions plus récentes sont parues ; celle-ci reste utile pour retrouver un chiffre tel qu’il avait été publié.",
  ),
  yearbook(
    2015,
    "http://www.collectivites-locales.gouv.fr/collectivites-locales-chiffres-2015",
    "Cette édition ancienne décrit la situation d’avant les nouvelles régions et la refonte de la carte intercommunale : elle sert de point de comparaison historique.",
  ),
  {
    ...yearbook(
      2025,
      `${portal}/files/Finances%20locales/2025/les_CL_en_chiffres_2025.pdf`,
      "Ce fichier PDF contient l’ouvrage entier, pour une lecture suivie ou une impression. Pour reprendre des chiffres, les classeurs de la page de l’édition évitent une ressaisie.",
    ),
    key: "collectivites-locales-en-chiffres-2025-pdf",
    title: "Les collectivités locales en chiffres 2025 (ouvrage complet en PDF)",
    identifier: "CLC-2025-PDF",
    summary: "L’édition 2025 de l’annuaire statistique de la DGCL, en un seul fichier PDF.",
    formats: ["PDF"],
  },
  workbook({
    key: "4a-budgets-principaux",
    title: "4A – Budgets principaux 2022-2025",
    id: "4A%20-%20Budgets%20principaux%202022-2025.xlsx",
    summary:
      "Comptes des budgets principaux des communes, groupements, départements et régions, de 2022 à 2025.",
    description: paragraphs(
      "Ce classeur donne, pour chaque niveau de collectivité, les recettes, les dépenses et les soldes des budgets principaux de 2022 à 2025.",
      "Il porte sur des totaux par catégorie, non sur chaque collectivité. Les budgets annexes n’y sont pas compris : pour mesurer l’ensemble d’une activité, se reporter aux comptes consolidés.",
    ),
    themes: ["finances-fiscalite"],
    levels: localLevels,
    keywords: ["budgets principaux", "finances locales"],
    years: { from: 2022, to: 2025 },
    modified: "2026-06-24",
    terms: [
      "Budget principal",
      "Épargne brute",
      "Dépenses de fonctionnement",
      "Dépenses d’investissement",
    ],
  }),
  workbook({
    key: "4f-ventilation-fonctionnelle",
    title: "4F – Ventilation fonctionnelle des dépenses, comptes de gestion 2025",
    id: "4F%20-%20Ventilation%20fonctionnelle%20CG25.xlsx",
    summary:
      "À quoi servent les dépenses locales : école, action sociale, transports, culture…, par niveau de collectivité.",
    description: paragraphs(
      "Le classeur répartit les dépenses des communes, des groupements, des départements et des régions entre grandes fonctions, d’après les comptes de gestion 2025, avec une série de 2013 à 2025.",
      "Il montre le poids de chaque niveau dans une politique. Les petites communes qui ne tiennent pas de comptabilité par fonction ne sont pas décrites de la même manière ; lire les notes du classeur.",
    ),
    themes: ["finances-fiscalite", "culture-education", "sante-social"],
    levels: localLevels,
    keywords: ["dépenses par fonction", "ventilation fonctionnelle"],
    years: { from: 2013, to: 2025 },
    modified: "2026-06-24",
    terms: ["Présentation croisée nature-fonction", "Compte de gestion"],
  }),
  workbook({
    key: "chapitre-3-administrations-publiques-locales",
    title: "chapitre 3 – Les finances des administrations publiques locales",
    id: "Chapitre%203%20-%20Les%20finances%20des%20administrations%20publiques%20locales-2026.xlsx",
    summary:
      "Tableaux de comptabilité nationale sur les administrations publiques locales : dépenses, recettes, déficit, dette.",
    description: paragraphs(
      "Ces tableaux replacent les collectivités dans les comptes de la Nation : dépenses, recettes, solde et dette des administrations publiques locales (APUL).",
      "Le champ est plus large que les collectivités, puisqu’il comprend aussi des organismes divers d’administration locale, et les règles diffèrent de celles de la comptabilité publique. Ces chiffres servent aux comparaisons avec l’État, la sécurité sociale et les autres pays.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national"],
    keywords: ["APUL", "comptes nationaux"],
    years: [2026],
    modified: "2026-08-25",
    terms: [
      "Administrations publiques locales",
      "Organismes divers d’administration locale",
      "Capacité ou besoin de financement",
    ],
  }),
  workbook({
    key: "chapitre-4-finances-collectivites",
    title: "chapitre 4 – Les finances des collectivités locales 2022-2025",
    id: "Chapitre%204%20-%202026-%20Les%20finances%20des%20collectivit%C3%A9s%20locales-2022-2025.xlsx",
    summary:
      "Recettes, dépenses, épargne et dette des collectivités par niveau, avec la définition des agrégats.",
    description: paragraphs(
      "Le classeur du chapitre 4 détaille les finances de chaque niveau de collectivité de 2022 à 2025 : fonctionnement, investissement, épargne, dette. Il donne aussi la définition des agrégats employés.",
      "C’est la source à citer pour l’évolution d’ensemble des finances locales. Les montants du dernier exercice peuvent être révisés dans l’édition suivante.",
    ),
    themes: ["finances-fiscalite"],
    levels: localLevels,
    keywords: ["finances locales", "épargne", "dette"],
    years: { from: 2022, to: 2025 },
    modified: "2026-08-25",
    terms: [
      "Épargne brute",
      "Encours de dette",
      "Recettes de fonctionnement",
      "Capacité de désendettement",
    ],
  }),
  workbook({
    key: "chapitre-6-concours-etat",
    title: "chapitre 6 – Les concours financiers de l’État",
    id: "Chapitre%206%20-%20Transferts%20financiers%202026.xlsx",
    summary:
      "Transferts de l’État aux collectivités : dotations, compensations d’impôts, fiscalité transférée.",
    description: paragraphs(
      "Ces tableaux récapitulent ce que l’État verse aux collectivités : dotations, compensations d’exonérations, dégrèvements, fiscalité transférée.",
      "Plusieurs périmètres coexistent, du plus étroit (concours financiers) au plus large (transferts financiers) : préciser lequel on emploie évite les comparaisons trompeuses.",
    ),
    themes: ["aide-dotations", "finances-fiscalite"],
    levels: ["national"],
    keywords: ["transferts financiers", "concours de l’État", "dotations"],
    years: [2026],
    modified: "2026-09-03",
    terms: [
      "Concours financiers de l’État",
      "Prélèvements sur recettes",
      "Compensation d’exonération",
      "Dégrèvement",
    ],
  }),
  workbook({
    key: "chapitre-10-series-longues",
    title: "chapitre 10 – Séries longues",
    id: "Chapitre%2010_S%C3%A9ries%20longues%20int%C3%A9grales_2026.xlsx",
    summary:
      "Longues séries nationales sur les finances, la fiscalité et les personnels des collectivités.",
    description: paragraphs(
      "Le classeur rassemble des séries longues sur les finances, la fiscalité et les agents des collectivités, pour regarder une évolution sur plusieurs décennies.",
      "Les réformes successives (transferts de compétences, suppression d’impôts, nouvelles régions) interrompent certaines séries : les notes signalent les ruptures.",
    ),
    themes: ["finances-fiscalite", "emploi-fonction-publique"],
    levels: ["national"],
    keywords: ["séries longues", "historique"],
    years: [2026],
    modified: "2026-07-06",
    terms: ["Fiscalité directe locale", "Fonction publique territoriale"],
  }),
  bulletin(206, {
    title: "BIS n° 206 – Les structures territoriales au 1er janvier 2026",
    url: `${portal}/actualites/bis-206-les-structures-territoriales-au-1er-janvier`,
    summary:
      "Combien de communes, d’intercommunalités et de syndicats au 1er janvier 2026, et ce qui a changé en un an.",
    description: paragraphs(
      "Chaque année, la DGCL dénombre les communes et leurs groupements au 1er janvier. Ce numéro dresse le bilan au 1er janvier 2026.",
      "Il donne les totaux nationaux et les mouvements de l’année : communes nouvelles, fusions de groupements, syndicats créés ou dissous. Pour la liste nominative, prendre les fichiers de composition des EPCI ou Banatic.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: localLevels,
    keywords: ["communes", "EPCI à fiscalité propre", "syndicats", "structures territoriales"],
    years: [2026],
    frequency: "ANNUAL",
    formats: ["HTML", "PDF"],
    terms: ["Commune nouvelle", "EPCI à fiscalité propre", "Syndicat mixte fermé"],
  }),
  bulletin(195, {
    title: "BIS n° 195 – Les structures territoriales au 1er janvier 2025",
    url: `${portal}/bis-ndeg195-les-structures-territoriales-au-1er-janvier-2025`,
    summary: "Combien de communes, d’intercommunalités et de syndicats au 1er janvier 2025.",
    description: paragraphs(
      "Bilan annuel de la DGCL sur le nombre de communes, d’intercommunalités à fiscalité propre et de syndicats, au 1er janvier 2025.",
      "Il retrace les créations de communes nouvelles et les évolutions de la carte intercommunale depuis un an. Le numéro 206 donne la situation au 1er janvier 2026.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: localLevels,
    keywords: ["communes nouvelles", "EPCI", "syndicats", "structures territoriales"],
    years: [2025],
    frequency: "ANNUAL",
    formats: ["HTML", "PDF"],
    terms: ["Commune nouvelle", "EPCI à fiscalité propre", "Syndicat mixte fermé"],
  }),
  bulletin(190, {
    title: "BIS n° 190 – Les droits de mutation à titre onéreux (DMTO) des départements en 2023",
    url: `${portal}/files/files/Etudes-et-statistiques/BIS/2024/BIS_190_DMTO.pdf`,
    summary: "Étude des recettes que les départements ont tirées des ventes immobilières en 2023.",
    description: paragraphs(
      "Ce numéro étudie les droits de mutation à titre onéreux perçus par les départements en 2023, leur évolution et leurs écarts entre territoires.",
      "Il aide à comprendre pourquoi les ressources départementales varient fortement avec le marché immobilier. Le suivi mensuel de ces droits est disponible sur data.economie.gouv.fr.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["departement"],
    keywords: ["DMTO", "départements", "marché immobilier"],
    years: [2023],
    formats: ["PDF"],
    terms: ["Droits de mutation à titre onéreux", "Département"],
  }),
  bulletin(137, {
    title: "BIS n° 137 – Les dépenses de fonctionnement des communes et de leurs groupements",
    url: "https://mobile.interieur.gouv.fr/Actualites/L-actu-du-Ministere/Les-collectivites-locales-en-chiffres2",
    summary:
      "Annonce d’une étude sur les dépenses de fonctionnement du bloc communal, d’après les budgets primitifs 2019.",
    description: paragraphs(
      "Le ministère annonce sur cette page l’étude de la DGCL consacrée aux dépenses de fonctionnement des communes et de leurs groupements, par fonction, d’après les budgets primitifs de 2019.",
      "Un budget primitif est une prévision : les dépenses réellement payées se lisent dans les comptes de l’exercice. La page date de septembre 2019.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci"],
    keywords: ["budgets primitifs", "dépenses de fonctionnement", "communes"],
    years: [2019],
    formats: ["HTML"],
    modified: "2019-09-24",
    terms: ["Budget primitif", "Dépenses de fonctionnement", "Bloc communal"],
  }),
  {
    key: "smcl-juillet-2026",
    title: "Situation mensuelle comptable des collectivités locales au 31 juillet 2026",
    type: "publication",
    source: "situation-mensuelle-comptable",
    publisher: "dgfip",
    url: `${portal}/actualites/situation-mensuelle-comptable-des-collectivites-locales-au-31-juillet-2026`,
    identifier: "SMCL-2026-07",
    summary:
      "Recettes et dépenses des budgets principaux locaux arrêtées au 31 juillet 2026, comparées à l’an passé.",
    description: paragraphs(
      "Chaque mois, la DGFiP fait le point sur les opérations enregistrées dans les budgets principaux des collectivités. Ce numéro s’arrête au 31 juillet 2026 : impôts locaux, TVA, droits de mutation, dépenses de personnel, investissement…",
      "Il donne une tendance d’ensemble par niveau de collectivité. Le rythme d’enregistrement varie d’une année à l’autre : un écart en cours d’année ne préjuge pas du résultat de l’exercice.",
    ),
    themes: ["finances-fiscalite"],
    levels: localLevels,
    keywords: ["SMCL", "suivi mensuel", "impôts locaux", "TVA", "DMTO"],
    years: [2026],
    frequency: "MONTHLY",
    formats: ["HTML"],
    licence: "notspecified",
    series: "situation-mensuelle-comptable",
    terms: [
      "Situation mensuelle comptable des collectivités locales",
      "Budget principal",
      "Droits de mutation à titre onéreux",
    ],
  },
  {
    key: "smcl-46-graphiques",
    title: "Situation mensuelle comptable n° 46 – classeur des graphiques",
    type: "dataset",
    source: "situation-mensuelle-comptable",
    publisher: "dgfip",
    url: "https://www.impots.gouv.fr/sites/default/files/media/9_statistiques/data_colloc/smcl/46/graphiques_smcl_46.xlsx",
    identifier: "SMCL-46",
    summary: "Données des graphiques de la situation mensuelle comptable n° 46, en tableur.",
    description: paragraphs(
      "Ce classeur contient les chiffres qui ont servi à tracer les graphiques de la situation mensuelle comptable n° 46, parue en 2026.",
      "Il évite de relever les valeurs sur une image et permet de prolonger une courbe. Les montants sont cumulés depuis le début de l’année : vérifier l’intitulé de chaque onglet.",
    ),
    themes: ["finances-fiscalite"],
    levels: localLevels,
    keywords: ["SMCL", "séries mensuelles", "graphiques"],
    years: [2026],
    frequency: "MONTHLY",
    formats: ["XLSX"],
    licence: "notspecified",
    series: "situation-mensuelle-comptable",
    terms: ["Situation mensuelle comptable des collectivités locales"],
  },
];
