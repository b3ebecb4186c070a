/** Whether a reader has this version already (RFC 9110, 13.2.2: a validator decides alone). */
export function isKnown(
  request: Request,
  version: { etag: string; lastModified: number },
): boolean {
  const tags = request.headers.get("if-none-match");
  if (tags !== null)
    return tags.split(",").some((tag) => tag.trim() === "*" || weak(tag) === weak(version.etag));
  return version.lastModified <= Date.parse(request.headers.get("if-modified-since") ?? "");
}

const weak = (tag: string): string => tag.trim().replace(/^W\//, "");

/** What a version is told by; a date only once its second is over, since dates are told to the second. */
export function versionHeaders(version: { etag: string; changedAt: Date }): {
  headers: Headers;
  lastModified: number;
} {
  const lastModified = Math.ceil(version.changedAt.getTime() / 1000) * 1000;
  const headers = new Headers({
    "Cache-Control": "public, max-age=0, must-revalidate",
    ETag: version.etag,
  });
  if (Date.now() >= lastModified)
    headers.set("Last-Modified", new Date(lastModified).toUTCString());
  return { headers, lastModified };
}
