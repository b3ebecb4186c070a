import type { EntrySeed, Level } from "../types";
import { paragraphs } from "./paragraphs";

/** What each dotation is, once, whatever the number of notes about it. */
const dotations = {
  dsr: {
    slug: "dotation-solidarite-rurale",
    name: "dotation de solidarité rurale",
    acronym: "DSR",
    level: "commune",
    what: "La dotation de solidarité rurale (DSR) soutient les communes rurales, en trois fractions : bourg-centre, péréquation et cible.",
    terms: [
      "Dotation de solidarité rurale",
      "Fraction bourg-centre de la DSR",
      "Fraction cible de la DSR",
    ],
  },
  df: {
    slug: "dotation-forfaitaire",
    name: "dotation forfaitaire des communes",
    acronym: "DGF",
    level: "commune",
    what: "La dotation forfaitaire est le socle de la dotation globale de fonctionnement (DGF) des communes : elle évolue avec la population et peut être écrêtée.",
    terms: ["Dotation forfaitaire", "Écrêtement de la dotation forfaitaire", "Population DGF"],
  },
  dsu: {
    slug: "dotation-solidarite-urbaine",
    name: "dotation de solidarité urbaine et de cohésion sociale",
    acronym: "DSU",
    level: "commune",
    what: "La dotation de solidarité urbaine et de cohésion sociale (DSU) aide les villes dont les ressources sont faibles au regard de leurs charges, repérées par un indice synthétique.",
    terms: [
      "Dotation de solidarité urbaine et de cohésion sociale",
      "Indice synthétique de la DSU",
      "Potentiel financier",
    ],
  },
  dpel: {
    slug: "dotation-particuliere-elu-local",
    name: "dotation particulière élu local",
    acronym: "DPEL",
    level: "commune",
    what: "La dotation particulière élu local (DPEL) aide les petites communes à financer les indemnités, la formation et la protection de leurs élus.",
    terms: ["Dotation particulière élu local", "Potentiel financier"],
  },
  dacom: {
    slug: "dotation-amenagement-outre-mer",
    name: "dotation d’aménagement des communes d’outre-mer",
    acronym: "DACOM",
    level: "commune",
    what: "La dotation d’aménagement des communes d’outre-mer (DACOM) est la part de péréquation de la DGF réservée aux communes ultramarines.",
    terms: ["Dotation d’aménagement des communes d’outre-mer", "Péréquation verticale"],
  },
  compensation: {
    slug: "dotation-compensation-epci",
    name: "dotation de compensation des EPCI",
    acronym: "DGF",
    level: "epci",
    what: "La dotation de compensation correspond, pour les intercommunalités, à d’anciennes compensations d’impôts intégrées dans la dotation globale de fonctionnement.",
    terms: ["Dotation de compensation des EPCI", "EPCI à fiscalité propre"],
  },
  intercommunalite: {
    slug: "dotation-intercommunalite",
    name: "dotation d’intercommunalité",
    acronym: "DGF",
    level: "epci",
    what: "La dotation d’intercommunalité est la part de la DGF versée aux EPCI à fiscalité propre selon leur population, leur richesse et leur degré d’intégration.",
    terms: ["Dotation d’intercommunalité", "EPCI à fiscalité propre", "Potentiel fiscal"],
  },
  departements: {
    slug: "dgf-departements",
    name: "dotation globale de fonctionnement des départements",
    acronym: "DGF",
    level: "departement",
    what: "La dotation globale de fonctionnement des départements réunit une part forfaitaire, une compensation et des dotations de péréquation.",
    terms: [
      "Dotation globale de fonctionnement",
      "Dotation de péréquation urbaine des départements",
      "Dotation de fonctionnement minimale",
    ],
  },
  dnp: {
    slug: "dotation-nationale-perequation",
    name: "dotation nationale de péréquation",
    acronym: "DNP",
    level: "commune",
    what: "La dotation nationale de péréquation (DNP) corrige les écarts de richesse fiscale entre communes, avec une part principale et une part majorée.",
    terms: ["Dotation nationale de péréquation", "Potentiel financier", "Effort fiscal"],
  },
} as const satisfies Record<
  string,
  { slug: string; name: string; acronym: string; level: Level; what: string; terms: string[] }
