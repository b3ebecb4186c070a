/** OGC services by the last part of their path; `ows` speaks several, WMS above all. */
const services: Record<string, string> = {
  wms: "WMS",
  wfs: "WFS",
  wcs: "WCS",
  wmts: "WMTS",
  csw: "CSW",
  ows: "WMS",
};

/**
 * The GetCapabilities request of a map service's address that names no operation: alone, such
 * an address answers an error by design. Null for other addresses.
 */
export function capabilitiesRequest(url: URL): URL | null {
  const parameters = new Map(
    [...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (parameters.has("request")) return null;
  const last = url.pathname.replace(/\/+$/, "").split("/").at(-1)?.toLowerCase() ?? "";
  const named = parameters.get("service")?.toUpperCase();
  const service = Object.values(services).includes(named ?? "") ? named : services[last];
  if (!service) return null;
  const request = new URL(url);
  if (!parameters.has("service")) request.searchParams.set("service", service);
  request.searchParams.set("request", "GetCapabilities");
  return request;
}

/** True for an address that asks an OGC service for something. */
export function asksMapService(url: URL): boolean {
  return capabilitiesRequest(url) !== null || /[?&](service|request)=/i.test(url.search);
}

/** True when an XML document is an OGC exception: an error, whatever its status. */
export function isServiceException(text: string): boolean {
  const root = text.replace(/^\uFEFF?\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>|\s)*/, "");
  return /^<(?:[\w.-]+:)?(?:ServiceExceptionReport|ExceptionReport)\b/.test(root);
}
