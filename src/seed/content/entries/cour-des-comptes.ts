import type { EntrySeed, Level } from "../types";
import { paragraphs } from "./paragraphs";

const everyLevel: Level[] = ["commune", "epci", "departement", "region", "national"];

const inSeries = {
  publisher: "cour-des-comptes",
  themes: ["finances-fiscalite"],
  levels: everyLevel,
  licence: "notspecified",
  series: "cour-des-comptes-finances-locales",
} satisfies Partial<EntrySeed>;

const report = (edition: number, years: number[], about: string): EntrySeed => ({
  ...inSeries,
  key: `cour-des-comptes-finances-locales-${edition}`,
  title: `Les finances publiques locales ${edition}`,
  type: "publication",
  source: "cour-des-comptes-finances-locales",
  url: `https://www.ccomptes.fr/fr/publications/les-finances-publiques-locales-${edition}`,
  identifier: `ccomptes-fpl-${edition}`,
  summary: `Rapport ${edition} de la Cour des comptes sur la situation financière et la gestion des collectivités.`,
  description: paragraphs(
    about,
    "Le rapport s’appuie sur les comptes des collectivités et sur les contrôles des chambres régionales et territoriales des comptes. Il porte un jugement argumenté et formule des recommandations ; il complète les publications statistiques, qui s’en tiennent aux chiffres.",
  ),
  keywords: [
    "finances publiques locales",
    "chambres régionales des comptes",
    "APUL",
    "recommandations",
  ],
  years,
  frequency: "ANNUAL",
  formats: ["PDF"],
  terms: ["Chambre régionale des comptes", "Administrations publiques locales", "Épargne brute"],
});

/** Files that the Court published beside a report. */
const data = (fact: {
  key: string;
  title: string;
  id: string;
  url: string;
  /** « publiés à l'appui du rapport de 2016 … » */
  about: string;
  /** What the files describe, when more is known: a sentence. */
  scope?: string;
  years: EntrySeed["years"];
  more?: Partial<EntrySeed>;
}): EntrySeed => ({
  ...inSeries,
  key: `cour-des-comptes-finances-locales-${fact.key}`,
  title: fact.title,
  type: "dataset",
  source: "data-gouv",
  url: fact.url,
  identifier: fact.id,
  summary: `Fichiers de données ${fact.about}.`,
  description: paragraphs(
    `La Cour des comptes met à disposition les fichiers de données ${fact.about}.${fact.scope ? ` ${fact.scope}` : ""}`,
    "Ils permettent de retrouver l’origine d’un graphique ou d’un tableau du rapport et de le refaire. Ce sont des données arrêtées à la date de parution : pour une série à jour, remonter aux comptes publiés par la DGFiP ou l’OFGL.",
  ),
  keywords: ["finances publiques locales", "Cour des comptes", "données du rapport"],
  years: fact.years,
  formats: ["CSV", "XLS", "ZIP"],
  terms: ["Administrations publiques locales", "Chambre régionale des comptes"],
  ...fact.more,
});

