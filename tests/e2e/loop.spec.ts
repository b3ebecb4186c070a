import http from "node:http";
import type { Page } from "@playwright/test";
import {
  administrator,
  api,
  ensurePerson,
  enterAdmin,
  expect,
  mailsTo,
  query,
  runJob,
  signIn,
  system,
  test,
  waitForMail,
} from "./system";

/** The whole loop, as people do it: one story, told in order. */
test.describe.configure({ mode: "serial" });

const reader = "Lectrice@Exemple.test";
const contributor = "contributrice@test.localhost";
const editor = "redactrice@test.localhost";
const chief = "chef@test.localhost";
const title = "Baromètre des médiathèques intercommunales";
/** Where the entry leads: a site of the test's own, which answers first and then no more. */
const site = { host: "127.0.0.2", port: 8080, alive: true };
const entryUrl = `http://${site.host}:${site.port}/barometre`;
let server: http.Server;
let entryId = 0;
let slug = "";
let issueId = 0;

test.beforeAll(async () => {
  server = http.createServer((_, res) => {
    res.writeHead(site.alive ? 200 : 404, { "Content-Type": "text/html" });
    res.end(`<title>Baromètre</title>${"<p>Des médiathèques.</p>".repeat(60)}`);
  });
  await new Promise<void>((resolve) => server.listen(site.port, site.host, resolve));
  await ensurePerson({ name: "Camille", email: contributor, role: "contributor" });
  await ensurePerson({ name: "Dominique", email: editor, role: "editor" });
  await ensurePerson({ name: "Claude", email: chief, role: "editor" });
});

test.afterAll(() => server.close());

async function choose(page: Page, field: string, option: string) {
  const input = page.locator(`#field-${field} input`).first();
  await input.click();
  await input.fill(option);
  await page.locator(".rs__option", { hasText: option }).first().click();
}

test("a reader subscribes, and confirms through the mail", async ({ page }) => {
  await page.goto("/lettre");
  await page.getByRole("button", { name: /abonner/i }).click();
  await expect(page.getByText("champs sont à corriger")).toBeVisible();
  expect(await query("SELECT 1 FROM subscribers WHERE email = $1", [reader.toLowerCase()])).toEqual(
    [],
  );
  await page.getByLabel(/Chercher un territoire/).fill("st denis 93");
  await page.getByLabel(/Chercher un territoire/).press("Enter");
  await page.getByRole("checkbox", { name: /^Saint-Denis/ }).check({ force: true });
  await page.getByLabel(/Adresse électronique/i).fill(reader);
  await page.getByLabel(/J’accepte/).check({ force: true });
  await page.getByRole("button", { name: /abonner/i }).click();
  const mail = await waitForMail(reader, /Confirmez votre abonnement/);
  const link = /https?:\/\/\S+\/lettre\/confirmation\/[\w.~-]+/.exec(mail.text ?? "")?.[0];
  await page.goto(String(link));
  const state = async () =>
    (
      await query<{ status: string }>("SELECT status FROM subscribers WHERE email = $1", [
        reader.toLowerCase(),
      ])
    )[0]?.status;
  // Scanners open links: nothing happens before the button.
  expect(await state()).toBe("pending");
  await page.getByRole("button", { name: /Confirmer mon abonnement/ }).click();
  await expect.poll(state).toBe("confirmed");
  await expect(page.locator("h1")).toBeVisible();
});

test("a contributor drafts an entry, and cannot publish it", async ({ page }) => {
  await enterAdmin(page, contributor);
  await page.goto("/admin/collections/entries/create");
  await page.locator("#field-title").fill(title);
  await page
    .locator("#field-summary")
    .fill("Les prêts et les lecteurs, intercommunalité par intercommunalité.");
  await choose(page, "publisher", "Ministère de la Culture");
  await choose(page, "themes", "Culture");
  await page
    .getByRole("tab", { name: /Accès/ })
    .or(page.getByRole("button", { name: /Accès et formats/ }))
    .first()
    .click();
  await page.locator("#field-url").fill(entryUrl);
  await expect(page.getByRole("button", { name: /^Publier/ })).toHaveCount(0);
  await page
    .getByRole("button", { name: /brouillon/i })
    .first()
    .click();
  await page.waitForURL(/\/entries\/\d+/);
  const id = Number(/entries\/(\d+)/.exec(page.url())?.[1]);
  entryId = id;
  const [row] = await query<{ slug: string; _status: string }>(
    "SELECT slug, _status FROM entries WHERE id = $1",
    [id],
  );
  expect(row?._status).toBe("draft");
  slug = row?.slug ?? "";
  const token = await signIn(contributor);
  const attempt = await api(token, "PATCH", `/entries/${id}`, { _status: "published" });
  expect(attempt.status).toBe(403);
  expect((await page.request.get(`/catalogue/${slug}`)).status()).toBe(404);
});

