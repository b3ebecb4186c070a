import { wordCitation } from "@/ui/Citation";

const site = { name: "Open Collectivités", url: "https://exemple.gouv.fr" };
const entry = {
  title: "Comptes des communes",
  slug: "comptes",
  type: "dataset" as const,
  url: "https://data.example.fr/comptes",
  publisher: 3,
  issued: null,
  modified: null,
};
const nb = "\u00a0";

test("a citation names the producer, the kind, the date and both addresses", () => {
  const publisher = { id: 3, name: "DGCL" } as never;
  expect(wordCitation({ ...entry, publisher, modified: "2026-10-01T00:00:00Z" }, site)).toBe(
    `DGCL, «${nb}Comptes des communes${nb}», jeu de données, mis à jour le 1er${nb}octobre 2026, https://data.example.fr/comptes. Référencé par Open Collectivités${nb}: https://exemple.gouv.fr/catalogue/comptes`,
  );
});

test("without producer or date it says what is known", () => {
  expect(wordCitation(entry, site)).toContain(
    `«${nb}Comptes des communes${nb}», jeu de données, sans date,`,
  );
  expect(wordCitation({ ...entry, issued: "2015-01-01T00:00:00Z" }, site)).toContain(
    "publié le 1er",
  );
});
