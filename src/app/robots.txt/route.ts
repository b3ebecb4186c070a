import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Robots may read everything but the admin, the API and the pages that belong to one person. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Allow: /",
    "Allow: /api/media/file/",
    "Allow: /api/v1$",
    "Disallow: /admin",
    "Disallow: /brouillon/",
    "Disallow: /api/",
    "Disallow: /lettre/confirmation/",
    "Disallow: /lettre/preferences/",
    "Disallow: /lettre/desinscription/",
    "Disallow: /lettre/donnees/",
    "Disallow: /lettre/rester/",
    "",
    `Sitemap: ${env().SITE_URL}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
