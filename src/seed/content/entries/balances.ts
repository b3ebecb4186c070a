import type { EntrySeed, Level } from "../types";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const host = "data.economie.gouv.fr";
const explore = (id: string) => `https://${host}/explore/dataset/${id}/`;
const apiV2 = (id: string) => `https://${host}/api/v2/catalog/datasets/${id}`;
const apiV21 = (id: string) => `https://${host}/api/explore/v2.1/catalog/datasets/${id}`;

const ofDgfip = {
  type: "dataset",
  source: "data-economie",
  publisher: "dgfip",
  themes: ["finances-fiscalite"],
  frequency: "ANNUAL",
  formats: ["CSV", "JSON"],
  licence: "notspecified",
} satisfies Partial<EntrySeed>;

/** How the producer's address of a vintage is known. */
type Address =
  /** The API record was read, the page follows from it. */
  | { page: "composed"; record: "v2" | "v2.1" }
  /** This tab of the page was read. */
  | { page: "read"; tab?: string }
  /** Only the identifier was read. */
  | { page: "composed" };

const addresses = (
  id: string,
  address: Address,
): Pick<EntrySeed, "url" | "urlComposed" | "distributions"> => {
  const page =
    address.page === "composed"
      ? { url: explore(id), urlComposed: true }
      : { url: `${explore(id)}${address.tab ?? ""}` };
  const record = "record" in address ? [api(address.record === "v2" ? apiV2(id) : apiV21(id))] : [];
  return { ...page, distributions: [...record, csvExport(host, id)] };
};

const recordV2: Address = { page: "composed", record: "v2" };

const aggregates = (year: number, id: string, address: Address = recordV2): EntrySeed => ({
  ...ofDgfip,
  key: `agregats-comptables-collectivites-${year}`,
  title: `Agrégats comptables des collectivités et des établissements publics locaux ${year}`,
  ...addresses(id, address),
  identifier: id,
  summary: `Grands postes des comptes ${year} de chaque collectivité et établissement public local, calculés par la DGFiP.`,
  description: paragraphs(
    `Pour chaque budget local, la DGFiP regroupe les comptes de la balance ${year} en agrégats : grandes catégories de recettes et de dépenses, soldes, dette. Le fichier couvre les communes, les groupements, les départements, les régions et les établissements publics locaux.`,
    "Il convient à qui veut comparer des collectivités sans reconstruire lui-même les regroupements de comptes. Pour vérifier la composition d’un poste ou descendre plus bas, il faut revenir aux balances comptables du même exercice.",
    "Les agrégats portent sur des budgets pris un à un : additionner un budget principal et ses budgets annexes sans précaution compte deux fois les flux qui les relient.",
  ),
  levels: ["commune", "epci", "departement", "region"],
  keywords: [
    "agrégats comptables",
    "collectivités locales",
    "comptabilité publique",
    "épargne",
    "dette",
  ],
  years: [year],
  series: "agregats-comptables",
  terms: ["Balance comptable", "Épargne brute", "Encours de dette", "Budget annexe"],
});

const functional = (
  year: number,
  id: string,
  address: Address = recordV2,
  more: Partial<EntrySeed> = {},
): EntrySeed => ({
  ...ofDgfip,
  key: `balances-nature-fonction-${year}`,
  title: `Balances comptables des collectivités et des établissements publics locaux, présentation croisée nature-fonction ${year}`,
  ...addresses(id, address),
  identifier: id,
  summary: `Soldes des comptes ${year} des budgets locaux, croisés avec la fonction servie : école, action sociale, voirie…`,
  description: paragraphs(
    `Chaque ligne rattache un compte de l’exercice ${year} (sa nature : salaires, achats, subventions…) à la fonction qu’il sert. On peut ainsi estimer ce qu’une collectivité consacre à l’enseignement, à l’action sociale ou à la voirie.`,
    "Le champ se limite aux budgets qui tiennent une comptabilité par fonction ; les plus petites communes n’y sont pas toutes. Les fonctions ne portent pas les mêmes codes d’une nomenclature à l’autre, ce qui demande de la prudence entre années et entre niveaux de collectivités.",
    "Le fichier est volumineux : mieux vaut le filtrer en ligne avant de le télécharger. La notice de la DGFiP décrit le périmètre et les codes de fonction.",
  ),
  levels: ["commune", "epci", "departement", "region"],
  keywords: [
    "balances comptables",
    "nature-fonction",
    "dépenses par fonction",
    "comptabilité publique",
  ],
  years: [year],
  series: "balances-nature-fonction",
  terms: [
    "Présentation croisée nature-fonction",
    "Balance comptable",
    "Instruction budgétaire et comptable M57",
  ],
  ...more,
});

