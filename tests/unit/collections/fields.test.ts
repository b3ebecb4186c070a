import { describe, expect, test } from "@jest/globals";
import { validateAddress } from "@/collections/fields/address";
import { slugify } from "@/collections/fields/slug";

describe("slugs", () => {
  test.each([
    ["L’épargne brute", "l-epargne-brute"],
    ["Cœur de ville & œuvres", "coeur-de-ville-oeuvres"],
    ["  --Déjà-- vu !  ", "deja-vu"],
    ["2A – Corse-du-Sud", "2a-corse-du-sud"],
    ["…", ""],
    ["x".repeat(200), "x".repeat(90)],
  ])("%s → %s", (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });
});

describe("addresses", () => {
  test.each(["", null, undefined, "https://exemple.fr", "http://exemple.fr/a?b=c#d"])(
    "%j is accepted",
    (value) => {
      expect(validateAddress(value)).toBe(true);
    },
  );
  test.each([
    ["exemple.fr", /n’est pas valable/],
    ["ftp://exemple.fr", /https:\/\/ ou http:\/\//],
    ["javascript:alert(1)", /https:\/\/ ou http:\/\//],
    ["https://exemple", /incomplet/],
    ["https://", /n’est pas valable/],
  ])("%s is refused with a sentence", (value, sentence) => {
    expect(validateAddress(value)).toMatch(sentence);
  });
});