test("an editor publishes it, and every instance shows it within two seconds", async ({
  page,
  request,
}) => {
  const search = `/catalogue?q=${encodeURIComponent("médiathèques intercommunales")}`;
  // The title itself is cut by the marks of what was found.
  const link = `/catalogue/${slug}"`;
  // Both instances hold the old pages.
  for (const base of [system.siteUrl, system.otherUrl]) {
    expect(await (await request.get(`${base}${search}`)).text()).not.toContain(link);
    expect((await request.get(`${base}/catalogue/${slug}`)).status()).toBe(404);
  }
  await enterAdmin(page, editor);
  await page.goto("/admin/collections/entries");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.goto(`/admin/collections/entries/${entryId}`);
  const publish = page.getByRole("button", { name: /^Publier/ }).first();
  await expect(publish).toBeEnabled();
  await publish.click();
  await expect
    .poll(
      async () =>
        (await query<{ s: string }>("SELECT _status AS s FROM entries WHERE slug = $1", [slug]))[0]
          ?.s,
    )
    .toBe("published");
  const published = Date.now();
  for (const base of [system.siteUrl, system.otherUrl]) {
    await expect
      .poll(async () => (await request.get(`${base}/catalogue/${slug}`)).status(), {
        intervals: [50],
      })
      .toBe(200);
    await expect
      .poll(async () => (await (await request.get(`${base}${search}`)).text()).includes(link), {
        intervals: [50],
      })
      .toBe(true);
  }
  expect(Date.now() - published).toBeLessThan(2_000);
});

test("the reader finds it by searching", async ({ page }) => {
  await page.goto("/");
  await page.locator("main input[name=q]").first().fill("mediatheque");
  await page.locator("main input[name=q]").first().press("Enter");
  await page.getByRole("link", { name: title }).click();
  await expect(page.locator("h1")).toHaveText(title);
  await expect(page.locator(`main a[href="${entryUrl}"]`).first()).toBeVisible();
});

test("the draft job makes one issue that contains it, however many workers run", async ({
  page,
}) => {
  await enterAdmin(page, editor);
  await page.goto("/admin/travaux");
  await page
    .getByRole("button", { name: /Lancer maintenant : .*(brouillon|lettre)/i })
    .first()
    .click();
  const issues = () =>
    query<{ id: number }>("SELECT DISTINCT _parent_id AS id FROM issues_items WHERE title = $1", [
      title,
    ]);
  await expect.poll(async () => (await issues()).length, { timeout: 30_000 }).toBe(1);
  issueId = (await issues())[0]?.id ?? 0;
  expect((await mailsTo(reader)).filter(({ subject }) => !/Confirmez/.test(subject))).toEqual([]);
});

test("its author cannot approve it, another editor can", async ({ browser }) => {
  const written = await browser.newPage();
  await enterAdmin(written, editor);
  await written.goto(`/admin/collections/issues/${issueId}`);
  await written.locator("#field-subject").fill("Les médiathèques, et le reste");
  await written
    .getByRole("button", { name: /Enregistrer|Sauvegarder/ })
    .first()
    .click();
  await expect(written.getByText(/Vous êtes le dernier auteur/)).toBeVisible();
  await expect(written.getByRole("button", { name: "Approuver" })).toHaveCount(0);
  const refused = await api(await signIn(editor), "POST", `/issues/${issueId}/workflow`, {
    action: "approve",
  });
  expect(refused.status).toBe(403);
  await written.close();
  // Payload keeps the document for who edited it last; a colleague waits until that is over.
  await query("DELETE FROM payload_locked_documents");

  const read = await browser.newPage();
  await enterAdmin(read, chief);
  await read.goto(`/admin/collections/issues/${issueId}`);
  await read.getByRole("button", { name: "Approuver" }).click();
  read.on("dialog", (dialog) => dialog.accept());
  await read.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect
    .poll(
      async () =>
        (await query<{ s: string }>("SELECT state AS s FROM issues WHERE id = $1", [issueId]))[0]
          ?.s,
    )
    .toMatch(/scheduled|sending|sent/);
  await read.close();
});

test("the subscriber receives it once, and follows it to the archive", async ({
  page,
  request,
}) => {
  test.setTimeout(150_000);
  await runJob("send-newsletter").catch(() => undefined);
  const mail = await waitForMail(reader, /^Les médiathèques, et le reste$/);
  expect(mail.html).toContain(title);
  expect(mail.html).not.toMatch(/<img[^>]+(pixel|track)/i);
  await expect
    .poll(
      async () =>
        (await query<{ s: string }>("SELECT state AS s FROM issues WHERE id = $1", [issueId]))[0]
          ?.s,
      { timeout: 90_000 },
    )
    .toBe("sent");
  expect((await mailsTo(reader)).filter(({ subject }) => subject === mail.subject)).toHaveLength(1);
  const archive = /https?:\/\/\S+\/lettre\/\d+/.exec(mail.text ?? "")?.[0] ?? "";
  await page.goto(archive);
  await expect(page.locator("h1")).toContainText("Les médiathèques, et le reste");
  await expect(page.locator("main")).toContainText(title);
  await expect(page.locator('main a[href*="/desinscription/"]')).toHaveCount(0);
  expect(await (await request.get(`${system.otherUrl}/lettre`)).text()).toContain(
    "Les médiathèques, et le reste",
  );
});

