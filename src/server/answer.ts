import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Encoding, encodingFor, isText } from "./encoding";
import type { Page } from "./pageCache";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Form = { body: Buffer; encoding?: string };
/** `madeAt` in ms. */
type Prepared = { etag: string; madeAt: number; forms: Map<string, Promise<Form>> };

/** Made once for a kept page, and gone with it. */
const prepared = new WeakMap<Page, Prepared>();

function prepare(page: Page): Prepared {
  const known = prepared.get(page);
  if (known) return known;
  const digest = createHash("sha256").update(page.body).digest("base64url").slice(0, 22);
  const made: Prepared = { etag: `W/"${digest}"`, madeAt: Date.now(), forms: new Map() };
  prepared.set(page, made);
  return made;
}

function formOf(page: Page, encoding: Encoding, quality: number): Promise<Form> {
  const { forms } = prepare(page);
  const known = forms.get(encoding);
  if (known) return known;
  const form: Promise<Form> =
    encoding === "br"
      ? brotli(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).then(
          (body) => ({
            body,
            encoding,
          }),
        )
      : encoding === "gzip"
        ? gzipped(page.body).then((body) => ({ body, encoding }))
        : Promise.resolve({ body: page.body });
  forms.set(encoding, form);
  return form;
}

const compressible = (page: Page) => page.body.length > 512 && isText(page.headers["content-type"]);

/** Whether the reader has this page already (RFC 9110, 13.2.2: a validator decides alone). */
function isKnown(req: IncomingMessage, etag: string, lastModified: number): boolean {
  const tags = req.headers["if-none-match"];
  if (tags !== undefined)
    return tags.split(",").some((tag) => tag.trim() === "*" || weak(tag) === weak(etag));
  return lastModified <= Date.parse(req.headers["if-modified-since"] ?? "");
}

const weak = (tag: string): string => tag.trim().replace(/^W\//, "");

/** Answers with a whole page: compressed as the reader accepts, 304 when he has it already. */
export async function answer(options: {
  req: IncomingMessage;
  res: ServerResponse;
  page: Page;
  headers: Record<string, string>;
  /** How hard it is compressed, 0 to 11; a page is made many times. */
  brotliQuality?: number;
}): Promise<void> {
  const { req, res, page } = options;
  const { etag, madeAt } = prepare(page);
  const vary = [res.getHeader("Vary"), page.headers.vary, "Accept-Encoding"].flat();
  for (const [name, value] of Object.entries(page.headers)) res.setHeader(name, value);
  for (const [name, value] of Object.entries(options.headers)) res.setHeader(name, value);
  res.setHeader("ETag", etag);
  res.setHeader("Vary", vary.filter(Boolean).join(", "));
  // Told to the second, and only once that second is over: a page that gave way within it must
  // not be taken for the next.
  const lastModified = Math.ceil(madeAt / 1000) * 1000;
  if (page.status === 200 && Date.now() >= lastModified)
    res.setHeader("Last-Modified", new Date(lastModified).toUTCString());
  if (page.status === 200 && isKnown(req, etag, lastModified)) {
    res.writeHead(304).end();
    return;
  }
  const form = await formOf(
    page,
    compressible(page) ? encodingFor(req.headers["accept-encoding"]) : "identity",
    options.brotliQuality ?? 5,
  );
  if (form.encoding) res.setHeader("Content-Encoding", form.encoding);
  res.setHeader("Content-Length", form.body.length);
  res.writeHead(page.status);
  res.end(req.method === "HEAD" ? undefined : form.body);
}