export const courDesComptes: EntrySeed[] = [
  report(
    2015,
    [2015],
    "Ce rapport de 2015 analyse la situation financière des collectivités et la qualité de leur gestion, dans une période de baisse des dotations de l’État.",
  ),
  report(
    2017,
    [2016, 2017],
    "Ce rapport de 2017 analyse la situation financière des collectivités, d’après les comptes de 2016 notamment, et examine plusieurs aspects de leur gestion.",
  ),
  report(
    2023,
    [2023],
    "Ce rapport de 2023 analyse les finances publiques locales : évolution des recettes et des dépenses, situation des différentes catégories de collectivités, relations avec l’État.",
  ),
  data({
    key: "2014-donnees",
    title: "Les finances publiques locales 2014 (données 2009-2013)",
    id: "555df20bc751df415ac98e11",
    url: "https://www.data.gouv.fr/datasets/555df20bc751df415ac98e11/",
    about: "publiés à l’appui du rapport de 2014 sur les finances publiques locales",
    scope: "Ils couvrent les exercices 2009 à 2013.",
    years: { from: 2009, to: 2013 },
    more: { urlComposed: true },
  }),
  data({
    key: "2015-donnees",
    title: "Les finances publiques locales 2015 (données)",
    id: "5624ffa2c751df7df7bd3534",
    url: "https://www.data.gouv.fr/datasets/les-finances-publiques-locales-2015",
    about: "publiés à l’appui du rapport d’octobre 2015 sur les finances publiques locales",
    years: [2014, 2015],
    more: { licence: "odc-odbl", modified: "2017-09-12" },
  }),
  data({
    key: "2016-donnees",
    title: "Les finances publiques locales – situation 2015 (données du rapport 2016)",
    id: "583c600088ee381084c65bb3",
    url: "https://www.data.gouv.fr/datasets/les-finances-publiques-locales-2015-2",
    about: "publiés à l’appui du rapport de 2016 sur les finances publiques locales",
    scope: "Ils décrivent la situation des collectivités en 2015.",
    years: [2015],
    more: { licence: "odc-odbl", modified: "2017-09-04" },
  }),
  data({
    key: "2017-donnees",
    title: "Les finances publiques locales 2017 (données, data.gouv.fr)",
    id: "59dddbc1c751df5c158f083b",
    url: "https://www.data.gouv.fr/datasets/les-finances-publiques-locales-2017",
    about: "publiés à l’appui du rapport d’octobre 2017 sur les finances publiques locales",
    scope: "Ils portent sur l’exercice 2016.",
    years: [2016],
    more: { licence: "odc-odbl", modified: "2017-10-11" },
  }),
  data({
    key: "2017-archive",
    title: "Les finances publiques locales 2017 (archive de données, ccomptes.fr)",
    id: "ccomptes-donnees-2017",
    url: "https://www.ccomptes.fr/sites/default/files/2017-10/20171011-donnees-finances-publiques-locales.zip",
    about:
      "du rapport de 2017 sur les finances publiques locales, en une archive à télécharger sur ccomptes.fr",
    years: [2017],
    more: { source: "cour-des-comptes-finances-locales", frequency: "ANNUAL", formats: ["ZIP"] },
  }),
  data({
    key: "2019-fascicule-1-donnees",
    title: "Les finances publiques locales 2019, fascicule 1 (données)",
    id: "5d1b7aa36f444175f0d04005",
    url: "https://www.data.gouv.fr/datasets/5d1b7aa36f444175f0d04005/",
    about:
      "publiés à l’appui du premier fascicule du rapport de 2019 sur les finances publiques locales",
    years: [2019],
    more: { urlComposed: true },
  }),
  data({
    key: "2019-fascicule-2-donnees",
    title: "Les finances publiques locales 2019, fascicule 2 (données, data.gouv.fr)",
    id: "5d8a13f16f44414a5997604c",
    url: "https://www.data.gouv.fr/datasets/les-finances-publiques-locales-2019",
    about:
      "publiés à l’appui du second fascicule du rapport de 2019 sur les finances publiques locales",
    scope: "Ce fascicule traite de la situation en 2019 et dresse un bilan des nouvelles régions.",
    years: [2018, 2019],
    more: { modified: "2019-09-24" },
  }),
  data({
    key: "2019-fascicule-2-archive",
    title: "Les finances publiques locales 2019, fascicule 2 (archive de données, ccomptes.fr)",
    id: "ccomptes-donnees-2019-f2",
    url: "https://www.ccomptes.fr/system/files/2019-09/20190924-donnees-Finances-publiques-locales-2019-fascicule2.zip",
    about:
      "du second fascicule du rapport de 2019 sur les finances publiques locales, en une archive à télécharger sur ccomptes.fr",
    years: [2019],
    more: { source: "cour-des-comptes-finances-locales", frequency: "ANNUAL", formats: ["ZIP"] },
  }),
  data({
    key: "2020-fascicule-1-donnees",
    title: "Les finances publiques locales 2020, fascicule 1 (données)",
    id: "5f043d38a55f5b362f611148",
    url: "https://www.data.gouv.fr/datasets/5f043d38a55f5b362f611148/",
    about:
      "publiés à l’appui du premier fascicule du rapport de 2020 sur les finances publiques locales",
    years: [2020],
    more: { urlComposed: true },
  }),
  {
    key: "recommandations-rapports-crc",
    title:
      "Recommandations des rapports d’observations définitives (ROD) des chambres régionales des comptes",
    type: "dataset",
    source: "data-gouv",
    publisher: "cour-des-comptes",
    url: "http://www.data.gouv.fr/fr/datasets/recommandations-issues-des-rapports-dobservations-definitives-rod-des-chambres-regionales-des-comptes-crc/",
    identifier: "5e172aac6f4441228c06d87b",
    summary:
      "Ce que les chambres régionales des comptes ont recommandé aux collectivités qu’elles ont contrôlées.",
    description: paragraphs(
      "Après un contrôle, une chambre régionale des comptes rend un rapport d’observations définitives, qui peut contenir des recommandations. Ce jeu les rassemble, avec l’organisme local concerné.",
      "On peut y chercher une collectivité ou un sujet (commande publique, personnel, patrimoine…) pour tirer parti de l’expérience des autres. La recommandation se comprend avec le rapport entier et la réponse de la collectivité.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["chambres régionales des comptes", "recommandations", "contrôle", "ROD"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
    terms: ["Chambre régionale des comptes"],
  },
];
