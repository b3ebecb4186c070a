import type { IncomingHttpHeaders } from "node:http";

export type Encoding = "br" | "gzip" | "identity";

/** The best encoding that this reader accepts; `q=0` refuses. */
export function encodingFor(header: IncomingHttpHeaders["accept-encoding"] | string[]): Encoding {
  const accepted = String(header ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";")[0]);
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : "identity";
}

/** Text by its media type: pictures and archives are compressed already. */
export const isText = (contentType: unknown): boolean =>
  /^(text\/|application\/(json|xml|.*\+xml|.*\+json))/.test(String(contentType ?? ""));
