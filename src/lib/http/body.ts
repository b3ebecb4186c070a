import zlib from "node:zlib";
import { type OutboundError, toOutboundError } from "./errors";

/** Reads at most `limit` bytes, then stops the transfer. What came before a failure is kept. */
export async function readAtMost(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Buffer; truncated: boolean; problem: OutboundError | null }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) break;
    }
  } catch (error) {
    return { bytes: Buffer.concat(chunks), truncated: true, problem: toOutboundError(error) };
  }
  return {
    bytes: Buffer.concat(chunks).subarray(0, limit),
    truncated: size > limit,
    problem: null,
  };
}

/** True for the first byte of a zlib stream (RFC 1950); some servers send bare deflate under the same name. */
const isWrapped = (bytes: Buffer) => ((bytes[0] ?? 0) & 0x0f) === 8;

function decoderOf(encoding: string, bytes: Buffer): (zlib.Gunzip | zlib.BrotliDecompress) | null {
  const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  if (encoding === "gzip" || encoding === "x-gzip") return zlib.createGunzip(lenient);
  if (encoding === "deflate")
    return isWrapped(bytes) ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
  if (encoding === "br")
    return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
  return null;
}

/**
 * Undoes a content encoding, giving at most `limit` bytes: a compression bomb costs no more than
 * that. A body cut short gives what it holds; one that is not as announced comes back as it is.
 */
export async function decodeAtMost(
  bytes: Buffer,
  encoding: string,
  limit: number,
): Promise<{ bytes: Buffer; truncated: boolean }> {
  const decoder = decoderOf(encoding.trim().toLowerCase(), bytes);
  if (!decoder || bytes.length === 0) return { bytes, truncated: false };
  decoder.on("error", () => {});
  decoder.end(bytes);
  const decoded = await readAtMost(decoder, limit);
  decoder.destroy();
  if (decoded.problem && decoded.bytes.length === 0) return { bytes, truncated: false };
  return { bytes: decoded.bytes, truncated: decoded.truncated };
}
