import { toLexical } from "../../src/seed/lexical";
import { api, ensurePerson, enterAdmin, expect, query, signIn, test } from "./system";

const contributor = {
  name: "Contributeur des versions",
  email: "versions@test.localhost",
  role: "contributor",
} as const;

test("the comparison of two versions names in French what changed, and nothing else", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await ensurePerson(contributor);
  const [entry] = await query<{ id: number; title: string }>(
    `SELECT id, title FROM entries
     WHERE _status = 'published' AND licence <> 'odc-odbl' AND deleted_at IS NULL
     ORDER BY id OFFSET 11 LIMIT 1`,
  );
  const token = await signIn(contributor.email);
  const answer = await api(token, "PATCH", `/entries/${entry?.id}?draft=true`, {
    title: `${entry?.title} (corrigé)`,
    licence: "odc-odbl",
    description: toLexical("Une description récrite."),
    _status: "draft",
  });
  expect(answer.status).toBe(200);

  await enterAdmin(page, contributor.email);
  await page.goto(`/admin/collections/entries/${entry?.id}/versions`);
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("Brouillon actuel");
  await expect(rows.nth(1)).toContainText("Titre, Description, Licence");
  await expect(rows.nth(2)).toContainText("Actuellement publié");
  await expect(rows.nth(2)).toContainText("Version la plus ancienne");
  await rows.nth(1).getByRole("link").click();
  await expect(page.getByText("Comparer les versions")).toBeVisible();
  const main = page.locator(".view-version");
  await expect(main).toContainText("Version précédente (Actuellement publié)");
  await expect(main).toContainText("(corrigé)");
  await expect(main).toContainText("Une description récrite.");
  await expect(main).toContainText("Licence");
  await expect(main).toContainText("ODbL");
  for (const untouched of ["Producteur", "Adresse courte", "Fréquence"])
    await expect(main).not.toContainText(untouched);
  // The whole document, on demand.
  await page.getByText("Modifié uniquement").click();
  await expect(main).toContainText("Producteur");
});
