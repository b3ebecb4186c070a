import type { EntrySeed, Level } from "../types";
import { melodi } from "./melodi";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

const census = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  content: string;
  keywords: string[];
}): EntrySeed => ({
  ...melodi(fact.id, 2022),
  key: fact.key,
  title: fact.title,
  summary: fact.summary,
  description: paragraphs(
    `${fact.content} Les résultats vont de 2011 à 2022 et couvrent les communes et les territoires qui les contiennent.`,
    "Le chômage au sens du recensement repose sur ce que déclarent les personnes : il est plus élevé que le taux de chômage officiel et ne se compare pas au nombre d’inscrits à France Travail.",
    "Chaque millésime repose sur cinq années d’enquête : comparer des années espacées d’au moins cinq ans. L’exploitation complémentaire, plus riche, porte sur un échantillon et convient mal aux petites communes.",
  ),
  themes: ["emploi-fonction-publique"],
  levels: everyLevel,
  keywords: ["recensement", ...fact.keywords],
  years: { from: 2011, to: 2022 },
  frequency: "ANNUAL",
  formats: ["CSV"],
  modified: "2025-06-26",
  terms: ["Zone d’emploi"],
});

const privateWages = (
  id: string,
  key: string,
  title: string,
  summary: string,
  by: string,
): EntrySeed => ({
  ...melodi(id, 2023),
  key,
  title,
  summary,
  description: paragraphs(
    `Le jeu donne le salaire net moyen du secteur privé selon ${by}, par commune et par territoire, en 2022 et 2023. Les salaires sont calculés en équivalent temps plein.`,
    "Il permet de mesurer l’écart entre femmes et hommes sur un territoire. Cet écart tient aussi aux métiers et aux secteurs : à lui seul, il ne mesure pas une différence de traitement à poste égal.",
    "Les agents publics ne sont pas compris ; leurs salaires viennent d’une autre source, Siasp. Les petits effectifs sont masqués.",
  ),
  themes: ["emploi-fonction-publique", "parite"],
  levels: everyLevel,
  keywords: ["salaires", "secteur privé", "égalité femmes-hommes", "base Tous salariés"],
  years: [2022, 2023],
  frequency: "ANNUAL",
  formats: ["CSV", "XLSX"],
  modified: "2025-11-26",
  terms: ["Équivalent temps plein", "Secret statistique"],
});

export const emploi: EntrySeed[] = [
  privateWages(
    "DS_BTS_SAL_EQTP_SEX_AGE",
    "salaires-prives-sexe-age-communes",
    "Salaires dans le secteur privé selon le sexe et l’âge, au niveau communal",
    "Salaire net moyen du secteur privé par sexe et par âge, de la commune à la France, en 2022 et 2023.",
    "le sexe et l’âge",
  ),
  privateWages(
    "DS_BTS_SAL_EQTP_SEX_PCS",
    "salaires-prives-sexe-categorie-communes",
    "Salaires dans le secteur privé selon le sexe et la catégorie socioprofessionnelle, au niveau communal",
    "Salaire net moyen du secteur privé par sexe et catégorie socioprofessionnelle, de la commune à la France.",
    "le sexe et la catégorie socioprofessionnelle",
  ),
  census({
    id: "DS_RP_ACTIVITE_PRINC",
    key: "recensement-caracteristiques-emploi",
    title: "Caractéristiques de l’emploi – recensement, exploitation principale",
    summary:
      "Caractéristiques des emplois occupés par les habitants de chaque territoire, d’après le recensement.",
    content: "Le jeu décrit les personnes en emploi selon les caractéristiques de leur emploi.",
    keywords: ["emploi", "actifs"],
  }),
  census({
    id: "DS_RP_EMPLOI_LR_PRINC",
    key: "recensement-population-active-principale",
    title: "Population active et chômage – recensement, exploitation principale",
    summary: "Actifs, chômeurs et inactifs parmi les habitants de chaque territoire.",
    content:
      "Le jeu décrit l’activité des habitants, comptés à leur lieu de résidence : en emploi, au chômage, hors du marché du travail.",
    keywords: ["population active", "chômage", "lieu de résidence"],
  }),
  census({
    id: "DS_RP_EMPLOI_LR_COMP",
    key: "recensement-population-active-complementaire",
    title: "Population active et chômage – recensement, exploitation complémentaire",
    summary:
      "Actifs et chômeurs de chaque territoire, avec le détail que permet l’échantillon du recensement.",
    content:
      "Le jeu décrit l’activité des habitants au lieu de résidence, avec des variables plus détaillées que l’exploitation principale.",
    keywords: ["population active", "chômage", "lieu de résidence"],
  }),
  census({
    id: "DS_RP_EMPLOI_LT_PRINC",
    key: "recensement-emploi-lieu-travail-principale",
    title: "Emploi au lieu de travail – recensement, exploitation principale",
    summary: "Emplois situés dans chaque territoire, où que résident ceux qui les occupent.",
    content: "Le jeu compte les emplois là où ils s’exercent, et non là où habitent les personnes.",
    keywords: ["emploi", "lieu de travail"],
  }),
  census({
    id: "DS_RP_EMPLOI_LT_COMP",
    key: "recensement-emploi-lieu-travail-complementaire",
    title: "Emploi au lieu de travail – recensement, exploitation complémentaire",
    summary:
      "Emplois situés dans chaque territoire, avec le détail que permet l’échantillon du recensement.",
    content:
      "Le jeu compte les emplois là où ils s’exercent, avec des variables plus détaillées que l’exploitation principale.",
    keywords: ["emploi", "lieu de travail", "secteurs"],
  }),
];
