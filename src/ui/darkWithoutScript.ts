/**
 * The design system goes dark by an attribute that only a script can set. Its dark rules again,
 * for pages whose reader asked for a dark system and has no scripts.
 *
 * @param css the design system's style sheets.
 * @returns the rules under `[data-fr-theme=dark]`, for roots without that attribute. Rules
 * inside `@media` are left out, and so are those with a relative address, which would be lost.
 */
export function darkRulesWithoutScript(css: string): string {
  const rules: string[] = [
    "/* biome-ignore-all format: written by src/ui/darkWithoutScript.ts */",
    "/* biome-ignore-all lint: written by src/ui/darkWithoutScript.ts */",
    ":root:not([data-fr-theme]){color-scheme:dark}",
  ];
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(atRuleWithRules, "");
  for (const [, selectors, body] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors || !body || /url\((?!data:|"data:)/.test(body)) continue;
    const dark = selectors
      .split(",")
      .filter((selector) => darkRoot.test(selector))
      .map((selector) => selector.trim().replace(darkRoot, ":root:not([data-fr-theme])"));
    if (dark.length > 0) rules.push(`${dark.join(",")}{${body}}`);
  }
  return `${rules.join("\n")}\n`;
}

const darkRoot = /(:root)?\[data-fr-theme=dark\]/;
/** `@media … { rules }`: an at-rule whose body holds rules of its own. */
const atRuleWithRules = /@[a-z-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})+[^{}]*\}/g;
