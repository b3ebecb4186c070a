/** What the server does with an address: serve from the page cache, render anew, or hand on. */
export type Treatment = "cached" | "private" | "streamed" | "admin" | "passed";

/** Pages that belong to one person: never kept, never told to another site. */
export const personalPage = /^\/lettre\/(confirmation|preferences|desinscription|donnees|rester)\//;

/** Drafts, as their editors see them before publishing: made for one session, never kept. */
const draftPage = /^\/brouillon\//;

/** The public API, and the page that explains it: cached like pages. */
export const isApi = (pathname: string): boolean =>
  pathname === "/api/v1" || pathname.startsWith("/api/v1/");

/** What the search fields ask while a reader types. */
export const suggestionsPath = "/suggestions.json";

/** Whole exports are written while they are read, and would fill the cache by themselves. */
const streamed: ReadonlySet<string> = new Set(["/catalogue.csv", "/catalogue.json"]);

/** What the cache keeps an answer under: no parameter changes a picture, which costs much to draw. */
export const keptUnder = (target: string): string =>
  target.startsWith("/apercu/") ? (target.split("?")[0] ?? target) : target;

/** What is written for programs: any site's scripts may read it. */
export const isForMachines = (pathname: string): boolean =>
  isApi(pathname) ||
  pathname.startsWith("/flux/") ||
  /^\/(catalogue|glossaire)(\/[^/]+)?\.(csv|json|jsonld|ttl|rdf)$/.test(pathname) ||
  /^\/catalogue\.(ttl|jsonld|rdf)\//.test(pathname) ||
  pathname === "/lettre.atom";

/**
 * Only GET and HEAD of public pages are cached. Files (`/_next/…`, `/favicon.ico`), Payload's API
 * and uploads pass straight to Next.
 */
export function treatmentOf(method: string, pathname: string): Treatment {
  if (pathname === "/admin" || pathname.startsWith("/admin/")) return "admin";
  if (isApi(pathname)) return "cached";
  if (pathname.startsWith("/_next/") || pathname === "/api" || pathname.startsWith("/api/"))
    return "passed";
  if (streamed.has(pathname)) return "streamed";
  if (personalPage.test(pathname) || draftPage.test(pathname)) return "private";
  if (method !== "GET" && method !== "HEAD") return "private";
  const lastPart = pathname.slice(pathname.lastIndexOf("/") + 1);
  return /\.(?!atom$|csv$|json$|jsonld$|ttl$|rdf$|xml$|txt$)[a-z0-9]+$/i.test(lastPart)
    ? "passed"
    : "cached";
}
