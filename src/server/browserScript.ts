import { readdirSync } from "node:fs";
import { join } from "node:path";
import { folderPrefix, script } from "@/browser/builtNames.mjs";

/** The address of the script of public pages, as the build named it. Throws when there is none. */
export function findBrowserScript(root: string): string {
  const folder = readdirSync(join(root, ".next/static")).find((name) =>
    name.startsWith(folderPrefix),
  );
  if (!folder) throw new Error("le site n’est pas construit : lancez npm run build");
  return `/_next/static/${folder}/${script}`;
}

/** Next's scripts and data, and nobody else's: data blocks are kept, and what says `data-kept`. */
const nextScript =
  /<script(?![^>]*\s(?:type="application\/ld\+json"|data-kept=))[^>]*>[\s\S]*?<\/script>/g;
const scriptPreload = /<link rel="preload" as="script"[^>]*>/g;

/**
 * A public page as readers get it: our own script, asked for after what is seen, in the place of
 * all that would bring the page to life again as React (ADR 0012). `html` is what Next rendered, in
 * which no script can hold the end of another.
 */
export function withOwnScript(html: string, address: string): string {
  return html
    .replace(scriptPreload, "")
    .replace(nextScript, "")
    .replace(
      "</head>",
      `<script type="module" src="${address}" fetchpriority="low"></script></head>`,
    );
}
