import { Parser, Store } from "n3";
import { describeCatalog, describeOneEntry, serialise } from "@/catalogue/exports";
import { periodsOf } from "@/catalogue/exports/rdf/entry";
import { toIri } from "@/catalogue/exports/rdf/graph";
import { violationsOf } from "../../../helpers/dcatApShapes";
import { linesOf, readRdf } from "../../../helpers/rdf";
import { makeRecord } from "../../../helpers/records";

const siteUrl = "https://exemple.gouv.fr";
const entry = `${siteUrl}/catalogue/montants-dgf`;
const dcat = "http://www.w3.org/ns/dcat#";
const dct = "http://purl.org/dc/terms/";
const dqv = "http://www.w3.org/ns/dqv#";
const eu = "http://publications.europa.eu/resource/authority";

const catalog = {
  siteUrl,
  name: "Open Collectivités",
  description: "Données & publications",
  contactEmail: "contact@exemple.gouv.fr",
  issued: "2026-11-01T09:00:00.000Z",
  modified: "2026-11-22T10:30:00.000Z",
};
const onePage = { total: 1, pages: 1, page: 1, addressOf: () => "" };
const storeOf = (change: Parameters<typeof makeRecord>[0] = {}) =>
  new Store(describeOneEntry(siteUrl, makeRecord(change)));
const values = (store: Store, subject: string, property: string): string[] =>
  store.getObjects(subject, property, null).map(({ value }) => value);

/** Records that press on every part of the description. */
const records = [
  makeRecord(),
  makeRecord({
    id: 13,
    slug: "vide",
    summary: "",
    description: "",
    publisher: null,
    source: null,
    series: null,
    themes: [],
    terms: [],
    keywords: [],
    distributions: [],
    formats: [],
    licence: "notspecified",
    documentationUrl: null,
    contact: { name: null, email: null, url: null },
    years: [],
    frequency: "UNKNOWN",
    issued: null,
    modified: null,
    remoteId: null,
    url: "",
  }),
  makeRecord({
    id: 14,
    slug: "hostile",
    title: "<b>&\"'\u0000\u0007 «\r\nà»",
    keywords: ["a", "a", "]]>"],
    url: 'https://exemple.fr/a b?<script>"&x={1}|^`',
    remoteId: "<&>",
    licence: "odc-odbl",
    territories: ["departement:35", "epci:200054781", "n’importe quoi", "departement:35"],
  }),
  makeRecord({
    id: 15,
    slug: "autre",
    yearFrom: 2010,
    years: [],
    formats: ["CSV", "PDF"],
    distributions: [],
  }),
];

describe("three serialisations", () => {
  test("are the same graph, read back by libraries that did not write it", async () => {
    const quads = describeCatalog(catalog, records, onePage);
    const expected = linesOf(new Store(quads));
    expect(expected.length).toBeGreaterThan(150);
    for (const form of ["ttl", "jsonld", "rdf"] as const)
      expect(linesOf(await readRdf(await serialise(quads, form), form))).toEqual(expected);
  });

  test("have no blank nodes", () => {
    const quads = describeCatalog(catalog, records, onePage);
    expect(
      quads.filter(({ subject, object }) =>
        [subject, object].some(({ termType }) => termType === "BlankNode"),
      ),
    ).toEqual([]);
  });
});

describe("DCAT-AP 3.0.1", () => {
  test("no rule is broken, whatever an entry lacks or holds", async () => {
    expect(await violationsOf(new Store(describeCatalog(catalog, records, onePage)))).toEqual([]);
    expect(await violationsOf(new Store(describeCatalog(catalog, [], onePage)))).toEqual([]);
  });

  test.each([
    ["a dataset without title", `${dct}title`, "MinCount"],
    ["a frequency from nowhere", `${dct}accrualPeriodicity`, "Node"],
  ])("the rules notice %s", async (_, property, rule) => {
    const store = new Store(describeCatalog(catalog, [makeRecord()], onePage));
    store.removeQuads(store.getQuads(entry, property, null, null));
    if (rule === "Node")
      store.addQuads(
        new Parser().parse(
          `<${entry}> <${property}> <${siteUrl}/toujours> . <${siteUrl}/toujours> a <${dct}Frequency> .`,
        ),
      );
    expect(await violationsOf(store)).toEqual([
      `${property} of ${entry}: ${rule}ConstraintComponent`,
    ]);
  });
});

