import { pathOfDocument } from "@/ui/paths";

test.each([
  ["entries", { slug: "a" }, "/catalogue/a"],
  ["sources", { slug: "a" }, "/sources/a"],
  ["series", { slug: "a" }, "/series/a"],
  ["organizations", { slug: "a" }, "/organismes/a"],
  ["terms", { slug: "a" }, "/glossaire/a"],
  ["themes", { slug: "a" }, "/catalogue?thematique=a"],
  ["pages", { slug: "a" }, "/a"],
  ["issues", { number: 3 }, "/lettre/3"],
  ["issues", { number: null }, undefined],
  ["users", { slug: "a" }, undefined],
  // Not filled in: the public may not read it.
  ["entries", 12, undefined],
  ["entries", null, undefined],
])("a document of %s %p is at %p", (collection, document, expected) => {
  expect(pathOfDocument(collection, document)).toBe(expected);
});
