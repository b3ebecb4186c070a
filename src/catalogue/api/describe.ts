import type { Organization, Series, Source, Term, Theme } from "@/payload-types";
import { organizationPath, seriesPath, sourcePath, termPath, themePath } from "../paths";
import { plainTextOf, type RecordedLink } from "../records";

/** Documents other than entries as the API gives them. Relations come filled in, or are left out. */

export type Describe = {
  siteUrl: string;
  linkOf: (url: string) => RecordedLink;
  /** Published entries of a source, an organization, a theme, a series. */
  countOf: (id: number) => number;
};

type Relation<T> = number | T | null | undefined;
const filled = <T extends object>(value: Relation<T>): T | null =>
  typeof value === "object" && value !== null ? value : null;
const filledAll = <T extends object>(values: readonly Relation<T>[] | null | undefined): T[] =>
  (values ?? []).flatMap((value) => filled<T>(value) ?? []);

const named = (path: (document: { slug: string }) => string, siteUrl: string) => {
  return ({ slug, title }: { slug: string; title: string }) => ({
    slug,
    title,
    page: siteUrl + path({ slug }),
  });
};

const organizationIn = (value: Relation<Organization>, siteUrl: string) => {
  const organization = filled(value);
  return organization
    ? {
        slug: organization.slug,
        name: organization.name,
        acronym: organization.acronym ?? null,
        page: siteUrl + organizationPath(organization),
      }
    : null;
};

const watched = (url: string | null | undefined, linkOf: Describe["linkOf"]) => ({
  url: url || null,
  link: url ? linkOf(url) : null,
});

export const describeSource = (source: Source, { siteUrl, linkOf, countOf }: Describe) => ({
  slug: source.slug,
  page: siteUrl + sourcePath(source),
  title: source.title,
  summary: source.summary ?? "",
  kind: source.kind,
  ...watched(source.url, linkOf),
  apiUrl: source.apiUrl || null,
  organization: organizationIn(source.organization, siteUrl),
  themes: filledAll<Theme>(source.themes).map(named(themePath, siteUrl)),
  levels: source.levels ?? [],
  entries: countOf(source.id),
  changedAt: source.updatedAt,
});

export const describeOrganization = (
  organization: Organization,
  { siteUrl, linkOf, countOf }: Describe,
) => ({
  slug: organization.slug,
  page: siteUrl + organizationPath(organization),
  name: organization.name,
  acronym: organization.acronym ?? null,
  kind: organization.kind,
  siren: organization.siren || null,
  description: organization.description ?? "",
  ...watched(organization.url, linkOf),
  parent: organizationIn(organization.parent, siteUrl),
  entries: countOf(organization.id),
  changedAt: organization.updatedAt,
});

export const describeSeries = (series: Series, { siteUrl, countOf }: Describe) => ({
  slug: series.slug,
  page: siteUrl + seriesPath(series),
  title: series.title,
  summary: series.summary ?? "",
  publisher: organizationIn(series.publisher, siteUrl),
  entries: countOf(series.id),
  changedAt: series.updatedAt,
});

export const describeTheme = (theme: Theme, { siteUrl, countOf }: Describe) => ({
  slug: theme.slug,
  page: siteUrl + themePath(theme),
  title: theme.title,
  description: theme.description ?? "",
  entries: countOf(theme.id),
  changedAt: theme.updatedAt,
});

const termIn = (siteUrl: string) => (term: Term) => ({
  slug: term.slug,
  label: term.label,
  acronym: term.acronym ?? null,
  page: siteUrl + termPath(term),
});

export const describeTerm = (term: Term, { siteUrl }: Describe) => ({
  slug: term.slug,
  page: siteUrl + termPath(term),
  label: term.label,
  acronym: term.acronym ?? null,
  synonyms: term.synonyms ?? [],
  shortDefinition: term.shortDefinition,
  body: plainTextOf(term.body),
  legalReferences: (term.legalReferences ?? []).map(({ label, url }) => ({
    label,
    url: url || null,
  })),
  broader: filledAll<Term>(term.broader).map(termIn(siteUrl)),
  related: filledAll<Term>(term.related).map(termIn(siteUrl)),
  themes: filledAll<Theme>(term.themes).map(named(themePath, siteUrl)),
  changedAt: term.updatedAt,
});
