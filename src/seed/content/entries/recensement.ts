import type { EntrySeed, Level } from "../types";
import { melodi } from "./melodi";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

/** Tables of the census: same method, same years, same limits. */
const census = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  content: string;
  use: string;
  themes: EntrySeed["themes"];
  keywords: string[];
  terms?: string[];
}): EntrySeed => ({
  ...melodi(fact.id, 2022),
  key: fact.key,
  title: fact.title,
  summary: fact.summary,
  description: paragraphs(
    `${fact.content} Les résultats vont de 2011 à 2022 et couvrent les communes et les territoires qui les contiennent.`,
    fact.use,
    "Chaque millésime du recensement repose sur cinq années d’enquête : on compare des années espacées d’au moins cinq ans, et l’on arrondit les petits effectifs, surtout dans les exploitations complémentaires, tirées d’un échantillon.",
  ),
  themes: fact.themes,
  levels: everyLevel,
  keywords: ["recensement", ...fact.keywords],
  years: { from: 2011, to: 2022 },
  frequency: "ANNUAL",
  formats: ["CSV"],
  modified: "2025-06-26",
  terms: fact.terms ?? [],
});

export const recensement: EntrySeed[] = [
  census({
    id: "DS_RP_POPULATION_PRINC",
    key: "recensement-population-exploitation-principale",
    title: "Population par sexe et âge – recensement, exploitation principale",
    summary: "Habitants de chaque commune et territoire par sexe et âge, d’après le recensement.",
    content: "Le jeu décrit la population de chaque territoire selon le sexe et l’âge.",
    use: "C’est la base de toute étude de besoins : école, petite enfance, vieillissement.",
    themes: ["geographie-intercommunalites"],
    keywords: ["population", "âge", "sexe"],
    terms: ["Population municipale"],
  }),
  census({
    id: "DS_RP_POPULATION_COMP",
    key: "recensement-population-exploitation-complementaire",
    title:
      "Population par catégorie socioprofessionnelle – recensement, exploitation complémentaire",
    summary:
      "Habitants de chaque territoire selon leur catégorie socioprofessionnelle, d’après le recensement.",
    content:
      "Le jeu décrit la population de chaque territoire selon la catégorie socioprofessionnelle.",
    use: "Il aide à caractériser la composition sociale d’un territoire et son évolution.",
    themes: ["geographie-intercommunalites", "emploi-fonction-publique"],
    keywords: ["population", "catégories socioprofessionnelles"],
  }),
  {
    ...melodi("DS_RP_SERIE_HISTORIQUE", 2022),
    key: "recensement-serie-historique",
    title: "Série historique du recensement de la population",
    summary:
      "Population et logements de chaque commune et territoire aux recensements depuis 1968.",
    description: paragraphs(
      "Le jeu retrace, de 1968 à 2022, la population et les logements de chaque commune et de chaque territoire, dans un découpage constant.",
      "Il permet de voir, sur un demi-siècle, la croissance d’un territoire et celle de son parc de logements. Les millésimes récents reposent sur cinq années d’enquête, les plus anciens sur un dénombrement complet.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: everyLevel,
    keywords: ["recensement", "population", "logements", "séries longues"],
    years: { from: 1968, to: 2022 },
    frequency: "ANNUAL",
    formats: ["CSV"],
    modified: "2025-06-26",
    terms: ["Population municipale"],
  },
  census({
    id: "DS_RP_MIGRES_PRINC",
    key: "recensement-migrations-residentielles",
    title: "Migrations résidentielles – recensement, exploitation principale",
    summary: "Où habitaient, un an plus tôt, les personnes recensées dans chaque territoire.",
    content:
      "Le jeu décrit les habitants selon leur lieu de résidence un an auparavant : même logement, même commune, autre territoire.",
    use: "Il mesure le renouvellement de la population et l’arrivée de nouveaux habitants. Il ne décrit que les arrivées : une personne partie est recensée là où elle habite désormais.",
    themes: ["geographie-intercommunalites"],
    keywords: ["migrations résidentielles", "déménagements", "nouveaux habitants"],
  }),
  census({
    id: "DS_RP_NAVETTES_PRINC",
    key: "recensement-deplacements-domicile-travail",
    title: "Déplacements domicile-travail – recensement, exploitation principale",
    summary: "Lieu de travail et moyen de transport des actifs de chaque territoire.",
    content:
      "Le jeu décrit les déplacements entre le domicile et le travail et le mode de transport employé.",
    use: "Il éclaire les plans de mobilité et le choix d’une échelle de coopération. La question porte sur le mode principal : un trajet combinant plusieurs modes n’en montre qu’un.",
    themes: ["developpement-durable", "geographie-intercommunalites"],
    keywords: ["navettes", "mobilité", "transports", "domicile-travail"],
    terms: ["Autorité organisatrice de la mobilité", "Zone d’emploi"],
  }),
  census({
    id: "DS_RP_LOGEMENT_PRINC",
    key: "recensement-logements-exploitation-principale",
    title: "Logements – recensement, exploitation principale",
    summary:
      "Résidences principales, secondaires et logements vacants, statut d’occupation, par territoire.",
    content:
      "Le jeu décrit le parc de logements : catégorie (résidence principale, secondaire, logement vacant), type et statut d’occupation.",
    use: "Il sert à préparer une politique de l’habitat. La vacance au sens du recensement diffère de celle des fichiers fiscaux.",
    themes: ["geographie-intercommunalites", "sante-social"],
    keywords: ["logements", "résidences secondaires", "logements vacants"],
    terms: ["Taxe sur les logements vacants"],
  }),
  census({
    id: "DS_RP_LOGEMENT_COMPL",
    key: "recensement-logements-exploitation-complementaire",
    title: "Logements – recensement, exploitation complémentaire",
    summary:
      "Conditions d’occupation des logements selon les ménages qui y vivent, par territoire.",
    content: "Le jeu croise les caractéristiques des logements et celles de leurs occupants.",
    use: "Il permet d’étudier qui occupe quel type de logement, et dans quelles conditions.",
    themes: ["geographie-intercommunalites", "sante-social"],
    keywords: ["logements", "conditions d’occupation"],
  }),
  census({
    id: "DS_RP_LOGEMENT_DOM_PRINC",
    key: "recensement-logements-outre-mer",
    title: "Logements dans les départements d’outre-mer – recensement, exploitation principale",
    summary:
      "Parc de logements des départements d’outre-mer, avec des caractéristiques propres à ces territoires.",
    content:
      "Le jeu décrit les logements des départements d’outre-mer, à partir d’un questionnaire adapté à leurs particularités.",
    use: "Il se lit à part : certaines variables n’ont pas d’équivalent en métropole.",
    themes: ["geographie-intercommunalites", "sante-social"],
    keywords: ["logements", "outre-mer"],
  }),
];
