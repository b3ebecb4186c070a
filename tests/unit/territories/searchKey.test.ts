import { readQuery, searchKey } from "@/territories/searchKey";

describe("one key for every way of writing a name", () => {
  test.each([
    ["Saint-Étienne", "saint etienne"],
    ["ST ETIENNE", "saint etienne"],
    ["st. étienne", "saint etienne"],
    ["Ste-Foy-lès-Lyon", "sainte foy les lyon"],
    ["L’Abergement-Clémenciat", "abergement clemenciat"],
    ["l'abergement clemenciat", "abergement clemenciat"],
    ["Le Mans", "mans"],
    ["Les Herbiers", "herbiers"],
    ["La Réunion", "reunion"],
    ["Œuilly", "oeuilly"],
    ["Y", "y"],
    ["la", "la"],
    ["Chalon s/ Saône", "chalon sur saone"],
    ["Communauté de communes du Nogentais", "cc du nogentais"],
    ["Communauté d’agglomération du Grand Dole", "ca du grand dole"],
    ["Communauté urbaine d’Arras", "cu d arras"],
    ["  Saint--Denis  ", "saint denis"],
    ["2A", "2a"],
    ["\u0000%_\\", ""],
  ])("%j is %j", (given, key) => expect(searchKey(given)).toBe(key));
});

describe("what is asked: a name, a code, or a name with where it is", () => {
  test.each([
    ["Rennes", { key: "rennes", place: null }],
    ["35000", { key: "35000", place: null }],
    ["2A004", { key: "2a004", place: null }],
    ["Rennes 35", { key: "rennes", place: "35" }],
    ["35000 Rennes", { key: "rennes", place: "35000" }],
    ["Saint-Denis (974)", { key: "saint denis", place: "974" }],
    ["Ajaccio 2a", { key: "ajaccio", place: "2A" }],
    ["243 500 139", { key: "243500139", place: null }],
    ["FR 35", { key: "fr", place: "35" }],
    ["", undefined],
    ["  - ' ", undefined],
    ["é".repeat(500), undefined],
  ])("%j", (given, query) => expect(readQuery(given)).toEqual(query));
});
