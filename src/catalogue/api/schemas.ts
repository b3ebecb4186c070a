import { problemCodes } from "@/lib/problem";
import { linkStates } from "../search/query";
import {
  entryTypes,
  formats,
  frequencies,
  levels,
  licences,
  organizationKinds,
  sourceKinds,
} from "../vocabularies";

/** The JSON schemas (2020-12) of what the API answers. */

export type Schema = Record<string, unknown>;

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const text: Schema = { type: "string" };
const address: Schema = { type: "string", format: "uri" };
const instant: Schema = { type: "string", format: "date-time" };
const day: Schema = { type: "string", format: "date" };
const whole: Schema = { type: "integer", minimum: 0 };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const listOf = (items: Schema): Schema => ({ type: "array", items });
const codes = (vocabulary: readonly { value: string }[]): string[] =>
  vocabulary.map(({ value }) => value);
const oneOf = (vocabulary: readonly { value: string }[]): Schema => ({
  type: "string",
  enum: codes(vocabulary),
});

/** Every property is always there: a program need not ask whether it is. */
function object(properties: Record<string, Schema>, description?: string): Schema {
  return {
    type: "object",
    ...(description ? { description } : {}),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const named = { slug: text, title: text, page: address };
const organization = { slug: text, name: text, acronym: orNull(text), page: address };
const term = { slug: text, label: text, acronym: orNull(text), page: address };

const entry = {
  slug: { ...text, description: "Identifiant stable, fin de l’adresse de la fiche." },
  page: { ...address, description: "La fiche, sur ce portail." },
  title: text,
  type: oneOf(entryTypes),
  summary: text,
  description: { ...text, description: "Texte sans mise en forme." },
  url: { ...text, description: "La ressource, chez son producteur." },
  link: ref("Link"),
  publisher: orNull(ref("OrganizationReference")),
  contributors: listOf(ref("OrganizationReference")),
  source: orNull(ref("Reference")),
  series: orNull(ref("Reference")),
  themes: listOf(ref("Reference")),
  terms: listOf(ref("TermReference")),
  keywords: listOf(text),
  distributions: listOf(ref("Distribution")),
  formats: listOf(oneOf(formats)),
  licence: oneOf(licences),
  documentationUrl: orNull(text),
  methodologyUrl: orNull(text),
  contact: object({ name: orNull(text), email: orNull(text), url: orNull(text) }),
  levels: listOf(oneOf(levels)),
  territories: {
    ...listOf(text),
    description: "Codes officiels, comme « departement:35 » ; vide : toute la France.",
  },
  years: { ...listOf({ type: "integer" }), description: "Millésimes nommés un par un." },
  firstYear: orNull({ type: "integer" }),
  lastYear: {
    ...orNull({ type: "integer" }),
    description: "Absente quand la série continue.",
  },
  frequency: oneOf(frequencies),
  issued: { ...orNull(day), description: "Publiée par le producteur." },
  modified: { ...orNull(day), description: "Mise à jour par le producteur." },
  language: { type: "string", enum: ["fr", "en"] },
  remoteId: { ...orNull(text), description: "Identifiant chez le producteur." },
  addedAt: { ...instant, description: "Entrée dans ce catalogue." },
  changedAt: { ...instant, description: "Dernière modification de la fiche." },
};

const watched = { url: orNull(text), link: orNull(ref("Link")) };

const list = (item: string, more: Record<string, Schema> = {}): Schema =>
  object({
    total: { ...whole, description: "Nombre de résultats, toutes pages comprises." },
    page: { type: "integer", minimum: 1 },
    pageSize: { type: "integer", minimum: 1 },
    pages: { type: "integer", minimum: 1 },
    links: object({
      self: address,
      first: address,
      previous: orNull(address),
      next: orNull(address),
      last: address,
    }),
    items: listOf(ref(item)),
    ...more,
  });

const series = {
  ...named,
  summary: text,
  publisher: orNull(ref("OrganizationReference")),
  entries: whole,
  changedAt: instant,
};

export const schemas: Record<string, Schema> = {
  Link: object(
    {
      state: {
        ...oneOf(linkStates),
        description: "Ce que les vérifications répétées de l’adresse établissent.",
      },
      checkedAt: { ...orNull(instant), description: "Dernière vérification." },
      okAt: { ...orNull(instant), description: "Dernière fois que l’adresse a répondu." },
    },
    "L’état d’un lien, tel que le portail le vérifie.",
  ),
  Reference: object(named),
  OrganizationReference: object(organization),
  TermReference: object(term),
  Distribution: object({
    title: text,
    url: text,
    format: orNull(oneOf(formats)),
    mediaType: orNull(text),
    byteSize: orNull({ ...whole, description: "En octets." }),
    link: ref("Link"),
  }),
  Entry: object(entry, "Une ressource du catalogue."),
  FacetValue: object({
    value: { ...text, description: "La valeur du paramètre." },
    label: text,
    count: { ...whole, description: "Résultats que ce choix montrerait." },
    selected: { type: "boolean" },
  }),
  EntryList: list("Entry", {
    spelling: {
      ...orNull(text),
      description: "La recherche corrigée, quand rien ne répondait à celle qui était écrite.",
    },
    facets: {
      type: "object",
      description: "Pour chaque filtre, ses valeurs parmi les résultats.",
      additionalProperties: listOf(ref("FacetValue")),
    },
  }),
  Source: object({
    ...named,
    summary: text,
    kind: oneOf(sourceKinds),
    ...watched,
    apiUrl: orNull(text),
    organization: orNull(ref("OrganizationReference")),
    themes: listOf(ref("Reference")),
    levels: listOf(oneOf(levels)),
    entries: { ...whole, description: "Ressources publiées par cette source." },
    changedAt: instant,
  }),
  SourceList: list("Source"),
  Organization: object({
    ...organization,
    kind: oneOf(organizationKinds),
    siren: orNull(text),
    description: text,
    ...watched,
    parent: orNull(ref("OrganizationReference")),
    entries: { ...whole, description: "Ressources dont il est le producteur." },
    changedAt: instant,
  }),
  OrganizationList: list("Organization"),
  Series: object(series, "Une publication récurrente."),
  SeriesList: list("Series"),
  SeriesWithVintages: object({
    ...series,
    vintages: { ...listOf(ref("Entry")), description: "Le plus récent d’abord." },
  }),
  Term: object({
    ...term,
    synonyms: listOf(text),
    shortDefinition: text,
    body: text,
    legalReferences: listOf(object({ label: text, url: orNull(text) })),
    broader: { ...listOf(ref("TermReference")), description: "Termes plus généraux." },
    related: listOf(ref("TermReference")),
    themes: listOf(ref("Reference")),
    changedAt: instant,
  }),
  TermList: list("Term"),
  Theme: object({ ...named, description: text, entries: whole, changedAt: instant }),
  ThemeList: list("Theme"),
  Problem: {
    type: "object",
    description: "Une erreur (RFC 9457) : un code stable, des phrases en français.",
    properties: {
      type: address,
      title: text,
      status: { type: "integer" },
      detail: text,
      code: { type: "string", enum: problemCodes },
      errors: listOf(object({ parameter: text, value: text, detail: text })),
    },
    required: ["type", "title", "status", "detail", "code"],
    additionalProperties: false,
  },
};
