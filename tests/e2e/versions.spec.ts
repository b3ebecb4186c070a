import { toLexical } from "../../src/seed/lexical";
import {
  administrator,
  api,
  ensurePerson,
  enterAdmin,
  expect,
  query,
  signIn,
  test,
} from "./system";

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
    levels: ["epci", "region"],
    keywords: ["comptes de 2026", "<b>dotations</b>"],
    description: toLexical("Une description récrite."),
    _status: "draft",
  });
  expect(answer.status).toBe(200);

  await enterAdmin(page, contributor.email);
  await page.goto(`/admin/collections/entries/${entry?.id}/versions`);
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("Brouillon actuel");
  await expect(rows.nth(1)).toContainText(
    "Titre, Description, Mots-clés, Licence, Niveaux territoriaux",
  );
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
  // Several values of one field are words, not JSON.
  await expect(main).toContainText("Intercommunalité (EPCI), Région");
  await expect(main).toContainText("comptes de 2026, <b>dotations</b>");
  await expect(main).not.toContainText('["');
  for (const untouched of ["Producteur", "Adresse courte", "Fréquence"])
    await expect(main).not.toContainText(untouched);
  // The whole document, on demand.
  await page.getByText("Modifié uniquement").click();
  await expect(main).toContainText("Producteur");

  // Another version to compare with, chosen from the whole list.
  await page.locator(".compare-version .rs__control").click();
  await page.getByText("Plus de versions").click();
  await page.getByRole("dialog").getByRole("row").last().getByRole("link").click();
  await page.waitForURL(/versions\/\d+\?versionFrom=\d+$/);
  await expect(main).toContainText("(corrigé)");
});

test("older versions are on pages of their own; what the portal stamps is nobody’s change", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const token = await signIn(administrator.email);
  const term = { label: "Terme des versions", shortDefinition: "Un terme d’essai." };
  const { body } = await api(token, "POST", "/terms?draft=true", { ...term, _status: "draft" });
  const address = `/terms/${body.doc?.id}`;
  const save = async (values: Record<string, unknown>, draft = false) => {
    const answer = await api(token, "PATCH", `${address}${draft ? "?draft=true" : ""}`, values);
    expect(answer.status).toBe(200);
  };
  // Gives it the dates of its first publication and of its becoming news.
  await save({ _status: "published" });
  for (let round = 1; round <= 20; round++)
    await save({ shortDefinition: `Définition nº ${round}.`, _status: "draft" }, true);

  await enterAdmin(page, administrator.email);
  await page.goto(`/admin/collections${address}/versions`);
  const changes = page.getByRole("group", { name: "Versions" }).locator("tbody td:last-child");
  await expect(changes).toHaveText(Array<string>(20).fill("Définition courte"));
  await page.getByRole("link", { name: "Page suivante" }).click();
  await expect(changes).toHaveText(["Publication", "Version la plus ancienne"]);
  await api(token, "DELETE", address);
});
