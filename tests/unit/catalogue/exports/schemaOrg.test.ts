import { entryData, temporalCoverage, termData, trailData } from "@/catalogue/exports/schemaOrg";
import { makeRecord } from "../../../helpers/records";

const site = { url: "https://exemple.gouv.fr", name: "Open Collectivités" };

test.each([
  [{ years: [2022, 2024], yearFrom: null, yearTo: null }, "2022/2024"],
  [{ years: [2024], yearFrom: null, yearTo: null }, "2024"],
  [{ years: [], yearFrom: 2010, yearTo: null }, "2010/.."],
  [{ years: [], yearFrom: null, yearTo: 2010 }, "../2010"],
  [{ years: [], yearFrom: null, yearTo: null }, undefined],
])("temporal coverage of %j is %s", (record, expected) => {
  expect(temporalCoverage(record)).toBe(expected);
});

test.each([
  ["dataset", "Dataset"],
  ["publication", ["Dataset", "Report"]],
  ["tool", "WebApplication"],
  ["platform", "DataCatalog"],
  ["reference", "CreativeWork"],
])("a %s is a schema.org %s", (type, expected) => {
  expect(entryData(makeRecord({ type }), site)["@type"]).toEqual(expected);
});

test("a dataset names its producer, catalogue, licence and files", () => {
  expect(entryData(makeRecord(), site)).toMatchObject({
    "@id": "https://exemple.gouv.fr/catalogue/montants-dgf",
    license: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    creator: { "@type": "Organization", name: "Direction générale des collectivités locales" },
    includedInDataCatalog: { "@id": "https://exemple.gouv.fr/catalogue" },
    temporalCoverage: "2022/2024",
    spatialCoverage: "France",
    distribution: [{ "@type": "DataDownload", encodingFormat: "text/csv", contentSize: "12345" }],
  });
});

test("what an entry lacks is left out, not empty", () => {
  const data = JSON.parse(
    JSON.stringify(
      entryData(
        makeRecord({ publisher: null, licence: "notspecified", distributions: [], keywords: [] }),
        site,
      ),
    ),
  );
  for (const name of ["publisher", "license", "distribution", "keywords"])
    expect(data).not.toHaveProperty(name);
});

test("a term belongs to the glossary", () => {
  expect(
    termData({ slug: "dgf", label: "Dotation", acronym: "DGF", shortDefinition: "…" }, site),
  ).toMatchObject({
    termCode: "DGF",
    inDefinedTermSet: { "@id": "https://exemple.gouv.fr/glossaire" },
  });
});

test("a trail goes from home to the page, which has no address of its own in it", () => {
  const data = trailData([{ label: "Catalogue", href: "/catalogue" }], "DGF", site.url);
  expect(data.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Accueil", item: "https://exemple.gouv.fr/" },
    {
      "@type": "ListItem",
      position: 2,
      name: "Catalogue",
      item: "https://exemple.gouv.fr/catalogue",
    },
    { "@type": "ListItem", position: 3, name: "DGF", item: undefined },
  ]);
});
