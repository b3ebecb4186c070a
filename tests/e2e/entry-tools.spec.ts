import { ensurePerson, enterAdmin, expect, query, test } from "./system";

const editor = {
  name: "Éditrice des outils",
  email: "outils@test.localhost",
  role: "editor",
} as const;

test.describe("editors' tools over entries", () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(180_000);
    await ensurePerson(editor);
    await enterAdmin(page, editor.email);
  });

  test("an address known under another spelling is told before saving", async ({ page }) => {
    const [known] = await query<{ title: string; url: string }>(
      `SELECT title, url FROM entry_search WHERE url ~ '^https://www\\.[^?#]+$'
       ORDER BY entry_id LIMIT 1`,
    );
    await page.goto("/admin/collections/entries/create");
    await page.getByRole("button", { name: "Accès et formats" }).click();
    const field = page.locator("#field-url");
    await field.fill(`${known?.url.replace("https://www.", "http://")}?utm_source=lettre#haut`);
    const warning = page.getByRole("status").filter({ hasText: "déjà celle d’une autre fiche" });
    await expect(warning).toBeVisible();
    await expect(warning.getByRole("link", { name: known?.title })).toBeVisible();
    await field.fill("https://nouvelle.exemple.fr/page");
    await expect(warning).toBeHidden();
  });

  test("a file of entries is looked at, imported as drafts, and known the second time", async ({
    page,
  }) => {
    const file = {
      name: "ressources.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "Titre;Adresse de la ressource;Licence\nImport d’essai;https://import.exemple.fr/1;lov2\nFaux;pas une adresse;lov2\n",
      ),
    };
    await page.goto("/admin/import");
    await page.getByLabel("Fichier CSV").setInputFiles(file);
    await page.getByRole("button", { name: "Voir l’aperçu" }).click();
    await expect(
      page.getByText("1 nouvelle, 0 déjà présente, 0 en double, 1 à corriger."),
    ).toBeVisible();
    await expect(page.getByRole("row", { name: /3 Faux/ })).toContainText("n’est pas une adresse");
    expect(await query("SELECT 1 FROM entries WHERE url = 'https://import.exemple.fr/1'")).toEqual(
      [],
    );
    await page.getByRole("button", { name: "Créer 1 brouillon" }).click();
    await expect(page.getByText("1 créée")).toBeVisible();
    expect(
      await query("SELECT _status FROM entries WHERE url = 'https://import.exemple.fr/1'"),
    ).toEqual([{ _status: "draft" }]);
    await page.getByRole("button", { name: "Voir l’aperçu" }).click();
    await expect(page.getByText("0 nouvelle, 1 déjà présente")).toBeVisible();
  });

  test("entries chosen in the list get a level at once", async ({ page }) => {
    await page.goto("/admin/collections/entries?limit=10&sort=id");
    // The list's own table: the form above it, once something is chosen, has tables too.
    for (const row of [1, 2])
      await page.locator(".table tbody tr").nth(row).locator("input[type=checkbox]").check();
    const ids = await query<{ id: number }>(
      "SELECT id FROM entries WHERE deleted_at IS NULL ORDER BY id LIMIT 2 OFFSET 1",
    );
    await page.getByText("Thématiques, niveaux, source de 2 ressources").click();
    await page.getByLabel("Ajouter Région").check();
    await page.getByLabel("Retirer National").check();
    await page.getByRole("button", { name: "Modifier 2 ressources" }).click();
    await expect(page.getByText(/[12] ressources? modifiées?|2 déjà ainsi/)).toBeVisible();
    const rows = await query<{ levels: string[] }>(
      "SELECT levels FROM entry_search WHERE entry_id = ANY($1)",
      [ids.map(({ id }) => id)],
    );
    expect(rows).toHaveLength(2);
    for (const { levels } of rows) {
      expect(levels).toContain("region");
      expect(levels).not.toContain("national");
    }
  });
});
