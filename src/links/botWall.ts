import type { Exchange } from "@/lib/http";

/** Challenge pages are small; a long page that mentions one is an article about it. */
const maxChallengeBytes = 60_000;

const marks: readonly RegExp[] = [
  /<title>\s*(?:Just a moment|Un instant|Attention Required! \| Cloudflare|Checking your browser|Making sure you(?:'|&#39;)re not a bot|Vérification de sécurité|Human Verification|Robot Check|Pardon Our Interruption|Access to this page has been denied)/i,
  /\/cdn-cgi\/challenge-platform\//,
  /_Incapsula_Resource|Request unsuccessful\. Incapsula/,
  /captcha-delivery\.com|geo\.captcha-delivery/,
  /\.within\.website\/x\/cmd\/anubis\//,
  /window\._pxAppId|\/_px\/|px-captcha/,
  /awswaf\.com\/.{0,200}challenge/,
];

/** True when an answer is a check for robots in place of the page (Cloudflare, DataDome, …). */
export function isBotChallenge(exchange: Exchange): boolean {
  const { headers, body, truncated } = exchange;
  if (headers["cf-mitigated"]?.[0] === "challenge") return true;
  const waf = headers["x-amzn-waf-action"]?.[0];
  if (waf === "challenge" || waf === "captcha") return true;
  if (headers["x-datadome"] && exchange.status === 403) return true;
  if (truncated || body.length === 0 || body.length > maxChallengeBytes) return false;
  const text = body.toString("utf8");
  return marks.some((mark) => mark.test(text));
}
