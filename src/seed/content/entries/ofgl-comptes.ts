import type { EntrySeed, Level, ThemeSlug } from "../types";
import { type Table, table } from "./ofgl-table";
import { paragraphs } from "./paragraphs";

/** Accounts by kind of collectivité, budget by budget or consolidated. */
const accounts = (fact: {
  id: string;
  key: string;
  /** « des communes ». */
  of: string;
  consolidated: boolean;
  /** Those without a population of their own have no amounts per head. */
  perHead: boolean;
  levels: Level[];
  keyword: string;
  limits: string;
  terms: string[];
  themes?: ThemeSlug[];
  years?: EntrySeed["years"];
  licence?: EntrySeed["licence"];
  modified?: string;
  pageRead?: boolean;
  record?: Table["record"];
  featured?: boolean;
}): EntrySeed => {
  const { of, consolidated, perHead, keyword, limits, ...rest } = fact;
  const measure = perHead ? "en euros et par habitant" : "en euros";
  return table({
    ...rest,
    title: consolidated ? `Comptes consolidés ${of}` : `Comptes ${of}`,
    summary: consolidated
      ? `Agrégats financiers ${of}, budget principal et budgets annexes réunis, ${measure}.`
      : `Agrégats financiers ${of}, budget par budget, ${measure}.`,
    description: paragraphs(
      consolidated
        ? `L’OFGL regroupe ici, pour chaque organisme et chaque année, le budget principal et les budgets annexes, en retirant les flux qui les relient. On obtient les grands agrégats ${of} : recettes, dépenses, épargne, investissement, dette.`
        : `L’OFGL calcule, à partir des balances de la DGFiP, les grands agrégats ${of} : recettes, dépenses, épargne, investissement, dette. Chaque ligne porte un agrégat, pour un budget et une année.`,
      consolidated
        ? "C’est la version à retenir pour toute comparaison : le choix d’isoler ou non un service dans un budget annexe n’y joue plus. Pour le détail d’un budget, prendre le fichier non consolidé."
        : "Cette version convient pour isoler un budget annexe. Pour une comparaison, préférer la version consolidée, qui neutralise les différences d’organisation.",
      limits,
    ),
    keywords: ["OFGL", "agrégats financiers", "comptes", keyword],
    frequency: "ANNUAL",
  });
};

const communes = {
  levels: ["commune"],
  of: "des communes",
  keyword: "communes",
  perHead: true,
  limits:
    "La dépense par habitant dépend beaucoup des compétences confiées à l’intercommunalité : comparer des communes d’un même type de groupement, ou regarder l’ensemble intercommunal. Les données du dernier exercice restent provisoires jusqu’à la livraison définitive.",
  years: { from: 2018, to: 2025 },
  licence: "lov2",
} satisfies Partial<Parameters<typeof accounts>[0]>;

const departements = {
  levels: ["departement"],
  of: "des départements",
  keyword: "départements",
  perHead: true,
  limits:
    "Les allocations de solidarité, les droits de mutation et la fraction de TVA expliquent l’essentiel des écarts. Les collectivités à statut particulier (Paris, métropole de Lyon, Corse…) demandent une lecture à part.",
  years: { from: 2012, to: 2025 },
  licence: "lov2",
} satisfies Partial<Parameters<typeof accounts>[0]>;

const regions = {
  levels: ["region"],
  of: "des régions",
  keyword: "régions",
  perHead: true,
  limits:
    "Les collectivités territoriales uniques y figurent aussi. La carte des régions a changé au 1er janvier 2016, et des compétences leur ont été transférées : tenir compte de ces deux ruptures.",
  years: { from: 2012, to: 2025 },
  licence: "lov2",
  modified: "2026-07-17",
} satisfies Partial<Parameters<typeof accounts>[0]>;

const groupements = {
  levels: ["epci"],
  of: "des groupements à fiscalité propre",
  keyword: "EPCI",
  perHead: true,
  themes: ["finances-fiscalite", "geographie-intercommunalites"],
  limits:
    "Les groupements reversent une partie de leurs impôts à leurs communes : lire ensemble la fiscalité perçue et la fiscalité reversée. Les périmètres évoluent chaque 1er janvier.",
  years: { from: 2018, to: 2025 },
  licence: "lov2",
  modified: "2026-07-22",
} satisfies Partial<Parameters<typeof accounts>[0]>;

const syndicats = {
  levels: ["epci"],
  of: "des syndicats",
  keyword: "syndicats",
  perHead: false,
  themes: ["finances-fiscalite", "geographie-intercommunalites"],
} satisfies Partial<Parameters<typeof accounts>[0]>;

