import type { EntrySeed, Level } from "../types";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const host = "data.economie.gouv.fr";
const explore = (id: string) => `https://${host}/explore/dataset/${id}/`;

/** One kind of collectivité: what its files have in common. */
type Kind = {
  series: string;
  /** « des communes », in titles and sentences. */
  of: string;
  /** « commune »: one of them. */
  each: string;
  levels: Level[];
  keyword: string;
  /** What to watch for, particular to this kind. */
  limits: string;
  terms: string[];
};

const communes: Kind = {
  series: "comptes-individuels-communes",
  of: "des communes",
  each: "commune",
  levels: ["commune"],
  keyword: "communes",
  limits:
    "La comparaison avec la strate n’a de sens qu’entre communes semblables : le régime fiscal du groupement, la présence de touristes ou les compétences transférées à l’intercommunalité expliquent souvent un écart.",
  terms: ["Commune", "Strate démographique", "Moyenne de la strate"],
};

const departements: Kind = {
  series: "comptes-individuels-departements",
  of: "des départements",
  each: "département",
  levels: ["departement"],
  keyword: "départements",
  limits:
    "Les dépenses sociales dominent ces comptes et dépendent de la situation des habitants autant que des choix de la collectivité ; les recettes de droits de mutation suivent le marché immobilier.",
  terms: ["Département", "Allocations de solidarité", "Droits de mutation à titre onéreux"],
};

const departementsAndUnique: Kind = {
  series: "comptes-individuels-departements-ctu",
  of: "des départements et des collectivités territoriales uniques",
  each: "collectivité",
  levels: ["departement"],
  keyword: "départements",
  limits:
    "Les collectivités territoriales uniques exercent aussi les compétences de la région : leurs montants par habitant ne se comparent pas directement à ceux d’un département.",
  terms: ["Département", "Collectivité territoriale unique", "Allocations de solidarité"],
};

const groupements: Kind = {
  series: "comptes-individuels-gfp",
  of: "des groupements à fiscalité propre",
  each: "groupement",
  levels: ["epci"],
  keyword: "intercommunalité",
  limits:
    "Un groupement dépense d’autant plus qu’il exerce de compétences : avant de comparer, regarder les compétences transférées et les reversements aux communes. Les fusions, nombreuses en 2017, interrompent des séries.",
  terms: [
    "EPCI à fiscalité propre",
    "Fiscalité professionnelle unique",
    "Attribution de compensation",
  ],
};

const regions: Kind = {
  series: "comptes-individuels-regions",
  of: "des régions",
  each: "région",
  levels: ["region"],
  keyword: "régions",
  limits:
    "Le passage à de nouvelles régions au 1er janvier 2016 empêche la comparaison directe avec les exercices antérieurs. Les transferts de compétences, notamment sur les transports, changent aussi les ordres de grandeur.",
  terms: ["Région", "Fraction de TVA"],
};

const reading =
  "Ces fichiers se lisent sans connaître le plan de comptes : produits, charges, capacité d’autofinancement, investissement, dette. Ils reprennent les fiches consultables une à une sur impots.gouv.fr, réunies en un tableau à filtrer.";

const yearsOf = (span: string): EntrySeed["years"] => {
  const [from, to] = span.split("-").map(Number);
  if (from === undefined || to === undefined) return [Number(span)];
  return to === from + 1 ? [from, to] : { from, to };
};

/** « exercice 2016 », « exercices 2019 et 2020 », « exercices 2011 à 2015 ». */
const exercises = (span: string): string => {
  const years = yearsOf(span);
  if (!Array.isArray(years)) return `exercices ${years.from} à ${years.to}`;
  return years.length === 1 ? `exercice ${years[0]}` : `exercices ${years.join(" et ")}`;
};

/** « de l'exercice 2016 », « des exercices 2019 et 2020 ». */
const ofExercises = (span: string): string =>
  `${exercises(span).startsWith("exercices") ? "des " : "de l’"}${exercises(span)}`;

