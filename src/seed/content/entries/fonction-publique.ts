import type { EntrySeed, Level, ThemeSlug } from "../types";
import { melodi } from "./melodi";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const host = "data.economie.gouv.fr";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

/** Open data of the DGAFP on data.economie.gouv.fr: none was renewed in these files. */
const dgafp = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  description: string;
  themes?: ThemeSlug[];
  levels: Level[];
  keywords: string[];
  years: EntrySeed["years"];
  frequency?: EntrySeed["frequency"];
  terms: string[];
}): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "dataset",
  source: "data-economie",
  publisher: "dgafp",
  url: `https://${host}/explore/dataset/${fact.id}/`,
  urlComposed: true,
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: fact.themes ?? ["emploi-fonction-publique"],
  levels: fact.levels,
  keywords: fact.keywords,
  years: fact.years,
  ...(fact.frequency ? { frequency: fact.frequency } : {}),
  formats: ["CSV", "JSON"],
  licence: "notspecified",
  distributions: [
    api(`https://${host}/api/v2/catalog/datasets/${fact.id}`),
    csvExport(host, fact.id),
  ],
  terms: fact.terms,
});

const archived =
  "Le fichier s’arrête aux années indiquées : pour la situation récente, consulter le rapport annuel sur l’état de la fonction publique ou les séries longues de la DGAFP.";

const elections = (
  id: string,
  year: number,
  body: "cap" | "ct",
  summary: string,
  scope: string,
): EntrySeed =>
  dgafp({
    id,
    key: `elections-professionnelles-${body}-${year}`,
    title:
      body === "cap"
        ? `Résultats des élections professionnelles aux commissions administratives paritaires (État et territoriale) en ${year}`
        : `Résultats des élections professionnelles aux comités techniques de la fonction publique en ${year}`,
    summary,
    description: paragraphs(
      scope,
      body === "cap"
        ? "Les résultats sont nationaux et ne se déclinent pas par collectivité. La loi de 2019 a réduit le rôle de ces commissions : ces chiffres valent pour leur époque."
        : "Les résultats sont nationaux et ne se déclinent pas par collectivité. Les comités techniques ont depuis laissé la place aux comités sociaux : ces chiffres valent pour leur époque.",
    ),
    levels: ["national"],
    keywords: ["élections professionnelles", "organisations syndicales", "fonction publique"],
    years: [year],
    terms: [
      body === "cap" ? "Commission administrative paritaire" : "Comité technique",
      "Fonction publique territoriale",
    ],
  });

