import type { EntrySeed } from "../types";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const economie = "data.economie.gouv.fr";

export const aidesSubventions: EntrySeed[] = [
  {
    key: "projets-finances-detr-dsil-dsid",
    title:
      "Projets financés par les dotations de soutien à l’investissement des collectivités (DETR, DSIL, DSID)",
    type: "dataset",
    source: "data-gouv",
    publisher: "dgcl",
    url: "https://www.data.gouv.fr/datasets/6176785207139a929a2776fe/",
    urlComposed: true,
    identifier: "6176785207139a929a2776fe",
    summary:
      "Projets locaux subventionnés par l’État au titre de la DETR, de la DSIL et de la DSID, avec coût et bénéficiaire.",
    description: paragraphs(
      "La liste indique les projets d’investissement des collectivités que l’État a soutenus par trois dotations : équipement des territoires ruraux (DETR), soutien à l’investissement local (DSIL), soutien à l’investissement des départements (DSID). On y lit le bénéficiaire, le coût du projet et la subvention.",
      "Elle répond à une question simple : quels chantiers l’État a-t-il aidés dans ma commune ou mon département ? Il s’agit de subventions attribuées : le versement suit l’avancement des travaux, et un projet peut être modifié ou abandonné.",
      "La DGCL publie un fichier par année de programmation.",
    ),
    themes: ["aide-dotations"],
    levels: ["commune", "epci", "departement"],
    keywords: ["DETR", "DSIL", "DSID", "subventions", "investissement", "projets"],
    years: [],
    frequency: "ANNUAL",
    formats: ["CSV", "XLSX"],
    licence: "notspecified",
    terms: [
      "Dotation d’équipement des territoires ruraux",
      "Dotation de soutien à l’investissement local",
      "Dotation de soutien à l’investissement des départements",
    ],
  },
  {
    key: "projets-fonds-vert",
    title: "Projets subventionnés par le Fonds vert",
    type: "dataset",
    source: "data-gouv",
    publisher: "mte",
    url: "https://www.data.gouv.fr/datasets/66a215a463a9da4fb801b8cf/",
    urlComposed: true,
    identifier: "66a215a463a9da4fb801b8cf",
    summary:
      "Projets de transition écologique des collectivités et de leurs partenaires aidés par le Fonds vert.",
    description: paragraphs(
      "Le Fonds vert finance des projets locaux de transition écologique : rénovation de bâtiments publics, adaptation au changement climatique, cadre de vie. Le jeu recense les projets subventionnés.",
      "Il permet de repérer ce qui a été aidé sur un territoire et d’y trouver des exemples. Comme pour toute subvention, le montant attribué peut différer de ce qui sera versé à la fin des travaux.",
    ),
    themes: ["aide-dotations", "developpement-durable"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["Fonds vert", "subventions", "transition écologique"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
    terms: ["Fonds vert"],
  },
  {
    key: "aides-territoires-recherche",
    title: "Aides-territoires : recherche d’aides aux collectivités",
    type: "tool",
    source: "aides-territoires",
    publisher: "anct",
    url: "https://aides-territoires.beta.gouv.fr/",
    identifier: "aides-territoires-recherche",
    summary:
      "Trouver les subventions, prêts et accompagnements ouverts à une collectivité pour son projet.",
    description: paragraphs(
      "Aides-territoires rassemble les aides financières et l’ingénierie proposées aux collectivités par l’État, ses opérateurs, les régions, les départements et d’autres financeurs. On cherche par territoire, par type de bénéficiaire et par thème.",
      "Chaque fiche précise l’objet de l’aide, les conditions, le calendrier et le contact. Une alerte permet de suivre les nouvelles aides. L’éligibilité reste à confirmer auprès du financeur.",
    ),
    themes: ["aide-dotations", "developpement-durable"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["subventions", "ingénierie", "aides", "financement de projet"],
    years: [],
    formats: ["HTML", "JSON"],
    licence: "notspecified",
    terms: ["Fonds vert", "Dotation d’équipement des territoires ruraux"],
  },
  {
    key: "france-relance-donnees-agregees",
    title: "France Relance – données agrégées",
    type: "dataset",
    source: "data-economie",
    publisher: "sgpr",
    url: `https://${economie}/explore/dataset/france-relance-donnees-agregees/table/`,
    identifier: "france-relance-donnees-agregees",
    summary: "Bilan chiffré, par territoire, des mesures du plan France Relance.",
    description: paragraphs(
      "Le jeu agrège par territoire les résultats de mesures du plan France Relance, lancé en 2020 : bénéficiaires et montants, selon les dispositifs.",
      "Il renseigne sur ce que le plan a financé localement, collectivités et autres bénéficiaires confondus. Les dispositifs n’étant pas tous localisés, une somme par territoire reste partielle.",
    ),
    themes: ["aide-dotations"],
    levels: ["commune", "departement", "region"],
    keywords: ["France Relance", "plan de relance", "subventions"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [csvExport(economie, "france-relance-donnees-agregees")],
  },
  {
    key: "poles-competitivite-projets-fui",
    title:
      "Pôles de compétitivité : projets du Fonds unique interministériel et financement par l’État et les collectivités",
    type: "dataset",
    source: "data-economie",
    publisher: "dge",
    url: `https://${economie}/explore/dataset/poles-de-competitivite-nombre-de-projets-deposes-et-retenus-au-fonds-unique-inte/`,
    urlComposed: true,
    identifier: "poles-de-competitivite-nombre-de-projets-deposes-et-retenus-au-fonds-unique-inte",
    summary:
      "Projets déposés et retenus au Fonds unique interministériel, et part financée par l’État et les collectivités.",
    description: paragraphs(
      "Le Fonds unique interministériel a soutenu les projets de recherche collaborative des pôles de compétitivité. Le fichier en donne le nombre, déposés et retenus, et la part apportée par l’État et par les collectivités, jusqu’en 2018.",
      "Il documente un cofinancement local de la recherche aujourd’hui clos. À prendre comme une série historique.",
    ),
    themes: ["aide-dotations"],
    levels: ["region", "national"],
    keywords: ["pôles de compétitivité", "FUI", "aides publiques", "innovation"],
    years: { from: 2005, to: 2018 },
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [
      api(
        `https://${economie}/api/v2/catalog/datasets/poles-de-competitivite-nombre-de-projets-deposes-et-retenus-au-fonds-unique-inte`,
      ),
      csvExport(
        economie,
        "poles-de-competitivite-nombre-de-projets-deposes-et-retenus-au-fonds-unique-inte",
      ),
    ],
  },
];