const communes = (
  year: number,
  address: Address = recordV2,
  more: Partial<EntrySeed> = {},
): EntrySeed => ({
  ...ofDgfip,
  key: `balances-comptables-communes-${year}`,
  title: `Balances comptables des communes en ${year}`,
  ...addresses(`balances-comptables-des-communes-en-${year}`, address),
  identifier: `balances-comptables-des-communes-en-${year}`,
  summary: `Soldes de chaque compte, pour le budget principal et les budgets annexes de chaque commune, exercice ${year}.`,
  description: paragraphs(
    `Pour l’exercice ${year}, le fichier donne compte par compte les mouvements et les soldes enregistrés par le comptable public sur le budget principal et les budgets annexes de chaque commune.`,
    "C’est le niveau le plus fin des comptes communaux diffusés. Il demande de connaître le plan de comptes : pour une lecture immédiate (recettes, dépenses, épargne, dette), les comptes individuels ou les agrégats conviennent mieux.",
    "Un même compte peut changer de contenu quand la nomenclature change, en particulier avec la généralisation de la M57. Le fichier pèse lourd : le filtrer par département ou par commune avant de l’exporter.",
  ),
  levels: ["commune"],
  keywords: ["balances comptables", "communes", "comptabilité publique", "collectivités locales"],
  years: [year],
  series: "balances-communes",
  terms: ["Balance comptable", "Budget principal", "Budget annexe", "Compte de gestion"],
  ...more,
});

/** Balances kept in one growing file for each kind of body. */
const growing = (fact: {
  key: string;
  id: string;
  title: string;
  summary: string;
  scope: string;
  limits: string;
  levels: Level[];
  keywords: string[];
  terms: string[];
  address?: Address;
  themes?: EntrySeed["themes"];
}): EntrySeed => ({
  ...ofDgfip,
  key: fact.key,
  title: fact.title,
  ...addresses(fact.id, fact.address ?? recordV2),
  identifier: fact.id,
  summary: fact.summary,
  description: paragraphs(
    fact.scope,
    fact.limits,
    "Tous les exercices sont réunis dans un seul fichier : filtrer l’exercice et la collectivité avant de télécharger. La DGFiP complète le fichier à chaque nouvelle livraison des comptes ; le dernier exercice peut rester provisoire quelques mois.",
  ),
  themes: fact.themes ?? ["finances-fiscalite"],
  levels: fact.levels,
  keywords: ["balances comptables", "comptabilité publique", ...fact.keywords],
  years: { from: 2010, to: null },
  modified: "2026-07-13",
  terms: ["Balance comptable", ...fact.terms],
});

const aggregatesId = "agregats-comptables-des-collectivites-et-des-etablissements-publics-locaux";
const functionalId =
  "balances-comptables-des-collectivites-et-des-etablissements-publics-locaux-avec";

