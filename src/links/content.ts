import { createHash } from "node:crypto";
import type { Exchange } from "@/lib/http";
import { type ContentFacts, placeOf } from "./change";
import { contentTypeOf, isHtml } from "./mediaType";
import { decodeEntities, textOf } from "./pageText";

/** A publisher's date this close to now was made for this answer, and says nothing of the content. */
const freshlyMadeMs = 10 * 60_000;

/**
 * True when the body is the whole content: read to its end, and all that there is. What goes beyond
 * the bound of a request has no fingerprint; validators and the publisher's date decide alone.
 */
export function isWhole(exchange: Exchange): boolean {
  const { method, status, headers, body, truncated, bodyProblem } = exchange;
  if (method !== "GET" || truncated || bodyProblem) return false;
  if (status === 200) return true;
  const range = /^bytes 0-(\d+)\/(\d+)$/.exec(headers["content-range"]?.[0]?.trim() ?? "");
  if (status !== 206 || !range) return false;
  return Number(range[1]) + 1 === Number(range[2]) && body.length > 0;
}

/** What is left of a page when everything from `open` to `close` is taken out, in one pass. */
function without(html: string, open: RegExp, close: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (const { index } of html.matchAll(open)) {
    if (index < from) continue;
    kept.push(html.slice(from, index));
    const closing = lower.indexOf(close, index);
    const end = closing < 0 ? -1 : lower.indexOf(">", closing + close.length - 1);
    if (end < 0) return kept.join(" ");
    from = end + 1;
  }
  kept.push(html.slice(from));
  return kept.join(" ");
}

/** A page's text as a reader sees it, more or less: tokens and identifiers hide in the rest. */
function visibleText(html: string): string {
  const unscripted = without(without(html, /<!--/g, "-->"), /<script\b/gi, "</script");
  const bare = without(without(unscripted, /<style\b/gi, "</style"), /</g, ">");
  return decodeEntities(bare).replace(/\s+/g, " ").trim();
}

const dateNames =
  /^(?:article:modified_time|og:updated_time|dcterms\.modified|dc\.date\.modified|dc\.modified|datemodified|last-modified|revised)$/i;

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/([\w:.-]{1,60})\s{0,5}=\s{0,5}(?:"([^"]{0,300})"|'([^']{0,300})')/g);
  return new Map([...found].map(([, name = "", a, b]) => [name.toLowerCase(), a ?? b ?? ""]));
}

/** The date of last change that a page gives of itself (meta elements, schema.org); ISO 8601. */
export function publisherDateOf(html: string, now: number): string | null {
  const candidates: string[] = [];
  for (const [tag] of html.matchAll(/<(?:meta|time)\b[^>]{0,800}>/gi)) {
    const attributes = attributesOf(tag);
    const name = ["property", "name", "itemprop", "http-equiv"]
      .map((key) => attributes.get(key) ?? "")
      .find((value) => dateNames.test(value));
    const value = attributes.get("content") ?? attributes.get("datetime");
    if (name && value) candidates.push(value);
  }
  for (const [, value = ""] of html.matchAll(/"dateModified"\s{0,5}:\s{0,5}"([^"]{4,40})"/g))
    candidates.push(value);
  const times = candidates
    .map((value) => Date.parse(value))
    .filter((time) => !Number.isNaN(time) && time < now - freshlyMadeMs);
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : null;
}

const dateOrNull = (value: string | undefined) =>
  value !== undefined && !Number.isNaN(Date.parse(value)) ? value : null;

/** What a good answer says of its content, for `judgeChange`. */
export function contentFactsOf(exchange: Exchange, url: URL, now: number): ContentFacts {
  const { headers, body, status } = exchange;
  const page = isHtml(exchange);
  const whole = status !== 304 && isWhole(exchange);
  const html = page && exchange.method === "GET" && status !== 304 ? textOf(exchange) : null;
  const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
  return {
    url: placeOf(url),
    notModified: status === 304,
    etag: headers.etag?.[0]?.trim() || null,
    lastModified: dateOrNull(headers["last-modified"]?.[0]),
    sha256: whole ? hash(html === null ? body : visibleText(html)) : null,
    restless: page,
    publisherDate: html === null ? null : publisherDateOf(html, now),
    contentType: contentTypeOf(exchange)?.slice(0, 200) ?? null,
  };
}
