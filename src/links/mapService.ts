/** OGC services by the last part of their path; `ows` speaks several, WMS above all. */
const services: ReadonlyMap<string, string> = new Map([
  ["wms", "WMS"],
  ["wms-r", "WMS"],
  ["wms-v", "WMS"],
  ["wmsserver", "WMS"],
  ["mapserv", "WMS"],
  ["mapserv.exe", "WMS"],
  ["mapserv.fcgi", "WMS"],
  ["ows", "WMS"],
  ["wfs", "WFS"],
  ["wfsserver", "WFS"],
  ["wcs", "WCS"],
  ["wcsserver", "WCS"],
  ["wmts", "WMTS"],
  ["csw", "CSW"],
]);

/**
 * The GetCapabilities request of a map service's address that names no operation: alone, such
 * an address answers an error by design. Null for other addresses.
 */
export function capabilitiesRequest(url: URL): URL | null {
  const last = url.pathname.replace(/\/+$/, "").split("/").at(-1)?.toLowerCase() ?? "";
  if (url.search === "" && !services.has(last)) return null;
  const parameters = new Map(
    [...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (parameters.has("request")) return null;
  const named = parameters.get("service")?.toUpperCase();
  const service = [...services.values()].includes(named ?? "") ? named : services.get(last);
  if (!service) return null;
  const request = new URL(url);
  if (!parameters.has("service")) request.searchParams.set("service", service);
  request.searchParams.set("request", "GetCapabilities");
  return request;
}

/** An ArcGIS service: it reports its errors in JSON, under 200. */
const isArcgisService = (url: URL) => /\/rest\/services\//i.test(url.pathname);

/** True for an address that asks a map service for something: its errors may come with 200. */
export function asksMapService(url: URL): boolean {
  return (
    capabilitiesRequest(url) !== null ||
    /[?&](service|request)=/i.test(url.search) ||
    isArcgisService(url)
  );
}

/** Exceptions are short documents; a long one is data. */
const maxExceptionLength = 32_000;

function isJsonException(text: string): boolean {
  if (!/^\uFEFF?\s*\{/.test(text) || text.length > maxExceptionLength) return false;
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const { exceptions, error } = document as { exceptions?: unknown; error?: { code?: unknown } };
    // OGC services (`exceptions`), ArcGIS (`error` with a code)
    if (Array.isArray(exceptions) && exceptions.length > 0) return true;
    return typeof error?.code === "number" && error.code >= 400;
  } catch {
    return false;
  }
}

/**
 * True when a document is a map service's exception: an error, whatever its status. XML says so
 * by its root; JSON does so only where a map service was asked.
 */
export function isServiceException(text: string, options: { asked?: URL } = {}): boolean {
  const root = text.replace(/^\uFEFF?\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>|\s)*/, "");
  if (/^<(?:[\w.-]+:)?(?:ServiceExceptionReport|ExceptionReport)\b/.test(root)) return true;
  return options.asked !== undefined && asksMapService(options.asked) && isJsonException(text);
}