export const balances: EntrySeed[] = [
  aggregates(2017, "agregatspl-2017"),
  aggregates(2018, `${aggregatesId}-2018`),
  // Only the page's API tab was read: the page itself follows from it.
  aggregates(2019, `${aggregatesId}-2019`, { page: "composed" }),
  // The producer's identifier for 2020 does end with « 2019- ».
  aggregates(2020, `${aggregatesId}-2019-`),
  aggregates(2021, `${aggregatesId}-2021`),

  functional(2012, `${functionalId}5`),
  functional(2013, `${functionalId}4`),
  functional(2014, `${functionalId}3`),
  functional(2015, `${functionalId}2`),
  functional(2016, `${functionalId}1`),
  functional(2017, `${functionalId}-`),
  functional(2018, `${functionalId}0`, { page: "read", tab: "table/" }),
  functional(2019, `${functionalId}6`),
  functional(2020, `${functionalId}7`),
  functional(2021, `${functionalId}8`),
  functional(2024, `${functionalId}-la-presentation-croisee-nature-fonction-2024`, {
    page: "composed",
    record: "v2.1",
  }),
  functional(
    2025,
    `${functionalId}-la-presentation-croisee-nature-fonction-2025`,
    { page: "read" },
    { modified: "2026-07-13" },
  ),
  {
    key: "notice-balance-fonctionnelle",
    title: "Notice de la balance fonctionnelle (présentation croisée nature-fonction)",
    type: "reference",
    source: "data-economie",
    publisher: "dgfip",
    url: `${apiV21(`${functionalId}-la-presentation-croisee-nature-fonction-2025`)}/attachments/notice_balance_fonctionnelle_pdf`,
    identifier: "notice_balance_fonctionnelle_pdf",
    summary:
      "Mode d’emploi des balances croisées nature-fonction : budgets couverts, contenu du fichier et codes de fonction.",
    description: paragraphs(
      "Cette notice de la DGFiP accompagne les balances croisant la nature et la fonction. Elle précise quels budgets y figurent et comment se lisent les codes de fonction selon la nomenclature appliquée.",
      "À lire avant toute comparaison entre collectivités ou entre années : une évolution apparente peut venir d’un changement de nomenclature ou de périmètre plutôt que de la dépense elle-même.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["notice", "balance fonctionnelle", "M57", "codes de fonction"],
    years: [2018],
    formats: ["PDF"],
    licence: "notspecified",
    terms: [
      "Présentation croisée nature-fonction",
      "Balance comptable",
      "Instruction budgétaire et comptable M57",
    ],
  },

  ...[2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) => communes(year)),
  communes(2020, { page: "read", tab: "table/" }),
  communes(2021),
  communes(2022, { page: "composed" }),
  communes(2023, { page: "read", tab: "information/" }),
  communes(2024, { page: "composed" }),
  communes(
    2025,
    { page: "read" },
    {
      description: paragraphs(
        "Pour l’exercice 2025, le fichier donne compte par compte les mouvements et les soldes enregistrés par le comptable public sur le budget principal et les budgets annexes de chaque commune.",
        "Ce premier versement, de juillet 2026, est provisoire : la version définitive est attendue en décembre. Un chiffre repris d’ici là doit être présenté comme tel et vérifié ensuite.",
        "C’est le niveau le plus fin des comptes communaux. Pour une lecture immédiate, préférer les comptes individuels ou les agrégats de l’OFGL.",
      ),
      keywords: ["balances comptables", "communes", "M57", "comptabilité publique", "provisoire"],
      formats: ["CSV", "JSON", "PARQUET"],
      licence: "lov2",
      modified: "2026-07-13",
    },
  ),

  growing({
    key: "balances-comptables-departements",
    id: "balances-comptables-des-departements",
    title: "Balances comptables des départements depuis 2010",
    summary:
      "Soldes des comptes des budgets principaux et annexes des départements depuis 2010, collectivités uniques depuis 2016.",
    scope:
      "Le fichier réunit, compte par compte, les budgets principaux et annexes des départements depuis 2010. Les collectivités territoriales uniques, qui exercent aussi les compétences de la région, s’y ajoutent à partir de 2016.",
    limits:
      "L’arrivée de ces collectivités modifie le total national : une évolution d’ensemble doit se calculer à champ constant. L’action sociale, premier poste des départements, se lit mieux dans les fichiers croisant nature et fonction.",
    levels: ["departement"],
    keywords: ["départements", "collectivités territoriales uniques"],
    terms: ["Département", "Collectivité territoriale unique", "Budget annexe"],
  }),
  growing({
    key: "balances-comptables-regions",
    id: "balances-comptables-des-regions-",
    title: "Balances comptables des régions depuis 2010",
    summary:
      "Soldes des comptes des budgets principaux et annexes des régions, exercice par exercice depuis 2010.",
    scope:
      "Le fichier réunit, compte par compte, les budgets principaux et annexes des régions depuis 2010.",
    limits:
      "Le regroupement des régions au 1er janvier 2016 interrompt les séries par région : avant cette date, il faut additionner les anciennes régions pour comparer. Les transferts de compétences, comme les transports, déplacent aussi les niveaux de dépense.",
    levels: ["region"],
    keywords: ["régions"],
    terms: ["Région", "Budget annexe"],
    address: { page: "read", tab: "table/" },
  }),
  growing({
    key: "balances-comptables-groupements-fiscalite-propre",
    id: "balances-comptables-des-groupements-a-fiscalite-propre-depuis-2010",
    title: "Balances comptables des groupements à fiscalité propre depuis 2010",
    summary:
      "Soldes des comptes des communautés et métropoles depuis 2010 ; territoires du Grand Paris depuis 2017.",
    scope:
      "Le fichier réunit, compte par compte, les budgets des communautés de communes, d’agglomération, urbaines et des métropoles depuis 2010. Les établissements publics territoriaux de la Métropole du Grand Paris y figurent depuis 2017.",
    limits:
      "Le nombre et le périmètre des intercommunalités changent d’une année à l’autre, fortement en 2017. Les transferts de compétences entre communes et groupements invitent à regarder l’ensemble intercommunal plutôt que le groupement seul.",
    levels: ["epci"],
    keywords: ["EPCI", "intercommunalité", "EPT"],
    terms: [
      "EPCI à fiscalité propre",
      "Établissement public territorial",
      "Ensemble intercommunal",
    ],
  }),
  growing({
    key: "balances-comptables-syndicats",
    id: "balances-comptables-des-syndicats-depuis-2010",
    title: "Balances comptables des syndicats depuis 2010",
    summary:
      "Soldes des comptes des syndicats intercommunaux et des syndicats mixtes, exercice par exercice depuis 2010.",
    scope:
      "Le fichier réunit, compte par compte, les budgets principaux et annexes des syndicats depuis 2010 : syndicats à vocation unique ou multiple, syndicats mixtes.",
    limits:
      "Les syndicats vivent surtout de contributions de leurs membres et de redevances : additionner leurs comptes à ceux des communes et des groupements compte deux fois ces contributions. Beaucoup gèrent des services industriels et commerciaux, qui suivent d’autres plans de comptes.",
    levels: ["epci"],
    keywords: ["syndicats", "SIVU", "SIVOM", "syndicats mixtes"],
    terms: [
      "Syndicat intercommunal à vocation unique",
      "Syndicat intercommunal à vocation multiple",
      "Syndicat mixte fermé",
      "Syndicat mixte ouvert",
    ],
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
  }),
  growing({
    key: "balances-comptables-etablissements-publics-locaux",
    id: "balances-comptables-des-etablissements-publics-locaux-depuis-2010",
    title: "Balances comptables des établissements publics locaux depuis 2010",
    summary:
      "Soldes des comptes des CCAS, caisses des écoles, services d’incendie et autres établissements locaux depuis 2010.",
    scope:
      "Le fichier réunit, compte par compte, les budgets des établissements rattachés aux collectivités depuis 2010 : centres communaux d’action sociale, caisses des écoles, services départementaux d’incendie et de secours…",
    limits:
      "Ces établissements reçoivent une large part de leurs ressources de leur collectivité de rattachement. Pour mesurer l’effort total d’une commune ou d’un département, il faut donc neutraliser ces versements.",
    levels: ["commune", "epci", "departement"],
    keywords: ["établissements publics locaux", "CCAS", "SDIS"],
    terms: [
      "Établissement public local",
      "Centre communal d’action sociale",
      "Service départemental d’incendie et de secours",
    ],
    address: { page: "read", tab: "table/" },
  }),
  {
    key: "balances-comptes-etat",
    title: "Balances des comptes de l’État",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("balances_des_comptes_etat"),
    identifier: "balances_des_comptes_etat",
    summary:
      "Balances de comptabilité générale de l’État, exercices 2016 à 2025, pour suivre notamment ce qu’il verse aux collectivités.",
    description: paragraphs(
      "La DGFiP diffuse les balances de la comptabilité générale de l’État, exercice par exercice de 2016 à 2025. Le fichier décrit l’État et non les collectivités.",
      "Il intéresse l’analyse locale pour retrouver, du côté de celui qui paie, les concours et les reversements aux collectivités. Les montants relèvent de la comptabilité d’exercice : ils ne coïncident pas toujours avec ceux des lois de finances ni avec les recettes inscrites dans les comptes locaux.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national"],
    keywords: ["comptabilité générale", "État", "concours financiers"],
    years: { from: 2016, to: 2025 },
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "lov2",
    distributions: [csvExport(host, "balances_des_comptes_etat")],
    terms: ["Balance comptable", "Concours financiers de l’État"],
  },
];
