import type { EntrySeed, Level } from "../types";
import { paragraphs } from "./paragraphs";

const contours = (
  level: Level,
  /** « communes », also in the file's name. */
  file: string,
  /** « des communes », « des EPCI ». */
  of: string,
  scheme: "http" | "https",
): EntrySeed => ({
  key: `contours-administratifs-2025-${file}`,
  title: `Contours administratifs 2025 ${of} (simplifiés)`,
  type: "dataset",
  source: "data-gouv",
  publisher: "dinum",
  url: `${scheme}://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2025/geojson/${file}-100m.geojson`,
  identifier: `contours-administratifs-2025-${file}`,
  summary: `Contours 2025 ${of} au format GeoJSON, allégés pour un affichage rapide.`,
  description: paragraphs(
    `Ce fichier contient les contours ${of} dans leur géographie de 2025, au format GeoJSON. Le tracé est simplifié, avec une tolérance de cent mètres, pour alléger l’affichage d’une carte en ligne.`,
    "Il convient aux cartes statistiques. Pour un calcul de surface ou un document juridique, prendre les contours de référence Admin Express de l’IGN.",
  ),
  themes: ["geographie-intercommunalites"],
  levels: [level],
  keywords: ["contours", "carte", "GeoJSON", "découpage administratif"],
  years: [2025],
  frequency: "ANNUAL",
  formats: ["GEOJSON"],
  licence: "notspecified",
  terms: ["Code officiel géographique"],
});

const explanation = (fact: {
  id: string;
  key: string;
  title: string;
  url: string;
  summary: string;
  description: string;
  level: Level;
  keywords: string[];
  terms: string[];
  themes?: EntrySeed["themes"];
}): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "reference",
  source: "vie-publique",
  publisher: "dila",
  url: fact.url,
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: fact.themes ?? ["geographie-intercommunalites"],
  levels: [fact.level],
  keywords: fact.keywords,
  years: [],
  formats: ["HTML"],
  licence: "notspecified",
  terms: fact.terms,
});

