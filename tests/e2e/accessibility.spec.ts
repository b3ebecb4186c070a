import { inspect, openForInspection } from "./axe";
import { pageTypes } from "./pages";
import { expect, test } from "./system";

for (const scheme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px`, async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await openForInspection(browser, { scheme, width });
      const page = await context.newPage();
      const found: Record<string, string[]> = {};
      for (const { name, path } of await pageTypes()) {
        await page.goto(path);
        // The theme is set by a script after the first paint.
        await expect(page.locator("html")).toHaveAttribute("data-fr-theme", scheme);
        const troubles = await inspect(page);
        if (troubles.length > 0) found[name] = troubles;
      }
      expect(found).toEqual({});
      await context.close();
    });
  }
}
