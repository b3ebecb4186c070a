/**
 * Next asks for this file by its name. Makes the portal's style sheets smaller and complete: every
 * first visit waits for them, and then for whatever they name.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import purgeUnused from "@fullhuman/postcss-purgecss";

const designSystem = "node_modules/@codegouvfr/react-dsfr";

/** Every word of these counts as a name in use. */
const content = [
  "src/{ui,app,blocks,browser}/**/*.{ts,tsx}",
  // What it draws itself, and the classes that its script gives and takes.
  `${designSystem}/{Footer,Tile}.js`,
  `${designSystem}/dsfr/dsfr.module.min.js`,
];

/** Its script writes `modal` and puts the prefix before it. */
const namesInScript = (script) =>
  (script.match(/[\w-]+/g) ?? []).flatMap((name) => [name, `fr-${name}`]);

/** Leaves out the rules for what no page of ours names: most of them. */
const { OnceExit: purge } = purgeUnused({
  content,
  extractors: [{ extensions: ["js"], extractor: namesInScript }],
  safelist: {
    standard: [
      // Names that our components put together,
      /^fr-(artwork-|pagination__link--|alert--)/,
      // and that the design system's script does: states, and all of what opens and closes.
      /--(opened|expanded|selected|shown)$/,
      /^fr-(modal|nav|menu|collapse|placement|tooltip|scroll)/,
    ],
  },
});

const ofDesignSystem = {
  postcssPlugin: "only-what-is-used",
  OnceExit: (root, helpers) =>
    helpers.result.opts.from?.includes(designSystem) ? purge(root, helpers) : undefined,
};

/** A drawing of some hundred bytes, which a request of its own would make wait a round trip. */
const icon = /url\(["']?([^"')]+\/icons\/[^"')]+\.svg)["']?\)/g;

const iconsWrittenIn = {
  postcssPlugin: "icons-written-in",
  Declaration(declaration, { result }) {
    const folder = dirname(result.opts.from ?? "");
    declaration.value = declaration.value.replace(icon, (whole, path) => {
      const file = join(folder, path);
      if (!existsSync(file)) return whole;
      return `url("data:image/svg+xml,${encodeURIComponent(readFileSync(file, "utf8"))}")`;
    });
  },
};

export default { plugins: [ofDesignSystem, iconsWrittenIn] };