describe("an entry in DCAT", () => {
  test.each<[string, Parameters<typeof makeRecord>[0], string, string[]]>([
    ["frequency", {}, `${dct}accrualPeriodicity`, [`${eu}/frequency/ANNUAL`]],
    ["unknown frequency is left unsaid", { frequency: "UNKNOWN" }, `${dct}accrualPeriodicity`, []],
    ["language", { language: "en" }, `${dct}language`, [`${eu}/language/ENG`]],
    [
      "European themes beside ours",
      {},
      `${dcat}theme`,
      [`${siteUrl}/catalogue?thematique=finances-fiscalite`, `${eu}/data-theme/ECON`],
    ],
    [
      "a theme of the editors' own",
      { themes: [{ id: 1, slug: "neuf", title: "Neuf" }] },
      `${dcat}theme`,
      [`${siteUrl}/catalogue?thematique=neuf`, `${eu}/data-theme/GOVE`],
    ],
    ["no territory is the whole country", {}, `${dct}spatial`, [`${eu}/country/FRA`]],
    [
      "INSEE names départements, communes, regions",
      { territories: ["departement:2A", "commune:35238", "region:53", "departement:974"] },
      `${dct}spatial`,
      [
        "http://id.insee.fr/geo/departement/2A",
        "http://id.insee.fr/geo/commune/35238",
        "http://id.insee.fr/geo/region/53",
        "http://id.insee.fr/geo/departement/974",
      ],
    ],
    [
      "an intercommunalité keeps our address",
      { territories: ["epci:200054781"] },
      `${dct}spatial`,
      [`${siteUrl}/catalogue?territoire=epci%3A200054781`],
    ],
    ["its series", {}, `${dcat}inSeries`, [`${siteUrl}/series/dgf`]],
    ["keywords once each", { keywords: ["a", "b", "a"] }, `${dcat}keyword`, ["a", "b"]],
    ["its page", {}, `${dcat}landingPage`, ["https://exemple.fr/donnees"]],
    ["the producer's dates", {}, `${dct}modified`, ["2024-04-02"]],
    [
      "its identifier at the producer's",
      {},
      "http://www.w3.org/ns/adms#identifier",
      [`${entry}#identifiant`],
    ],
  ])("%s", (_, change, property, expected) => {
    expect(values(storeOf(change), entry, property).sort()).toEqual([...expected].sort());
  });

  test.each([
    ["lov2", `${dct}license`, "https://www.etalab.gouv.fr/licence-ouverte-open-licence"],
    ["odc-odbl", `${dct}license`, `${eu}/licence/ODC_BL`],
    ["cecill-2.1", `${dct}license`, `${eu}/licence/CECILL_2_1`],
    ["notspecified", `${dct}rights`, `${siteUrl}/catalogue?licence=notspecified`],
  ])("licence %s is on its distributions", (licence, property, expected) => {
    expect(values(storeOf({ licence }), `${entry}#distribution-1`, property)).toEqual([expected]);
  });

  test("a file is downloaded, with its format and type; an API is not", () => {
    const [file] = makeRecord().distributions;
    if (!file) throw new Error("no distribution");
    const store = storeOf({
      distributions: [file, { ...file, format: "API", url: "https://exemple.fr/api" }],
    });
    expect(values(store, `${entry}#distribution-1`, `${dcat}downloadURL`)).toEqual([
      "https://exemple.fr/dgf%202024.csv",
    ]);
    expect(values(store, `${entry}#distribution-1`, `${dct}format`)).toEqual([
      `${eu}/file-type/CSV`,
    ]);
    expect(values(store, `${entry}#distribution-1`, `${dcat}mediaType`)).toEqual([
      "http://www.iana.org/assignments/media-types/text/csv",
    ]);
    expect(values(store, `${entry}#distribution-2`, `${dcat}downloadURL`)).toEqual([]);
    expect(values(store, `${entry}#distribution-2`, `${dct}format`)).toEqual([]);
  });

  test("without files its page is its distribution", () => {
    const store = storeOf({ distributions: [] });
    expect(values(store, `${entry}#distribution-1`, `${dcat}accessURL`)).toEqual([
      "https://exemple.fr/donnees",
    ]);
    expect(values(store, `${entry}#distribution-1`, `${dct}format`)).toEqual([
      `${eu}/file-type/CSV`,
    ]);
    expect(values(store, `${entry}#distribution-1`, `${dcat}mediaType`)).toEqual([]);
  });

  test("the state of each link is a measurement of ours, with its date", () => {
    const store = storeOf();
    const measurement = `${entry}#distribution-1-etat-du-lien`;
    expect(values(store, `${entry}#distribution-1`, `${dqv}hasQualityMeasurement`)).toEqual([
      measurement,
    ]);
    expect(values(store, measurement, `${dqv}value`)).toEqual(["broken"]);
    expect(values(store, measurement, "http://www.w3.org/ns/prov#generatedAtTime")).toEqual([
      "2026-11-21T08:00:00.000Z",
    ]);
    expect(values(store, `${entry}#etat-du-lien`, `${dqv}value`)).toEqual(["ok"]);
  });
});