const epl = {
  levels: ["commune", "epci", "departement", "region"],
  of: "des établissements publics locaux",
  keyword: "établissements publics locaux",
  perHead: false,
  limits:
    "La catégorie rassemble des organismes très divers : établissements administratifs, régies personnalisées, groupements d’intérêt public. Filtrer par nature avant d’additionner, et ne pas cumuler avec les comptes de la collectivité qui les subventionne.",
  terms: ["Établissement public local", "Budget annexe"],
} satisfies Partial<Parameters<typeof accounts>[0]>;

export const ofglComptes: EntrySeed[] = [
  accounts({
    ...communes,
    id: "ofgl-base-communes",
    key: "ofgl-comptes-communes",
    consolidated: false,
    modified: "2026-07-29",
    pageRead: true,
    terms: ["Épargne brute", "Encours de dette", "Dépenses de fonctionnement", "Budget annexe"],
  }),
  accounts({
    ...communes,
    id: "ofgl-base-communes-consolidee",
    key: "ofgl-comptes-consolides-communes",
    consolidated: true,
    modified: "2026-07-28",
    pageRead: true,
    terms: [
      "Comptes consolidés",
      "Épargne brute",
      "Encours de dette",
      "Capacité de désendettement",
    ],
    featured: true,
  }),
  accounts({
    ...departements,
    id: "ofgl-base-departements",
    key: "ofgl-comptes-departements",
    consolidated: false,
    modified: "2026-08-05",
    record: "/records",
    terms: ["Allocations de solidarité", "Droits de mutation à titre onéreux", "Épargne brute"],
  }),
  accounts({
    ...departements,
    id: "ofgl-base-departements-consolidee",
    key: "ofgl-comptes-consolides-departements",
    consolidated: true,
    terms: ["Comptes consolidés", "Allocations de solidarité", "Épargne brute"],
  }),
  table({
    id: "ofgl-base-departements-fonctionnelle",
    key: "ofgl-comptes-departements-par-fonction",
    title: "Comptes des départements – présentation fonctionnelle",
    summary:
      "Dépenses et recettes de chaque département par politique : action sociale, collèges, voirie, culture…",
    description: paragraphs(
      "Le fichier ventile les dépenses et les recettes des départements, de 2012 à 2025, selon la fonction servie : action sociale et ses allocations (RSA, APA), collèges, voirie, sécurité, culture…",
      "Il répond à la question « à quoi sert l’argent du département ? » que la présentation par nature (salaires, achats, subventions) laisse ouverte. Certaines charges générales, comme l’administration, ne sont pas réparties entre les politiques.",
      "L’OFGL le construit à partir des balances croisant nature et fonction. Le passage d’une nomenclature à l’autre peut déplacer une dépense d’une fonction à la voisine.",
    ),
    themes: ["finances-fiscalite", "sante-social", "culture-education"],
    levels: ["departement"],
    keywords: ["OFGL", "dépenses par fonction", "RSA", "APA", "collèges", "départements"],
    years: { from: 2012, to: 2025 },
    frequency: "ANNUAL",
    licence: "lov2",
    modified: "2026-08-05",
    record: "",
    terms: [
      "Présentation croisée nature-fonction",
      "Revenu de solidarité active",
      "Allocation personnalisée d’autonomie",
      "Aide sociale à l’enfance",
    ],
  }),
  accounts({
    ...regions,
    id: "ofgl-base-regions",
    key: "ofgl-comptes-regions",
    consolidated: false,
    terms: ["Région", "Fraction de TVA", "Épargne brute"],
  }),
  accounts({
    ...regions,
    id: "ofgl-base-regions-consolidee",
    key: "ofgl-comptes-consolides-regions",
    consolidated: true,
    record: "/records",
    terms: ["Comptes consolidés", "Région", "Fraction de TVA"],
  }),
  accounts({
    ...groupements,
    id: "ofgl-base-gfp",
    key: "ofgl-comptes-groupements-fiscalite-propre",
    consolidated: false,
    terms: ["EPCI à fiscalité propre", "Fiscalité reversée", "Épargne brute", "Budget annexe"],
  }),
  accounts({
    ...groupements,
    id: "ofgl-base-gfp-consolidee",
    key: "ofgl-comptes-consolides-groupements-fiscalite-propre",
    consolidated: true,
    record: "/records",
    terms: ["EPCI à fiscalité propre", "Comptes consolidés", "Fiscalité reversée"],
  }),
  table({
    id: "ofgl-base-ei",
    key: "ofgl-comptes-ensembles-intercommunaux",
    title: "Comptes des ensembles intercommunaux",
    summary:
      "Comptes de chaque intercommunalité et de ses communes réunies, sans double compte, en euros et par habitant.",
    description: paragraphs(
      "Pour chaque EPCI à fiscalité propre, l’OFGL additionne les comptes du groupement et ceux de ses communes membres, en neutralisant les flux entre eux. La série va de 2018 à 2025.",
      "C’est la bonne échelle pour comparer deux territoires : peu importe alors qu’une compétence soit exercée par la commune ou par l’intercommunalité. Les syndicats auxquels le territoire adhère restent en dehors.",
      "La composition d’un ensemble peut changer au 1er janvier : une évolution se calcule à périmètre constant.",
    ),
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    levels: ["epci"],
    keywords: ["OFGL", "ensemble intercommunal", "bloc communal", "agrégats financiers"],
    years: { from: 2018, to: 2025 },
    frequency: "ANNUAL",
    licence: "lov2",
    modified: "2026-07-28",
    record: "/exports/json",
    terms: [
      "Ensemble intercommunal",
      "Bloc communal",
      "Comptes consolidés",
      "Attribution de compensation",
    ],
  }),
  accounts({
    ...syndicats,
    id: "ofgl-base-syndicats-consolidee",
    key: "ofgl-comptes-consolides-syndicats",
    consolidated: true,
    limits:
      "Les syndicats sont financés en partie par leurs membres : ne pas ajouter leurs comptes à ceux des communes et des groupements sans retirer ces contributions. La série va de 2017 à 2024.",
    years: { from: 2017, to: 2024 },
    licence: "lov2",
    record: "/exports/json",
    terms: [
      "Syndicat intercommunal à vocation unique",
      "Syndicat intercommunal à vocation multiple",
      "Comptes consolidés",
    ],
  }),
  accounts({
    ...syndicats,
    id: "ofgl-base-syndicats",
    key: "ofgl-comptes-syndicats",
    consolidated: false,
    limits:
      "Des maisons départementales des personnes handicapées, classées avec les syndicats, figurent dans le fichier. Les contributions versées par les membres doivent être neutralisées pour tout total local.",
    terms: [
      "Syndicat mixte fermé",
      "Syndicat mixte ouvert",
      "Maison départementale des personnes handicapées",
    ],
  }),
  table({
    id: "ofgl-base-sdis",
    key: "ofgl-comptes-sdis-2012-2023",
    title: "Comptes des services départementaux d’incendie et de secours 2012-2023",
    summary:
      "Recettes, dépenses, investissement et dette de chaque service d’incendie et de secours, de 2012 à 2023.",
    description: paragraphs(
      "L’OFGL présente les grands agrégats des comptes de chaque service départemental d’incendie et de secours (SDIS), de 2012 à 2023.",
      "On y suit le financement de la protection civile locale, assuré surtout par le département, les communes et les intercommunalités. Quelques territoires relèvent d’une autre organisation, comme Paris et sa petite couronne ou Marseille.",
    ),
    themes: ["finances-fiscalite", "securite"],
    levels: ["departement"],
    keywords: ["OFGL", "SDIS", "incendie et secours", "comptes"],
    years: { from: 2012, to: 2023 },
    frequency: "ANNUAL",
    licence: "lov2",
    modified: "2024-12-10",
    terms: ["Service départemental d’incendie et de secours", "Frais de personnel"],
  }),
  table({
    id: "ofgl-base-ccas-cias",
    key: "ofgl-comptes-ccas-cias",
    title: "Comptes des CCAS et des CIAS",
    summary: "Agrégats financiers des centres communaux et intercommunaux d’action sociale.",
    description: paragraphs(
      "Le fichier donne les recettes, les dépenses et les soldes des centres communaux (CCAS) et intercommunaux (CIAS) d’action sociale, qui aident les habitants et gèrent des services comme l’aide à domicile.",
      "Pour mesurer l’effort social d’une commune, il faut ajouter ce centre aux comptes communaux en retirant la subvention qu’elle lui verse. Toutes les communes n’ont pas de centre : dans les plus petites, il est facultatif.",
    ),
    themes: ["finances-fiscalite", "sante-social"],
    levels: ["commune", "epci"],
    keywords: ["CCAS", "CIAS", "action sociale", "OFGL"],
    frequency: "ANNUAL",
    licence: "lov2",
    record: "/exports/csv",
    terms: ["Centre communal d’action sociale", "Centre intercommunal d’action sociale"],
  }),
  accounts({
    ...epl,
    id: "ofgl-base-epl-consolidee",
    key: "ofgl-comptes-consolides-etablissements-publics-locaux",
    consolidated: true,
  }),
  accounts({
    ...epl,
    id: "ofgl-base-epl",
    key: "ofgl-comptes-etablissements-publics-locaux",
    consolidated: false,
  }),
];
