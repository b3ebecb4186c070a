import { cache } from "react";
import { createMentionFinder, type FindMentions, type MentionableTerm } from "@/catalogue";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";

/** The published terms that an editor lets texts be linked to, ready to be found in them. */
const readMentions = cache(async (): Promise<FindMentions> => {
  recordTags(["terms"]);
  const sql = await sqlOfWeb();
  const { rows } = await sql.query<MentionableTerm>(
    `SELECT t.slug, t.label, t.acronym, t.short_definition AS "shortDefinition",
       ARRAY(SELECT s.text::text FROM terms_texts s
              WHERE s.parent_id = t.id AND s.path = 'synonyms') AS synonyms
     FROM terms t WHERE t._status = 'published' AND t.deleted_at IS NULL AND t.autolink`,
  );
  return createMentionFinder(rows);
});

/** Those that the texts of this page are linked to: none where its editor said so. */
export const mentionsFor = async (page: {
  linkTerms?: boolean | null;
}): Promise<FindMentions | undefined> =>
  page.linkTerms === false ? undefined : await readMentions();
