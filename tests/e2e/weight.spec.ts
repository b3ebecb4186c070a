import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pageTypes } from "./pages";
import { expect, system, test } from "./system";

const designSystem = readFileSync(
  createRequire(import.meta.url).resolve("@codegouvfr/react-dsfr/dsfr/dsfr.min.css"),
  "utf8",
);
/** The design system's classes that a text names. */
const classesOf = (text: string) => new Set(text.match(/\bfr-[a-z\d_-]+/g));
const styled = classesOf(designSystem.replace(/url\([^)]*\)/g, ""));

const addressesOf = (html: string, tag: RegExp) =>
  [...html.matchAll(tag)].flatMap(([, address]) => (address ? [address] : []));

test("a page's only script is the portal's own, and its style sheets lack nothing that it names", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  const sheets = new Map<string, string>();
  for (const { name, path } of await pageTypes()) {
    const html = await (await request.get(path)).text();
    const scripts = addressesOf(html, /<script[^>]* src="([^"]+)"/g);
    if (
      scripts.length !== 1 ||
      !/^\/_next\/static\/portal-[\da-f]+\/portal\.js$/.test(scripts[0] ?? "")
    )
      faults.push(`${name}: ${scripts.join(", ")}`);
    if (/__next_f|<link[^>]*as="script"/.test(html)) faults.push(`${name}: Next's own data`);

    let css = "";
    for (const address of addressesOf(html, /<link rel="stylesheet" href="([^"]+)"/g)) {
      const sheet = sheets.get(address) ?? (await (await request.get(address)).text());
      sheets.set(address, sheet);
      css += sheet;
    }
    const kept = classesOf(css);
    for (const [, names] of html.matchAll(/ class="([^"]*)"/g))
      for (const one of classesOf(names ?? ""))
        if (styled.has(one) && !kept.has(one)) faults.push(`${name}: no style for ${one}`);
  }
  expect([...new Set(faults)]).toEqual([]);
});

test("the menu and the display settings open by the portal's own script", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${system.siteUrl}/`);
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  const menu = page.getByRole("navigation", { name: "Menu principal" });
  await expect(menu.getByRole("link", { name: "Glossaire" })).toBeVisible();
  await page.getByRole("button", { name: "Fermer" }).click();
  await expect(menu).toBeHidden();

  await page.setViewportSize({ width: 1280, height: 800 });
  await page
    .getByRole("button", { name: /affichage/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Paramètres d’affichage" });
  await expect(dialog).toBeVisible();
  // Its drawings are fetched now, not before.
  await expect(dialog.locator("use").first()).toHaveAttribute("href", /artwork/);
  await dialog.getByText("Thème sombre").click();
  await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
  expect(said).toEqual([]);
});