export const territoires: EntrySeed[] = [
  {
    key: "code-officiel-geographique",
    title: "Code officiel géographique (COG)",
    type: "dataset",
    source: "insee-statistiques",
    publisher: "insee",
    url: "https://www.insee.fr/fr/information/2560452",
    identifier: "2560452",
    summary:
      "Codes et noms officiels des communes, cantons, arrondissements, départements et régions, et leurs changements.",
    description: paragraphs(
      "Le code officiel géographique de l’Insee attribue un code à chaque commune, canton, arrondissement, département et région. Il en suit aussi les mouvements : fusions, créations, changements de nom.",
      "Toute jointure entre fichiers locaux passe par ces codes. Le code Insee d’une commune n’est ni son code postal ni son numéro SIREN, et il doit être pris dans la version de l’année des données.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: ["commune", "departement", "region"],
    keywords: ["COG", "codes Insee", "communes", "cantons", "arrondissements"],
    years: [],
    frequency: "ANNUAL",
    formats: ["CSV"],
    licence: "notspecified",
    terms: [
      "Code officiel géographique",
      "Code Insee de la commune",
      "Commune nouvelle",
      "Commune déléguée",
    ],
  },
  {
    key: "admin-express-cog",
    title: "Admin Express COG – contours administratifs",
    type: "dataset",
    source: "data-gouv",
    publisher: "ign",
    url: "https://www.data.gouv.fr/datasets/5808de39c751df1e0679df72/",
    urlComposed: true,
    identifier: "5808de39c751df1e0679df72",
    summary:
      "Contours de référence des communes, intercommunalités, départements et régions, établis par l’IGN.",
    description: paragraphs(
      "Admin Express décrit les limites administratives de la France. La version COG est calée sur le code officiel géographique de l’Insee, ce qui permet de la joindre aux statistiques.",
      "C’est la base à employer pour des cartes précises. Les fichiers sont lourds : pour une carte en ligne, des contours simplifiés suffisent. Comme toujours, prendre le millésime des données représentées.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["contours", "Admin Express", "limites administratives", "SIG"],
    years: [],
    formats: ["GEOJSON", "SHP"],
    licence: "notspecified",
    terms: ["Code officiel géographique", "Code Insee de la commune"],
  },
  contours("epci", "epci", "des EPCI", "http"),
  contours("commune", "communes", "des communes", "http"),
  contours("departement", "departements", "des départements", "https"),
  {
    key: "annuaire-administration-donnees-locales",
    title: "Annuaire de l’administration – base de données locales",
    type: "dataset",
    source: "data-gouv",
    publisher: "dila",
    url: "https://www.data.gouv.fr/fr/datasets/53699fe4a3a729239d206227/",
    identifier: "53699fe4a3a729239d206227",
    summary:
      "Coordonnées et horaires des mairies, intercommunalités, conseils départementaux et régionaux, et autres services locaux.",
    description: paragraphs(
      "La DILA publie les données qui alimentent l’annuaire de service-public : adresse, téléphone, site et horaires des administrations locales, dont les mairies, les intercommunalités, les départements et les régions.",
      "Elles servent à construire un annuaire ou une carte de services. Les informations sont tenues par un réseau de correspondants : une coordonnée peut avoir changé depuis la dernière mise à jour.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["annuaire", "mairies", "services publics", "coordonnées"],
    years: [],
    formats: ["JSON", "XML"],
    licence: "notspecified",
    terms: ["Commune", "Département", "Région"],
  },
  {
    key: "presence-numerique-territoires",
    title: "Présence numérique des territoires (DPNT)",
    type: "dataset",
    source: "data-gouv",
    publisher: "anct",
    url: "https://www.data.gouv.fr/datasets/donnees-de-la-presence-numerique-des-territoires/",
    urlComposed: true,
    identifier: "donnees-de-la-presence-numerique-des-territoires",
    summary:
      "Sites officiels, adresses et identifiants des collectivités, tenus à jour par l’ANCT.",
    description: paragraphs(
      "Ce jeu de l’ANCT rassemble les éléments de la présence en ligne des collectivités, comme leur site officiel, et leurs identifiants.",
      "Il aide à joindre une collectivité, à vérifier un site ou à repérer celles qui ont besoin d’être équipées.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: ["commune", "epci", "departement", "region"],
    keywords: ["numérique", "sites officiels", "SIREN", "collectivités"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
    terms: ["Numéro SIREN"],
  },
  {
    key: "documents-urbanisme-communes-sudocuh",
    title: "État des documents d’urbanisme par commune (SuDocUH)",
    type: "dataset",
    source: "data-gouv",
    publisher: "mte",
    url: "https://www.data.gouv.fr/datasets/620b924d90e837a5ce0ba819/",
    urlComposed: true,
    identifier: "620b924d90e837a5ce0ba819",
    summary:
      "Plan local d’urbanisme, carte communale ou règlement national : où en est chaque commune.",
    description: paragraphs(
      "Le fichier indique, commune par commune, le document d’urbanisme en vigueur et l’avancement des procédures : plan local d’urbanisme communal ou intercommunal, carte communale, règlement national d’urbanisme.",
      "Il donne une vue nationale ; le contenu des documents (zonage, règlement) se lit sur le Géoportail de l’urbanisme.",
    ),
    themes: ["geographie-intercommunalites"],
    levels: ["commune", "epci"],
    keywords: ["PLU", "PLUi", "carte communale", "urbanisme"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
    terms: ["Commune", "EPCI à fiscalité propre"],
  },
  {
    key: "couverture-fibre-communes",
    title: "Couverture en fibre : état des déploiements et fermeture du cuivre",
    type: "dataset",
    source: "data-gouv",
    publisher: "anct",
    url: "https://www.data.gouv.fr/datasets/indicateur-france-tres-haut-debit-etat-des-deploiements-de-la-fibre-optique-et-decommissionnement-du-cuivre/",
    urlComposed: true,
    identifier: "indicateur-france-tres-haut-debit",
    summary:
      "Avancement de la fibre optique et de la fermeture du réseau cuivre, commune par commune.",
    description: paragraphs(
      "Le jeu suit, commune par commune, le déploiement de la fibre optique et la fermeture progressive du réseau téléphonique en cuivre, dans le cadre du plan France Très Haut Débit.",
      "Il intéresse les communes et les départements engagés dans un réseau d’initiative publique. Un taux communal ne dit pas si une adresse donnée est raccordable : le vérifier sur « Ma connexion internet ».",
    ),
    themes: ["geographie-intercommunalites", "developpement-durable"],
    levels: ["commune"],
    keywords: ["fibre", "très haut débit", "numérique", "cuivre"],
    years: [],
    formats: ["CSV"],
    licence: "notspecified",
  },
  explanation({
    id: "vp-270295",
    key: "infographie-role-conseil-municipal",
    title: "Infographie – le rôle du conseil municipal",
    url: "https://www.vie-publique.fr/infographie/270295-infographie-quel-est-le-role-du-conseil-municipal",
    summary: "En une image : ce que décide le conseil municipal et comment il fonctionne.",
    description: paragraphs(
      "Cette infographie de vie-publique.fr résume le rôle du conseil municipal, l’assemblée élue qui règle les affaires de la commune.",
      "Elle convient à une première approche, pour un habitant ou une classe. Les règles précises se lisent dans le code général des collectivités territoriales.",
    ),
    level: "commune",
    keywords: ["conseil municipal", "commune", "élus", "compétences"],
    terms: ["Commune", "Budget primitif"],
  }),
  explanation({
    id: "vp-270019",
    key: "infographie-competences-departement",
    title: "Infographie – les compétences du département",
    url: "https://www.vie-publique.fr/infographie/270019-infographie-quelles-sont-les-competences-du-departement",
    summary: "En une image : ce dont s’occupe le conseil départemental.",
    description: paragraphs(
      "Cette infographie de vie-publique.fr présente les compétences du conseil départemental, au premier rang desquelles l’action sociale, les collèges et les routes.",
      "Elle aide à lire les comptes d’un département en sachant à quoi correspondent ses dépenses.",
    ),
    level: "departement",
    keywords: ["département", "compétences", "action sociale", "collèges"],
    terms: ["Département", "Allocations de solidarité"],
  }),
  explanation({
    id: "vp-19620",
    key: "fiche-competences-departements",
    title: "Quelles sont les compétences exercées par les départements ?",
    url: "https://www.vie-publique.fr/fiches/19620-quelles-sont-les-competences-exercees-par-les-departements",
    summary:
      "Fiche sur les compétences des départements : action sociale, collèges, routes, solidarité territoriale.",
    description: paragraphs(
      "Cette fiche de vie-publique.fr expose les compétences des départements et les textes qui les fondent : solidarité, éducation, aménagement, sécurité civile.",
      "Elle donne plus de détail que l’infographie sur le même sujet et explique le partage des rôles avec les communes et la région.",
    ),
    level: "departement",
    keywords: ["département", "compétences", "action sociale"],
    terms: ["Département", "Revenu de solidarité active", "Aide sociale à l’enfance"],
    themes: ["geographie-intercommunalites", "sante-social"],
  }),
  explanation({
    id: "vp-280077",
    key: "infographie-competences-region",
    title: "Infographie – les compétences de la région",
    url: "https://www.vie-publique.fr/infographie/280077-infographie-quelles-sont-les-competences-de-la-region",
    summary: "En une image : ce dont s’occupe le conseil régional.",
    description: paragraphs(
      "Cette infographie de vie-publique.fr présente les compétences du conseil régional, comme les lycées, les transports, la formation professionnelle ou le développement économique.",
      "Elle aide à lire les comptes d’une région en sachant à quoi correspondent ses dépenses.",
    ),
    level: "region",
    keywords: ["région", "compétences", "lycées", "transports"],
    terms: ["Région"],
  }),
];
