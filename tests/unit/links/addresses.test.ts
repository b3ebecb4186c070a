import { duplicateKey, extractAddresses, normaliseAddress, parseAddress } from "@/links";

describe("one spelling a URL", () => {
  it.each([
    ["HTTP://Example.ORG", "http://example.org/"],
    [" https://example.org:443/a#part ", "https://example.org/a"],
    ["http://example.org:80/?", "http://example.org/"],
    ["http://example.org:8080/", "http://example.org:8080/"],
    ["https://collectivités.fr/é", "https://xn--collectivits-leb.fr/%C3%A9"],
    ["https://example.org/a/../b/./c", "https://example.org/b/c"],
    ["https://example.org/%7euser/%c3%a9?q=%41", "https://example.org/~user/%C3%A9?q=A"],
    ["https://example.org/a%2fb", "https://example.org/a%2Fb"],
    ["https://example.org/?b=2&a=1", "https://example.org/?b=2&a=1"],
    ["mailto:a@example.org", null],
    ["example.org", null],
    // It can be checked, and is too long to be watched.
    [`http://a.fr/${"x".repeat(2_000)}`, null],
  ])("%s → %s", (url, expected) => {
    expect(normaliseAddress(url)).toBe(expected);
  });

  it("is its own spelling", () => {
    const once = normaliseAddress("https://Ex.org/%7e%c3?x=%2f#y") ?? "";
    expect(normaliseAddress(once)).toBe(once);
  });
});

describe("addresses that most probably show the same thing share a duplicate key", () => {
  const key = duplicateKey("https://example.org/data");
  it.each([
    "http://example.org/data",
    "https://www.example.org/data/",
    "https://example.org/data?utm_source=lettre&utm_medium=mail",
    "https://EXAMPLE.org./data#haut",
  ])("%s", (url) => {
    expect(duplicateKey(url)).toBe(key);
  });
  it.each([
    "https://example.org/Data",
    "https://data.example.org/data",
    "https://example.org/data?id=2",
  ])("not %s", (url) => {
    expect(duplicateKey(url)).not.toBe(key);
  });
  it("does not mind the order of parameters", () => {
    expect(duplicateKey("http://e.fr/?b=2&a=1")).toBe(duplicateKey("http://e.fr/?a=1&b=2"));
  });
});

describe("what is an address", () => {
  it.each([
    ["https://example.org/x y", "http"],
    ["", "invalid"],
    ["http:host.com", "invalid"],
    ["http:\\\\host.com", "invalid"],
    ["http:///host.com", "invalid"],
    ["http://", "invalid"],
    ["http://?q", "invalid"],
    ["https://a%20b.fr/", "invalid"],
    [`http://${"a".repeat(64)}.fr/`, "invalid"],
    [`http://${"a".repeat(63)}.fr/`, "http"],
    ["http://a..fr/", "invalid"],
    ["http://[::mauvais/x", "invalid"],
    ["http://a.fr/\u0000", "invalid"],
    [`http://a.fr/${"x".repeat(7_900)}`, "http"],
    [`http://a.fr/${"x".repeat(8_000)}`, "invalid"],
    ["//a.fr/x", "invalid"],
    ["mailto:a@b.fr", "unsupported"],
    ["tel:+33123456789", "unsupported"],
    ["ftp://a.fr/", "unsupported"],
    ["chrome:flags", "unsupported"],
    ["file:///x", "unsupported"],
  ])("%j is %s", (text, kind) => {
    expect(parseAddress(text).kind).toBe(kind);
  });
});

describe("the addresses of a document", () => {
  const rich = (...nodes: unknown[]) => ({
    root: { type: "root", children: [{ type: "paragraph", children: nodes }] },
  });
  const link = (fields: object, text = "ici") => ({
    type: "link",
    fields,
    children: [{ type: "text", text }],
  });
  it.each<[string, unknown, object[]]>([
    ["a field", { url: "https://a.fr/x" }, [{ url: "https://a.fr/x", path: "url" }]],
    [
      "rows",
      { resources: [{ title: "x", url: "https://a.fr" }] },
      [{ url: "https://a.fr", path: "resources.0.url" }],
    ],
    [
      "a row that says its format",
      {
        distributions: [
          { url: "https://a.fr/x", format: "CSV" },
          { url: "https://a.fr/y", mediaType: "application/pdf", format: "CSV" },
          { url: "https://a.fr/z", format: "API" },
        ],
      },
      [
        { url: "https://a.fr/x", path: "distributions.0.url", declaredType: "text/csv" },
        { url: "https://a.fr/y", path: "distributions.1.url", declaredType: "application/pdf" },
        { url: "https://a.fr/z", path: "distributions.2.url" },
      ],
    ],
    [
      "a field named so, though no http address",
      { homepageUrl: "ftp://a.fr/x" },
      [{ url: "ftp://a.fr/x", path: "homepageUrl" }],
    ],
    [
      "what is no address at all, in such a field",
      { url: "http:a" },
      [{ url: "http:a", path: "url" }],
    ],
    [
      "text",
      { summary: "Voir https://a.fr/x (et http://b.fr/y_(z)), «\u00a0https://c.fr\u00a0»." },
      [
        { url: "https://a.fr/x", path: "summary" },
        { url: "http://b.fr/y_(z)", path: "summary" },
        { url: "https://c.fr", path: "summary" },
      ],
    ],
    [
      "rich text",
      { body: rich(link({ linkType: "custom", url: "https://a.fr/x" }, "https://shown.fr")) },
      [{ url: "https://a.fr/x", path: "body.root.children.0.children.0.fields.url" }],
    ],
    [
      "an internal link, whatever it kept",
      { body: rich(link({ linkType: "internal", url: "https://old.fr", doc: { value: 3 } })) },
      [],
    ],
    [
      "text within rich text",
      { body: rich({ type: "text", text: "https://a.fr" }) },
      [{ url: "https://a.fr", path: "body.root.children.0.children.0.text" }],
    ],
    [
      "paths, anchors, mail and telephone",
      {
        a: { url: "/catalogue" },
        b: { url: "#x" },
        c: { url: "mailto:a@b.fr" },
        d: { url: "tel:1" },
      },
      [],
    ],
    [
      "the portal's own",
      { url: "https://portail.fr/catalogue", other: "https://portail.fr.evil.fr/" },
      [{ url: "https://portail.fr.evil.fr/", path: "other" }],
    ],
    ["nothing", null, []],
  ])("%s", (_, document, expected) => {
    expect(extractAddresses(document, { ownOrigin: "https://portail.fr" })).toEqual(expected);
  });

  it("survives a document that is deeper or longer than any", () => {
    let deep: unknown = { url: "https://a.fr" };
    for (let level = 0; level < 5_000; level += 1) deep = { child: deep };
    expect(extractAddresses(deep)).toEqual([]);
    expect(extractAddresses({ text: "https://a.fr/( ".repeat(50_000) })).toHaveLength(1);
  });
});
