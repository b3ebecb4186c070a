import { negotiate } from "@/server/negotiation";

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

test.each([
  // [asked, Accept, answered, does it depend on Accept]
  ["/catalogue", browser, "/catalogue", true],
  ["/catalogue", undefined, "/catalogue", true],
  ["/catalogue", "*/*", "/catalogue", true],
  ["/catalogue", "text/turtle", "/catalogue.ttl", true],
  ["/catalogue?q=a%20b&page=2", "application/ld+json", "/catalogue.jsonld?q=a%20b&page=2", true],
  ["/catalogue", "application/rdf+xml, text/turtle;q=0.5", "/catalogue.rdf", true],
  ["/catalogue", "text/turtle, application/rdf+xml", "/catalogue.ttl", true],
  ["/catalogue", "application/rdf+xml, text/turtle", "/catalogue.rdf", true],
  ["/catalogue", "text/turtle, */*;q=0.1", "/catalogue.ttl", true],
  ["/catalogue", "text/turtle, */*", "/catalogue.ttl", true],
  ["/catalogue", "text/html, text/turtle", "/catalogue", true],
  ["/catalogue", "text/html;q=0.4, text/turtle;q=0.6", "/catalogue.ttl", true],
  ["/catalogue", "TEXT/Turtle; charset=utf-8", "/catalogue.ttl", true],
  ["/catalogue", "text/turtle;q=0", "/catalogue", true],
  ["/catalogue", "text/*", "/catalogue", true],
  ["/catalogue", "application/json", "/catalogue", true],
  ["/catalogue", "text/turtle;q=abc, , ;", "/catalogue", true],
  ["/catalogue/montants-dgf", "text/turtle", "/catalogue.ttl/montants-dgf", true],
  ["/catalogue/montants-dgf", browser, "/catalogue/montants-dgf", true],
  ["/catalogue/montants-dgf.rdf", browser, "/catalogue.rdf/montants-dgf", false],
  ["/catalogue/montants-dgf.pdf", "text/turtle", "/catalogue/montants-dgf.pdf", false],
  ["/glossaire", "text/turtle", "/glossaire.ttl", true],
  ["/glossaire", "application/rdf+xml", "/glossaire", true],
  ["/glossaire/dgf", "text/turtle", "/glossaire/dgf", false],
  ["/catalogue.ttl", "text/html", "/catalogue.ttl", false],
  ["/", "text/turtle", "/", false],
])("%s with Accept: %s is answered by %s", (asked, accept, target, negotiated) => {
  expect(negotiate(asked, accept)).toEqual({ target, negotiated });
});
