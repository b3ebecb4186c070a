import type { Page } from "@playwright/test";
import { inspect, openForInspection } from "./axe";
import { expect, test } from "./system";

/** The large field of each page that has one, ready for suggestions. */
async function fieldOf(page: Page, path: string, id: string) {
  await page.goto(path);
  const field = page.locator(`#${id}`);
  await expect(field).toHaveRole("combobox");
  return field;
}

const listOf = (page: Page) => page.getByRole("listbox", { name: "Suggestions" });

for (const [path, id] of [
  ["/", "recherche-accueil"],
  ["/catalogue", "recherche-catalogue"],
] as const)
  test(`by keyboard at ${path}: suggestions open, move, close, and lead to their pages`, async ({
    page,
  }) => {
    const field = await fieldOf(page, path, id);
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await field.focus();
    await page.keyboard.type("dgf");
    await expect(listOf(page)).toBeVisible();
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(page.getByRole("status").filter({ hasText: /suggestions?$/ })).toHaveCount(1);
    const term = page.getByRole("option", { name: /\(DGF\).*Glossaire/ });
    await expect(term).toHaveCount(1);

    // Down to the term: the field keeps the focus, the option is named as the active one.
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("ArrowDown");
      if ((await term.getAttribute("aria-selected")) === "true") break;
    }
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute(
      "aria-activedescendant",
      (await term.getAttribute("id")) ?? "",
    );
    await expect(page.getByRole("option", { selected: true })).toHaveCount(1);

    await page.keyboard.press("Escape");
    await expect(listOf(page)).toBeHidden();
    await expect(field).toHaveValue("dgf");
    await expect(field).not.toHaveAttribute("aria-activedescendant", /./);

    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { selected: true })).toHaveCount(0);

    while ((await term.getAttribute("aria-selected")) !== "true")
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/glossaire\//);
  });

test("Enter without a choice searches as ever; leaving the field closes the list", async ({
  page,
}) => {
  const field = await fieldOf(page, "/", "recherche-accueil");
  await field.focus();
  await page.keyboard.type("dotation");
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(listOf(page)).toBeHidden();
  await field.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/catalogue\?q=dotation$/);
});

test("a pointer chooses too, and a typo suggests", async ({ page }) => {
  const field = await fieldOf(page, "/catalogue", "recherche-catalogue");
  await field.pressSequentially("intercomunal");
  await expect(listOf(page)).toBeVisible();
  const option = page.getByRole("option", { name: /intercommunal/i }).first();
  await option.click();
  await expect(page).toHaveURL(/\/(catalogue|glossaire|organismes)[/?]/);
});

for (const scheme of ["light", "dark"] as const)
  test(`the open list: axe finds nothing, ${scheme}, 360 px, and nothing overflows`, async ({
    browser,
  }) => {
    const context = await openForInspection(browser, { scheme, width: 360 });
    const page = await context.newPage();
    for (const [path, id] of [
      ["/", "recherche-accueil"],
      ["/catalogue", "recherche-catalogue"],
    ] as const) {
      const field = await fieldOf(page, path, id);
      await expect(page.locator("html")).toHaveAttribute("data-fr-theme", scheme);
      await field.pressSequentially("finances");
      await expect(listOf(page)).toBeVisible();
      await page.keyboard.press("ArrowDown");
      expect(await inspect(page)).toEqual([]);
      const box = await listOf(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    }
    await context.close();
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the field is a plain one, and searches", async ({ page }) => {
    await page.goto("/");
    const field = page.locator("#recherche-accueil");
    await expect(field).not.toHaveAttribute("role", /./);
    await field.fill("dotation");
    await field.press("Enter");
    await expect(page).toHaveURL(/\/catalogue\?q=dotation/);
  });
});

test("suggestions are kept like pages, and known by their validator", async ({ request }) => {
  const first = await request.get("/suggestions.json?q=dgf");
  expect(first.headers()["content-type"]).toContain("application/json");
  const { suggestions } = await first.json();
  expect(suggestions.length).toBeGreaterThan(1);
  const again = await request.get("/suggestions.json?q=dgf", {
    headers: { "If-None-Match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect(await (await request.get("/suggestions.json?q=%00%26")).json()).toEqual({
    suggestions: [],
  });
});
