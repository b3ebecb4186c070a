import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { policyOfPage, securityHeaders } from "@/server/contentSecurity";
import { treatmentOf } from "@/server/routing";

const hash = (script: string) =>
  `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;

describe("the policy of a page", () => {
  test.each([
    ["no inline script", "<script src='/a.js'></script>", ["'self'"]],
    ["one", "<script>un()</script>", ["'self'", hash("un()")]],
    ["attributes", '<script id="x" async="">deux()</script>', ["'self'", hash("deux()")]],
    ["accents", "<script>é</script>", ["'self'", hash("é")]],
    ["the same twice", "<script>a</script><script>a</script>", ["'self'", hash("a")]],
    ["data", '<script type="application/ld+json">{}</script>', ["'self'"]],
    [
      "a file and a script",
      '<script src="/a.js"></script><script>b</script>',
      ["'self'", hash("b")],
    ],
  ])("allows exactly %s", (_, html, sources) => {
    const policy = policyOfPage(html);
    const directive = policy.split("; ").find((part) => part.startsWith("script-src "));
    expect(directive?.split(" ").slice(1)).toEqual(sources);
    expect(policy).not.toMatch(/unsafe/);
  });
});

test("only a site on https asks browsers to stay on https", () => {
  expect(securityHeaders("https://a.fr")).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders("http://localhost")).not.toHaveProperty("Strict-Transport-Security");
});

test.each([
  ["GET", "/", "cached"],
  ["HEAD", "/catalogue", "cached"],
  ["GET", "/catalogue.ttl", "cached"],
  ["GET", "/sitemap.xml", "cached"],
  ["GET", "/favicon.ico", "passed"],
  ["GET", "/_next/static/a.js", "passed"],
  ["GET", "/api/entries", "passed"],
  ["GET", "/admin", "admin"],
  ["POST", "/admin/collections/entries", "admin"],
  ["GET", "/administration", "cached"],
  ["POST", "/lettre", "private"],
  ["GET", "/lettre", "cached"],
  ["GET", "/lettre/12", "cached"],
  ["GET", "/lettre/confirmation/jeton", "private"],
  ["POST", "/lettre/desinscription/jeton", "private"],
  ["GET", "/lettre/preferences/jeton", "private"],
])("%s %s is %s", (method, path, expected) => {
  expect(treatmentOf(method, path)).toBe(expected);
});
