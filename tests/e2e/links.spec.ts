import http from "node:http";
import {
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

/** The life of links as editors see it: one story, told in order. */
test.describe.configure({ mode: "serial" });

const person = { name: "Léa", email: "lea@test.localhost", role: "editor" } as const;
/** A site of the test's own; what is not named answers 404. */
const site = { host: "127.0.0.3", port: 8080 };
const base = `http://${site.host}:${site.port}`;
const [fine, old, next, lost] = ["/page", "/ancienne", "/nouvelle", "/perdue"].map(
  (path) => base + path,
) as [string, string, string, string];
let isLost = false;
let server: http.Server;
let entryId = 0;
const day = 24 * 3_600_000;

test.beforeAll(async () => {
  server = http.createServer((request, response) => {
    const { url } = request;
    if (url === "/ancienne") response.writeHead(301, { Location: "/nouvelle" }).end();
    else if (url === "/page" || url === "/nouvelle" || (url === "/perdue" && !isLost))
      response
        .writeHead(200, { "Content-Type": "text/html" })
        .end(`<title>Une page</title>${"<p>Des chiffres.</p>".repeat(60)}`);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(site.port, site.host, resolve));
  await ensurePerson(person);
  // Only this site: none of the real ones can be reached from here.
  await query("UPDATE addresses SET next_check_at = now() + interval '45 days' WHERE host <> $1", [
    site.host,
  ]);

  const token = await signIn(person.email);
  const [user] = await query<{ id: number }>("SELECT id FROM users WHERE email = $1", [
    person.email,
  ]);
  const [known] = await query<{ organization: number; theme: number }>(
    `SELECT (SELECT min(id) FROM organizations) AS organization,
       (SELECT min(id) FROM themes) AS theme`,
  );
  const source = await api(token, "POST", "/sources", {
    title: "Site de Léa",
    slug: "site-de-lea",
    url: fine,
    organization: known?.organization,
    kind: "site",
    editor: user?.id,
    _status: "published",
  });
  const entry = await api(token, "POST", "/entries", {
    title: "Chiffres de Léa",
    slug: "chiffres-de-lea",
    type: "dataset",
    summary: "Des chiffres.",
    url: lost,
    documentationUrl: old,
    publisher: known?.organization,
    source: source.body.doc?.id,
    themes: [known?.theme],
    _status: "published",
  });
  expect([source.status, entry.status]).toEqual([201, 201]);
  entryId = entry.body.doc?.id ?? 0;
});

test.afterAll(() => server.close());

const idOf = async (url: string) =>
  (await query<{ id: number }>("SELECT id FROM addresses WHERE url = $1", [url]))[0]?.id;

test("before publishing: links are checked on demand, and their states follow", async ({
  page,
}) => {
  await enterAdmin(page, person.email);
  await page.goto(`/admin/collections/entries/${entryId}`);
  const panel = page.locator("#liens-du-document");
  await expect(panel).toContainText("2 liens en attente de vérification");
  const warning = page.locator(".links-warning");
  await expect(warning).toContainText("2 liens");
  await panel.getByRole("button", { name: "Vérifier maintenant" }).click();
  await expect(panel).toContainText("Aucun lien en difficulté", { timeout: 45_000 });
  await expect(warning).toHaveCount(0);
  await page.getByRole("button", { name: "Accès et formats" }).click();
  await expect(page.locator("#field-url").locator("..").locator("..")).toContainText(
    /Lien vérifié le/,
  );
  await page.locator("#field-methodologyUrl").fill("https://exemple.fr/methode");
  await expect(page.getByText("Sera vérifié après l’enregistrement.")).toBeVisible();

  isLost = true;
  await page.reload();
  await panel.getByRole("button", { name: "Vérifier maintenant" }).click();
  await expect(warning).toContainText("1 lien", { timeout: 45_000 });
  await expect(panel).toContainText("Lien en difficulté\u00a0: page introuvable (404)");
});

test("Qualité › Liens: filtered, checked again, with the history of one address", async ({
  page,
}) => {
  await enterAdmin(page, person.email);
  await page.goto(`/admin/liens?hote=${site.host}&etat=failing`);
  const list = page.locator(".links-list");
  await expect(list.getByRole("listitem").filter({ hasText: lost }).first()).toBeVisible();
  await expect(list).not.toContainText(fine);
  await page.getByLabel(`Choisir ${lost}`).check();
  await page.getByRole("button", { name: "Vérifier maintenant" }).click();
  await expect(page.locator(".links-notice--success")).toContainText("demandée");
  expect(new URL(page.url()).searchParams.get("hote")).toBe(site.host);
  await page.goto(`/admin/liens/${await idOf(lost)}`);
  await expect(page.locator(".links-history .links-check")).not.toHaveCount(0);
  await expect(page.locator(".links-history")).toContainText(`demandée par ${person.name}`);
  await page.goto(`/admin/liens/${await idOf(old)}`);
  await expect(page.locator(".links-chain").first()).toContainText(`jusqu’à ${next}`);
});

test("a permanent move is proposed, and one click rewrites the entry", async ({ page }) => {
  // Seen for the first time more than a week ago.
  await query("UPDATE observations SET at = at - interval '8 days' WHERE address_id = $1", [
    await idOf(old),
  ]);
  await query("UPDATE addresses SET next_check_at = now() WHERE url = $1", [old]);
  await runJob("refresh-links");
  await enterAdmin(page, person.email);
  await page.goto(`/admin/liens?hote=${site.host}&proposition=oui`);
  const repair = page.locator(".links-repair").filter({ hasText: next });
  await expect(repair).toContainText(old);
  await expect(repair).toContainText("Chiffres de Léa");
  await repair.getByRole("button", { name: /^Accepter/ }).click();
  await expect(page.locator(".links-notice--success")).toContainText("remplacée");
  const [entry] = await query<{ documentation_url: string }>(
    "SELECT documentation_url FROM entries WHERE id = $1",
    [entryId],
  );
  expect(entry?.documentation_url).toBe(next);
});

test("the responsible person is told once of the trouble, and once of its end", async () => {
  await query("UPDATE addresses SET failing_since = now() - interval '7 hours' WHERE url = $1", [
    lost,
  ]);
  await runJob("refresh-links");
  const trouble = await waitForMail(person.email, /1.lien en difficulté/);
  expect(trouble.text).toContain(lost);
  expect(trouble.text).toContain(`${system.siteUrl}/admin/collections/entries/${entryId}`);
  expect(trouble.text).toContain(`${system.siteUrl}/admin/liens/${await idOf(lost)}`);

  isLost = false;
  await query("UPDATE addresses SET next_check_at = now() WHERE url = $1", [lost]);
  await runJob("refresh-links", new Date(Date.now() + day));
  const recovery = await waitForMail(person.email, /1.lien rétabli/);
  expect(recovery.text).toContain("RÉTABLIS");
  await runJob("refresh-links", new Date(Date.now() + 2 * day));
  // A mail that has left keeps no address in the outbox: none waits, and two have come.
  const waiting = await query("SELECT 1 FROM outbox WHERE to_email = $1", [person.email]);
  expect(waiting).toEqual([]);
  const digests = (await mailsTo(person.email)).filter(({ subject }) => /liens?\b/.test(subject));
  expect(digests).toHaveLength(2);
});
