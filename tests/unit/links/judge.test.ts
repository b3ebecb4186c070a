import { type Exchange, OutboundError } from "@/lib/http";
import type { Chain } from "@/links/chain";
import type { Conditions } from "@/links/change";
import { judgeEvidence } from "@/links/judge";
import { capabilitiesRequest, isServiceException } from "@/links/mapService";
import {
  endsOnRoot,
  mayShareItsEnd,
  namesNotFound,
  saysNotFound,
  unknownSibling,
} from "@/links/softNotFound";

const page = (title: string, h1 = "") =>
  `<!doctype html><title>${title}</title><h1>${h1}</h1><p>404, page introuvable`;

describe("wording of a page that is not there", () => {
  it.each([
    page("Page introuvable"),
    page("Page non trouv&eacute;e | Ministère"),
    page("Erreur 404 - collectivites-locales.gouv.fr"),
    page("404"),
    page("404 Not Found"),
    page("Not Found"),
    page("Page not found · GitHub Pages"),
    page("Oups ! Cette page n&rsquo;existe pas"),
    page("INSEE", "La page demandée n’existe plus"),
    page("Accueil", "Le document demandé est introuvable"),
    page("Accueil", "Ce jeu de données a été supprimé"),
    page("x", "The page you requested could not be found"),
    page("x", "This resource no longer exists"),
    page("x", "Nous n'avons pas trouvé la page que vous cherchez"),
    page("HTTP Status 404 – Not Found"),
    page("Oops! That page can’t be found."),
    page("We can't find the page you're looking for"),
    page("Page supprimée"),
    page("Cette fiche n’est plus disponible"),
    page("Ressource non disponible - data.exemple.fr"),
    page("exemple.fr", "Ce nom de domaine est à vendre"),
    page("exemple.com is for sale".replace("exemple.com", "The domain name exemple.com")),
  ])("%s", (html) => {
    expect(saysNotFound(html)).toBe(true);
  });
  it.each([
    page("404 communes nouvelles depuis 2015"),
    page("Article L. 404 du code électoral"),
    page("Les finances des communes"),
    page("Objets trouvés et introuvables"),
    page("Décret n° 2019-404"),
    page("Données non disponibles en 2024 : ce que change la réforme des bases de l’Insee"),
    page("Domaine public : biens à vendre"),
    page("Comment retirer une page"),
    page("Homepage"),
    "<p>Page introuvable</p>",
    "",
  ])("not %s", (html) => {
    expect(saysNotFound(html)).toBe(false);
  });
});

describe("addresses of error pages and of home pages", () => {
  it.each([
    "/404",
    "/404.html",
    "/erreur-404",
    "/fr/page-introuvable",
    "/error_404.php",
    "/not-found/",
    "/notfound.aspx",
  ])("%s names one", (path) => {
    expect(namesNotFound(new URL(path, "https://a.fr"))).toBe(true);
  });
  it.each(["/", "/rapport-404-communes", "/4040", "/data/404/x.csv"])("%s does not", (path) => {
    expect(namesNotFound(new URL(path, "https://a.fr"))).toBe(false);
  });
  it.each([
    ["/a/b", "/", true],
    ["/a?id=3", "/fr/", true],
    ["/a", "/index.php", true],
    ["/", "/fr", false],
    ["/index.html", "/", false],
    ["/a", "/b", false],
    ["/a", "/?page=a", false],
    ["/a", "/fr/accueil.html", true],
    ["/a", "/en_GB/", true],
    ["/a", "/accueil/budget", false],
  ])("%s → %s: %s", (from, to, expected) => {
    expect(endsOnRoot(new URL(from, "https://a.fr"), new URL(to, "https://a.fr"))).toBe(expected);
  });
});

describe("an address beside the one asked that cannot exist", () => {
  it.each([
    ["/a/b.pdf?x=1", "/a/verification-1f.pdf"],
    ["/a/b/", "/a/verification-1f/"],
    ["/a", "/verification-1f"],
    ["/", "/verification-1f"],
    ["/?p=12", "/verification-1f"],
    ["/a/rapport.2019", "/a/verification-1f.2019"],
  ])("%s: %s", (asked, expected) => {
    const { pathname, search } = unknownSibling(new URL(asked, "https://a.fr"), "1f");
    expect(`${pathname}${search}`).toBe(expected);
  });

  it.each([
    ["/rapports/budget", "/portail", true],
    ["/rapports/budget.html", "/b/Budget", false],
    ["/fiche?id=1234", "/documents/1234/lire", false],
    ["/fiche?id=12", "/documents", true],
    ["/rapports/budget", "/rapports/budget", false],
    ["/", "/portail", false],
  ])("%s led to %s: asked for %s", (asked, end, expected) => {
    const at = (path: string) => new URL(path, "https://a.fr");
    expect(mayShareItsEnd(at(asked), at(end))).toBe(expected);
  });
});

