import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  administrator,
  api,
  ensurePerson,
  enterAdmin,
  query,
  signIn,
  system,
  test,
} from "../system";

/** Pictures of `docs/images`: each test one page, at the size that the guide shows it. */

const folder = join(process.cwd(), "docs/images");
const author = "camille.durand@exemple.test";
const chief = "dominique.martin@exemple.test";

async function take(page: Page, name: string, height: number, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height });
  // Texts that arrive after the page, such as the state of links.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function entryOf(condition: string): Promise<number> {
  const [row] = await query<{ id: number }>(
    `SELECT id FROM entries WHERE _status = 'published' AND ${condition} ORDER BY id LIMIT 1`,
  );
  return Number(row?.id);
}

test.beforeAll(async () => {
  await ensurePerson({ name: "Camille Durand", email: author, role: "editor" });
  await ensurePerson({ name: "Dominique Martin", email: chief, role: "editor" });
});

test("readers: the front page, the catalogue on a phone", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: system.siteUrl });
  await page.goto("/");
  await take(page, "accueil", 860);
  const phone = await browser.newPage({
    baseURL: system.siteUrl,
    deviceScaleFactor: 2,
    viewport: { width: 360, height: 740 },
  });
  await phone.goto("/catalogue?q=dotation");
  await take(phone, "catalogue-360", 740, 360);
});

test("editors: signing in, an entry, its publication and its versions", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/admin/login");
  await take(page, "connexion", 400, 640);
  await page.setViewportSize({ width: 1280, height: 800 });
  await enterAdmin(page, author);
  const id = await entryOf("series_id IS NOT NULL");
  const [before] = await query<{ summary: string }>("SELECT summary FROM entries WHERE id = $1", [
    id,
  ]);
  const path = `/entries/${id}`;
  const token = await signIn(author);
  await page.goto(`/admin/collections${path}`);
  await take(page, "ressource", 800);
  const summary = `${before?.summary} Données revues chaque année.`;
  await api(token, "PATCH", `${path}?draft=true`, { keywords: ["comptes"], _status: "draft" });
  await page.goto(`/admin/collections${path}`);
  await page.locator(".form-submit .popup-button, .popup__trigger-wrap button").first().click();
  await take(page, "publier", 320);
  await api(token, "PATCH", path, { summary, _status: "published" });
  await page.goto(`/admin/collections${path}/versions`);
  await page.locator("table tbody tr a").first().click();
  await page.waitForURL(/versions\/\d+/);
  await take(page, "versions", 560);
});

test("editors: the blocks of a page", async ({ page }) => {
  await enterAdmin(page, author);
  const [row] = await query<{ id: number }>("SELECT id FROM pages ORDER BY id LIMIT 1");
  await page.goto(`/admin/collections/pages/${row?.id}`);
  await page
    .getByRole("button", { name: /Ajouter/ })
    .last()
    .click();
  await take(page, "blocs", 590);
});

test("editors: a file of entries, several entries at once", async ({ page }) => {
  test.setTimeout(120_000);
  await enterAdmin(page, author);
  await page.goto("/admin/import");
  await page.getByLabel("Fichier CSV").setInputFiles({
    name: "ressources.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Titre;Adresse de la ressource;Licence\nBudgets primitifs 2026;https://www.exemple.fr/budgets-2026;lov2\nComptes 2025;exemple;lov2\n",
    ),
  });
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await take(page, "import", 560);
  await page.goto("/admin/collections/entries?limit=10");
  for (const row of [0, 1, 2])
    await page.locator(".table tbody tr").nth(row).locator("input[type=checkbox]").check();
  await page.getByText(/Thématiques, niveaux, source de/).click();
  await take(page, "plusieurs", 900);
});

test("the states of links, given as examples", async ({ page }) => {
  const states = ["gone", "broken", "failing", "degraded", "moved", "ok", "ok", "blocked"];
  for (const [index, state] of states.entries())
    await query(
      `UPDATE addresses SET state = $1::text, last_checked_at = now() - make_interval(hours => $2::integer),
              failing_since = CASE WHEN $1::text IN ('gone', 'broken', 'failing')
                THEN now() - interval '4 days' END
        WHERE id = (SELECT min(id) + $2::integer FROM addresses)`,
      [state, index],
    );
  await enterAdmin(page, author);
  await page.goto("/admin/liens");
  await take(page, "liens", 860);
});

test("an issue to read again, its preview, the jobs", async ({ page }) => {
  test.setTimeout(120_000);
  const entries = await query<{ id: number; title: string; summary: string }>(
    "SELECT id, title, summary FROM entries WHERE _status = 'published' ORDER BY id LIMIT 3",
  );
  await query(
    `INSERT INTO subscribers (email, status, rhythm, confirmed_at)
     VALUES ('lectrice@exemple.test', 'confirmed', 'each', now()) ON CONFLICT DO NOTHING`,
  );
  const token = await signIn(author);
  const issue = await api(token, "POST", "/issues", {
    subject: "Les comptes de 2025 et les nouveautés du mois",
    preheader: "Trois ressources à découvrir.",
    items: entries.map(({ id, title, summary }) => ({
      kind: "entry",
      entry: id,
      title,
      summary,
    })),
  });
  await api(token, "POST", `/issues/${issue.body.doc?.id}/workflow`, { action: "submit" });
  await query("DELETE FROM payload_locked_documents");
  await enterAdmin(page, chief);
  await page.goto(`/admin/collections/issues/${issue.body.doc?.id}`);
  await take(page, "numero", 800);
  await page.goto("/admin/travaux");
  await take(page, "travaux", 800);
});

test("administrators: what comes back of the newsletter", async ({ page }) => {
  await query(
    `INSERT INTO subscribers (email, status, rhythm, confirmed_at, suppressed_reason)
     VALUES ('lecteur@exemple.test', 'suppressed', 'each', now(), 'Adresse inconnue chez son fournisseur')
     ON CONFLICT DO NOTHING`,
  );
  await enterAdmin(page, administrator.email);
  await page.goto("/admin/retours");
  await take(page, "retours", 800);
});
