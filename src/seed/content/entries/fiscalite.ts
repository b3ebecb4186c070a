import type { EntrySeed } from "../types";
import { api, csvExport } from "./opendatasoft";
import { paragraphs } from "./paragraphs";

const host = "data.economie.gouv.fr";
const explore = (id: string) => `https://${host}/explore/dataset/${id}/`;
const apiV2 = (id: string) => api(`https://${host}/api/v2/catalog/datasets/${id}`);

/** What the local tax decisions other than rates have in common. */
const deliberations = (
  year: number,
  who: "communes" | "groupements à fiscalité propre",
  id: string,
  address: Pick<EntrySeed, "url" | "urlComposed" | "distributions">,
): EntrySeed => ({
  key: `deliberations-fiscales-${who === "communes" ? "communes" : "groupements"}-${year}`,
  title: `Délibérations de fiscalité directe locale des ${who} ${year} (hors taux)`,
  type: "dataset",
  source: "data-economie",
  publisher: "dgfip",
  ...address,
  identifier: id,
  summary: `Décisions fiscales des ${who} applicables en ${year}, hors taux : exonérations, abattements${who === "communes" ? ", majorations" : " et autres options"}.`,
  description: paragraphs(
    `Le fichier recense les délibérations de fiscalité directe des ${who} applicables en ${year} : exonérations facultatives, abattements et autres options prévues par le code général des impôts. Les taux votés n’y sont pas ; ils font l’objet de fichiers séparés.`,
    `Il permet de savoir si ${who === "communes" ? "une commune a choisi, par exemple, de majorer la taxe d’habitation sur les résidences secondaires ou d’exonérer des logements" : "une intercommunalité a choisi, par exemple, d’exonérer des entreprises ou d’instituer un abattement"}. Une délibération prise une année s’applique en principe à partir de l’année suivante, tant qu’elle n’est pas rapportée.`,
    "Le fichier vient de la DGFiP. Il dit quelles décisions existent, non ce qu’elles coûtent : les bases et les produits se trouvent dans le recensement des éléments d’imposition (REI).",
  ),
  themes: ["finances-fiscalite"],
  levels: [who === "communes" ? "commune" : "epci"],
  keywords: ["délibérations fiscales", "exonérations", "abattements", "impôts locaux", who],
  years: [year],
  frequency: "ANNUAL",
  formats: ["CSV", "JSON"],
  licence: "notspecified",
  series: "deliberations-fiscalite-directe-locale",
  terms: [
    "Délibération fiscale hors taux",
    "Exonération facultative",
    "Abattement",
    ...(who === "communes"
      ? ["Majoration de la taxe d’habitation sur les résidences secondaires"]
      : ["EPCI à fiscalité propre"]),
  ],
});

const taux = (year: number, who: "communes" | "EPCI", url: string): EntrySeed => ({
  key: `taux-fiscalite-directe-locale-${who.toLowerCase()}-${year}`,
  title: `Taux de fiscalité directe locale ${year} des ${who}`,
  type: "dataset",
  source: "taux-fiscalite-directe-locale",
  publisher: "dgcl",
  url,
  identifier: `Taux_${year}_${who}`,
  summary:
    who === "communes"
      ? `Taux votés en ${year} par chaque commune : taxes foncières, taxe d’habitation, cotisation foncière des entreprises.`
      : `Taux votés en ${year} par chaque intercommunalité à fiscalité propre : taxes foncières, taxe d’habitation, CFE.`,
  description: paragraphs(
    who === "communes"
      ? `Ce classeur de la DGCL donne, commune par commune, les taux d’imposition votés pour ${year} : taxe foncière sur les propriétés bâties et non bâties, taxe d’habitation sur les résidences secondaires, cotisation foncière des entreprises.`
      : `Ce classeur de la DGCL donne, pour chaque EPCI à fiscalité propre, les taux d’imposition votés pour ${year}.`,
    "Le taux ne fait pas seul l’impôt : il s’applique à une base, et le contribuable paie souvent la somme d’un taux communal et d’un taux intercommunal. Deux communes au même taux peuvent donc donner lieu à des montants très différents.",
    "Selon le régime fiscal du groupement, la cotisation foncière des entreprises est votée par la commune, par l’intercommunalité ou par les deux : une case vide n’est pas forcément une donnée manquante.",
  ),
  themes: ["finances-fiscalite"],
  levels: [who === "communes" ? "commune" : "epci"],
  keywords: ["taux votés", "taxe foncière", "taxe d’habitation", "CFE", "impôts locaux"],
  years: [year],
  frequency: "ANNUAL",
  formats: ["XLSX"],
  licence: "notspecified",
  series: "taux-fiscalite-directe-locale",
  terms: [
    "Taux voté",
    "Base d’imposition",
    "Taxe foncière sur les propriétés bâties",
    "Cotisation foncière des entreprises",
    ...(who === "communes" ? [] : ["Fiscalité professionnelle unique"]),
  ],
});

