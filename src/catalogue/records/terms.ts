import type { Sql } from "@/lib/database";
import { plainTextOf } from "./plainText";

/** A published term of the glossary, whole. Relations are slugs of published terms. */
export type TermRecord = {
  id: number;
  slug: string;
  label: string;
  acronym: string | null;
  synonyms: string[];
  shortDefinition: string;
  /** Plain text. */
  body: string;
  legalReferences: { label: string; url: string | null }[];
  broader: string[];
  related: string[];
  themes: { slug: string; title: string }[];
  changedAt: string;
};

const relations = (path: string) =>
  `(SELECT coalesce(json_agg(o.slug ORDER BY r."order"), '[]')
    FROM terms_rels r JOIN terms o ON o.id = r.terms_id
    WHERE r.parent_id = t.id AND r.path = '${path}'
      AND o._status = 'published' AND o.deleted_at IS NULL)`;

/** The published glossary, in the order of its labels. Some hundreds of terms. */
export async function readGlossary(sql: Sql): Promise<TermRecord[]> {
  const { rows } = await sql.query<{ term: Omit<TermRecord, "body"> & { body: unknown } }>(`
    SELECT json_build_object(
      'id', t.id, 'slug', t.slug, 'label', t.label, 'acronym', t.acronym,
      'shortDefinition', t.short_definition, 'body', t.body,
      'synonyms', (SELECT coalesce(json_agg(s.text ORDER BY s."order"), '[]') FROM terms_texts s
        WHERE s.parent_id = t.id AND s.path = 'synonyms'),
      'legalReferences', (SELECT coalesce(json_agg(json_build_object('label', l.label,
          'url', l.url) ORDER BY l._order), '[]')
        FROM terms_legal_references l WHERE l._parent_id = t.id),
      'broader', ${relations("broader")}, 'related', ${relations("related")},
      'themes', (SELECT coalesce(json_agg(json_build_object('slug', th.slug, 'title', th.title)
          ORDER BY r."order"), '[]')
        FROM terms_rels r JOIN themes th ON th.id = r.themes_id
        WHERE r.parent_id = t.id AND r.path = 'themes'
          AND th._status = 'published' AND th.deleted_at IS NULL),
      'changedAt', to_char(t.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) AS term
    FROM terms t WHERE t._status = 'published' AND t.deleted_at IS NULL ORDER BY plain(t.label), t.id`);
  return rows.map(({ term }) => ({ ...term, body: plainTextOf(term.body) }));
}