test.each([
  [
    { years: [2024, 2020, 2021, 2021], yearFrom: null, yearTo: null },
    [
      [2020, 2021],
      [2024, 2024],
    ],
  ],
  [{ years: [], yearFrom: 2010, yearTo: null }, [[2010, null]]],
  [{ years: [2012], yearFrom: 2010, yearTo: 2015 }, [[2010, 2015]]],
  [{ years: [], yearFrom: null, yearTo: 2015 }, [[null, 2015]]],
  [{ years: [], yearFrom: null, yearTo: null }, []],
])("periods of %j", (record, expected) => {
  expect(periodsOf(record).map(({ first, last }) => [first, last])).toEqual(expected);
});

test.each([
  ["https://exemple.fr/a b", "https://exemple.fr/a%20b"],
  ["https://exemple.fr/?q=<a>", "https://exemple.fr/?q=%3Ca%3E"],
  ["https://exemple.fr/a|b^c`d{e}", "https://exemple.fr/a%7Cb%5Ec%60d%7Be%7D"],
  ["pas une adresse", undefined],
  ["", undefined],
  [null, undefined],
])("toIri(%j)", (address, iri) => expect(toIri(address)).toBe(iri));

test("a longer catalogue is paged by Hydra", () => {
  const quads = describeCatalog(catalog, [makeRecord()], {
    total: 2500,
    pages: 3,
    page: 2,
    addressOf: (page) => `${siteUrl}/catalogue.ttl?page=${page}`,
  });
  const store = new Store(quads);
  const hydra = "http://www.w3.org/ns/hydra/core#";
  const view = `${siteUrl}/catalogue.ttl?page=2`;
  expect(values(store, `${siteUrl}/catalogue`, `${hydra}view`)).toEqual([view]);
  expect(values(store, `${siteUrl}/catalogue`, `${hydra}totalItems`)).toEqual(["2500"]);
  expect(
    ["first", "previous", "next", "last"].map((name) => values(store, view, hydra + name)[0]),
  ).toEqual([1, 1, 3, 3].map((page) => `${siteUrl}/catalogue.ttl?page=${page}`));
});
