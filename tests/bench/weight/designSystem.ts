import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { brotliQuality } from "../../../src/server/files";
import type { Weight } from "./visit";

/** What the State design system's own guide says to load on each page. */
const published = {
  CSS: ["dsfr.min.css", "utility/utility.min.css"],
  JS: ["dsfr.module.min.js"],
} as const;

const folder = "node_modules/@codegouvfr/react-dsfr/dsfr";

/** The peer: those files alone, compressed as our server compresses its own, without headers. */
export function weighDesignSystem(): Record<keyof typeof published, Weight> {
  const weigh = (names: readonly string[]): Weight => {
    const files = names.map((name) => readFileSync(join(folder, name)));
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
    const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
    return {
      whole: sum(files.map((file) => file.length)),
      sent: sum(files.map((file) => brotliCompressSync(file, { params }).length)),
    };
  };
  return { CSS: weigh(published.CSS), JS: weigh(published.JS) };
}
