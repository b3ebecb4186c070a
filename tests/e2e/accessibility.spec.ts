import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pageTypes } from "./pages";
import { expect, system, test } from "./system";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

for (const scheme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px`, async ({ browser }) => {
      test.setTimeout(180_000);
      // axe is injected by the test, which the pages' own policy would refuse.
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 900 },
        bypassCSP: true,
        baseURL: system.siteUrl,
      });
      const page = await context.newPage();
      const found: Record<string, string[]> = {};
      for (const { name, path } of await pageTypes()) {
        await page.goto(path);
        // The theme is set by a script after the first paint.
        await expect(page.locator("html")).toHaveAttribute("data-fr-theme", scheme);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: Axe }).axe.run({
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          }),
        );
        if (violations.length > 0)
          found[name] = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found[name] = [...(found[name] ?? []), `overflows by ${overflow} px`];
      }
      expect(found).toEqual({});
      await context.close();
    });
  }
}
