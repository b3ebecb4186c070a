/**
 * SQL about the documents that use addresses: their names, and who answers for them. `u` is a row
 * of `address_uses`. A draft on top of a published version may bear another name than it.
 */

/** Collections whose documents use addresses: the column of their name, and whether drafts exist. */
const collections = {
  entries: { name: "title", drafts: true },
  sources: { name: "title", drafts: true },
  organizations: { name: "name", drafts: true },
  series: { name: "title", drafts: true },
  themes: { name: "title", drafts: true },
  terms: { name: "label", drafts: true },
  pages: { name: "title", drafts: true },
  issues: { name: "subject", drafts: false },
  media: { name: "filename", drafts: false },
} as const;

/** In French, as the admin's menu names them. */
export const collectionLabels: Readonly<Record<string, string>> = {
  entries: "Ressource",
  sources: "Source",
  organizations: "Organisme",
  series: "Série",
  themes: "Thématique",
  terms: "Terme",
  pages: "Page",
  issues: "Numéro",
  media: "Média",
};

/** Globals are one document each, and have no other name. */
const globalLabels: Readonly<Record<string, string>> = {
  "globals/site": "Réglages du site",
  "globals/newsletter": "Réglages de la lettre",
};

/** « Ressource : Titre », or its number when it has no name. */
export function wordDocument(document: {
  collection: string;
  id: number;
  title: string | null;
}): string {
  const { collection, id, title } = document;
  const settings = globalLabels[collection];
  if (settings) return settings;
  const label = collectionLabels[collection] ?? collection;
  return title ? `${label}\u00a0: ${title}` : `${label} nº\u00a0${id}`;
}

/** Where the admin shows a document that uses addresses. */
export const adminPathOf = ({ collection, id }: { collection: string; id: number }): string =>
  collection.startsWith("globals/")
    ? `/admin/${collection}`
    : `/admin/collections/${collection}/${id}`;

const stored = (table: string, column: string) =>
  `(SELECT d.${column} FROM ${table} d WHERE d.id = u.document_id)`;
const drafted = (table: string, column: string) =>
  `(SELECT v.version_${column} FROM _${table}_v v
    WHERE NOT u.published AND v.parent_id = u.document_id AND v.latest
    ORDER BY v.updated_at DESC LIMIT 1)`;

/** The name of the document of `u`. */
export const titleOfUse = `CASE u.collection ${Object.entries(collections)
  .map(([table, { name, drafts }]) =>
    drafts
      ? `WHEN '${table}' THEN coalesce(${drafted(table, name)}, ${stored(table, name)})`
      : `WHEN '${table}' THEN ${stored(table, name)}`,
  )
  .join(" ")} END`;

/** The catalogue's source that the document of `u` belongs to: an entry's own, or itself. */
export const sourceOfUse = `CASE u.collection
  WHEN 'sources' THEN u.document_id
  WHEN 'entries' THEN coalesce(${drafted("entries", "source_id")}, ${stored("entries", "source_id")})
  END`;
