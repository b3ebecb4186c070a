import type { Exchange } from "@/lib/http";

/** Challenge pages are small; a long page that mentions one is an article about it. */
const maxChallengeBytes = 60_000;

/** Whole titles: their words alone could be any page's. */
const wholeTitles = [
  "Just a moment(?:\\.{3}|…)?",
  "Un instant(?:\\.{3}|…|&hellip;)",
  "Checking your browser.{0,60}",
  "Vérification de sécurité",
  "Human Verification",
  "Robot Check",
  "Bot Verification",
  "Are you a robot\\s*\\??",
  "Êtes-vous un (?:robot|humain)\\s*\\??",
  "Attention Required! \\| Cloudflare",
  "DDOS-GUARD",
  "Making sure you(?:'|&#39;|’)re not a bot!?",
  "Pardon Our Interruption(?:\\.{3}|…)?",
  "Access to this page has been denied\\.?",
  "Vercel Security Checkpoint",
  "Sucuri WebSite Firewall.{0,60}",
  "Radware (?:Bot Manager )?Captcha",
];

/**
 * Marks of the challenge itself. The scripts that the same firms put on every page of a site
 * (`challenge-platform/scripts/jsd`, `_pxAppId`, `challenge.js`) are none.
 */
const marks: readonly RegExp[] = [
  new RegExp(`<title>\\s*(?:${wholeTitles.join("|")})\\s*</title>`, "i"),
  /\/cdn-cgi\/challenge-platform\/[^"']{0,100}orchestrate/,
  /_cf_chl_opt|cf-browser-verification/,
  /Request unsuccessful\. Incapsula|<iframe[^>]{0,300}_Incapsula_Resource/,
  /geo\.captcha-delivery\.com/,
  /\.within\.website\/x\/cmd\/anubis\//,
  /["']px-captcha["']/,
  // F5: answered with 200, and an identifier for its support.
  /The requested URL was rejected\. Please consult with your administrator/,
  // Akamai
  /<h1>Access Denied<\/h1>[\s\S]{0,400}Reference\s*(?:#|&#35;)/i,
];

/** True when an answer is a check for robots in place of the page (Cloudflare, DataDome, …). */
export function isBotChallenge(exchange: Exchange): boolean {
  const { headers, body, truncated, status } = exchange;
  if (headers["cf-mitigated"]?.[0] === "challenge") return true;
  const waf = headers["x-amzn-waf-action"]?.[0];
  if (waf === "challenge" || waf === "captcha") return true;
  if (headers["x-datadome"] && status === 403) return true;
  if (truncated || body.length === 0 || body.length > maxChallengeBytes) return false;
  const text = body.toString("utf8");
  return marks.some((mark) => mark.test(text));
}
