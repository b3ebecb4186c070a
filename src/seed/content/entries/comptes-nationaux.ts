import type { EntrySeed } from "../types";
import { melodi } from "./melodi";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const nationalAccounts = {
  source: "insee-statistiques",
  publisher: "insee",
  themes: ["finances-fiscalite"],
  levels: ["national"],
  frequency: "ANNUAL",
  formats: ["XLSX"],
  licence: "notspecified",
} satisfies Partial<EntrySeed>;

const caution =
  "Les comptes nationaux suivent les règles européennes : leur champ (les administrations publiques locales, APUL) et leurs conventions diffèrent de ceux des budgets locaux. On ne les rapproche donc pas ligne à ligne des comptes des collectivités.";

export const comptesNationaux: EntrySeed[] = [
  {
    key: "insee-comptes-administrations-publiques-melodi",
    title: "Comptes des administrations publiques – Comptes nationaux annuels, base 2020",
    ...melodi("DD_CNA_APU"),
    summary:
      "Dépenses, recettes et soldes des administrations publiques depuis 1949, dont les administrations locales.",
    description: paragraphs(
      "Ce jeu de l’Insee donne les dépenses, les recettes et les soldes des administrations publiques par sous-secteur, dont les administrations publiques locales, de 1949 à 2024, en base 2020.",
      caution,
      "Le fichier complet est au format CSV ; le catalogue de l’Insee permet de n’en extraire qu’une partie.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national"],
    keywords: ["comptes nationaux", "APUL", "dépenses publiques", "base 2020"],
    years: { from: 1949, to: 2024 },
    frequency: "ANNUAL",
    formats: ["CSV"],
    modified: "2025-06-24",
    terms: ["Administrations publiques locales", "Capacité ou besoin de financement"],
  },
  {
    ...nationalAccounts,
    key: "insee-depenses-recettes-administrations-publiques-2025",
    title: "Dépenses et recettes des administrations publiques en 2025",
    type: "publication",
    url: "https://www.insee.fr/fr/statistiques/8988845",
    identifier: "8988845",
    summary:
      "Tableaux des comptes nationaux 2025 : communes, départements, régions et syndicats face à l’État et à la sécurité sociale.",
    description: paragraphs(
      "Cette page de l’Insee rassemble les tableaux de dépenses et de recettes des administrations publiques, avec des séries qui remontent à 1978. Les communes, les départements, les régions et les syndicats y sont distingués.",
      caution,
    ),
    keywords: [
      "APUL",
      "comptes nationaux",
      "dépenses publiques",
      "communes",
      "départements",
      "régions",
    ],
    years: { from: 1978, to: 2025 },
    licence: "fr-lo",
    modified: "2026-05-29",
    terms: ["Administrations publiques locales", "Prélèvements obligatoires"],
  },
  {
    ...nationalAccounts,
    key: "insee-administrations-publiques-2025",
    title: "Administrations publiques en 2025",
    type: "publication",
    url: "https://www.insee.fr/fr/statistiques/8988833",
    identifier: "8988833",
    summary:
      "Comptes 2025 des administrations publiques par sous-secteur, dont les administrations locales (S1313).",
    description: paragraphs(
      "L’Insee présente ici le compte de chaque sous-secteur des administrations publiques en 2025, dont celui des administrations publiques locales, avec des séries depuis 1978.",
      caution,
    ),
    keywords: ["APUL", "S1313", "base 2020", "comptes nationaux"],
    years: { from: 1978, to: 2025 },
    licence: "fr-lo",
    modified: "2026-05-29",
    terms: ["Administrations publiques locales", "Capacité ou besoin de financement"],
  },
  {
    ...nationalAccounts,
    key: "insee-dette-deficit-maastricht-2025",
    title: "Dette et déficit publics au sens de Maastricht en 2025",
    type: "publication",
    url: "https://www.insee.fr/fr/statistiques/8988843",
    identifier: "8988843",
    summary:
      "Déficit et dette publics de 2025 par sous-secteur : part des administrations publiques locales.",
    description: paragraphs(
      "Ces tableaux donnent le déficit et la dette publics notifiés à l’Union européenne, par sous-secteur, dont les administrations publiques locales.",
      "La dette au sens de Maastricht est brute et consolidée : elle ne coïncide pas avec la somme des encours de dette inscrits dans les comptes des collectivités.",
    ),
    keywords: ["dette publique", "déficit", "Maastricht", "APUL"],
    years: [2025],
    terms: [
      "Administrations publiques locales",
      "Encours de dette",
      "Capacité ou besoin de financement",
    ],
  },
  {
    ...nationalAccounts,
    key: "insee-comptes-nationaux-annuels-2025",
    title: "Comptes nationaux annuels 2025",
    type: "publication",
    url: "https://www.insee.fr/fr/statistiques/8988934",
    identifier: "8988934",
    summary:
      "Sommaire des comptes de la Nation 2025, avec les listes d’organismes rattachés aux administrations.",
    description: paragraphs(
      "Cette page ouvre sur l’ensemble des comptes de la Nation 2025 en base 2020. On y trouve aussi les listes des organismes divers d’administration centrale (ODAC) et locale (ODAL).",
      "C’est le point d’entrée pour retrouver un tableau ou vérifier quelles unités entrent dans le champ des administrations publiques locales.",
    ),
    keywords: ["comptes nationaux", "base 2020", "ODAL"],
    years: [2025],
    formats: ["XLSX", "PDF"],
    terms: ["Administrations publiques locales", "Organismes divers d’administration locale"],
  },
  {
    ...nationalAccounts,
    key: "insee-liste-odal-2024",
    title: "Liste des organismes divers d’administration locale (ODAL)",
    type: "reference",
    url: "https://www.insee.fr/fr/statistiques/fichier/8988934/Liste_ODAL_SD2024.pdf",
    identifier: "Liste_ODAL_SD2024",
    summary:
      "Catégories d’organismes que la comptabilité nationale rattache aux administrations publiques locales.",
    description: paragraphs(
      "Le document énumère les catégories d’unités classées en organismes divers d’administration locale (sous-secteur S13132) et en indique le nombre : établissements, syndicats, organismes consulaires…",
      "Il permet de comprendre pourquoi les administrations publiques locales ne se réduisent pas aux communes, départements et régions.",
    ),
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    keywords: ["ODAL", "S13132", "secteur public local"],
    years: [2024],
    formats: ["PDF"],
    terms: ["Organismes divers d’administration locale", "Administrations publiques locales"],
  },
  {
    ...nationalAccounts,
    key: "insee-tableau-3204-depenses-recettes",
    title: "Dépenses et recettes des administrations publiques – tableau 3.204",
    type: "dataset",
    url: "https://www.insee.fr/fr/statistiques/fichier/8988845/t_3204_fr.xlsx",
    identifier: "t_3204_fr",
    summary:
      "Tableau 3.204 des comptes nationaux : dépenses et recettes des administrations publiques.",
    description: paragraphs(
      "Ce classeur de l’Insee contient le tableau 3.204 des comptes nationaux annuels, qui détaille les dépenses et les recettes d’administrations publiques par grande catégorie.",
      caution,
    ),
    keywords: ["comptes nationaux", "dépenses publiques", "recettes publiques"],
    years: [2025],
    licence: "lov2",
    terms: ["Administrations publiques locales"],
  },
  {
    ...nationalAccounts,
    key: "insee-tableau-3216-prelevements-obligatoires",
    title: "Prélèvements obligatoires – tableau 3.216",
    type: "dataset",
    url: "https://www.insee.fr/fr/statistiques/fichier/8988845/t_3216_fr.xlsx",
    identifier: "t_3216_fr",
    summary:
      "Impôts et cotisations par administration bénéficiaire, dont les administrations publiques locales.",
    description: paragraphs(
      "Le tableau 3.216 des comptes nationaux répartit les prélèvements obligatoires selon l’administration qui les reçoit : État, sécurité sociale, administrations publiques locales.",
      "Il sert à mesurer la part des impôts qui revient au niveau local. Cette part change quand une taxe est supprimée ou remplacée par une fraction d’impôt national.",
    ),
    keywords: ["prélèvements obligatoires", "APUL", "impôts"],
    years: [2025],
    terms: ["Prélèvements obligatoires", "Administrations publiques locales", "Fraction de TVA"],
  },
  {
    ...nationalAccounts,
    key: "insee-tableau-3217-impots-par-categorie",
    title: "Principaux impôts par catégorie – tableau 3.217",
    type: "dataset",
    url: "https://www.insee.fr/fr/statistiques/fichier/8988845/t_3217_fr.xlsx",
    identifier: "t_3217_fr",
    summary: "Rendement des principaux impôts par catégorie et par administration bénéficiaire.",
    description: paragraphs(
      "Le tableau 3.217 des comptes nationaux donne le produit des principaux impôts, par catégorie et par administration bénéficiaire. Les impôts locaux y figurent à côté des impôts d’État.",
      "C’est une source sûre pour le rendement national d’un impôt local. Les montants sont enregistrés selon les conventions des comptes nationaux.",
    ),
    keywords: ["impôts locaux", "rendement de l’impôt", "comptes nationaux"],
    years: [2025],
    terms: [
      "Fiscalité directe locale",
      "Prélèvements obligatoires",
      "Taxe foncière sur les propriétés bâties",
    ],
  },
  {
    key: "insee-comptes-regionaux",
    title: "Comptes régionaux annuels – base 2020",
    ...melodi("DS_COMPTES_REGIONAUX"),
    summary:
      "Produit intérieur brut, valeur ajoutée et comptes des ménages par région depuis 2000.",
    description: paragraphs(
      "L’Insee répartit entre les territoires les grandeurs de la comptabilité nationale : produit intérieur brut, valeur ajoutée, comptes des ménages, de 2000 à 2023.",
      "Ces chiffres décrivent l’économie d’un territoire, pas les finances de la collectivité. Le PIB est compté au lieu de production : dans les régions où beaucoup de gens viennent travailler, le PIB par habitant surestime le niveau de vie.",
    ),
    themes: ["finances-fiscalite", "emploi-fonction-publique"],
    levels: ["departement", "region", "national"],
    keywords: ["PIB régional", "valeur ajoutée", "comptes régionaux"],
    years: { from: 2000, to: 2023 },
    frequency: "ANNUAL",
    formats: ["CSV"],
    modified: "2025-07-22",
    terms: ["Région"],
  },
  {
    key: "situations-mensuelles-budgetaires-etat",
    title: "Situations mensuelles budgétaires de l’État – séries longues",
    type: "dataset",
    source: "data-economie",
    publisher: "direction-budget",
    url: "https://data.economie.gouv.fr/explore/dataset/situations-mensuelles-budgetaires-series-longues/",
    urlComposed: true,
    identifier: "situations-mensuelles-budgetaires-series-longues",
    summary:
      "Exécution du budget de l’État mois par mois depuis 2013, avec les prélèvements sur recettes versés aux collectivités.",
    description: paragraphs(
      "Le jeu réunit les situations mensuelles du budget de l’État de 2013 à 2026 : recettes, dépenses et prélèvements sur recettes, dont ceux au profit des collectivités.",
      "Il permet de suivre en cours d’année le versement de la DGF et des autres prélèvements. Les montants sont cumulés depuis janvier et décrivent le budget de l’État, non celui des bénéficiaires.",
    ),
    themes: ["finances-fiscalite", "aide-dotations"],
    levels: ["national"],
    keywords: ["budget de l’État", "prélèvements sur recettes", "exécution mensuelle"],
    years: { from: 2013, to: 2026 },
    frequency: "MONTHLY",
    formats: ["CSV", "JSON"],
    licence: "lov2",
    modified: "2026-07-03",
    distributions: [
      api(
        "https://data.economie.gouv.fr/api/explore/v2.1/catalog/datasets/situations-mensuelles-budgetaires-series-longues/records",
      ),
      csvExport("data.economie.gouv.fr", "situations-mensuelles-budgetaires-series-longues"),
    ],
    terms: ["Prélèvements sur recettes", "Concours financiers de l’État"],
  },
];
