import { createHash } from "node:crypto";

/** Directives that pages and admin share. */
const common = [
  "default-src 'self'",
  "base-uri 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
];

/** Scripts written in the page itself: data blocks (`application/ld+json`) do not count. */
const inlineScript =
  /<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The policy of a public page: our own files, and exactly the inline scripts that were rendered
 * into it, by their SHA-256 (a nonce would be shared by all readers of a cached page).
 */
export function policyOfPage(html: string): string {
  const hashes = new Set<string>();
  for (const [, script] of html.matchAll(inlineScript)) {
    const digest = createHash("sha256")
      .update(script ?? "", "utf8")
      .digest("base64");
    hashes.add(`'sha256-${digest}'`);
  }
  return [...common, ["script-src 'self'", ...hashes].join(" "), "style-src 'self'"].join("; ");
}

/** The policy of the admin: its components style themselves inline; its scripts carry a nonce. */
export function policyOfAdmin(nonce: string): string {
  return [
    ...common,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
  ].join("; ");
}

/** What every answer says. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(siteUrl.startsWith("https:")
      ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}
