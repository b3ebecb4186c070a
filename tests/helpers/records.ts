import type { CatalogueRecord, RecordedOrganization, TermRecord } from "@/catalogue/records";

/** Entries for tests of exports: one that says everything, changed where a case wants it. */

export const dgcl: RecordedOrganization = {
  id: 3,
  slug: "dgcl",
  name: "Direction générale des collectivités locales",
  acronym: "DGCL",
  kind: "central-administration",
  siren: "110014016",
  url: "https://www.collectivites-locales.gouv.fr/",
};

export function makeRecord(change: Partial<CatalogueRecord> = {}): CatalogueRecord {
  return {
    id: 12,
    slug: "montants-dgf",
    title: "Montants de la DGF",
    type: "dataset",
    summary: "Ce que chaque commune reçoit.",
    description: "Un premier paragraphe.\n\nUn second.",
    url: "https://exemple.fr/donnees",
    link: {
      state: "ok",
      checkedAt: "2026-11-20T08:00:00.000Z",
      okAt: "2026-11-20T08:00:00.000Z",
    },
    publisher: dgcl,
    contributors: [],
    source: { id: 4, slug: "portail-dgcl", title: "Portail de la DGCL" },
    series: {
      id: 5,
      slug: "dgf",
      title: "Dotation globale de fonctionnement",
      summary: null,
      publisher: dgcl,
    },
    themes: [{ id: 6, slug: "finances-fiscalite", title: "Finances & fiscalité" }],
    terms: [{ id: 7, slug: "dgf", label: "Dotation globale de fonctionnement", acronym: "DGF" }],
    keywords: ["DGF", "dotations"],
    distributions: [
      {
        title: "Fichier 2024",
        url: "https://exemple.fr/dgf 2024.csv",
        format: "CSV",
        mediaType: null,
        byteSize: 12345,
        link: { state: "broken", checkedAt: "2026-11-21T08:00:00.000Z", okAt: null },
      },
    ],
    formats: ["CSV"],
    licence: "lov2",
    documentationUrl: "https://exemple.fr/notice",
    methodologyUrl: null,
    contact: { name: "Bureau des concours financiers", email: "bureau@exemple.fr", url: null },
    levels: ["commune"],
    territories: [],
    years: [2022, 2023, 2024],
    yearFrom: null,
    yearTo: null,
    frequency: "ANNUAL",
    issued: "2024-03-01",
    modified: "2024-04-02",
    language: "fr",
    remoteId: "abc-123",
    addedAt: "2026-11-01T09:00:00.000Z",
    changedAt: "2026-11-22T10:30:00.000Z",
    ...change,
  };
}

export function makeTerm(change: Partial<TermRecord> & { slug: string }): TermRecord {
  return {
    id: 1,
    label: change.slug,
    acronym: null,
    synonyms: [],
    shortDefinition: `Définition de ${change.slug}.`,
    body: "",
    legalReferences: [],
    broader: [],
    related: [],
    themes: [],
    changedAt: "2026-11-22T10:30:00.000Z",
    ...change,
  };
}
