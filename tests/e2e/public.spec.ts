import { pageTypes } from "./pages";
import { expect, query, system, test } from "./system";

test.describe("every public page", () => {
  test("has one h1, a title, a language, and asks nobody else for anything", async ({ page }) => {
    test.setTimeout(120_000);
    const foreign: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== system.siteUrl) foreign.push(url.href);
    });
    for (const { name, path } of await pageTypes()) {
      const response = await page.goto(path);
      expect(response?.status(), name).toBe(name === "page introuvable" ? 404 : 200);
      await expect(page.locator("h1"), name).toHaveCount(1);
      await expect(page, name).toHaveTitle(/Open Collectivités/);
      await expect(page.locator("html"), name).toHaveAttribute("lang", "fr");
    }
    expect(foreign).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("carries a strict policy and the other headers", async ({ request }) => {
    for (const { name, path } of await pageTypes()) {
      const headers = (await request.get(path)).headers();
      const policy = headers["content-security-policy"] ?? "";
      expect(policy, name).toContain("script-src 'self' 'sha256-");
      expect(policy, name).not.toMatch(/unsafe-(inline|eval)/);
      expect(headers["x-content-type-options"], name).toBe("nosniff");
      expect(headers["critical-ch"], name).toBeUndefined();
      expect(headers["x-powered-by"], name).toBeUndefined();
      expect(headers["set-cookie"], name).toBeUndefined();
    }
  });

  test("is answered with 304 to who has it, and compressed to who accepts it", async ({
    request,
  }) => {
    const first = await request.get("/glossaire");
    const etag = first.headers().etag ?? "";
    expect(first.headers()["content-encoding"]).toBe("br");
    const again = await request.get("/glossaire", { headers: { "If-None-Match": etag } });
    expect(again.status()).toBe(304);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the catalogue searches, filters, sorts and turns pages", async ({ page }) => {
    await page.goto("/catalogue");
    await expect(page.locator("h1")).toHaveCount(1);
    const [{ count } = { count: 0 }] = await query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM entry_search",
    );
    await expect(page.locator("main")).toContainText(new RegExp(`${count}\\s+ressources`));
    await expect(page.locator("main article, main .fr-card")).toHaveCount(20);
    await page
      .getByRole("link", { name: /Page suivante|suivante/i })
      .first()
      .click();
    await expect(page).toHaveURL(/page=2/);
    await page.goto("/");
    await page.locator("main input[name=q]").first().fill("dotation globale de fonctionnement");
    await page.locator("main input[name=q]").first().press("Enter");
    await expect(page).toHaveURL(/\/catalogue\?q=dotation/);
    await expect(page.locator("main mark").first()).toBeVisible();
  });

  test("a typo is understood and said", async ({ page }) => {
    await page.goto("/catalogue?q=intercomunalité");
    await expect(page.locator("main")).toContainText(/Résultats pour/);
    await expect(page.locator("main article, main .fr-card").first()).toBeVisible();
  });

  test("an unknown value gives an explained, empty result", async ({ page }) => {
    const response = await page.goto("/catalogue?thematique=inconnue");
    expect(response?.status()).toBe(200);
    await expect(page.locator("main")).toContainText("inconnue");
  });
});

test("hostile addresses are answered, never with a 500", async ({ request }) => {
  for (const path of [
    "/catalogue?q=%00%27%22%3Cscript%3E",
    "/catalogue?q=((((&type[]=x&page=-5&taille=1e9",
    `/catalogue?q=${"a".repeat(3000)}`,
    "/catalogue?page=99999999999999999999",
    "/catalogue?annee=99999999999&annee=abcd",
    "/catalogue/..%2f..%2fetc%2fpasswd",
    "/glossaire/%E0%A4%A",
    "/glossaire?q=%25%25%27",
    "/catalogue/%00",
    "/lettre/999999999999999",
    "/lettre/abc",
  ]) {
    const status = (await request.get(path)).status();
    expect([200, 400, 404], path).toContain(status);
  }
});
