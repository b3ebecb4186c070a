import { territoriesOverlap } from "@/territories";

/** What the tables say: the larger territories that each shares ground with. */
const above = new Map<string, readonly string[]>([
  ["commune:35238", ["epci:243500139", "departement:35", "region:53"]],
  ["commune:35288", ["epci:243500782", "departement:35", "region:53"]],
  ["commune:44109", ["epci:244400404", "departement:44", "region:52"]],
  ["epci:243500139", ["departement:35", "region:53"]],
  // An EPCI over two départements, of two regions.
  ["epci:200067452", ["departement:35", "departement:44", "region:53", "region:52"]],
  ["departement:35", ["region:53"]],
  ["departement:44", ["region:52"]],
  ["region:53", []],
  ["region:52", []],
]);

test.each([
  // item, reader, concerned
  [[], ["commune:35238"], true],
  [["commune:35238"], [], true],
  [["commune:35238"], ["commune:35238"], true],
  [["commune:35238"], ["commune:35288"], false],
  [["region:53"], ["commune:35238"], true],
  [["commune:35238"], ["region:53"], true],
  [["commune:35238"], ["departement:35"], true],
  [["epci:243500139"], ["departement:35"], true],
  [["departement:35"], ["epci:243500139"], true],
  [["commune:35288"], ["epci:243500139"], false],
  [["departement:44"], ["region:53"], false],
  [["departement:44"], ["epci:200067452"], true],
  [["epci:200067452"], ["region:52"], true],
  [["epci:200067452"], ["epci:243500139"], false],
  [["departement:44", "commune:35288"], ["commune:44109"], true],
  [["region:52"], ["commune:35238", "commune:44109"], true],
  // Gone from the tables: still equal to itself.
  [["commune:99999"], ["commune:99999"], true],
  [["commune:99999"], ["region:53"], false],
])("an item on %j concerns a reader of %j: %j", (item, reader, concerned) => {
  expect(territoriesOverlap(item, reader, above)).toBe(concerned);
  expect(territoriesOverlap(reader, item, above)).toBe(concerned);
});
