import { administrator, ensurePerson, enterAdmin, expect, query, test } from "./system";

/** What administrators see of what comes back, of imports and of each recipient. */
test.describe.configure({ mode: "serial" });

const editor = "redaction-lettre@test.localhost";
let issueId = 0;

test.beforeAll(async () => {
  await ensurePerson({ name: "Morgane", email: editor, role: "editor" });
  await query("DELETE FROM subscribers WHERE email LIKE '%@retours.test'");
  const [issue] = await query<{ id: number }>(
    "INSERT INTO issues (subject, state) VALUES ('Numéro suivi', 'sending') RETURNING id",
  );
  issueId = Number(issue?.id);
  await query(
    `INSERT INTO issue_sendings (issue_id, started_at, recipients, without_content, not_due, watched_from)
     VALUES ($1, now(), 4, 0, 0, now())`,
    [issueId],
  );
  const people = await query<{ id: number }>(
    `INSERT INTO subscribers (email, status, rhythm, confirmed_at, suppressed_reason)
     VALUES ('pleine@retours.test', 'suppressed', 'each', now(), 'Adresse refusée'),
            ('absente@retours.test', 'confirmed', 'each', now(), NULL),
            ('servie@retours.test', 'confirmed', 'each', now(), NULL),
            ('reportee@retours.test', 'confirmed', 'each', now(), NULL) RETURNING id`,
  );
  for (const [index, { id }] of people.entries())
    await query(
      `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, state, reason, smtp_code,
         finished_at, next_attempt_at)
       VALUES ($1, $2, '{0}', $3, $4, $5, $6, now(), now() + interval '1 day')`,
      [
        issueId,
        id,
        `lettre-${issueId}-${index}`,
        ["failed", "skipped", "sent", "deferred"][index],
        ["550 5.1.1 Inconnu", "unsubscribed", null, "451 4.7.1 Plus tard"][index],
        [550, null, 250, 451][index],
      ],
    );
  await query(
    `INSERT INTO returned_mails (digest, source, kind, excerpt) VALUES ($1, 'mailbox', 'unknown', 'Bonjour, un message <b>à lire</b>.')`,
    [`digest-${issueId}`],
  );
});

test.afterAll(() => query("UPDATE issues SET state = 'cancelled' WHERE id = $1", [issueId]));

test("returns: what to read, addresses set aside and released, a token shown once", async ({
  page,
}) => {
  await enterAdmin(page, administrator.email);
  await page.goto("/admin/retours");
  await page.locator("summary", { hasText: "sans rapport lisible" }).first().click();
  await expect(page.getByText("Bonjour, un message <b>à lire</b>.")).toBeVisible();
  await page.getByRole("button", { name: "Classer" }).first().click();
  await expect(page.getByRole("status").first()).toContainText("Le message est classé.");
  await page.getByRole("button", { name: "Libérer pleine@retours.test" }).click();
  await expect(page.getByRole("status").first()).toContainText("recevra de nouveau la lettre");
  await expect(page.getByText("pleine@retours.test")).toHaveCount(0);
  await page.getByRole("button", { name: "Créer un jeton" }).click();
  await expect(page.getByText(/Notez ce jeton maintenant/)).toBeVisible();
  await page.goto("/admin/retours");
  await page.getByRole("button", { name: "Révoquer" }).first().click();
  await expect(page.getByRole("status").first()).toContainText("ne vaut plus rien");
});

test("import: looked at row by row, accepted, taken over while one watches", async ({ page }) => {
  await enterAdmin(page, administrator.email);
  await page.goto("/admin/import-abonnes");
  await page.getByLabel("Fichier CSV").setInputFiles({
    name: "liste.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "adresse;consentement_date;consentement_texte;consentement_source\nnouvelle@retours.test;31/05/2026;J’accepte.;Salon\nfaux;31/05/2026;J’accepte.;Salon\nservie@retours.test;31/05/2026;J’accepte.;Salon\n",
    ),
  });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await page.waitForURL(/\/import-abonnes\/\d+/);
  await expect(page.getByText("1 ligne à importer")).toBeVisible();
  await expect(page.getByRole("cell", { name: "la personne est déjà abonnée" })).toBeVisible();
  await page.getByRole("button", { name: "Abonner 1 personne" }).click();
  await expect(page.getByText(/: terminé/)).toBeVisible({ timeout: 30_000 });
  const people = await query(
    "SELECT status::text, consent_form FROM subscribers WHERE email = 'nouvelle@retours.test'",
  );
  expect(people).toEqual([
    { status: "confirmed", consent_form: expect.stringMatching(/^import \d+\u00a0: Salon$/) },
  ]);
});

test("a file that cannot be read says why, in the page", async ({ page }) => {
  await enterAdmin(page, administrator.email);
  await page.goto("/admin/import-abonnes");
  await page
    .getByLabel("Fichier CSV")
    .setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("nom\nx\n") });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByText(/La première ligne doit nommer les colonnes/)).toBeVisible();
});

test("recipients, one by one: live, filtered; an editor sees no address", async ({ page }) => {
  await enterAdmin(page, editor);
  await page.goto(`/admin/envois/${issueId}`);
  await expect(page.getByText(/1.envoyé sur/)).toBeVisible();
  await expect(page.getByText("@retours.test")).toHaveCount(0);
  await query(
    "UPDATE deliveries SET state = 'sent', reason = NULL WHERE issue_id = $1 AND state = 'skipped'",
    [issueId],
  );
  // The page follows by itself.
  await expect(page.getByText(/2.envoyés sur/)).toBeVisible();
  await page.getByRole("link", { name: /^1.en échec/ }).click();
  await expect(page.getByRole("cell", { name: /550 5\.1\.1 Inconnu/ })).toBeVisible();
  for (const path of ["/admin/retours", "/admin/import-abonnes"]) {
    await page.goto(path);
    await expect(page.getByText(/Accès refusé/)).toBeVisible();
  }
});
