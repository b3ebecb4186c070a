import type { EntrySeed, Level } from "../types";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

const localLevels: Level[] = ["commune", "epci", "departement", "region"];

const portal = "https://www.collectivites-locales.gouv.fr";

const report2026 = `${portal}/files/files/Etudes-et-statistiques/OFGL`;

const ofglReport = (
  fact: Pick<
    EntrySeed,
    | "key"
    | "title"
    | "url"
    | "identifier"
    | "summary"
    | "description"
    | "levels"
    | "keywords"
    | "years"
    | "formats"
  > &
    Partial<EntrySeed>,
): EntrySeed => ({
  type: "publication",
  source: "rapports-ofgl",
  publisher: "ofgl",
  themes: ["finances-fiscalite"],
  licence: "notspecified",
  ...fact,
});

export const rapportsOfgl: EntrySeed[] = [
  ofglReport({
    key: "ofgl-pre-rapport-2026",
    title: "Pré-rapport de l’OFGL 2026 sur les finances locales",
    url: `${report2026}/rapport%202026/Pr%C3%A9-Rapport%20OFGL%202026%20def.pdf`,
    identifier: "OFGL-2026-prerapport",
    summary:
      "Première analyse des comptes 2025 des collectivités : recettes, dépenses, épargne, investissement, dette.",
    description: paragraphs(
      "Ce pré-rapport, publié le 11 juin 2026, analyse les finances des collectivités en 2025 : évolution des recettes et des dépenses, épargne, investissement et dette, niveau par niveau.",
      "Il s’adresse aux élus, aux directions financières et à toute personne qui veut un état des lieux argumenté. Il repose sur des comptes provisoires : le rapport complet et les comptes définitifs peuvent en modifier certains chiffres.",
    ),
    levels: everyLevel,
    keywords: ["finances locales", "épargne brute", "investissement", "OFGL"],
    years: [2025, 2026],
    frequency: "ANNUAL",
    formats: ["PDF"],
    modified: "2026-06-11",
    series: "rapports-ofgl",
    terms: [
      "Épargne brute",
      "Dépenses d’équipement",
      "Encours de dette",
      "Concours financiers de l’État",
    ],
    featured: true,
  }),
  ofglReport({
    key: "ofgl-rapport-2026-fiche-departements",
    title: "Rapport de l’OFGL 2026 – fiche sur les départements",
    url: `${report2026}/rapport%202026/4-%20Fiche%20sur%20les%20d%C3%A9partements.pdf`,
    identifier: "OFGL-2026-departements",
    summary:
      "Les finances des départements en 2025 : dépenses sociales, droits de mutation, épargne.",
    description: paragraphs(
      "Cette fiche du rapport 2026 est consacrée aux départements. Elle rapproche leurs dépenses sociales, qui suivent les besoins des habitants, et leurs recettes, sensibles au marché immobilier.",
      "Elle aide à comprendre la situation d’ensemble des départements et la diversité des cas. Les comptes de chacun se consultent sur data.ofgl.fr.",
    ),
    themes: ["finances-fiscalite", "sante-social"],
    levels: ["departement"],
    keywords: ["départements", "DMTO", "allocations de solidarité", "OFGL"],
    years: [2025],
    frequency: "ANNUAL",
    formats: ["PDF"],
    modified: "2026-07-03",
    series: "rapports-ofgl",
    terms: [
      "Département",
      "Allocations de solidarité",
      "Droits de mutation à titre onéreux",
      "Taux d’épargne brute",
    ],
  }),
  ofglReport({
    key: "ofgl-rapport-2026-annexe-2f",
    title: "Rapport de l’OFGL 2026 – annexe 2F, ventilation fonctionnelle 2020-2025",
    type: "dataset",
    url: `${report2026}/pre%20rapport%202026/Annexe%202F%20-%20Ventilation%20fonctionnelle%202020-2025.xlsx`,
    identifier: "OFGL-2026-annexe-2F",
    summary: "Dépenses des collectivités par fonction, de 2020 à 2025, en tableur.",
    description: paragraphs(
      "Cette annexe du rapport de l’OFGL répartit les dépenses des collectivités entre les politiques qu’elles servent, de 2020 à 2025 : enseignement, action sociale, transports, environnement…",
      "Elle donne des totaux par niveau de collectivité. Pour une collectivité en particulier, partir des balances croisées nature-fonction.",
    ),
    themes: ["finances-fiscalite", "culture-education", "sante-social"],
    levels: localLevels,
    keywords: ["ventilation fonctionnelle", "dépenses par fonction", "OFGL"],
    years: { from: 2020, to: 2025 },
    frequency: "ANNUAL",
    formats: ["XLSX"],
    modified: "2026-07-06",
    series: "rapports-ofgl",
    terms: ["Présentation croisée nature-fonction"],
  }),
  ofglReport({
    key: "ofgl-pre-rapport-2026-annonce",
    title: "Pré-rapport de l’OFGL sur les finances locales, édition 2026 (actualité)",
    url: `${portal}/actualites/pre-rapport-de-lofgl-sur-les-finances-locales-edition-2026`,
    identifier: "OFGL-2026-actu",
    summary: "Annonce de l’édition 2026 du pré-rapport de l’OFGL, avec accès aux documents.",
    description: paragraphs(
      "Cette actualité du portail des collectivités annonce la parution du pré-rapport 2026 de l’Observatoire des finances et de la gestion publique locales.",
      "Elle présente l’édition et mène aux documents. Pour le contenu, lire directement le pré-rapport et ses annexes.",
    ),
    levels: everyLevel,
    keywords: ["OFGL", "finances locales", "actualité"],
    years: [2026],
    formats: ["HTML"],
    series: "rapports-ofgl",
    terms: [],
  }),
  ofglReport({
    key: "ofgl-donnees-definitives-2024-annonce",
    title: "Données financières définitives 2024 disponibles sur data.ofgl.fr (actualité)",
    url: `${portal}/actualites/donnees-financieres-definitives-2024-disponibles-sur-dataofglfr`,
    identifier: "OFGL-2024-definitives",
    summary: "Annonce de la mise en ligne des comptes définitifs 2024 sur le portail de l’OFGL.",
    description: paragraphs(
      "Cette actualité signale que les comptes définitifs de l’exercice 2024 ont remplacé les comptes provisoires sur data.ofgl.fr.",
      "Elle permet de dater un chiffre : une donnée 2024 relevée avant cette annonce peut différer légèrement de la valeur définitive.",
    ),
    levels: everyLevel,
    keywords: ["OFGL", "comptes définitifs", "actualité"],
    years: [2024],
    formats: ["HTML"],
    terms: ["Comptes consolidés"],
  }),
  ofglReport({
    key: "ofgl-cap-sur-1-subventions-equipement",
    title: "Cap sur… n° 1 – Les subventions d’équipement versées entre collectivités locales",
    url: `${portal}/files/files/dgcl_v2/OFGL/ofgl-cap-sur.pdf`,
    identifier: "OFGL-capsur-1",
    summary:
      "Qui aide qui à investir : étude de mars 2018 sur les subventions d’équipement entre collectivités.",
    description: paragraphs(
      "Les départements et les régions aident les communes à investir, et les intercommunalités versent des fonds de concours. Cette étude de l’OFGL, publiée en mars 2018, décrit ces flux entre collectivités.",
      "Elle donne des repères pour comprendre le financement croisé des projets. Les montants sont ceux de l’époque ; la lecture des mécanismes reste utile.",
    ),
    themes: ["finances-fiscalite", "aide-dotations"],
    levels: localLevels,
    keywords: ["subventions d’équipement", "fonds de concours", "OFGL"],
    years: [2018],
    formats: ["PDF"],
    series: "cap-sur",
    terms: ["Subventions d’équipement versées", "Recettes d’investissement"],
  }),
  ofglReport({
    key: "ofgl-cap-sur-2-allegements-fiscalite",
    title: "Cap sur… n° 2 – Les allégements de fiscalité locale et leurs compensations",
    url: `${portal}/files/files/dgcl_v2/OFGL/ofgl_-_cap_sur_-_ndeg2_-_04-2018_-_allegements_fiscalite_locale_et_leurs_compensations.pdf`,
    identifier: "OFGL-capsur-2",
    summary:
      "Étude d’avril 2018 sur les exonérations et dégrèvements d’impôts locaux et ce que l’État en compense.",
    description: paragraphs(
      "Quand la loi allège un impôt local, l’État compense tout ou partie de la perte. Cette étude de l’OFGL, publiée en avril 2018, explique la différence entre exonération et dégrèvement et mesure les compensations.",
      "Elle précède la suppression de la taxe d’habitation sur les résidences principales : les mécanismes décrits restent éclairants, les montants sont à actualiser.",
    ),
    levels: localLevels,
    keywords: ["compensations", "exonérations", "dégrèvements", "OFGL"],
    years: [2018],
    formats: ["PDF"],
    series: "cap-sur",
    terms: ["Dégrèvement", "Compensation d’exonération", "Exonération facultative"],
  }),
  ofglReport({
    key: "ofgl-cap-sur-10-couts-education",
    title: "Cap sur… n° 10 – Les coûts locaux de l’éducation, enseignement et périscolaire",
    url: `${portal}/files/files/Etudes-et-statistiques/OFGL/Cap%20sur/ofgl_num10_cap_sur_cout_enseignement_nov19_0.pdf`,
    identifier: "OFGL-capsur-10",
    summary:
      "Ce que l’école et le périscolaire coûtent aux communes, par élève : étude de novembre 2019.",
    description: paragraphs(
      "Cette étude de l’OFGL, publiée en novembre 2019, mesure le coût pour les communes et leurs groupements de l’enseignement et du périscolaire, rapporté au nombre d’élèves.",
      "Elle donne des ordres de grandeur et explique la difficulté de l’exercice : partage entre commune et intercommunalité, choix d’affectation des dépenses, effets de taille. Les comptes analysés sont ceux de 2018.",
    ),
    themes: ["culture-education", "finances-fiscalite"],
    levels: ["commune", "epci"],
    keywords: ["coût par élève", "écoles", "périscolaire", "OFGL"],
    years: [2018],
    formats: ["PDF"],
    series: "cap-sur",
    terms: ["Présentation croisée nature-fonction", "Dépenses de fonctionnement"],
  }),
  ofglReport({
    key: "ofgl-cap-sur-21-investissements-scolaires",
    title: "Cap sur… n° 21 – Les investissements scolaires des collectivités locales",
    url: `${portal}/files/files/Etudes-et-statistiques/OFGL/Les%20chantiers%20de%20l'OFGL/OFGL_cap_sur_21_investissements_scolaires_collectivites_30-10-2023.pdf`,
    identifier: "OFGL-capsur-21",
    summary:
      "Dix ans d’investissement dans les écoles, collèges et lycées (2012-2022) : étude d’octobre 2023.",
    description: paragraphs(
      "Communes, départements et régions construisent et rénovent les écoles, les collèges et les lycées. Cette étude de l’OFGL, publiée en octobre 2023, retrace leurs investissements de 2012 à 2022.",
      "Elle compare les niveaux de collectivité et les territoires. Un investissement se juge sur plusieurs années : une forte dépense une année donnée traduit souvent un seul chantier.",
    ),
    themes: ["culture-education", "finances-fiscalite"],
    levels: localLevels,
    keywords: ["écoles", "collèges", "lycées", "investissement", "OFGL"],
    years: { from: 2012, to: 2022 },
    formats: ["PDF"],
    series: "cap-sur",
    terms: [
      "Dépenses d’investissement",
      "Dotation départementale d’équipement des collèges",
      "Dotation régionale d’équipement scolaire",
    ],
  }),
];