export const fonctionPublique: EntrySeed[] = [
  dgafp({
    id: "effectifs-dans-la-fonction-publique",
    key: "effectifs-fonction-publique",
    title: "Effectifs de la fonction publique depuis 2004",
    summary:
      "Agents des trois versants de la fonction publique depuis 2004 : statut, âge, part des femmes.",
    description: paragraphs(
      "Le fichier de la DGAFP donne les effectifs des trois versants (État, territoriale, hospitalière), selon le statut, l’âge et le sexe, de 2004 à 2016.",
      archived,
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["effectifs", "fonction publique", "fonctionnaires", "égalité femmes-hommes"],
    years: { from: 2004, to: 2016 },
    frequency: "ANNUAL",
    terms: [
      "Fonction publique territoriale",
      "Système d’information sur les agents des services publics",
    ],
  }),
  dgafp({
    id: "effectifs-dans-la-fonction-publique-territoriale",
    key: "effectifs-fonction-publique-territoriale",
    title: "Effectifs de la fonction publique territoriale depuis 2004",
    summary: "Agents territoriaux au 31 décembre, par type d’employeur et statut, depuis 2004.",
    description: paragraphs(
      "Le fichier de la DGAFP compte les agents de la fonction publique territoriale au 31 décembre de chaque année, de 2004 à 2016, selon l’employeur (communes, intercommunalités, départements, régions…) et le statut.",
      `Il montre le poids de chaque catégorie d’employeurs, non l’effectif d’une collectivité donnée. ${archived}`,
    ),
    levels: everyLevel,
    keywords: ["effectifs", "fonction publique territoriale", "agents territoriaux", "statut"],
    years: { from: 2004, to: 2016 },
    frequency: "ANNUAL",
    terms: ["Fonction publique territoriale", "Équivalent temps plein"],
  }),
  dgafp({
    id: "lemploi-dans-la-fonction-publique-par-departement",
    key: "effectifs-fonction-publique-departements",
    title: "Effectifs de la fonction publique par département depuis 2010",
    summary:
      "Agents publics de chaque département, par versant, et taux d’administration, depuis 2010.",
    description: paragraphs(
      "Le fichier de la DGAFP répartit les agents publics par département et par versant, de 2010 à 2016, et les rapporte à la population (taux d’administration).",
      `Un taux élevé peut tenir à la présence d’un hôpital ou d’administrations à rayonnement régional. ${archived}`,
    ),
    levels: ["departement"],
    keywords: ["effectifs", "départements", "taux d’administration"],
    years: { from: 2010, to: 2016 },
    frequency: "ANNUAL",
    terms: ["Taux d’administration", "Fonction publique territoriale"],
  }),
  elections(
    "resultats-des-elections-professionnelles-pour-les-cap-dans-la-fonction-publique-",
    2014,
    "cap",
    "Voix obtenues par les organisations syndicales aux commissions paritaires de l’État et de la territoriale en 2014.",
    "Les commissions administratives paritaires examinent des décisions individuelles concernant les agents. Le fichier donne les résultats des organisations syndicales aux élections de 2014, dans la fonction publique de l’État et la fonction publique territoriale.",
  ),
  elections(
    "resultats-des-elections-professionnelles-pour-les-comites-techniques-dans-la-fon",
    2014,
    "ct",
    "Voix obtenues par les organisations syndicales aux comités techniques des trois versants en 2014.",
    "Les comités techniques étaient consultés sur l’organisation et le fonctionnement des services. Le fichier donne les résultats des organisations syndicales aux élections de 2014, dans les trois versants.",
  ),
  elections(
    "resultats-des-elections-professionnelles-pour-les-comites-techniques-dans-la-fp-",
    2018,
    "ct",
    "Voix obtenues par les organisations syndicales aux comités techniques des trois versants en 2018.",
    "Le fichier donne les résultats des organisations syndicales aux élections de 2018 aux comités techniques, dans les trois versants de la fonction publique. Il se compare à celui de 2014.",
  ),
  {
    key: "rapport-annuel-fonction-publique-2024",
    title: "Rapport annuel sur l’état de la fonction publique, édition 2024",
    type: "publication",
    source: "fonction-publique-gouv",
    publisher: "dgafp",
    url: "https://www.fonction-publique.gouv.fr/toutes-les-publications/rapport-annuel-sur-letat-de-la-fonction-publique-edition-2024",
    identifier: "dgafp-raefp-2024",
    summary:
      "Effectifs, salaires, carrières et égalité professionnelle dans les trois versants : édition 2024.",
    description: paragraphs(
      "Le rapport annuel de la DGAFP décrit l’emploi public : effectifs au 31 décembre 2023, recrutements, rémunérations, conditions de travail, égalité professionnelle. La fonction publique territoriale y a ses tableaux.",
      "C’est la référence pour comparer les versants et citer un chiffre national. Il ne descend pas à la collectivité : chaque employeur publie pour cela son rapport social unique.",
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["rapport annuel", "effectifs", "salaires", "égalité professionnelle"],
    years: [2023, 2024],
    frequency: "ANNUAL",
    formats: ["PDF"],
    licence: "notspecified",
    terms: [
      "Fonction publique territoriale",
      "Système d’information sur les agents des services publics",
      "Équivalent temps plein",
    ],
  },
  {
    key: "series-longues-fonction-publique",
    title: "Séries longues sur la fonction publique",
    type: "dataset",
    source: "fonction-publique-gouv",
    publisher: "dgafp",
    url: "https://www.fonction-publique.gouv.fr/series/longues",
    identifier: "dgafp-series-longues",
    summary:
      "Longues séries d’effectifs et de rémunérations des trois versants de la fonction publique.",
    description: paragraphs(
      "La DGAFP rassemble sur cette page des classeurs de séries longues : effectifs et rémunérations de la fonction publique, versant par versant.",
      "Ils permettent de suivre la place de l’emploi territorial sur plusieurs décennies. Les changements de source ou de champ sont signalés dans les classeurs.",
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["effectifs", "rémunérations", "séries longues"],
    years: [],
    formats: ["XLSX"],
    licence: "notspecified",
    terms: ["Fonction publique territoriale", "Équivalent temps plein"],
  },
  {
    key: "emploi-travailleurs-handicapes-departements",
    title: "Taux d’emploi de travailleurs handicapés dans la fonction publique par département",
    type: "dataset",
    source: "data-gouv",
    publisher: "dgafp",
    url: "https://www.data.gouv.fr/datasets/5fa9901b66cff095591963e6/",
    urlComposed: true,
    identifier: "5fa9901b66cff095591963e6",
    summary:
      "Part des travailleurs handicapés parmi les agents publics, département par département.",
    description: paragraphs(
      "Les employeurs publics d’une certaine taille doivent compter au moins 6 % de bénéficiaires de l’obligation d’emploi. Le fichier donne le taux atteint dans la fonction publique, par département.",
      "Il agrège les employeurs déclarants : il ne permet pas de connaître le taux d’une collectivité.",
    ),
    themes: ["emploi-fonction-publique", "sante-social"],
    levels: ["departement"],
    keywords: ["handicap", "obligation d’emploi", "fonction publique"],
    years: [],
    formats: ["CSV", "XLSX"],
    licence: "notspecified",
    terms: ["Fonction publique territoriale"],
  },
  {
    key: "beneficiaires-obligation-emploi-fonction-publique",
    title: "Bénéficiaires de l’obligation d’emploi dans la fonction publique depuis 2006",
    type: "dataset",
    source: "data-gouv",
    publisher: "dgafp",
    url: "https://www.data.gouv.fr/datasets/5fa9901c7094eadce61963e8/",
    urlComposed: true,
    identifier: "5fa9901c7094eadce61963e8",
    summary:
      "Nombre de travailleurs handicapés et autres bénéficiaires dans les trois versants, depuis 2006.",
    description: paragraphs(
      "Le fichier compte, depuis 2006, les agents bénéficiaires de l’obligation d’emploi de travailleurs handicapés dans les trois versants de la fonction publique.",
      "Il retrace une évolution nationale. Les règles de décompte ont changé au fil des lois, ce qui peut créer des ruptures.",
    ),
    themes: ["emploi-fonction-publique", "sante-social"],
    levels: ["national"],
    keywords: ["handicap", "obligation d’emploi", "fonction publique"],
    years: { from: 2006, to: null },
    formats: ["CSV", "XLSX"],
    licence: "notspecified",
    terms: ["Fonction publique territoriale"],
  },
  {
    ...melodi("DS_DERA_PUBLIC_ANNUEL", 2023),
    key: "salaires-fonction-publique-profession-2023",
    title:
      "Salaires dans la fonction publique par catégorie socioprofessionnelle détaillée (Siasp)",
    summary:
      "Salaires nets des agents publics en 2023 selon la profession, le sexe et l’âge, en équivalent temps plein.",
    description: paragraphs(
      "Le jeu donne les salaires nets dans la fonction publique en 2023, en équivalent temps plein, selon la profession détaillée, le sexe et l’âge.",
      "Il vient du système d’information sur les agents des services publics (Siasp). Un salaire en équivalent temps plein corrige le temps partiel : il ne correspond pas à ce que chaque agent perçoit.",
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["salaires", "fonction publique", "professions", "égalité femmes-hommes"],
    years: [2023],
    frequency: "ANNUAL",
    formats: ["CSV"],
    modified: "2025-12-04",
    terms: [
      "Système d’information sur les agents des services publics",
      "Équivalent temps plein",
      "Fonction publique territoriale",
    ],
  },
  {
    ...melodi("DS_DERA_PUBLIC_SERIES_LONGUES"),
    key: "salaires-fonction-publique-series-longues",
    title: "Séries longues des salaires dans la fonction publique (Siasp)",
    summary:
      "Évolution des salaires nets de la fonction publique depuis 1995, par versant, sexe et âge.",
    description: paragraphs(
      "Le jeu retrace les salaires nets de la fonction publique de 1995 à 2023, par versant, par sexe et par âge.",
      "Il permet de suivre l’évolution du salaire dans la territoriale et l’écart entre femmes et hommes. La hausse du salaire moyen reflète aussi les changements dans la composition des effectifs.",
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["salaires", "fonction publique", "séries longues", "égalité femmes-hommes"],
    years: { from: 1995, to: 2023 },
    frequency: "ANNUAL",
    formats: ["CSV"],
    modified: "2025-12-04",
    terms: [
      "Système d’information sur les agents des services publics",
      "Fonction publique territoriale",
      "Équivalent temps plein",
    ],
  },
  {
    key: "outil-salaires-moyens-fonction-publique",
    title: "Salaires moyens dans la fonction publique (outil interactif)",
    type: "tool",
    source: "insee-statistiques",
    publisher: "insee",
    url: "https://www.insee.fr/fr/outil-interactif/5369554/salaires-moyens-dans-la-fonction-publique",
    identifier: "5369554/salaires-moyens",
    summary:
      "Consulter en ligne les salaires moyens des agents publics selon leurs caractéristiques.",
    description: paragraphs(
      "Cet outil de l’Insee affiche les salaires moyens de la fonction publique selon les caractéristiques choisies.",
      "Il convient à une question simple, posée par un agent ou un élu. Les jeux de données de l’Insee permettent d’aller plus loin.",
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["salaires", "fonction publique", "outil interactif"],
    years: [],
    formats: ["HTML"],
    licence: "notspecified",
    terms: ["Fonction publique territoriale", "Équivalent temps plein"],
  },
  {
    key: "outil-salaires-profession-fonction-publique",
    title: "Salaires par profession dans la fonction publique (outil interactif)",
    type: "tool",
    source: "insee-statistiques",
    publisher: "insee",
    url: "https://www.insee.fr/fr/outil-interactif/5369554/salaires-par-profession-dans-la-fonction-publique",
    identifier: "5369554/salaires-par-profession-fp",
    summary: "Consulter en ligne les salaires de la fonction publique métier par métier.",
    description: paragraphs(
      "Cet outil de l’Insee affiche les salaires de la fonction publique pour une profession donnée.",
      "Il complète l’outil sur les salaires moyens. Une moyenne par profession rassemble des agents d’ancienneté et d’employeurs très divers.",
    ),
    themes: ["emploi-fonction-publique", "parite"],
    levels: ["national"],
    keywords: ["salaires", "professions", "fonction publique", "outil interactif"],
    years: [],
    formats: ["HTML"],
    licence: "notspecified",
    terms: ["Fonction publique territoriale", "Équivalent temps plein"],
  },
  {
    key: "inscrits-france-travail-communes",
    title: "Inscrits à France Travail – données communales",
    type: "dataset",
    source: "data-gouv",
    publisher: "dares",
    url: "https://www.data.gouv.fr/datasets/66df098924d76afbdd70938a/",
    urlComposed: true,
    identifier: "66df098924d76afbdd70938a",
    summary: "Demandeurs d’emploi inscrits à France Travail dans chaque commune, par catégorie.",
    description: paragraphs(
      "La DARES publie le nombre de demandeurs d’emploi inscrits à France Travail par commune, selon les catégories A, B, C.",
      "L’inscription est une démarche administrative : ces chiffres ne mesurent pas le chômage au sens du Bureau international du travail. Les règles d’inscription ont changé, ce qui complique les comparaisons dans le temps.",
    ),
    themes: ["emploi-fonction-publique"],
    levels: ["commune"],
    keywords: ["demandeurs d’emploi", "France Travail", "chômage"],
    years: [],
    formats: ["CSV", "XLSX"],
    licence: "notspecified",
    terms: ["Zone d’emploi"],
  },
];
