import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { answer } from "./answer";
import type { Page } from "./pageCache";

/** Files that are text; pictures and fonts are compressed already, and Next gives them well. */
const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Made once a file and process, sent for a year: tighter than a page, of which there are many. */
export const brotliQuality = 9;

/** A folder whose files are public, under which path, and how long a browser keeps them. */
export type PublicFolder = { folder: string; path: string; caching: string };

/** What Next's build and `public/` give. The name of a built file changes with its content. */
export const publicFolders: readonly PublicFolder[] = [
  {
    folder: ".next/static",
    path: "/_next/static",
    caching: "public, max-age=31536000, immutable",
  },
  { folder: "public", path: "", caching: "public, max-age=0, must-revalidate" },
];

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

/**
 * Style sheets, scripts and drawings, compressed as the reader accepts: Next compresses all or
 * nothing, and would compress our pages a second time. Only the names that stand in the folders at
 * the start are answered, so that no address leads outside them.
 *
 * @returns `answer`, which gives false for whatever is not such a file
 */
export function createFileDesk(root: string, folders: readonly PublicFolder[]) {
  const known = new Map<string, { file: string; caching: string }>();
  for (const { folder, path, caching } of folders) {
    const start = join(root, folder);
    for (const file of filesOf(start))
      if (types[extname(file)]) known.set(`${path}${file.slice(start.length)}`, { file, caching });
  }
  const read = new Map<string, Promise<Page>>();

  function pageOf(path: string, file: string): Promise<Page> {
    const held = read.get(path);
    if (held) return held;
    const page = readFile(file).then((body) => ({
      status: 200,
      headers: { "content-type": types[extname(file)] ?? "" },
      body,
    }));
    read.set(path, page);
    // What could not be read once is tried again.
    page.catch(() => read.delete(path));
    return page;
  }

  return {
    async answer(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> {
      const found = known.get(path);
      if (!found || (req.method !== "GET" && req.method !== "HEAD")) return false;
      const page = await pageOf(path, found.file);
      await answer({ req, res, page, headers: { "Cache-Control": found.caching }, brotliQuality });
      return true;
    },
  };
}
