import { expect, test } from "@jest/globals";
import { adminPathOf, wordDocument } from "@/links";

test.each([
  [
    "entries",
    12,
    "Montants de la DGF",
    "Ressource : Montants de la DGF",
    "/admin/collections/entries/12",
  ],
  ["issues", 3, null, "Numéro nº 3", "/admin/collections/issues/3"],
  ["media", 4, "carte.png", "Média : carte.png", "/admin/collections/media/4"],
  ["globals/site", 1, null, "Réglages du site", "/admin/globals/site"],
  ["globals/newsletter", 1, null, "Réglages de la lettre", "/admin/globals/newsletter"],
])("a document of %s has a name, and a page in the admin", (collection, id, title, name, path) => {
  expect(wordDocument({ collection, id, title }).replaceAll("\u00a0", " ")).toBe(name);
  expect(adminPathOf({ collection, id })).toBe(path);
});
