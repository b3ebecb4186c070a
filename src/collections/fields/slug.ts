import type { FieldHook, TextField } from "payload";
import { sqlOf } from "@/lib/database";
import { documentsOnceAt } from "@/lib/publicSlugs";
import { hyphenate } from "@/lib/spelling";

/** A title as the last part of an address, no longer than one remembers. */
export const slugify = (text: string): string => hyphenate(text).slice(0, 90).replace(/-+$/, "");

/** An empty slug is made from the title; a given one is only cleaned, never changed by a title. */
const fillSlug =
  (from: string): FieldHook =>
  async ({ value, data, originalDoc, req, collection }) => {
    const source = typeof value === "string" && value.trim() ? value : data?.[from];
    const wanted = slugify(String(source ?? ""));
    if (!wanted || !collection || wanted === originalDoc?.slug) return wanted || value;
    if (typeof value === "string" && value.trim()) return wanted;
    return firstFree(wanted, async (slug) => {
      const { totalDocs } = await req.payload.count({
        collection: collection.slug,
        where: {
          and: [
            { slug: { equals: slug } },
            ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
          ],
        },
        trash: true,
        req,
      });
      if (totalDocs > 0) return true;
      // Only who types it takes over the former address of another document.
      const formerly = await documentsOnceAt(await sqlOf(req), {
        collection: collection.slug,
        slug,
      });
      return formerly.some((id) => id !== originalDoc?.id);
    });
  };

async function firstFree(wanted: string, taken: (slug: string) => Promise<boolean>) {
  let candidate = wanted;
  for (let suffix = 2; await taken(candidate); suffix++) candidate = `${wanted}-${suffix}`;
  return candidate;
}

/** The last part of a document's public address. */
export const slugField = (from: string): TextField => ({
  name: "slug",
  type: "text",
  label: "Adresse courte",
  required: true,
  unique: true,
  index: true,
  // Required once the hook has filled it: the form may leave it empty.
  validate: (value: unknown) =>
    value === undefined || value === null || value === "" || /^[a-z0-9-]{1,90}$/.test(String(value))
      ? true
      : "Lettres minuscules sans accent, chiffres et tirets seulement, 90 caractères au plus.",
  hooks: { beforeValidate: [fillSlug(from)] },
  admin: {
    position: "sidebar",
    description:
      "Fin de l’adresse publique. Laissez vide : elle sera tirée du titre. Si vous la changez, l’ancienne adresse conduira à la nouvelle.",
  },
});
