import { isForMachines, keptUnder, treatmentOf } from "@/server/routing";

test.each([
  ["GET", "/catalogue", "cached"],
  ["GET", "/catalogue.ttl", "cached"],
  ["GET", "/catalogue.ttl/montants-dgf", "cached"],
  ["GET", "/flux/catalogue.atom", "cached"],
  ["GET", "/api/v1", "cached"],
  ["HEAD", "/api/v1/entries", "cached"],
  ["GET", "/api/v1/openapi.json", "cached"],
  ["GET", "/apercu/catalogue/montants-dgf", "cached"],
  // Written while they are read: never kept whole.
  ["GET", "/catalogue.csv", "streamed"],
  ["GET", "/catalogue.json", "streamed"],
  // Payload's own.
  ["GET", "/api/entries", "passed"],
  ["GET", "/api/v10", "passed"],
  ["GET", "/_next/static/a.js", "passed"],
  ["GET", "/favicon.ico", "passed"],
  ["GET", "/admin/collections", "admin"],
  ["POST", "/lettre", "private"],
  ["GET", "/lettre/preferences/abc", "private"],
  ["GET", "/lettre/donnees/abc", "private"],
  ["GET", "/lettre/rester/abc", "private"],
  ["GET", "/lettre/12", "cached"],
  // Drafts: whatever the address looks like.
  ["GET", "/brouillon/entries/12", "private"],
  ["HEAD", "/brouillon/entries/12.png", "private"],
  ["GET", "/brouillon", "cached"],
])("%s %s is %s", (method, path, treatment) => {
  expect(treatmentOf(method, path)).toBe(treatment);
});

test.each([
  ["/api/v1/entries", true],
  ["/catalogue.csv", true],
  ["/catalogue/montants-dgf.ttl", true],
  ["/glossaire.jsonld", true],
  ["/flux/catalogue.atom", true],
  ["/catalogue", false],
  ["/catalogue/montants-dgf", false],
  ["/api/users", false],
])("%s is written for programs: %s", (path, open) => expect(isForMachines(path)).toBe(open));

test.each([
  ["/catalogue?q=dgf", "/catalogue?q=dgf"],
  ["/apercu/catalogue/dgf?v=1", "/apercu/catalogue/dgf"],
  ["/apercu/portail", "/apercu/portail"],
])("%s is kept under %s", (target, key) => expect(keptUnder(target)).toBe(key));
