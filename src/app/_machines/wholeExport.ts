import { parseCatalogueQuery } from "@/catalogue";
import { readExportVersion } from "@/catalogue/exports";
import { findMatches } from "@/catalogue/records";
import type { Sql } from "@/lib/database";
import { env } from "@/lib/env";
import { makeProblem, problemType } from "@/lib/problem";
import { sqlOfWeb } from "@/lib/publicRead";
import { isKnown, versionHeaders } from "./validators";

/** Writes entries by their numbers, piece by piece. */
type Write = (sql: Sql, ids: readonly number[], siteUrl: string) => AsyncGenerator<string>;

/**
 * Every entry that the catalogue's page finds for the same parameters, in the same order; `page`
 * and `taille` cut nothing off. The body is written while it is read, so that it never stands
 * whole in memory; who has it already is told so without writing it again.
 */
export async function answerWholeExport(
  request: Request,
  file: { contentType: string; name: string; write: Write },
): Promise<Response> {
  const address = new URL(request.url);
  const query = parseCatalogueQuery(address.searchParams);
  const sql = await sqlOfWeb();
  const version = await readExportVersion(sql, `${address.pathname}?${JSON.stringify(query)}`);
  const { headers, lastModified } = versionHeaders(version);
  headers.set("Content-Type", file.contentType);
  headers.set("Content-Disposition", `inline; filename="${file.name}"`);
  if (isKnown(request, { etag: version.etag, lastModified }))
    return new Response(null, { status: 304, headers });
  if (running >= mostAtOnce) return busy();
  const ids = await findMatches(sql, query);
  const body = streamOf(counted(file.write(sql, ids, env().SITE_URL)));
  // Compressed by our server (src/server/streaming.ts): Next takes `Content-Encoding` off here.
  return new Response(body, { headers });
}

/** Exports written at once by one process: each asks the database for batch after batch. */
const mostAtOnce = 8;
let running = 0;

async function* counted(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  running += 1;
  try {
    yield* pieces;
  } finally {
    running -= 1;
  }
}

const busy = (): Response =>
  Response.json(
    makeProblem(
      env().SITE_URL,
      "unavailable",
      "Trop d’exports sont en cours d’écriture. Réessayez dans quelques instants.",
    ),
    { status: 503, headers: { "Content-Type": problemType, "Retry-After": "10" } },
  );

/** Text as it is taken: the next piece is not read before the reader wants it. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<BufferSource> {
  const encoder = new TextEncoder();
  return new ReadableStream<BufferSource>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