test("and unsubscribes in one click, by page or by mail program", async ({ page, request }) => {
  const mail = await waitForMail(reader, /^Les médiathèques, et le reste$/);
  const link = /https?:\/\/\S+\/lettre\/desinscription\/[\w.~-]+/.exec(mail.text ?? "")?.[0] ?? "";
  const state = async () =>
    (
      await query<{ status: string }>("SELECT status FROM subscribers WHERE email = $1", [
        reader.toLowerCase(),
      ])
    )[0]?.status;
  await page.goto(link);
  expect(await state()).toBe("confirmed");
  const answer = await request.post(link, {
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    data: "List-Unsubscribe=One-Click",
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(200);
  expect(await state()).toBe("unsubscribed");
  await page.getByRole("button", { name: /désabonn/i }).click();
  await expect(page.locator("main")).toContainText("Votre désabonnement est enregistré");
});

test("without scripts a reader subscribes too, by a second page", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${system.siteUrl}/lettre`);
  await page.getByLabel(/Adresse électronique/i).fill("sans-script@exemple.test");
  await page.getByLabel(/J’accepte/).check({ force: true });
  await page.getByRole("button", { name: /abonner/i }).click();
  await expect(page.getByText("Une dernière étape contre les robots")).toBeVisible();
  // The page asks for five seconds of patience.
  await page.waitForTimeout(5_500);
  await page.getByRole("button", { name: "Confirmer ma demande" }).click();
  await expect(page.getByText("Votre demande est enregistrée")).toBeVisible();
  await waitForMail("sans-script@exemple.test", /Confirmez votre abonnement/);
  await context.close();
});

test("the reader sees what is known of her, and has it erased", async ({ page }) => {
  const issue = await waitForMail(reader, /^Les médiathèques, et le reste$/);
  const preferences = /https?:\/\/\S+\/lettre\/preferences\/[\w.~-]+/.exec(issue.text ?? "")?.[0];
  await page.goto(String(preferences));
  await page.getByRole("button", { name: "Accéder à mes données" }).click();
  const mail = await waitForMail(reader, /données personnelles/);
  await page.goto(/https?:\/\/\S+\/lettre\/donnees\/[\w.~-]+/.exec(mail.text ?? "")?.[0] ?? "");
  await expect(page.locator("main")).toContainText(reader.toLowerCase());
  await expect(page.locator("main")).toContainText("Saint-Denis (commune, Seine-Saint-Denis)");
  await page.getByRole("button", { name: "Effacer toutes mes données" }).click();
  await expect(page.locator("h1")).toContainText("Vos données sont effacées");
  expect(await query("SELECT 1 FROM subscribers WHERE email = $1", [reader.toLowerCase()])).toEqual(
    [],
  );
});

test("a broken address shows in the admin and on the page", async ({ page }) => {
  test.setTimeout(180_000);
  // Only this site: none of the real ones can be reached from here.
  await query("UPDATE addresses SET next_check_at = now() + interval '45 days' WHERE host <> $1", [
    site.host,
  ]);
  await query("UPDATE addresses SET next_check_at = now() WHERE host = $1", [site.host]);
  await runJob("refresh-links");
  await page.goto(`/catalogue/${slug}`);
  await expect(page.locator("main")).toContainText(/vérifié le/i);
  const isFoundAsBroken = async () =>
    (await (await page.request.get("/catalogue?etat=broken")).text()).includes(
      `/catalogue/${slug}"`,
    );
  expect(await isFoundAsBroken()).toBe(false);
  site.alive = false;
  const day = 25 * 3_600_000;
  for (const days of [10, 11, 12]) {
    await query("UPDATE addresses SET next_check_at = now() WHERE host = $1", [site.host]);
    await runJob("refresh-links", new Date(Date.now() + days * day));
  }
  await page.goto(`/catalogue/${slug}`);
  await expect(page.locator("main")).toContainText(/rompu|ne fonctionne plus|ne répond plus/i);
  await expect.poll(isFoundAsBroken).toBe(true);
  await enterAdmin(page, editor);
  await page.goto("/admin/liens?etat=broken");
  await expect(page.locator("main")).toContainText(entryUrl);
});

test("the administrator sees who did what", async ({ page }) => {
  await enterAdmin(page, administrator.email);
  await page.goto("/admin/journal");
  await expect(page.locator(".admin-page")).toContainText("Approbation");
  await expect(page.locator(".admin-page")).toContainText("Claude");
});
