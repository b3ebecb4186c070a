import { deliveryStates } from "../../src/newsletter/states";
import { inspect, openForInspection } from "./axe";
import { administrator, api, enterAdmin, expect, query, signIn, test } from "./system";

/** The newsletter's pages in the admin: axe, narrow and wide, light and dark. */

let paths: { name: string; path: string }[] = [];
let issueId = 0;

/** What nobody chooses, and everybody meets once. */
const longAddress =
  "prenom-compose.nom-de-famille-compose.service-des-finances@communaute-de-communes-du-pays.look.test";
const longReason =
  "550 5.1.1 The email account that you tried to reach does not exist; https://support.exemple.test/mail/answer/6596-with-a-very-long-address";

test.beforeAll(async () => {
  await query("DELETE FROM subscribers WHERE email LIKE '%look.test'");
  const [issue] = await query<{ id: number }>(
    "INSERT INTO issues (subject, state) VALUES ('Numéro regardé', 'paused') RETURNING id",
  );
  issueId = Number(issue?.id);
  await query(
    `INSERT INTO issue_sendings (issue_id, started_at, recipients, without_content, not_due, watched_from)
     VALUES ($1, now(), 8, 2, 1, now())`,
    [issueId],
  );
  for (const [index, state] of deliveryStates.entries()) {
    const [person] = await query<{ id: number }>(
      `INSERT INTO subscribers (email, status, rhythm, confirmed_at, suppressed_reason)
       VALUES ($1, $2, 'each', now(), $3) RETURNING id`,
      [
        `${state}.${longAddress}`,
        state === "failed" ? "suppressed" : "confirmed",
        state === "failed" ? `Adresse refusée : ${longReason}` : null,
      ],
    );
    const [delivery] = await query<{ id: number }>(
      `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, state, reason, smtp_code,
         finished_at, next_attempt_at)
       VALUES ($1, $2, '{0}', $3, $4, $5, $6, now(), now() + interval '1 hour') RETURNING id`,
      [
        issueId,
        person?.id,
        `look-${issueId}-${index}`,
        state,
        state === "failed" ? longReason : state === "skipped" ? "unsubscribed" : null,
        state === "failed" ? 550 : null,
      ],
    );
    if (state === "sent")
      await query(
        `INSERT INTO returned_mails (digest, source, kind, delivery_id, issue_id, subscriber_id)
         VALUES ($1, 'mailbox', 'soft', $2, $3, $4)`,
        [`look-${issueId}`, delivery?.id, issueId, person?.id],
      );
  }
  await query(
    `INSERT INTO returned_mails (digest, source, kind, excerpt) VALUES ($1, 'mailbox', 'forged', $2)`,
    [`look-forged-${issueId}`, `From: ${longAddress}\n${"x".repeat(300)}\nBonjour.`],
  );
  await query("INSERT INTO return_tokens (hash) VALUES ($1)", [`look-${issueId}`]);
  const [file] = await query<{ id: number }>(
    `INSERT INTO subscriber_imports (file_name, mode, created_at, created_by, state)
     SELECT 'liste-des-inscrits-au-salon-des-maires-et-des-collectivites-locales-2026.csv',
       'consent', now(), min(id), 'ready' FROM users RETURNING id`,
  );
  await query(
    `INSERT INTO subscriber_import_rows (import_id, line, outcome)
     VALUES ($1, 2, 'new'), ($1, 3, 'address_invalid'), ($1, 4, 'territory_unknown')`,
    [file?.id],
  );
  const [known] = await query<{ organization: number; theme: number }>(
    `SELECT (SELECT min(id) FROM organizations) AS organization,
       (SELECT min(id) FROM themes) AS theme`,
  );
  await query("DELETE FROM entries WHERE slug = 'budgets-des-bouches-du-rhone'");
  const entry = await api(await signIn(administrator.email), "POST", "/entries", {
    title: "Budgets des Bouches-du-Rhône",
    slug: "budgets-des-bouches-du-rhone",
    type: "dataset",
    summary: "Pour les lecteurs de ce département seulement.",
    url: "https://www.exemple.test/budgets",
    publisher: known?.organization,
    themes: [known?.theme],
    territories: ["departement:13"],
    _status: "published",
  });
  expect(entry.status).toBe(201);
  await query(
    `INSERT INTO issues_items (_order, _parent_id, id, kind, title, summary, entry_id, url)
     VALUES (1, $1::integer, 'look-1-' || $1::integer, 'entry', 'Budgets des Bouches-du-Rhône', 'Résumé.', $2, NULL),
       (2, $1::integer, 'look-2-' || $1::integer, 'text', 'Pour tous', 'Un texte libre.', NULL,
        'https://www.exemple.test/une-adresse-tres-longue-que-personne-ne-lit-en-entier')`,
    [issueId, entry.body.doc?.id],
  );
  paths = [
    { name: "import d’abonnés", path: "/admin/import-abonnes" },
    { name: "fichier d’abonnés", path: `/admin/import-abonnes/${file?.id}` },
    { name: "fichier inconnu", path: "/admin/import-abonnes/999999" },
    { name: "retours", path: "/admin/retours" },
    { name: "destinataires", path: `/admin/envois/${issueId}` },
    { name: "destinataires, un état", path: `/admin/envois/${issueId}?etat=failed` },
    { name: "envoi inconnu", path: "/admin/envois/999999" },
  ];
});

for (const scheme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test(`the newsletter in the admin: axe finds nothing, ${scheme}, ${width} px`, async ({
      browser,
    }) => {
      test.setTimeout(180_000);
      const context = await openForInspection(browser, { scheme, width });
      const page = await context.newPage();
      await enterAdmin(page, administrator.email);
      const found: Record<string, string[]> = {};
      const look = async (name: string, ours?: string[]) => {
        await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
        const troubles = await inspect(page, ours);
        if (troubles.length > 0) found[name] = troubles;
      };
      for (const { name, path } of paths) {
        await page.goto(path);
        await expect(page.locator("h1").first()).toBeVisible();
        await look(name);
      }
      await page.goto(`/admin/collections/issues/${issueId}`);
      // The form is there once its steps are.
      await expect(page.getByRole("button", { name: "Reprendre l’envoi" })).toBeVisible();
      await page.getByText("Aperçu en direct").click();
      await expect(page.getByText(/Cet exemplaire contient/)).toBeVisible();
      // The rest of the form is Payload's.
      const ours = [".issue-preview", ".issue-workflow"];
      for (const form of ["Téléphone", "Texte seul"]) {
        await look(`numéro, aperçu, ${form}`, ours);
        await page.getByLabel(form).check();
      }
      await page.getByText("Un lecteur qui a choisi…").click();
      await page.getByLabel(/Chercher un territoire/).fill("Rennes");
      await page.getByRole("button", { name: "Chercher" }).click();
      await page.getByRole("button", { name: /^Ajouter Rennes \(/ }).click();
      await expect(page.getByRole("button", { name: /^Retirer Rennes \(/ })).toBeVisible();
      await expect(page.getByText("Cet exemplaire contient 1 élément sur 2.")).toBeVisible();
      await look("numéro, lecteur choisi par ses territoires", ours);
      expect(found).toEqual({});
      await context.close();
    });
  }
}