>;

type Dotation = keyof typeof dotations;

const note = (
  about: Dotation,
  fact: {
    /** Of the producer. */
    id: string;
    url: string;
    /** Year of the répartition, when known. */
    year?: number;
    /** What tells two notes on the same dotation and year apart. */
    number?: number;
    site: string;
  },
): EntrySeed => {
  const { slug, name, acronym, level, what, terms } = dotations[about];
  const suffix = fact.number ? `document-${fact.number}` : "circulaire";
  const when = fact.year ? ` ${fact.year}` : "";
  return {
    key: `note-${slug}${fact.year ? `-${fact.year}` : ""}-${suffix}`,
    title: `Note d’information${when} relative à la ${name}${fact.number ? ` (document ${fact.number})` : ""}`,
    type: "reference",
    source: "notes-information-dotations",
    publisher: "dgcl",
    url: fact.url,
    identifier: fact.id,
    summary: `Calcul et répartition de la ${name}${fact.year ? ` en ${fact.year}` : ""} : bénéficiaires, critères et étapes, expliqués par la DGCL.`,
    description: paragraphs(
      `${what} Cette note de la DGCL explique ${fact.year ? `la répartition de ${fact.year}` : "une répartition annuelle"} : qui reçoit la dotation, sur quels critères et selon quel calcul.`,
      `Elle s’adresse aux préfectures et aux collectivités, et permet de vérifier un montant notifié à l’aide des fichiers de critères. ${
        fact.year
          ? "Les règles changent souvent avec la loi de finances : ne pas l’appliquer telle quelle à une autre année."
          : "L’année n’a pas été relevée ici : elle figure dans le document, et les règles changent souvent d’une loi de finances à l’autre."
      }`,
      fact.site,
    ),
    themes: ["aide-dotations"],
    levels: [level],
    keywords: [acronym, name, "note d’information", "répartition", "critères"],
    years: fact.year ? [fact.year] : [],
    formats: ["PDF"],
    licence: "notspecified",
    series: "notes-information-dotations",
    terms: [...terms],
  };
};

/** Notes kept on the DGCL's site of dotations, by the number of the document. */
const onDotationsSite = (about: Dotation, number: number, year?: number): EntrySeed =>
  note(about, {
    id: `note-dgcl-${number}`,
    url: `http://www.dotations-dgcl.interieur.gouv.fr/consultation/documentAffichage.php?id=${number}`,
    number,
    ...(year ? { year } : {}),
    site: "Document conservé sur le site « Dotations en ligne » de la DGCL.",
  });

const onPortal = (about: Dotation, id: string, path: string, year: number): EntrySeed =>
  note(about, {
    id,
    url: `https://www.collectivites-locales.gouv.fr/files/files/${path}`,
    year,
    site: "Document conservé sur le portail collectivites-locales.gouv.fr.",
  });

export const notesDotations: EntrySeed[] = [
  onDotationsSite("dsr", 94, 2019),
  onDotationsSite("df", 115, 2020),
  onDotationsSite("dsu", 120, 2020),
  onDotationsSite("dpel", 165),
  onDotationsSite("dacom", 168),
  onDotationsSite("compensation", 173),
  onDotationsSite("dsu", 179),
  onDotationsSite("dsr", 181),
  onDotationsSite("intercommunalite", 182),
  onDotationsSite("departements", 183),
  onDotationsSite("df", 188),
  onDotationsSite("dnp", 190),
  onPortal(
    "dsu",
    "note-2019-dsu",
    "dgcl_v2/FLAE/Circulaires_2019/note_dinformation_2019_dsu.pdf",
    2019,
  ),
  onPortal(
    "df",
    "note-2019-df",
    "dgcl_v2/FLAE_circulaires_10_fevrier2016/note_dinformation_2019_dfcom_-_vdef2.pdf",
    2019,
  ),
  onPortal("df", "note-2015-df", "noteinfo_dotationforfaitairecommunes.pdf", 2015),
];