const vintage = (
  kind: Kind,
  /** « 2016 » or « 2011-2015 ». */
  span: string,
  id: string,
  more: Partial<EntrySeed> = { urlComposed: true },
): EntrySeed => ({
  key: `${kind.series}-${span}`,
  title: `Comptes individuels ${kind.of} (fichier global) ${span}`,
  type: "dataset",
  source: "data-economie",
  publisher: "dgfip",
  url: explore(id),
  identifier: id,
  summary: `Comptes ${kind.of}, ${exercises(span)} : montants, euros par habitant et ratios, en un seul tableau.`,
  description: paragraphs(
    `Le fichier rassemble les comptes individuels ${kind.of} ${ofExercises(span)}. Pour chaque ${kind.each} figurent les principaux postes, en montants et en euros par habitant, avec des éléments de comparaison.`,
    reading,
    kind.limits,
  ),
  themes: ["finances-fiscalite"],
  levels: kind.levels,
  keywords: ["comptes individuels", kind.keyword, "ratios", "euros par habitant", "strates"],
  years: yearsOf(span),
  frequency: "ANNUAL",
  formats: ["CSV", "JSON"],
  licence: "notspecified",
  series: kind.series,
  distributions: [csvExport(host, id)],
  terms: ["Comptes individuels des collectivités", ...kind.terms],
  ...more,
});

/** The older exports that hold every year of one kind. */
const everyYear = (
  kind: Kind,
  id: string,
  from: number,
  summary: string,
  scope: string,
  address: Pick<EntrySeed, "url" | "urlComposed" | "distributions">,
): EntrySeed => ({
  key: `${kind.series}-depuis-${from}`,
  title: `Comptes individuels ${kind.of} (fichier global) à compter de ${from}`,
  type: "dataset",
  source: "data-economie",
  publisher: "dgfip",
  ...address,
  identifier: id,
  summary,
  description: paragraphs(
    scope,
    `${reading} Réunir toutes les années sert surtout à suivre une collectivité sur une longue période ; pour les exercices postérieurs à 2021, prendre les fichiers par millésime de la même série.`,
    kind.limits,
  ),
  themes: ["finances-fiscalite"],
  levels: kind.levels,
  keywords: ["comptes individuels", kind.keyword, "série longue", "ratios"],
  years: { from, to: 2021 },
  frequency: "ANNUAL",
  formats: ["CSV", "JSON"],
  licence: "notspecified",
  series: kind.series,
  terms: ["Comptes individuels des collectivités", ...kind.terms],
});

const readByApi = (id: string): Pick<EntrySeed, "url" | "urlComposed" | "distributions"> => ({
  url: explore(id),
  urlComposed: true,
  distributions: [api(`https://${host}/api/v2/catalog/datasets/${id}`), csvExport(host, id)],
});

const communesId = "comptes-individuels-des-communes-fichier-global";
const departementsId = "comptes-individuels-des-departements-fichier-global";
const uniqueId =
  "comptes-individuels-des-departements-et-des-collectivites-territoriales-uniques-fichier-global";
const groupementsId = "comptes-individuels-des-groupements-a-fiscalite-propre-fichier-global";
const regionsId = "comptes-individuels-des-regions-fichier-global";
const uniqueAllYearsId =
  "comptes-individuels-des-departements-et-des-collectivites-territoriales-uniques0";

