/** What the server does with an address: serve from the page cache, render anew, or hand on. */
export type Treatment = "cached" | "private" | "admin" | "passed";

/** Pages that belong to one person: never kept, never told to another site. */
export const personalPage = /^\/lettre\/(confirmation|preferences|desinscription)\//;

/**
 * Only GET and HEAD of public pages are cached. Files (`/_next/…`, `/favicon.ico`), the API and
 * uploads pass straight to Next.
 */
export function treatmentOf(method: string, pathname: string): Treatment {
  if (pathname === "/admin" || pathname.startsWith("/admin/")) return "admin";
  if (pathname.startsWith("/_next/") || pathname === "/api" || pathname.startsWith("/api/"))
    return "passed";
  if (personalPage.test(pathname)) return "private";
  if (method !== "GET" && method !== "HEAD") return "private";
  const lastPart = pathname.slice(pathname.lastIndexOf("/") + 1);
  return /\.(?!atom$|csv$|json$|jsonld$|ttl$|rdf$|xml$|txt$)[a-z0-9]+$/i.test(lastPart)
    ? "passed"
    : "cached";
}
