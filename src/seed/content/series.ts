import type { SeriesSeed } from "./types";

/** Recurring publications whose vintages stand together on one page. */
export const series: SeriesSeed[] = [
  {
    key: "agregats-comptables",
    title: "Agrégats comptables des collectivités et des établissements publics locaux",
    summary:
      "Grands postes des comptes (recettes, dépenses, épargne, dette) calculés chaque année par la DGFiP à partir des balances, pour chaque collectivité et chaque établissement public local. Ils évitent de refaire les regroupements de comptes soi-même.",
  },
  {
    key: "balances-nature-fonction",
    title: "Balances comptables – présentation croisée nature-fonction",
    summary:
      "Soldes des comptes des budgets locaux croisés avec la fonction servie (enseignement, action sociale, voirie…). La série permet de mesurer combien une collectivité consacre à une politique, pour les budgets tenus de voter ou de présenter leurs comptes par fonction.",
  },
  {
    key: "balances-communes",
    title: "Balances comptables des communes",
    summary:
      "Un fichier par exercice depuis 2010 : soldes de chaque compte, pour le budget principal et les budgets annexes de chaque commune. C’est la matière première, la plus détaillée, des analyses de comptes communaux.",
  },
  {
    key: "comptes-individuels-communes",
    title: "Comptes individuels des communes",
    summary:
      "Fiche financière de chaque commune : montants, euros par habitant, ratios et moyenne de la strate de population. La série réunit les fichiers globaux diffusés par la DGFiP, par exercice ou par groupe d’exercices.",
  },
  {
    key: "comptes-individuels-departements",
    title: "Comptes individuels des départements",
    summary:
      "Principaux postes des comptes de chaque département, en montants et en euros par habitant, pour les exercices antérieurs à l’entrée des collectivités territoriales uniques dans le champ (2016).",
  },
  {
    key: "comptes-individuels-departements-ctu",
    title: "Comptes individuels des départements et des collectivités territoriales uniques",
    summary:
      "Suite, à partir de 2016, des comptes individuels des départements : le champ s’étend aux collectivités qui exercent à la fois les compétences du département et de la région.",
  },
  {
    key: "comptes-individuels-gfp",
    title: "Comptes individuels des groupements à fiscalité propre",
    summary:
      "Principaux postes des comptes de chaque intercommunalité à fiscalité propre, en montants, en euros par habitant et rapportés aux groupements comparables. Les établissements publics territoriaux du Grand Paris y figurent à partir de 2018.",
  },
  {
    key: "comptes-individuels-regions",
    title: "Comptes individuels des régions",
    summary:
      "Principaux postes des comptes de chaque région, en montants et en euros par habitant. Le passage à de nouvelles régions en 2016 rompt la comparaison avec les exercices antérieurs.",
  },
  {
    key: "deliberations-fiscalite-directe-locale",
    title: "Délibérations de fiscalité directe locale (hors taux)",
    summary:
      "Décisions fiscales prises par les communes et les groupements autres que les taux : exonérations, abattements, majorations. Deux fichiers par an, l’un pour les communes, l’autre pour les groupements à fiscalité propre.",
  },
  {
    key: "taux-fiscalite-directe-locale",
    title: "Taux de fiscalité directe locale votés par les collectivités",
    summary:
      "Taux votés chaque année par les communes et les intercommunalités : taxes foncières, taxe d’habitation, cotisation foncière des entreprises.",
  },
  {
    key: "situation-mensuelle-comptable",
    title: "Situation mensuelle comptable des collectivités locales (SMCL)",
    summary:
      "Lecture, mois après mois, des recettes et des dépenses enregistrées sur les budgets principaux des collectivités. Elle donne une tendance en cours d’année, avant les comptes définitifs.",
  },
  {
    key: "liste-composition-epci",
    title: "Liste et composition des EPCI à fiscalité propre",
    summary:
      "Liste annuelle des intercommunalités à fiscalité propre au 1er janvier et des communes qui en sont membres, avec leurs identifiants. Référence pour rattacher une commune à son groupement une année donnée.",
  },
  {
    key: "collectivites-locales-en-chiffres",
    title: "Les collectivités locales en chiffres",
    summary:
      "Annuaire statistique de la DGCL : structures, finances, fiscalité, concours de l’État et personnels des collectivités. Chaque édition comprend un ouvrage et des classeurs de tableaux par chapitre.",
  },
  {
    key: "bulletin-information-statistique",
    title: "Bulletin d’information statistique de la DGCL (BIS)",
    summary:
      "Études courtes de quelques pages sur les finances, les structures ou les personnels des collectivités. Certains sujets reviennent chaque année, comme l’état des structures territoriales au 1er janvier.",
  },
  {
    key: "notes-information-dotations",
    title: "Notes d’information de la DGCL sur les dotations",
    summary:
      "Notes adressées aux préfets à chaque répartition : elles expliquent, dotation par dotation, les bénéficiaires, les critères et les étapes du calcul. Elles aident à vérifier un montant notifié.",
  },
  {
    key: "rapports-ofgl",
    title: "Rapports de l’Observatoire des finances et de la gestion publique locales",
    summary:
      "Rapport annuel sur la situation financière des collectivités : vue d’ensemble, fiches par niveau de collectivité et annexes chiffrées. Une première version paraît avant l’été, à partir des comptes provisoires.",
  },
  {
    key: "cap-sur",
    title: "Cap sur…",
    summary:
      "Collection d’études de l’OFGL, consacrées chacune à une question de finances locales : subventions entre collectivités, allégements fiscaux, coûts de l’école, investissements scolaires…",
  },
  {
    key: "cour-des-comptes-finances-locales",
    title: "Rapports de la Cour des comptes sur les finances publiques locales",
    summary:
      "Analyse, par la Cour et les chambres régionales et territoriales des comptes, de la situation financière et de la gestion des collectivités. La série rassemble les rapports et les fichiers de données publiés à leur appui.",
  },
];