describe("map services", () => {
  it.each([
    [
      "https://a.fr/geoserver/wms",
      "https://a.fr/geoserver/wms?service=WMS&request=GetCapabilities",
    ],
    ["https://a.fr/x/wfs/?map=1", "https://a.fr/x/wfs/?map=1&service=WFS&request=GetCapabilities"],
    ["https://a.fr/carte?SERVICE=wms", "https://a.fr/carte?SERVICE=wms&request=GetCapabilities"],
    ["https://a.fr/wms?request=GetMap", undefined],
    ["https://a.fr/page", undefined],
    [
      "https://a.fr/cgi-bin/mapserv?map=/x",
      "https://a.fr/cgi-bin/mapserv?map=%2Fx&service=WMS&request=GetCapabilities",
    ],
  ])("%s", (url, expected) => {
    expect(capabilitiesRequest(new URL(url))?.href).toBe(expected);
  });
  it.each([
    ['<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="x">', true],
    ["<!-- c --><!DOCTYPE x><ServiceExceptionReport>", true],
    ["<WMS_Capabilities><ServiceExceptionReport/>", false],
    ["ExceptionReport", false],
  ])("%s: exception %s", (text, expected) => {
    expect(isServiceException(text)).toBe(expected);
  });
});

describe("exceptions in JSON, of map services alone", () => {
  const service = new URL("https://a.fr/wfs?service=WFS");
  const arcgis = new URL("https://a.fr/arcgis/rest/services/x/MapServer?f=json");
  it.each<[string, URL, boolean]>([
    ['{"exceptions":[{"code":"x"}]}', service, true],
    ['\uFEFF {"exceptions":[{"code":"x"}]}', service, true],
    ['{"exceptions":[]}', service, false],
    ['{"error":{"code":499,"message":"Token Required"}}', arcgis, true],
    ['{"error":{"code":0}}', arcgis, false],
    ['{"error":null}', arcgis, false],
    ['{"exceptions":[{"code":"x"}]}', new URL("https://a.fr/x.json"), false],
    ['{"exceptions":[{"code":"x"', service, false],
    ["[1]", service, false],
  ])("%s at %s: %s", (text, asked, expected) => {
    expect(isServiceException(text, { asked })).toBe(expected);
  });
});

const answer = (values: Partial<Exchange> & { type?: string }): Exchange => ({
  method: "GET",
  status: 200,
  headers: { "content-type": [values.type ?? "text/csv"] },
  body: Buffer.from("a;b\n1;2\n"),
  truncated: false,
  bodyProblem: null,
  remoteAddress: "1.1.1.1",
  certificate: null,
  connectMs: 0,
  headersMs: 1,
  durationMs: 1,
  ...values,
});

function judge(options: {
  asked?: string;
  end?: string;
  exchange?: Partial<Exchange> & { type?: string };
  error?: OutboundError;
  statuses?: number[];
  declaredType?: string;
  tls?: "valid" | "invalid" | "unverified";
  slowestMs?: number;
  conditions?: Conditions;
  sibling?: { end: string; exchange?: Partial<Exchange> & { type?: string }; hops?: number };
  lost?: Chain["end"];
}) {
  const asked = new URL(options.asked ?? "https://a.fr/x.csv");
  const url = new URL(options.end ?? asked.href);
  const hops = (options.statuses ?? []).map((status) => ({
    url: asked.href,
    status,
    location: url.href,
  }));
  const chain: Chain = {
    method: "GET",
    hops,
    end:
      options.lost ??
      (options.error
        ? { kind: "error", url, error: options.error }
        : { kind: "answer", url, exchange: answer(options.exchange ?? {}) }),
  };
  const sibling: Chain | null = options.sibling
    ? {
        method: "GET",
        hops: Array.from({ length: options.sibling.hops ?? 1 }, () => ({
          ...{
            url: "https://a.fr/verification",
            status: 302,
            location: options.sibling?.end ?? "",
          },
        })),
        end: {
          kind: "answer",
          url: new URL(options.sibling.end),
          exchange: answer(options.sibling.exchange ?? {}),
        },
      }
    : null;
  const { outcome, reason, tls, notes } = judgeEvidence({
    asked,
    chain,
    certificates: options.tls ? [{ verdict: options.tls, problem: null }] : [],
    declaredType: options.declaredType ?? null,
    slowestMs: options.slowestMs ?? 10,
    notes: [],
    conditions: options.conditions ?? null,
    sibling,
    now: 0,
  });
  return [outcome, reason, tls, ...notes];
}