const ratesFolder =
  "https://www.collectivites-locales.gouv.fr/files/files/Etudes-et-statistiques/Taux%20de%20fiscalit%C3%A9%20directe%20locale%20vot%C3%A9s%20par%20les%20collectivit%C3%A9s/2026";
const communes2022 =
  "deliberations-de-fiscalite-directe-locale-des-communes-2022-hors-deliberations-s";
const groupements2022 = "deliberations-de-fiscalite-directe-locale-des-gfp-2022-hors-deliberations";
const communesOf = (year: number) =>
  `deliberations-de-fiscalite-directe-locale-des-communes-${year}-hors-taux`;
const groupementsOf = (year: number) =>
  `deliberations-de-fiscalite-directe-locale-des-groupements-a-fiscalite-propre-${year}-hors-taux`;

const byRecord = (id: string) => ({
  url: explore(id),
  urlComposed: true,
  distributions: [apiV2(id), csvExport(host, id)],
});
const byIdentifier = (id: string) => ({
  url: explore(id),
  urlComposed: true,
  distributions: [csvExport(host, id)],
});
const byAsset = (id: string) => ({
  url: `https://${host}/explore/assets/${id}/`,
  distributions: [csvExport(host, id)],
});

export const fiscalite: EntrySeed[] = [
  {
    key: "recensement-elements-imposition-rei",
    title:
      "Impôts locaux : recensement des éléments d’imposition à la fiscalité directe locale (REI)",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore(
      "impots-locaux-fichier-de-recensement-des-elements-dimposition-a-la-fiscalite-dir",
    ),
    identifier: "impots-locaux-fichier-de-recensement-des-elements-dimposition-a-la-fiscalite-dir",
    summary:
      "Bases, taux, produits et exonérations de chaque impôt direct local, commune par commune : la source de référence.",
    description: paragraphs(
      "Le REI est le fichier le plus complet sur la fiscalité directe locale. Pour chaque commune, il détaille par impôt et par bénéficiaire (commune, groupement, département, syndicat…) les bases d’imposition, les taux, les produits et les exonérations.",
      "Sa richesse a un prix : les variables sont très nombreuses et leurs codes se lisent avec la documentation jointe par la DGFiP. Pour un besoin courant, les taux votés ou la fiscalité locale des particuliers suffisent.",
      "Certaines valeurs sont masquées lorsqu’elles permettraient d’identifier un contribuable. Le fichier décrit les impositions émises ; les réformes successives, comme la fin de la taxe d’habitation sur les résidences principales, changent la liste des impôts d’une année à l’autre.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci", "departement"],
    keywords: ["REI", "bases", "taux", "produits", "impôts locaux", "exonérations"],
    years: [],
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    terms: [
      "Recensement des éléments d’imposition",
      "Base d’imposition",
      "Taux voté",
      "Fiscalité directe locale",
      "Secret statistique",
    ],
  },
  {
    key: "impots-locaux",
    title: "Impôts locaux : bases, taux et produits",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("impots-locaux0"),
    urlComposed: true,
    identifier: "impots-locaux0",
    summary:
      "Bases, taux et produits des impôts directs locaux par collectivité, avec des séries anciennes en pièces jointes.",
    description: paragraphs(
      "La DGFiP rassemble ici les bases d’imposition, les taux et les produits des impôts locaux : taxes foncières, taxe d’habitation, cotisations des entreprises. Les années anciennes sont fournies en pièces jointes.",
      "La fiche sert surtout à reconstituer une série longue. Les réformes ont modifié la liste des impôts et leurs bénéficiaires ; il faut les garder en tête pour interpréter une rupture.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["impôts locaux", "taxes foncières", "taxe d’habitation", "CFE", "CVAE", "taux"],
    years: [],
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "lov2",
    distributions: [apiV2("impots-locaux0")],
    terms: [
      "Fiscalité directe locale",
      "Base d’imposition",
      "Cotisation sur la valeur ajoutée des entreprises",
      "Taxe d’habitation",
    ],
  },
  {
    key: "fiscalite-locale-particuliers",
    title: "Fiscalité locale des particuliers",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("fiscalite-locale-des-particuliers"),
    identifier: "fiscalite-locale-des-particuliers",
    summary:
      "Taux des taxes foncières, de la taxe d’habitation et de la taxe d’ordures ménagères, par commune, depuis 2021.",
    description: paragraphs(
      "Pour chaque commune et chaque année de 2021 à 2025, le fichier donne les taux qui s’appliquent aux particuliers : taxes foncières, taxe d’habitation, taxe d’enlèvement des ordures ménagères.",
      "C’est le fichier le plus direct pour répondre à la question « quel est le taux de taxe foncière dans ma commune ? ». Il réunit ce que votent la commune et les autres bénéficiaires, là où il faudrait sinon croiser plusieurs sources.",
      "Un taux ne dit pas le montant à payer, qui dépend aussi de la valeur locative cadastrale et des exonérations. La DGFiP le met à jour chaque année.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune"],
    keywords: ["taxe foncière", "taxe d’habitation", "TEOM", "taux", "particuliers"],
    years: { from: 2021, to: 2025 },
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [csvExport(host, "fiscalite-locale-des-particuliers")],
    terms: [
      "Taxe foncière sur les propriétés bâties",
      "Taxe d’habitation",
      "Taxe d’enlèvement des ordures ménagères",
      "Taux voté",
      "Valeur locative cadastrale",
    ],
    featured: true,
  },
  {
    key: "fiscalite-locale-entreprises",
    title: "Fiscalité locale des entreprises",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("fiscalite-locale-des-entreprises"),
    urlComposed: true,
    identifier: "fiscalite-locale-des-entreprises",
    summary:
      "Taux global de cotisation foncière des entreprises (CFE) applicable dans chaque commune.",
    description: paragraphs(
      "Le fichier indique, commune par commune, le taux global de cotisation foncière des entreprises, c’est-à-dire la somme des taux qui s’appliquent à un établissement situé dans la commune.",
      "Il intéresse les entreprises qui comparent des implantations et les collectivités qui situent leur taux. La CFE dépend aussi de la base, d’une cotisation minimale et d’exonérations : le taux ne suffit pas à calculer l’impôt dû.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune"],
    keywords: ["CFE", "taux", "entreprises", "impôts locaux"],
    years: [],
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [csvExport(host, "fiscalite-locale-des-entreprises")],
    terms: ["Cotisation foncière des entreprises", "Taux voté", "Fiscalité professionnelle unique"],
  },

  deliberations(2022, "communes", communes2022, byRecord(communes2022)),
  deliberations(2022, "groupements à fiscalité propre", groupements2022, byRecord(groupements2022)),
  deliberations(2025, "communes", communesOf(2025), byIdentifier(communesOf(2025))),
  deliberations(
    2025,
    "groupements à fiscalité propre",
    groupementsOf(2025),
    byIdentifier(groupementsOf(2025)),
  ),
  deliberations(2026, "communes", communesOf(2026), byAsset(communesOf(2026))),
  deliberations(
    2026,
    "groupements à fiscalité propre",
    groupementsOf(2026),
    byAsset(groupementsOf(2026)),
  ),

  taux(2026, "communes", `${ratesFolder}/Taux_2026_communes.xlsx`),
  taux(2026, "EPCI", `${ratesFolder}/Taux_2026_EPCI.xlsx`),

  {
    key: "droits-mutation-titre-onereux-dmto",
    title: "Droits de mutation à titre onéreux (DMTO)",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("dmto_attrib"),
    identifier: "dmto_attrib",
    summary:
      "Recettes mensuelles de droits de mutation attribuées aux collectivités lors des ventes immobilières.",
    description: paragraphs(
      "Les droits de mutation, souvent appelés à tort « frais de notaire », sont perçus à chaque vente d’immeuble. Ce fichier de la DGFiP donne, mois après mois, les montants attribués aux collectivités, au premier rang desquelles les départements.",
      "Il permet de suivre en cours d’année une recette très sensible au marché immobilier. Le décalage entre la vente, l’encaissement et l’attribution impose de raisonner sur plusieurs mois plutôt que sur un seul.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["departement", "commune"],
    keywords: ["DMTO", "droits de mutation", "départements", "immobilier"],
    years: [],
    frequency: "MONTHLY",
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [csvExport(host, "dmto_attrib")],
    terms: ["Droits de mutation à titre onéreux", "Département"],
  },
  {
    key: "impot-revenu-par-collectivite",
    title: "L’impôt sur le revenu par collectivité territoriale depuis 2004",
    type: "dataset",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("limpot-sur-le-revenu-par-collectivite-territoriale0"),
    urlComposed: true,
    identifier: "limpot-sur-le-revenu-par-collectivite-territoriale0",
    summary:
      "Foyers fiscaux, revenus déclarés et impôt sur le revenu par commune, département et région (fichiers IRCOM).",
    description: paragraphs(
      "Les fichiers IRCOM de la DGFiP donnent, par commune, département et région, le nombre de foyers fiscaux, leurs revenus déclarés et l’impôt sur le revenu. La fiche couvre 2004 à 2017.",
      "L’impôt sur le revenu va à l’État : ces chiffres renseignent sur les ressources des habitants, pas sur celles de la collectivité. Le foyer fiscal diffère du ménage, et les petites communes sont masquées en partie par le secret statistique.",
      "Pour étudier les niveaux de vie et la pauvreté, le dispositif Filosofi de l’Insee est mieux adapté.",
    ),
    themes: ["finances-fiscalite", "sante-social"],
    levels: ["commune", "departement", "region"],
    keywords: ["impôt sur le revenu", "IRCOM", "foyers fiscaux", "revenus déclarés"],
    years: { from: 2004, to: 2017 },
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [apiV2("limpot-sur-le-revenu-par-collectivite-territoriale0")],
    terms: ["Secret statistique"],
  },
  {
    key: "code-source-taxe-habitation",
    title: "Code source du calcul de la taxe d’habitation",
    type: "tool",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("code-source-de-la-taxe-dhabitation"),
    urlComposed: true,
    identifier: "code-source-de-la-taxe-dhabitation",
    summary:
      "Programme de la DGFiP qui calculait la taxe d’habitation, publié sous licence libre CeCILL 2.1.",
    description: paragraphs(
      "La DGFiP a ouvert le programme qui calcule la taxe d’habitation : prise en compte de la base, des abattements, des taux et des allégements. Il est publié sous la licence libre CeCILL 2.1.",
      "Il documente la règle telle qu’elle était appliquée et intéresse les développeurs comme les chercheurs. La taxe sur les résidences principales ayant été supprimée, il ne faut pas s’en servir pour estimer un avis d’imposition actuel.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["commune"],
    keywords: ["code source", "taxe d’habitation", "logiciel libre", "calcul de l’impôt"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "cecill-2.1",
    distributions: [apiV2("code-source-de-la-taxe-dhabitation")],
    terms: ["Taxe d’habitation", "Abattement", "Dégrèvement"],
  },
  {
    key: "octroi-de-mer-outre-mer",
    title: "Octroi de mer dans les départements d’outre-mer",
    type: "dataset",
    source: "data-economie",
    publisher: "dgddi",
    url: explore("octroi-de-mer-dans-les-departements-doutre-mer"),
    urlComposed: true,
    identifier: "octroi-de-mer-dans-les-departements-doutre-mer",
    summary:
      "Statistiques de l’octroi de mer perçu en Guadeloupe, en Guyane, en Martinique, à Mayotte et à La Réunion.",
    description: paragraphs(
      "L’octroi de mer taxe les marchandises importées et les productions locales dans cinq territoires d’outre-mer. Il finance les communes et les collectivités régionales. La Douane en diffuse ici les statistiques.",
      "Les taux sont fixés par chaque collectivité, avec des exonérations propres : les montants ne se comparent donc pas d’un territoire à l’autre sans tenir compte de ces choix et du volume des échanges.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["region", "commune"],
    keywords: ["octroi de mer", "outre-mer", "douane", "importations"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [
      apiV2("octroi-de-mer-dans-les-departements-doutre-mer"),
      csvExport(host, "octroi-de-mer-dans-les-departements-doutre-mer"),
    ],
    terms: ["Octroi de mer"],
  },
  {
    key: "annuaire-statistique-dgfip",
    title: "Annuaire statistique de la DGFiP depuis 2004",
    type: "publication",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("annuaire-statistique-depuis-2004"),
    urlComposed: true,
    identifier: "annuaire-statistique-depuis-2004",
    summary:
      "Tableaux annuels de la DGFiP sur l’impôt, le recouvrement et le cadastre, avec des chapitres de fiscalité locale.",
    description: paragraphs(
      "L’annuaire rassemble les principaux tableaux de la DGFiP de 2004 à 2017 : impôts, contrôle, recouvrement, cadastre. Plusieurs chapitres portent sur les impôts locaux, avec des résultats par département.",
      "Il est utile pour des comparaisons nationales ou départementales anciennes. Les résultats récents se trouvent dans les fichiers dédiés, comme le REI ou la fiscalité locale des particuliers.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national", "departement"],
    keywords: ["annuaire statistique", "impôts locaux", "cadastre", "recouvrement"],
    years: { from: 2004, to: 2017 },
    frequency: "ANNUAL",
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [apiV2("annuaire-statistique-depuis-2004")],
    terms: ["Fiscalité directe locale"],
  },
  {
    key: "bofip-impots",
    title: "Bulletin officiel des finances publiques – Impôts (BOFiP)",
    type: "reference",
    source: "data-economie",
    publisher: "dgfip",
    url: explore("bofip-impots"),
    identifier: "bofip-impots",
    summary:
      "Commentaires de l’administration sur les règles fiscales, dont ceux qui portent sur les impôts locaux.",
    description: paragraphs(
      "Le BOFiP réunit la doctrine fiscale : les commentaires par lesquels l’administration explique comment elle applique la loi. Les impôts directs locaux y ont leur division, de la taxe foncière à la cotisation foncière des entreprises.",
      "Le texte de référence reste le code général des impôts ; le BOFiP en donne l’interprétation, opposable à l’administration. Cette fiche permet d’en télécharger le contenu plutôt que de le consulter page à page.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national"],
    keywords: ["BOFiP", "doctrine fiscale", "rescrits", "impôts locaux"],
    years: [],
    formats: ["CSV", "JSON"],
    licence: "notspecified",
    distributions: [csvExport(host, "bofip-impots")],
    terms: ["Fiscalité directe locale", "Exonération facultative", "Dégrèvement"],
  },
  {
    key: "bofip-documentation-technique",
    title: "Documentation technique du BOFiP en données ouvertes",
    type: "reference",
    source: "data-economie",
    publisher: "dgfip",
    url: "https://data.economie.gouv.fr/api/explore/v2.1/catalog/datasets/bofip-impots/attachments/bofip_documentation_pdf",
    identifier: "bofip_documentation_pdf",
    summary:
      "Description des fichiers du BOFiP diffusés en données ouvertes : stock complet et mises à jour.",
    description: paragraphs(
      "Ce document explique comment est organisée la diffusion du BOFiP en données ouvertes : l’archive complète, dite stock, et les publications successives, dites flux.",
      "Il s’adresse à qui veut intégrer la doctrine fiscale dans un outil de recherche ou suivre automatiquement ses modifications.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national"],
    keywords: ["BOFiP", "documentation", "doctrine fiscale"],
    years: [],
    formats: ["PDF"],
    licence: "notspecified",
  },
  {
    key: "cpo-fiscalite-logement-2023",
    title: "Pour une fiscalité du logement plus cohérente",
    type: "publication",
    source: "conseil-prelevements-obligatoires",
    publisher: "cpo",
    url: "https://www.ccomptes.fr/fr/publications/pour-une-fiscalite-du-logement-plus-coherente",
    identifier: "cpo-2023-logement",
    summary:
      "Rapport de décembre 2023 du CPO sur les impôts qui pèsent sur le logement, dont taxe foncière et droits de mutation.",
    description: paragraphs(
      "Le Conseil des prélèvements obligatoires examine l’ensemble des impôts sur le logement, de l’achat à la détention et à la location, et formule des recommandations. Plusieurs alimentent les budgets locaux : taxe foncière, taxe d’habitation sur les résidences secondaires, droits de mutation.",
      "Le rapport a été publié en décembre 2023. Il aide à comprendre les débats sur la révision des valeurs locatives et sur la dépendance des départements au marché immobilier.",
    ),
    themes: ["finances-fiscalite"],
    levels: ["national"],
    keywords: ["fiscalité du logement", "taxe foncière", "DMTO", "valeurs locatives"],
    years: [2023],
    formats: ["PDF"],
    licence: "notspecified",
    modified: "2023-12-18",
    terms: [
      "Taxe foncière sur les propriétés bâties",
      "Droits de mutation à titre onéreux",
      "Valeur locative cadastrale",
      "Prélèvements obligatoires",
    ],
  },
];
