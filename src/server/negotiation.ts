/** The forms of a description, in the order in which we would rather give them. */
const forms = [
  { type: "text/html", extension: "" },
  { type: "text/turtle", extension: "ttl" },
  { type: "application/ld+json", extension: "jsonld" },
  { type: "application/rdf+xml", extension: "rdf" },
] as const;
type Extension = (typeof forms)[number]["extension"];

/** What exists at an address besides its page. */
const described: { path: RegExp; extensions: readonly Extension[] }[] = [
  { path: /^\/catalogue(?:\/[a-z0-9-]+)?$/, extensions: ["ttl", "jsonld", "rdf"] },
  { path: /^\/glossaire$/, extensions: ["ttl", "jsonld"] },
];

/** `/catalogue/{slug}.ttl`: Next keeps its routes at `/catalogue.ttl/{slug}`. */
const entryFile = /^\/catalogue\/([a-z0-9-]+)\.(ttl|jsonld|rdf)$/;

/**
 * Which address answers a request: the one asked for, or the description of the same thing in the
 * form that the reader prefers (RFC 9110, 12.5.1). Each form is kept under its own address, so
 * that one reader's form is never another's. Pure.
 *
 * @returns `negotiated` where the answer depends on `Accept`
 */
export function negotiate(
  target: string,
  accept: string | undefined,
): { target: string; negotiated: boolean } {
  const cut = target.indexOf("?");
  const path = cut < 0 ? target : target.slice(0, cut);
  const search = cut < 0 ? "" : target.slice(cut);
  const file = entryFile.exec(path);
  if (file) return { target: `/catalogue.${file[2]}/${file[1]}${search}`, negotiated: false };
  const place = described.find((one) => one.path.test(path));
  if (!place) return { target, negotiated: false };
  const extension = preferredExtension(accept, place.extensions);
  if (extension === "") return { target, negotiated: true };
  const [, collection = "", slug] = path.split("/");
  return {
    target: `/${collection}.${extension}${slug ? `/${slug}` : ""}${search}`,
    negotiated: true,
  };
}

type Range = { type: string; quality: number; place: number };

/** The page unless another form is wanted more; what nobody named is never preferred. */
function preferredExtension(accept: string | undefined, offered: readonly Extension[]): Extension {
  const ranges = (accept ?? "").split(",").map(readRange);
  const candidates = forms
    .filter(({ extension }) => extension === "" || offered.includes(extension))
    .map((form) => {
      const named = ranges.find(({ type }) => type === form.type);
      const any = ranges.find(
        ({ type }) => type === `${form.type.split("/")[0]}/*` || type === "*/*",
      );
      return { ...form, named, quality: (named ?? any)?.quality ?? 0 };
    })
    .filter(({ extension, named, quality }) => quality > 0 && (named || extension === ""));
  candidates.sort(
    (a, b) =>
      b.quality - a.quality ||
      Number(Boolean(b.named)) - Number(Boolean(a.named)) ||
      Number(b.extension === "") - Number(a.extension === "") ||
      (a.named?.place ?? 0) - (b.named?.place ?? 0),
  );
  return candidates[0]?.extension ?? "";
}

function readRange(text: string, place: number): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const value = quality ? Number(quality.slice(2)) : 1;
  return { type, place, quality: Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0 };
}
