import type { EntrySeed, Level, ThemeSlug } from "../types";
import { melodi } from "./melodi";
import { csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

/** Surveys and counts on data.drees; most hold workbooks rather than a table to export. */
const drees = (fact: {
  id: string;
  key: string;
  title: string;
  /** What the address that was read ends with. */
  tab?: string;
  urlComposed?: boolean;
  summary: string;
  description: string;
  themes?: ThemeSlug[];
  levels: Level[];
  keywords: string[];
  years?: EntrySeed["years"];
  frequency?: EntrySeed["frequency"];
  terms: string[];
}): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "dataset",
  source: "data-drees",
  publisher: "drees",
  url: `https://data.drees.solidarites-sante.gouv.fr/explore/dataset/${fact.id}/${fact.tab ?? ""}`,
  ...(fact.urlComposed ? { urlComposed: true } : {}),
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: fact.themes ?? ["sante-social"],
  levels: fact.levels,
  keywords: fact.keywords,
  years: fact.years ?? [],
  ...(fact.frequency ? { frequency: fact.frequency } : {}),
  formats: ["CSV", "XLSX"],
  licence: "notspecified",
  terms: fact.terms,
});

const caf = (fact: {
  id: string;
  key: string;
  title: string;
  url: string;
  summary: string;
  description: string;
  level: Level;
  keywords: string[];
  years?: EntrySeed["years"];
  terms: string[];
}): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "dataset",
  source: "data-caf",
  publisher: "cnaf",
  url: fact.url,
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: ["sante-social"],
  levels: [fact.level],
  keywords: fact.keywords,
  years: fact.years ?? [],
  formats: ["CSV", "XLSX"],
  licence: "notspecified",
  distributions: [csvExport("data.caf.fr", fact.id)],
  terms: fact.terms,
});

const childcare = (level: Level, id: string, territory: string): EntrySeed =>
  caf({
    id,
    key: `accueil-jeune-enfant-taux-couverture-${level}`,
    title: `Taux de couverture en accueil du jeune enfant par ${territory}`,
    url: `https://data.caf.fr/explore/dataset/${id}/`,
    summary: `Places d’accueil offertes pour cent enfants de moins de trois ans, par ${territory}.`,
    description: paragraphs(
      `L’indicateur rapporte les places d’accueil des enfants de moins de trois ans (crèches, assistantes maternelles et autres modes) au nombre d’enfants de cet âge, par ${territory}.`,
      "Il mesure une offre théorique : toutes les places agréées ne sont pas proposées, et les familles n’habitent pas toujours là où leur enfant est gardé. À la commune, lire aussi l’offre des communes voisines.",
      "La CNAF publie la même série par commune, intercommunalité et département.",
    ),
    level,
    keywords: ["petite enfance", "crèches", "assistantes maternelles", "taux de couverture"],
    terms: [],
  });

/** Tables of Filosofi 2021. */
const filosofi = (fact: {
  id: string;
  key: string;
  title: string;
  summary: string;
  content: string;
  formats?: EntrySeed["formats"];
  modified?: string;
  keywords: string[];
}): EntrySeed => ({
  ...melodi(fact.id, 2021),
  key: fact.key,
  title: fact.title,
  summary: fact.summary,
  description: paragraphs(
    fact.content,
    "Filosofi (fichier localisé social et fiscal) rapproche les déclarations fiscales et les prestations sociales. Il donne le niveau de vie, c’est-à-dire le revenu disponible du ménage rapporté à sa taille, et la part des personnes sous le seuil de pauvreté.",
    "Les résultats portent sur 2021. En deçà d’un certain nombre de ménages, les valeurs ne sont pas diffusées : beaucoup de petites communes n’ont pas de taux de pauvreté.",
  ),
  themes: ["sante-social"],
  levels: everyLevel,
  keywords: ["Filosofi", "niveau de vie", "pauvreté", ...fact.keywords],
  years: [2021],
  frequency: "ANNUAL",
  formats: fact.formats ?? ["CSV"],
  modified: fact.modified ?? "2025-11-26",
  terms: [
    "Fichier localisé social et fiscal",
    "Revenu fiscal médian par unité de consommation",
    "Taux de pauvreté",
    "Secret statistique",
  ],
});

