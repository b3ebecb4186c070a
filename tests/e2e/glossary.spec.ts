import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { toLexical } from "../../src/seed/lexical";
import { api, expect, signIn, system, test } from "./system";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Axe = { run: () => Promise<{ violations: { id: string }[] }> };

const slug = "mots-relies";

/** A page whose blocks mention « Zoutation », a term of its own, several times. */
async function writePage(): Promise<{ token: string; page: number; term: number }> {
  const token = await signIn(system.env.ADMIN_EMAIL ?? "");
  const term = await api(token, "POST", "/terms", {
    label: "Zoutation",
    slug: "zoutation",
    shortDefinition: "Une définition d’essai.",
    _status: "published",
  });
  expect(term.status).toBe(201);
  const page = await api(token, "POST", "/pages", {
    title: "Mots reliés",
    slug,
    layout: [
      { blockType: "quote", text: "La zoutation." },
      { blockType: "text", content: toLexical("Une zoutation, puis une zoutation.") },
      { blockType: "callout", title: "Zoutation", content: toLexical("La zoutation encore.") },
      {
        blockType: "accordion",
        sections: [{ title: "Zoutations", content: toLexical("Des zoutations.") }],
      },
    ],
    _status: "published",
  });
  expect(page.status).toBe(201);
  return { token, page: page.body.doc?.id ?? 0, term: term.body.doc?.id ?? 0 };
}

test("a page of blocks links the first mention of a term, explains it, and can do without", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { token, page: id, term } = await writePage();
  const context = await browser.newContext({ bypassCSP: true, baseURL: system.siteUrl });
  const page = await context.newPage();
  await page.goto(`/${slug}`);
  const link = page.getByRole("main").getByRole("link", { name: /zoutation/i });
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute("href", "/glossaire/zoutation");
  await expect(link).toHaveAccessibleDescription("Une définition d’essai.");

  const tooltip = page.locator(".fr-tooltip");
  await expect(tooltip).toHaveAttribute("role", "tooltip");
  // Reached by keyboard, dismissed without moving (WCAG 1.4.13).
  await expect(page.locator("html")).toHaveAttribute("data-fr-js", "true");
  await link.focus();
  await expect(tooltip).toHaveClass(/fr-tooltip--shown/);
  await page.keyboard.press("Escape");
  await expect(tooltip).not.toHaveClass(/fr-tooltip--shown/);
  await expect(link).toBeFocused();
  await link.blur();
  // Shown by the pointer, it stays while the pointer is on it.
  await link.hover();
  await expect(tooltip).toHaveClass(/fr-tooltip--shown/);
  await tooltip.hover();
  await expect(tooltip).toBeVisible();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(),
  );
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  await context.close();

  const read = async () => (await fetch(`${system.otherUrl}/${slug}`)).text();
  expect(await read()).toContain("Une définition d’essai.");
  // A changed definition is shown on every instance that kept the page.
  await api(token, "PATCH", `/terms/${term}`, {
    shortDefinition: "Une définition corrigée.",
    _status: "published",
  });
  await expect.poll(read, { timeout: 10_000 }).toContain("Une définition corrigée.");
  await api(token, "PATCH", `/pages/${id}`, { linkTerms: false, _status: "published" });
  await expect.poll(read, { timeout: 10_000 }).not.toContain("oc-term");
  expect((await read()).match(/zoutation/gi)?.length).toBeGreaterThan(5);
});