const html = (body: string, values: Partial<Exchange> = {}) => ({
  type: "text/html",
  body: Buffer.from(body),
  ...values,
});
const elsewhere = "https://a.fr/y.csv";

describe("the verdict on an answer", () => {
  it.each<[string, Parameters<typeof judge>[0], unknown[]]>([
    ["200", {}, ["ok", null, null]],
    ["206, for we asked a part", { exchange: { status: 206 } }, ["ok", null, null]],
    ["301", { statuses: [301], end: elsewhere }, ["moved", null, null]],
    [
      "301, 302",
      { statuses: [301, 302], end: elsewhere },
      ["ok", null, null, "temporary-redirect"],
    ],
    [
      "308 to https",
      { asked: "http://a.fr/x.csv", statuses: [308], end: "https://a.fr/x.csv" },
      ["moved", null, null, "https-upgrade"],
    ],
    [
      "301 to the slash",
      { asked: "https://a.fr/x", statuses: [301], end: "https://a.fr/x/" },
      ["moved", null, null, "slash-only"],
    ],
    [
      "301 to another case",
      { asked: "https://a.fr/X", statuses: [301], end: "https://a.fr/x" },
      ["moved", null, null, "case-only"],
    ],
    [
      "301 and gone wrong",
      { statuses: [301], end: elsewhere, exchange: { status: 404 } },
      ["failed", "http-4xx", null],
    ],
    ["201", { exchange: { status: 201 } }, ["degraded", "unexpected-status", null]],
    ["204", { exchange: { status: 204, body: Buffer.alloc(0) } }, ["degraded", "no-content", null]],
    ["no byte", { exchange: { body: Buffer.alloc(0) } }, ["failed", "empty", null]],
    ["one byte", { exchange: { body: Buffer.from("x") } }, ["failed", "empty", null]],
    [
      "300 with nowhere to go",
      { exchange: { status: 300 } },
      ["degraded", "unexpected-status", null],
    ],
    ["304 unasked", { exchange: { status: 304 } }, ["degraded", "unexpected-status", null]],
    ["305, use a proxy", { exchange: { status: 305 } }, ["failed", "bad-redirect", null]],
    ["401", { exchange: { status: 401 } }, ["blocked", "auth-required", null]],
    ["403", { exchange: { status: 403 } }, ["blocked", "forbidden", null]],
    ["404", { exchange: { status: 404 } }, ["failed", "http-4xx", null]],
    ["407", { exchange: { status: 407 } }, ["blocked", "auth-required", null]],
    ["410", { exchange: { status: 410 } }, ["gone", "http-410", null]],
    ["429", { exchange: { status: 429 } }, ["unknown", "throttled", null]],
    ["451", { exchange: { status: 451 } }, ["blocked", "legal", null]],
    ["500", { exchange: { status: 500 } }, ["failed", "server-error", null]],
    ["503", { exchange: { status: 503 } }, ["failed", "server-error", null]],
    [
      "503, later",
      { exchange: { status: 503, headers: { "retry-after": ["60"] } } },
      ["unknown", "retry-later", null],
    ],
    ["999", { exchange: { status: 999 } }, ["blocked", "bot-refused", null]],
    [
      "Cloudflare",
      { exchange: html("<title>Just a moment...</title>", { status: 403 }) },
      ["blocked", "bot-challenge", null],
    ],
    [
      "Anubis, with 200",
      { exchange: html("<title>Making sure you&#39;re not a bot!</title>") },
      ["blocked", "bot-challenge", null],
    ],
    ["soft 404", { exchange: html(page("Page introuvable")) }, ["degraded", "soft-404", null]],
    [
      "redirected to /404.html",
      { statuses: [302], end: "https://a.fr/404.html", exchange: html("<title>Aide</title>") },
      ["failed", "soft-404", null, "temporary-redirect"],
    ],
    [
      "soft 404, as the site answers to all",
      {
        exchange: html(page("Page introuvable")),
        sibling: { end: elsewhere, hops: 0, exchange: html(page("Page introuvable")) },
      },
      ["failed", "soft-404", null],
    ],
    [
      "soft 404, of a site that knows 404",
      {
        exchange: html(page("Page introuvable")),
        sibling: { end: elsewhere, hops: 0, exchange: { status: 404 } },
      },
      ["degraded", "soft-404", null],
    ],
    [
      "redirected to where the unknown is redirected",
      {
        statuses: [301],
        end: "https://a.fr/portail",
        exchange: html("<title>Portail</title>"),
        sibling: { end: "https://a.fr/portail", exchange: html("<title>Portail</title>") },
      },
      ["degraded", "soft-404-shared", null],
    ],
    [
      "redirected elsewhere than the unknown",
      {
        statuses: [301],
        end: "https://a.fr/portail",
        exchange: html("<title>Portail</title>"),
        sibling: { end: "https://a.fr/aide", exchange: html("<title>Aide</title>") },
      },
      ["moved", null, null, "page-for-file"],
    ],
    [
      "not modified since we saw it",
      {
        exchange: { status: 304, headers: {}, body: Buffer.alloc(0) },
        conditions: {
          url: "https://a.fr/x.csv",
          etag: '"1"',
          lastModified: null,
          contentType: "text/csv",
        },
      },
      ["ok", null, null, "not-modified"],
    ],
    [
      "not modified, of another address",
      {
        exchange: { status: 304 },
        conditions: {
          url: "https://a.fr/y.csv",
          etag: '"1"',
          lastModified: null,
          contentType: null,
        },
      },
      ["degraded", "unexpected-status", null],
    ],
    [
      "robots may not read it",
      { lost: { kind: "withheld", url: new URL("https://a.fr/x.csv") } },
      ["unknown", "robots", null],
    ],
    [
      "the host is paused",
      { lost: { kind: "paused", url: new URL("https://a.fr/x.csv") } },
      ["unknown", "host-paused", null],
    ],
    [
      "redirected to the home page",
      { statuses: [302], end: "https://a.fr/", exchange: html("<title>A</title>") },
      ["degraded", "soft-404-root", null, "temporary-redirect"],
    ],
    [
      "redirected to sign in",
      { statuses: [302], end: "https://a.fr/login?next=x", exchange: html("<title>A</title>") },
      ["blocked", "auth-redirect", null, "temporary-redirect"],
    ],
    [
      "the sign-in page itself",
      { asked: "https://a.fr/login", exchange: html("<title>A</title>") },
      ["ok", null, null],
    ],
    [
      "a file answered by a page",
      { declaredType: "text/csv", exchange: html("<title>A</title>") },
      ["degraded", "type-mismatch", null],
    ],
    [
      "a file of a vague type",
      { declaredType: "text/csv", exchange: { type: "application/octet-stream" } },
      ["ok", null, null],
    ],
    [
      "a service's exception",
      {
        exchange: {
          type: "application/xml",
          body: Buffer.from('<?xml version="1.0"?><ows:ExceptionReport/>'),
        },
      },
      ["failed", "service-exception", null],
    ],
    ["a bad certificate", { tls: "invalid" }, ["degraded", "tls-certificate", "invalid"]],
    [
      "404 behind a bad certificate",
      { tls: "invalid", exchange: { status: 404 } },
      ["failed", "http-4xx", "invalid"],
    ],
    [
      "a chain without its intermediate",
      { tls: "unverified" },
      ["ok", null, "unverified", "tls-unverified"],
    ],
    ["slow", { slowestMs: 5_400 }, ["ok", null, null, "slow"]],
    [
      "broken off at once",
      {
        exchange: {
          body: Buffer.alloc(0),
          bodyProblem: new OutboundError("reset", "ECONNRESET"),
        },
      },
      ["failed", "reset", null, "body-cut-short"],
    ],
    [
      "broken off after a little",
      { exchange: { bodyProblem: new OutboundError("reset", "ECONNRESET") } },
      ["degraded", "reset", null, "body-cut-short"],
    ],
    [
      "a trickle",
      { exchange: { bodyProblem: new OutboundError("timeout", "total-timeout") } },
      ["failed", "timeout", null, "body-cut-short"],
    ],
    [
      "broken off after much",
      {
        exchange: {
          body: Buffer.alloc(20_000, "x"),
          bodyProblem: new OutboundError("timeout", "x"),
        },
      },
      ["ok", null, null, "body-cut-short"],
    ],
    ["no name", { error: new OutboundError("dns", "ENOTFOUND") }, ["failed", "dns", null]],
    [
      "no port",
      { error: new OutboundError("connect", "ECONNREFUSED") },
      ["failed", "connect", null],
    ],
    ["no handshake", { error: new OutboundError("tls", "EPROTO") }, ["failed", "tls", "failed"]],
    [
      "no file handle left",
      { error: new OutboundError("own-limit", "EMFILE") },
      ["unknown", "own-limit", null],
    ],
    [
      "a private address",
      { error: new OutboundError("refused", "private-address") },
      ["refused", "private-address", null],
    ],
  ])("%s", (_, options, expected) => {
    expect(judge(options)).toEqual(expected);
  });
});
