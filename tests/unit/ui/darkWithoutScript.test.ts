import { readFileSync } from "node:fs";
import path from "node:path";
import { darkRulesWithoutScript } from "@/ui/darkWithoutScript";

const root = path.resolve(import.meta.dirname, "../../..");

/** The design system's sheets that `styles.css` imports, one after the other. */
function importedSheets(): string {
  const styles = readFileSync(path.join(root, "src/ui/styles.css"), "utf8");
  return [...styles.matchAll(/@import "(@codegouvfr\/[^"]+)";/g)]
    .map(([, sheet]) => readFileSync(path.join(root, "node_modules", sheet ?? ""), "utf8"))
    .join("\n");
}

test("dark rules are kept for roots without a theme, others are not", () => {
  const css =
    ":root{--a:1}:root[data-fr-theme=dark]{--a:2}.x,:root[data-fr-theme=dark] .x{color:red}" +
    ":root[data-fr-theme=dark] .y{background:url(../a.svg)}" +
    "@media (forced-colors:active){.z{a:b}:root[data-fr-theme=dark] .z{color:red}}" +
    "[data-fr-theme=dark] .logo{background-position:0 1px}";
  expect(darkRulesWithoutScript(css).replace(/^(\/\*.*\*\/\n)+/, "")).toBe(
    [
      ":root:not([data-fr-theme]){color-scheme:dark}",
      ":root:not([data-fr-theme]){--a:2}",
      ":root:not([data-fr-theme]) .x{color:red}",
      ":root:not([data-fr-theme]) .logo{background-position:0 1px}",
      "",
    ].join("\n"),
  );
});

test("public/sombre-sans-script.css is what the installed design system gives", () => {
  const file = path.join(root, "public/sombre-sans-script.css");
  // After an update of react-dsfr: write this value into the file.
  expect(readFileSync(file, "utf8")).toBe(darkRulesWithoutScript(importedSheets()));
});
