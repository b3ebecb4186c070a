/**
 * The design system goes dark by an attribute that only a script can set. Its dark rules again,
 * for pages whose reader asked for a dark system and has no scripts.
 *
 * @param css the design system's style sheets, minified.
 * @returns the rules that carry `:root[data-fr-theme=dark]`, for roots without that attribute;
 * relative addresses are lost, so rules that carry one are left out.
 */
export function darkRulesWithoutScript(css: string): string {
  const rules: string[] = [":root:not([data-fr-theme]){color-scheme:dark}"];
  for (const [, selectors, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors?.includes(darkRoot) || !body || /url\((?!data:|"data:)/.test(body)) continue;
    const dark = selectors
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .split(",")
      .filter((selector) => selector.includes(darkRoot))
      .map((selector) => selector.trim().replace(darkRoot, ":root:not([data-fr-theme])"));
    rules.push(`${dark.join(",")}{${body}}`);
  }
  return `${rules.join("\n")}\n`;
}

const darkRoot = ":root[data-fr-theme=dark]";
