import type { IncomingMessage, ServerResponse } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { connectionHeaders } from "./connectionHeaders";
import { type Encoding, encodingFor, isText } from "./encoding";

/** Those, and what we set anew. */
const ownHeaders = new Set<string>([...connectionHeaders, "vary"]);

/** Quick rather than tight: an export is as long to write as the database is to read. */
const coders: Record<Exclude<Encoding, "identity">, () => Transform> = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
};

/**
 * Hands an answer on while it is written, compressed as the reader accepts: nothing stands whole
 * in memory, and no more is written than the reader takes.
 */
export async function streamAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  open: (incoming: IncomingMessage, signal: AbortSignal) => Promise<IncomingMessage>,
): Promise<void> {
  const leaving = new AbortController();
  let reply: IncomingMessage | undefined;
  let left = false;
  res.once("close", () => {
    left = !res.writableFinished && !reply?.errored;
    leaving.abort();
  });
  try {
    reply = await open(req, leaving.signal);
    await handOn(req, res, reply);
  } catch (error) {
    // Whoever leaves stops the writing, and that is all.
    if (!left) throw error;
  }
}

async function handOn(
  req: IncomingMessage,
  res: ServerResponse,
  reply: IncomingMessage,
): Promise<void> {
  const status = reply.statusCode ?? 500;
  for (const [name, value] of Object.entries(reply.headers))
    if (value !== undefined && !ownHeaders.has(name)) res.setHeader(name, value);
  const vary = [res.getHeader("Vary"), reply.headers.vary, "Accept-Encoding"].flat();
  res.setHeader("Vary", vary.filter(Boolean).join(", "));
  const encoding =
    status === 200 && isText(reply.headers["content-type"])
      ? encodingFor(req.headers["accept-encoding"])
      : "identity";
  if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
  res.writeHead(status);
  if (req.method === "HEAD" || status === 304) {
    reply.resume();
    res.end();
    return;
  }
  if (encoding === "identity") await pipeline(reply, res);
  else await pipeline(reply, coders[encoding](), res);
}