const households = (fact: {
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
    "Ils aident à prévoir des besoins : logements, garde d’enfants, aide aux personnes seules ou âgées. Un ménage réunit les occupants d’un même logement ; une famille comprend un couple ou un parent et ses enfants.",
    "Chaque millésime du recensement repose sur cinq années d’enquête. L’exploitation complémentaire, plus détaillée, porte sur un échantillon : arrondir les petits effectifs.",
  ),
  themes: ["sante-social"],
  levels: everyLevel,
  keywords: ["recensement", ...fact.keywords],
  years: { from: 2011, to: 2022 },
  frequency: "ANNUAL",
  formats: ["CSV"],
  modified: "2025-06-26",
  terms: [],
});

export const social: EntrySeed[] = [
  drees({
    id: "375_les-beneficiaires-de-l-aide-sociale-departementale",
    key: "beneficiaires-aide-sociale-departementale",
    title: "Les bénéficiaires de l’aide sociale départementale",
    tab: "information/",
    summary:
      "Personnes aidées par les départements : personnes âgées, personnes handicapées, enfants protégés, insertion.",
    description: paragraphs(
      "La DREES interroge chaque année les départements sur les personnes auxquelles ils apportent une aide : allocation personnalisée d’autonomie (APA), prestation de compensation du handicap (PCH), aide sociale à l’enfance (ASE), insertion.",
      "Les fichiers donnent les effectifs par département et pour la France. Une même personne peut recevoir plusieurs aides : on n’additionne pas les lignes sans précaution. Pour comparer, rapporter à la population concernée (personnes âgées, jeunes…).",
      "Les effectifs sont en général ceux du 31 décembre. Certaines réponses manquantes sont estimées par la DREES.",
    ),
    levels: ["departement", "national"],
    keywords: ["aide sociale", "APA", "PCH", "ASE", "départements"],
    frequency: "ANNUAL",
    terms: [
      "Allocation personnalisée d’autonomie",
      "Prestation de compensation du handicap",
      "Aide sociale à l’enfance",
      "Département",
    ],
  }),
  drees({
    id: "376_les-depenses-d-aide-sociale-departementale",
    key: "depenses-aide-sociale-departementale",
    title: "Les dépenses d’aide sociale départementale",
    tab: "information/",
    summary:
      "Dépenses annuelles d’aide sociale de chaque département, par type d’aide, depuis 1999.",
    description: paragraphs(
      "Ces séries de la DREES retracent les dépenses d’aide sociale des départements de 1999 à 2018 : personnes âgées, personnes handicapées, enfance, revenu de solidarité active.",
      "Elles distinguent dépenses brutes et dépenses nettes des sommes récupérées : préciser laquelle on emploie. Pour les années récentes, les comptes des départements par fonction, publiés par l’OFGL, prennent le relais.",
    ),
    themes: ["sante-social", "finances-fiscalite"],
    levels: ["departement", "national"],
    keywords: ["aide sociale", "dépenses", "RSA", "APA", "ASE"],
    years: { from: 1999, to: 2018 },
    frequency: "ANNUAL",
    terms: [
      "Allocations de solidarité",
      "Revenu de solidarité active",
      "Frais d’hébergement",
      "Aide sociale à l’enfance",
    ],
  }),
  drees({
    id: "3066_le-personnel-de-l-action-sociale-et-medico-sociale",
    key: "personnel-action-sociale-departementale",
    title: "Le personnel de l’action sociale et médico-sociale départementale",
    tab: "information/",
    summary:
      "Agents des départements affectés à l’action sociale : effectifs et équivalents temps plein, par métier.",
    description: paragraphs(
      "La DREES compte les agents que les départements emploient pour l’action sociale et médico-sociale : travailleurs sociaux, assistants familiaux, personnels de santé et administratifs.",
      "Les effectifs et les équivalents temps plein sont donnés par département. L’organisation varie : certaines missions sont confiées à des associations, dont les salariés ne sont pas comptés.",
    ),
    themes: ["sante-social", "emploi-fonction-publique"],
    levels: ["departement"],
    keywords: ["travailleurs sociaux", "départements", "effectifs"],
    frequency: "ANNUAL",
    terms: ["Équivalent temps plein", "Département", "Fonction publique territoriale"],
  }),
  drees({
    id: "336_minima-sociaux-rsa-et-prime-d-activite",
    key: "minima-sociaux-rsa-prime-activite",
    title: "Minima sociaux, RSA et prime d’activité",
    tab: "information/",
    summary:
      "Allocataires et dépenses des minima sociaux, dont le RSA, en France et par département.",
    description: paragraphs(
      "La DREES rassemble les séries sur les allocataires et les dépenses des minima sociaux, dont le revenu de solidarité active (RSA) financé par la plupart des départements, et de la prime d’activité.",
      "Un allocataire représente un foyer : le nombre de personnes couvertes, conjoint et enfants compris, est plus élevé. Dans quelques départements, l’État a repris le financement du RSA.",
    ),
    levels: ["departement", "national"],
    keywords: ["RSA", "minima sociaux", "prime d’activité", "allocataires"],
    frequency: "ANNUAL",
    terms: ["Revenu de solidarité active", "Allocations de solidarité"],
  }),
  drees({
    id: "donnees-mensuelles-sur-les-prestations-de-solidarite",
    key: "prestations-solidarite-donnees-mensuelles",
    title: "Données mensuelles sur les prestations de solidarité",
    tab: "information/",
    urlComposed: true,
    summary:
      "Suivi mensuel des allocataires du RSA, de l’allocation aux adultes handicapés et de la prime d’activité.",
    description: paragraphs(
      "Ce jeu de la DREES suit, mois après mois, le nombre d’allocataires des principales prestations de solidarité, en France et par département.",
      "Il donne une information rapide avant les séries annuelles. Les derniers mois sont estimés puis révisés, et les variations saisonnières invitent à comparer un mois au même mois de l’année précédente.",
    ),
    levels: ["departement", "national"],
    keywords: ["RSA", "AAH", "prime d’activité", "suivi mensuel"],
    frequency: "MONTHLY",
    terms: ["Revenu de solidarité active", "Allocations de solidarité"],
  }),
  drees({
    id: "530_l-accessibilite-potentielle-localisee-apl",
    key: "accessibilite-potentielle-localisee-apl",
    title: "Accessibilité potentielle localisée (APL) aux professionnels de santé",
    summary:
      "Accès aux médecins généralistes et à d’autres soignants libéraux, commune par commune.",
    description: paragraphs(
      "L’APL mesure, pour chaque commune, l’adéquation entre l’offre de soins de ville et la demande, en tenant compte des communes alentour, de l’activité des praticiens et de l’âge des habitants. Les fichiers couvrent 2015 à 2022 selon les professions.",
      "L’indicateur dit plus que la simple présence d’un médecin dans la commune. Il reste une mesure potentielle : il ignore les délais de rendez-vous et le renoncement aux soins.",
    ),
    levels: ["commune"],
    keywords: ["APL", "médecins", "accès aux soins", "désert médical"],
    years: { from: 2015, to: 2022 },
    terms: ["Accessibilité potentielle localisée"],
  }),
  drees({
    id: "305_les-comptes-de-la-protection-sociale",
    key: "comptes-protection-sociale",
    title: "Les comptes de la protection sociale",
    summary:
      "Prestations et financement de la protection sociale depuis 1959, aide sociale des collectivités comprise.",
    description: paragraphs(
      "Les comptes de la protection sociale retracent, depuis 1959, toutes les prestations versées en France et leur financement. L’aide sociale des collectivités y figure à côté de la sécurité sociale et de l’État.",
      "Ils situent l’effort local dans l’ensemble. Ce sont des comptes nationaux : ils ne se déclinent pas par collectivité.",
    ),
    themes: ["sante-social", "finances-fiscalite"],
    levels: ["national"],
    keywords: ["protection sociale", "prestations", "financement"],
    years: { from: 1959, to: null },
    terms: ["Administrations publiques locales", "Allocations de solidarité"],
  }),
  caf({
    id: "s_ben_com_f",
    key: "foyers-allocataires-communes",
    title: "Foyers allocataires par commune",
    url: "https://data.caf.fr/explore/dataset/s_ben_com_f/",
    summary:
      "Foyers qui perçoivent une prestation de la caisse d’allocations familiales dans chaque commune.",
    description: paragraphs(
      "Le fichier compte les foyers allocataires des caisses d’allocations familiales par commune et par prestation, de 2020 à 2024.",
      "Il aide une commune à connaître les familles qu’elle accueille. Les allocataires d’autres régimes, comme le régime agricole, n’y sont pas, et les petits effectifs sont masqués.",
    ),
    level: "commune",
    keywords: ["allocataires", "prestations familiales", "CAF"],
    years: { from: 2020, to: 2024 },
    terms: ["Secret statistique"],
  }),
  caf({
    id: "foyers-rsa-commune",
    key: "foyers-rsa-communes",
    title: "Foyers allocataires du RSA par commune, selon le type de RSA",
    url: "https://data.caf.fr/explore/dataset/foyers-rsa-commune",
    summary:
      "Foyers qui perçoivent le revenu de solidarité active dans chaque commune, selon le type de RSA.",
    description: paragraphs(
      "Le fichier donne, commune par commune, le nombre de foyers allocataires du revenu de solidarité active (RSA) versé par les caisses d’allocations familiales, et leur répartition selon le type de RSA.",
      "Il éclaire l’action des centres communaux d’action sociale et des départements. Les petits effectifs sont masqués : un territoire rural se lit mieux à l’échelle de l’intercommunalité.",
    ),
    level: "commune",
    keywords: ["RSA", "allocataires", "CAF"],
    terms: ["Revenu de solidarité active", "Secret statistique"],
  }),
  childcare("commune", "txcouv_pe_com", "commune"),
  childcare("epci", "txcouv_pe_epci", "intercommunalité"),
  childcare("departement", "txcouv_pe_dep", "département"),
  filosofi({
    id: "DS_FILOSOFI_CC",
    key: "filosofi-niveau-vie-pauvrete-2021",
    title: "Niveau de vie, pauvreté et structure du revenu en 2021 (Filosofi)",
    summary:
      "Niveau de vie médian, taux de pauvreté, part des ménages imposés et origine des revenus, par territoire.",
    content:
      "Le jeu rassemble les principaux indicateurs sur les revenus des ménages de chaque territoire : niveau de vie, taux de pauvreté, part des ménages imposés, décomposition du revenu disponible (travail, retraites, prestations, patrimoine).",
    formats: ["CSV", "XLSX"],
    keywords: ["revenu disponible", "ménages imposés"],
  }),
  filosofi({
    id: "DS_FILOSOFI_AGE_TP_NIVVIE",
    key: "filosofi-niveau-vie-pauvrete-age-2021",
    title: "Niveau de vie et taux de pauvreté par tranche d’âge en 2021 (Filosofi)",
    summary:
      "Niveau de vie médian et pauvreté selon l’âge du référent fiscal du ménage, par territoire.",
    content:
      "Le jeu donne le niveau de vie médian et le taux de pauvreté de chaque territoire selon l’âge de la personne de référence du ménage fiscal. Il montre si la pauvreté touche surtout les jeunes ménages ou les plus âgés.",
    keywords: ["âge"],
  }),
  filosofi({
    id: "DS_FILOSOFI_LOG_TP_NIVVIE",
    key: "filosofi-niveau-vie-pauvrete-logement-2021",
    title:
      "Niveau de vie et taux de pauvreté par statut d’occupation du logement en 2021 (Filosofi)",
    summary:
      "Niveau de vie médian et pauvreté des propriétaires et des locataires, par territoire.",
    content:
      "Le jeu donne le niveau de vie médian et le taux de pauvreté de chaque territoire selon que le ménage est propriétaire ou locataire de son logement.",
    keywords: ["logement", "propriétaires", "locataires"],
  }),
  filosofi({
    id: "DS_FILOSOFI_MEN_TP_NIVVIE",
    key: "filosofi-niveau-vie-pauvrete-menage-2021",
    title: "Niveau de vie et taux de pauvreté par type de ménage en 2021 (Filosofi)",
    summary:
      "Niveau de vie médian et pauvreté des personnes seules, couples et familles, par territoire.",
    content:
      "Le jeu donne le niveau de vie médian et le taux de pauvreté de chaque territoire selon la composition du ménage.",
    modified: "2025-06-10",
    keywords: ["ménages", "familles monoparentales"],
  }),
  households({
    id: "DS_RP_FAMILLE_COMP",
    key: "recensement-familles",
    title: "Familles – recensement, exploitation complémentaire",
    summary: "Composition des familles de chaque territoire, d’après le recensement.",
    content: "Le jeu décrit la composition des familles de chaque territoire.",
    keywords: ["familles", "enfants", "couples"],
  }),
  households({
    id: "DS_RP_MENAGES_COMP",
    key: "recensement-menages-exploitation-complementaire",
    title: "Ménages – recensement, exploitation complémentaire",
    summary:
      "Ménages de chaque territoire selon leur composition, d’après l’échantillon du recensement.",
    content: "Le jeu décrit les ménages de chaque territoire selon leur composition.",
    keywords: ["ménages", "composition des ménages"],
  }),
  households({
    id: "DS_RP_MENAGES_PRINC",
    key: "recensement-menages-couples",
    title: "Ménages et vie en couple – recensement, exploitation principale",
    summary: "Taille des ménages et vie en couple dans chaque territoire, d’après le recensement.",
    content: "Le jeu décrit les ménages et la vie en couple des habitants de chaque territoire.",
    keywords: ["ménages", "couples"],
  }),
  {
    key: "communes-loi-sru-logement-social",
    title: "Communes soumises à l’article 55 de la loi SRU (inventaire du logement social)",
    type: "dataset",
    source: "data-gouv",
    publisher: "mte",
    url: "https://www.data.gouv.fr/datasets/communes-et-inventaire-sru/",
    urlComposed: true,
    identifier: "6564969d3579e21795ebd378",
    summary: "Communes tenues d’atteindre un taux de logement social, et taux qu’elles atteignent.",
    description: paragraphs(
      "L’article 55 de la loi SRU impose à certaines communes une part minimale de logements sociaux, de 20 % ou 25 %. Le fichier liste les communes concernées et les taux constatés lors de l’inventaire.",
      "Une commune en retard s’acquitte d’un prélèvement sur ses ressources, dont elle peut déduire certaines dépenses. Le taux légal ne compte que les logements retenus par la loi : il diffère d’autres mesures du parc social.",
    ),
    themes: ["sante-social", "geographie-intercommunalites"],
    levels: ["commune"],
    keywords: ["SRU", "logement social", "article 55"],
    years: [],
    formats: ["CSV", "XLSX"],
    licence: "notspecified",
    terms: ["Commune"],
  },
  {
    key: "bailleurs-sociaux-regions",
    title: "Bailleurs sociaux par région",
    type: "dataset",
    source: "opendata-caisse-depots",
    publisher: "cdc",
    url: "https://opendata.caissedesdepots.fr/explore/dataset/bailleurs_sociaux_region/",
    identifier: "bailleurs_sociaux_region",
    summary: "Indicateurs sur les organismes de logement social, agrégés par région.",
    description: paragraphs(
      "La Caisse des dépôts, premier prêteur du logement social, publie des indicateurs sur les bailleurs sociaux, agrégés par région.",
      "Ils éclairent la situation du secteur, dont une partie des organismes est rattachée à des collectivités qui garantissent leurs emprunts. L’agrégat régional ne permet pas de juger un organisme en particulier.",
    ),
    themes: ["sante-social", "finances-fiscalite"],
    levels: ["region"],
    keywords: ["logement social", "bailleurs sociaux", "HLM"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [csvExport("opendata.caissedesdepots.fr", "bailleurs_sociaux_region")],
    terms: ["Région"],
  },
];
