import { expect, test } from "@jest/globals";
import { tagsOfContents, tagsOfUses } from "@/jobs/tags-of-uses";

const use = (collection: string, documentId: number, published = true) => ({
  collection,
  documentId,
  published,
});

test.each([
  ["nobody", [], []],
  // Its page, and the catalogue with its facets of states; no other list.
  ["an entry", [use("entries", 12)], ["entries:12", "links"]],
  [
    "two entries, one of them twice",
    [use("entries", 12), use("entries", 13), use("entries", 12)],
    ["entries:12", "entries:13", "links"],
  ],
  ["a source and a term", [use("sources", 3), use("terms", 4)], ["sources:3", "terms:4"]],
  ["a setting", [use("globals/site", 0)], ["globals:site"]],
  ["a draft, which no page shows", [use("entries", 12, false)], []],
])("a new state of an address of %s drops %j as %j", (_, uses, tags) => {
  expect(tagsOfUses(uses)).toEqual(tags);
});

test("a new content behind an address drops the feed of changes alone, when the public sees it", () => {
  expect(tagsOfContents([use("sources", 3), use("entries", 12, false)])).toEqual(["changes"]);
  expect(tagsOfContents([use("entries", 12, false)])).toEqual([]);
});
