/** Formats as editors choose them, by media type. Those that may be pages (HTML, API) declare nothing. */
const typesOfFormats: Record<string, string> = {
  CSV: "text/csv",
  JSON: "application/json",
  GEOJSON: "application/geo+json",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  XLS: "application/vnd.ms-excel",
  ODS: "application/vnd.oasis.opendocument.spreadsheet",
  PDF: "application/pdf",
  PARQUET: "application/vnd.apache.parquet",
  ZIP: "application/zip",
  SHP: "application/zip",
  TXT: "text/plain",
  XML: "application/xml",
};

/**
 * The media type that a document declares beside an address, in a row or block that has a
 * `mediaType` or a `format`; undefined when it declares none.
 */
export function declaredTypeOf(node: Record<string, unknown>): string | undefined {
  const { mediaType, format } = node;
  if (typeof mediaType === "string" && /^[\w.+-]+\/[\w.+-]+/.test(mediaType))
    return mediaType.slice(0, 200);
  return typeof format === "string" ? typesOfFormats[format.toUpperCase()] : undefined;
}
