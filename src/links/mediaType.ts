import type { Exchange } from "@/lib/http";

export const contentTypeOf = (exchange: Exchange): string | null =>
  exchange.headers["content-type"]?.[0] ?? null;

/** `text/csv` of `Text/CSV; charset=utf-8`; empty when there is none. */
export const mediaTypeOf = (contentType: string | null): string =>
  (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

const isPageType = (type: string) => type === "text/html" || type === "application/xhtml+xml";

/** True for a web page, by its type, or by its first bytes where it has none. */
export function isHtml(exchange: Exchange): boolean {
  const type = mediaTypeOf(contentTypeOf(exchange));
  if (isPageType(type)) return true;
  if (type !== "") return false;
  return /^\s*<(!doctype html|html)\b/i.test(exchange.body.subarray(0, 512).toString("latin1"));
}

/** True for a type that a document declares, and that is a file's rather than a page's. */
export function declaresFile(declaredType: string | null): boolean {
  const type = mediaTypeOf(declaredType);
  return type !== "" && !isPageType(type);
}
