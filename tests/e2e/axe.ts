import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { system } from "./system";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run: (
    context: object,
    options: object,
  ) => Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
};

export type Scheme = "light" | "dark";

/**
 * A browser window in which pages can be inspected: axe is what their own policy would refuse.
 * Without `scripts` the pages come as a browser without scripts shows them: axe itself needs some.
 */
export async function openForInspection(
  browser: Browser,
  options: { scheme: Scheme; width: number; scripts?: boolean },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    colorScheme: options.scheme,
    viewport: { width: options.width, height: 900 },
    bypassCSP: true,
    baseURL: system.siteUrl,
  });
  if (options.scripts ?? true) return context;
  await context.route("**", async (route) => {
    const type = route.request().resourceType();
    if (type === "script") return route.abort();
    if (type !== "document") return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replace(/<script\b.*?<\/script>/gs, "")
      .replace(/<link\b[^>]*as="script"[^>]*>/g, "")
      .replace(/<\/?noscript\b[^>]*>/g, "");
    return route.fulfill({ response, body });
  });
  return context;
}

/**
 * What is wrong with the page as it stands: what axe finds by WCAG 2.2 AA and its good practice,
 * and text that lies beyond the right edge where nothing lets one scroll to it.
 *
 * @param within selectors of what is ours, where the rest of the page is not
 */
export async function inspect(page: Page, within?: readonly string[]): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (include) =>
      (globalThis as unknown as { axe: Axe }).axe.run(
        { include: include.map((selector) => [selector]) },
        {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
      ),
    within ? [...within] : ["html"],
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`)),
    ...(await findLost(page)),
  ];
}

/** Text beyond the right edge of the window, and a page wider than it. */
const findLost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const overflow = root.scrollWidth - root.clientWidth;
    const lost = [...document.querySelectorAll("body *")].filter((element) => {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || !element.checkVisibility({ visibilityProperty: true })) return false;
      const { right, left, width, height } = element.getBoundingClientRect();
      // Texts for screen readers are one pixel large; what is wholly outside is a closed drawer.
      if (width <= 1 || height <= 1 || left >= root.clientWidth) return false;
      if (right <= root.clientWidth + 1) return false;
      for (let at = element.parentElement; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return false;
      return true;
    });
    return [
      ...(overflow > 0 ? [`the page is ${overflow} px too wide`] : []),
      ...lost.slice(0, 3).map((element) => `beyond the edge: ${element.outerHTML.slice(0, 200)}`),
    ];
  });
