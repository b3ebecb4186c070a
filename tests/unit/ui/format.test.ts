import {
  formatCount,
  formatDate,
  formatHost,
  formatNumber,
  formatPeriod,
  formatSize,
  formatYears,
} from "@/ui/format";

const narrow = "\u202f";
const noBreak = "\u00a0";

test.each([
  [0, "0"],
  [999, "999"],
  [1234, `1${narrow}234`],
  [1234567.85, `1${narrow}234${narrow}567,9`],
])("the number %p reads %p", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  [0, "ressource", undefined, `0${noBreak}ressource`],
  [1, "ressource", undefined, `1${noBreak}ressource`],
  [2, "ressource", undefined, `2${noBreak}ressources`],
  [1500, "terme expliqué", "termes expliqués", `1${narrow}500${noBreak}termes expliqués`],
])("%p %s is counted in French", (count, singular, plural, expected) => {
  expect(formatCount(count, singular, plural)).toBe(expected);
});

test.each([
  ["2026-11-03T12:00:00Z", `3${noBreak}novembre 2026`],
  ["2026-01-01T12:00:00Z", `1er${noBreak}janvier 2026`],
  // Half past midnight in Paris, still the day before in UTC.
  ["2026-11-02T23:30:00Z", `3${noBreak}novembre 2026`],
  // Summer time: two hours ahead.
  ["2026-06-30T22:30:00Z", `1er${noBreak}juillet 2026`],
  [null, ""],
  ["pas une date", ""],
])("the date %p reads %p", (value, expected) => {
  expect(formatDate(value)).toBe(expected);
});

test.each([
  [0, `0${noBreak}octet`],
  [1, `1${noBreak}octet`],
  [999, `999${noBreak}octets`],
  [1000, `1${noBreak}Ko`],
  [1234567, `1,2${noBreak}Mo`],
  [999950, `1${noBreak}Mo`],
  [60_000_000_000, `60${noBreak}Go`],
  [5_000_000_000_000_000, `5${narrow}000${noBreak}To`],
  [null, ""],
  [-1, ""],
])("%p octets read %p", (octets, expected) => {
  expect(formatSize(octets)).toBe(expected);
});

test.each([
  [[], ""],
  [[2020], "2020"],
  [[2021, 2020], "2020, 2021"],
  [[2015, 2016, 2017, 2019], "2015 à 2017, 2019"],
  [[2019, 2019, 2018], "2018, 2019"],
])("the years %p read %p", (years, expected) => {
  expect(formatYears(years)).toBe(expected);
});

test.each([
  [{ years: [2020, 2021, 2022], yearFrom: 1990 }, "2020 à 2022"],
  [{ years: [], yearFrom: 2012, yearTo: 2024 }, "2012 à 2024"],
  [{ yearFrom: 2012, yearTo: 2012 }, "2012"],
  [{ yearFrom: 2012, yearTo: null }, "depuis 2012"],
  [{ yearTo: 2012 }, "jusqu’en 2012"],
  [{}, ""],
])("the period %p reads %p", (entry, expected) => {
  expect(formatPeriod(entry)).toBe(expected);
});

test.each([
  ["https://www.collectivites-locales.gouv.fr/page", "collectivites-locales.gouv.fr"],
  ["https://data.ofgl.fr", "data.ofgl.fr"],
  ["pas une adresse", "pas une adresse"],
])("the host of %p is %p", (address, expected) => {
  expect(formatHost(address)).toBe(expected);
});
