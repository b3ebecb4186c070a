import { type CollectionBeforeValidateHook, ValidationError } from "payload";
import { sqlOf } from "@/lib/database";

const idsOf = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [])
    .map((item) => Number(typeof item === "object" && item !== null ? item.id : item))
    .filter(Number.isInteger);

/** « Plus général » must lead upwards: a term may not, through others, be broader than itself. */
export const refuseLoops: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const id = Number(originalDoc?.id);
  const broader = idsOf(data?.broader);
  if (!Number.isInteger(id) || broader.length === 0) return data;
  const sql = await sqlOf(req);
  const { rows } = await sql.query(
    `WITH RECURSIVE above(id) AS (
       SELECT unnest($1::int[])
       UNION
       SELECT rels.terms_id FROM above JOIN terms_rels rels
         ON rels.parent_id = above.id AND rels.path = 'broader'
     )
     SELECT 1 FROM above WHERE id = $2`,
    [broader, id],
  );
  if (rows.length > 0) {
    throw new ValidationError({
      collection: "terms",
      errors: [
        {
          path: "broader",
          message: "Ce choix ferait une boucle : le terme serait plus général que lui-même.",
        },
      ],
      req,
    });
  }
  return data;
};
