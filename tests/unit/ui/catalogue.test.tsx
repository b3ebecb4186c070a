import { renderToStaticMarkup } from "react-dom/server";
import { type CatalogueResult, facetNames, parseCatalogueQuery } from "@/catalogue";
import { ActiveFilters } from "@/ui/ActiveFilters";
import { CatalogueFilters, catalogueFormId } from "@/ui/CatalogueFilters";
import { CatalogueSearch } from "@/ui/CatalogueSearch";
import { EmptyResult } from "@/ui/EmptyResult";
import { HighlightedText } from "@/ui/HighlightedText";

const noFacets = Object.fromEntries(
  facetNames.map((name) => [name, []]),
) as unknown as CatalogueResult["facets"];
const facets: CatalogueResult["facets"] = {
  ...noFacets,
  type: [
    { value: "tool", label: "Outil", count: 1200, selected: true },
    { value: "dataset", label: "Jeu de données", count: 1, selected: false },
  ],
};
const queryOf = (search: string) => parseCatalogueQuery(new URLSearchParams(search));

test("every filter belongs to the search form, the chosen ones are checked", () => {
  const html = renderToStaticMarkup(
    <CatalogueFilters query={queryOf("type=tool")} facets={facets} />,
  );
  expect(html.match(/type="checkbox"/g)).toHaveLength(2);
  expect(html.match(new RegExp(`form="${catalogueFormId}"`, "g"))).toHaveLength(3);
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="tool"|value="tool"[^>]*checked=""/);
  expect(html).toContain("Filtres (1)");
  expect(html).toContain("1\u202f200\u00a0ressources");
});

test("a tag takes away its own filter and keeps the others", () => {
  const html = renderToStaticMarkup(
    <ActiveFilters
      query={queryOf("q=dette&type=tool&niveau=commune&page=3")}
      facets={facets}
      territories={[]}
    />,
  );
  expect(html).toContain('href="/catalogue?q=dette&amp;niveau=commune"');
  expect(html).toContain('href="/catalogue?q=dette&amp;type=tool"');
  expect(html).toContain('aria-label="Retirer le filtre Outil"');
  expect(html).toContain("Retirer tous les filtres");
});

test("no filter, no tag", () => {
  const html = renderToStaticMarkup(
    <ActiveFilters query={queryOf("q=a")} facets={facets} territories={[]} />,
  );
  expect(html).toBe("");
});

test("a territory is called by its name, one that does not exist by what was asked", () => {
  const place = "Ille-et-Vilaine";
  const rennes = {
    code: "commune:35238",
    level: "commune",
    name: "Rennes",
    kind: null,
    place,
  } as const;
  const html = renderToStaticMarkup(
    <ActiveFilters
      query={queryOf("territoire=commune:35238&territoire=commune:99999")}
      facets={facets}
      territories={[rennes]}
    />,
  );
  expect(html).toContain('aria-label="Retirer le filtre Rennes (commune, Ille-et-Vilaine)"');
  expect(html).toContain('aria-label="Retirer le filtre commune:99999"');
});

test.each([
  ["", []],
  ["q=a&tri=titre&taille=50", ["tri", "taille"]],
  ["territoire=departement:35", ["territoire"]],
])("the form of « %s » carries %j hidden", (search, names) => {
  const html = renderToStaticMarkup(<CatalogueSearch query={queryOf(search)} />);
  expect([...html.matchAll(/type="hidden" name="(\w+)"/g)].map(([, name]) => name)).toEqual(names);
});

test("an empty result says why and what to drop", () => {
  const query = queryOf("q=zzz&type=rien&source=ofgl");
  const html = renderToStaticMarkup(
    <EmptyResult
      query={query}
      result={{
        total: 0,
        pages: 0,
        entries: [],
        facets: noFacets,
        spelling: null,
        unknown: [{ parameter: "type", value: "rien" }],
        widest: { parameter: "source", total: 12 },
      }}
    />,
  );
  expect(html).toContain("Type «\u00a0rien\u00a0»");
  expect(html).toContain('href="/catalogue?q=zzz&amp;type=rien"');
  expect(html).toContain("12\u00a0ressources");
  expect(html).toContain("/contact");
});

test.each([
  ["q=zzz", "Aucune ressource du catalogue ne répond à «\u00a0zzz\u00a0»."],
  ["q=zzz&type=tool", "à votre recherche et aux filtres choisis."],
  ["type=tool&annee=2024", "à tous les filtres choisis."],
  ["territoire=departement:35", "cette valeur du filtre «\u00a0Territoire\u00a0»."],
])("an empty result of « %s » says: %s", (search, reason) => {
  const query = queryOf(search);
  const html = renderToStaticMarkup(
    <EmptyResult
      query={query}
      result={{
        ...{ total: 0, pages: 0, entries: [], facets: noFacets, spelling: null, unknown: [] },
        widest: query.territoire.length > 0 ? { parameter: "territoire", total: 3 } : null,
      }}
    />,
  );
  expect(html).toContain(reason);
  expect(html.includes("Retirer le filtre «\u00a0Territoire\u00a0»")).toBe(
    query.territoire.length > 0,
  );
});

test("what was found is marked, and nothing is raw HTML", () => {
  const html = renderToStaticMarkup(
    <HighlightedText
      pieces={[
        { text: "Les ", hit: false },
        { text: "<b>dotations", hit: true },
      ]}
    />,
  );
  expect(html).toBe("Les <mark>&lt;b&gt;dotations</mark>");
});