export const comptesIndividuels: EntrySeed[] = [
  {
    key: "consultation-comptes-individuels",
    title: "Consultation des comptes individuels des collectivités",
    type: "tool",
    source: "impots-gouv",
    publisher: "dgfip",
    url: "https://www.impots.gouv.fr/cll/zf1/accueil/flux.ex?_flowId=accueilcclloc-flow",
    identifier: "impots-comptes-individuels",
    summary:
      "Afficher en quelques clics la fiche financière d’une commune, d’un groupement, d’un département ou d’une région.",
    description: paragraphs(
      "Ce service de la DGFiP affiche, pour la collectivité et l’année choisies, une fiche de synthèse : produits, charges, investissement, autofinancement, dette et fiscalité. Chaque poste est donné en montant, en euros par habitant et en regard de la moyenne de la strate.",
      "C’est la porte d’entrée la plus simple pour un habitant ou un élu qui veut lire les comptes de sa collectivité. Les exercices remontent à 2000 pour les communes.",
      "La fiche porte sur le budget principal : un service tenu dans un budget annexe, comme l’eau, n’y apparaît pas. Pour travailler sur plusieurs collectivités, préférer les fichiers globaux.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["comptes individuels", "fiche financière", "moyenne de la strate", "ratios"],
    years: { from: 2000, to: null },
    formats: ["HTML"],
    licence: "notspecified",
    terms: [
      "Comptes individuels des collectivités",
      "Moyenne de la strate",
      "Capacité d’autofinancement",
      "Budget principal",
    ],
    featured: true,
  },
  {
    key: "comptes-individuels-collectivites-orientation",
    title: "Comptes individuels des collectivités (fiche d’orientation)",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("comptes-individuels-des-collectivites"),
    urlComposed: true,
    identifier: "comptes-individuels-des-collectivites",
    summary:
      "Point de départ vers les fichiers de comptes individuels des communes, groupements, départements et régions.",
    description: paragraphs(
      "Cette fiche du portail des ministères économiques et financiers oriente vers les comptes individuels publiés par la DGFiP pour chaque catégorie : communes, groupements à fiscalité propre, départements, régions.",
      "Elle ne contient pas elle-même de chiffres. Elle aide à choisir le bon fichier selon la catégorie de collectivité et la période recherchées.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["comptes individuels", "orientation", "comptabilité publique"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [
      api(`https://${host}/api/v2/catalog/datasets/comptes-individuels-des-collectivites`),
    ],
    terms: ["Comptes individuels des collectivités"],
  },

  vintage(communes, "2008", `${communesId}-2008`),
  // The producer's identifier does end with « 20090 ».
  vintage(communes, "2009", `${communesId}-20090`),
  vintage(communes, "2010", `${communesId}-2010`),
  vintage(communes, "2011-2015", `${communesId}-2011-2015`),
  vintage(communes, "2016", `${communesId}-2016`),
  vintage(communes, "2017", `${communesId}-2017`),
  vintage(communes, "2018", `${communesId}-2018`),
  vintage(communes, "2019-2020", `${communesId}-2019-2020`),
  vintage(communes, "2021", `${communesId}-2021`),
  vintage(communes, "2022", `${communesId}-2022`),
  vintage(communes, "2023-2024", `${communesId}-2023-2024`, {
    licence: "lov2",
    modified: "2025-12-01",
  }),
  everyYear(
    communes,
    `${communesId}-a-compter-de-2000`,
    2000,
    "Comptes individuels des communes de 2000 à 2021 en un seul fichier : montants, euros par habitant, ratios et strates.",
    "Cet export réunit les comptes individuels des communes de 2000 à 2021 : montants, euros par habitant, ratios et moyennes de la strate de population.",
    readByApi(`${communesId}-a-compter-de-2000`),
  ),

  ...["2008", "2009", "2010", "2011-2012", "2013"].map((span) =>
    vintage(departements, span, `${departementsId}-${span}`),
  ),

  ...["2016", "2017-2018", "2019-2020", "2021-2022", "2023-2024"].map((span) =>
    vintage(departementsAndUnique, span, `${uniqueId}-${span}`),
  ),
  everyYear(
    departementsAndUnique,
    uniqueAllYearsId,
    2008,
    "Comptes individuels des départements et des collectivités uniques de 2008 à 2021 en un seul fichier.",
    "Cet export réunit les comptes individuels des départements de 2008 à 2021, et des collectivités territoriales uniques depuis leur création.",
    {
      url: `${explore(uniqueAllYearsId)}table/`,
      distributions: [csvExport(host, uniqueAllYearsId)],
    },
  ),

  ...[
    "2009",
    "2010",
    "2011-2015",
    "2016",
    "2017",
    "2018-2019",
    "2020",
    "2021",
    "2022",
    "2023-2024",
  ].map((span) => vintage(groupements, span, `${groupementsId}-${span}`)),
  everyYear(
    groupements,
    `${groupementsId}-a-compter-`,
    2007,
    "Comptes individuels des intercommunalités de 2007 à 2021 en un seul fichier, territoires du Grand Paris depuis 2018.",
    "Cet export réunit les comptes individuels des groupements à fiscalité propre de 2007 à 2021. Les établissements publics territoriaux de la Métropole du Grand Paris y figurent à partir de 2018.",
    readByApi(`${groupementsId}-a-compter-`),
  ),

  ...["2008", "2009", "2010", "2013", "2015", "2016", "2017", "2019-2020", "2021-2024"].map(
    (span) => vintage(regions, span, `${regionsId}-${span}`),
  ),
  everyYear(
    regions,
    regionsId,
    2008,
    "Comptes individuels des régions de 2008 à 2021 en un seul fichier.",
    "Cet export réunit les comptes individuels des régions de 2008 à 2021.",
    readByApi(regionsId),
  ),
];
