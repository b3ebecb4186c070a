import type { Page } from "@playwright/test";
import { api, ensurePerson, enterAdmin, expect, query, signIn, system, test } from "./system";

/** Publication at a set time, by Payload's own dialog, as an editor meets it. */
const editor = "programmatrice@test.localhost";
const bases = [system.siteUrl, system.otherUrl];

// From far away, so that the test shows that the hour is that of Paris.
test.use({ timezoneId: "America/Martinique" });

test.beforeAll(() => ensurePerson({ name: "Sacha", email: editor, role: "editor" }));

async function createTerm(label: string, status: "draft" | "published") {
  const token = await signIn(editor);
  const { status: answered, body } = await api(
    token,
    "POST",
    `/terms?draft=${status === "draft"}`,
    {
      label,
      shortDefinition: "Un terme publié à l’heure dite.",
      _status: status,
    },
  );
  expect(answered).toBe(201);
  const doc = body.doc as unknown as { id: number; slug: string };
  return { id: doc.id, path: `/glossaire/${doc.slug}` };
}

async function openDialog(page: Page, id: number) {
  await page.goto(`/admin/collections/terms/${id}`);
  await page.locator(".form-submit .popup-button").click();
  await page.locator("#schedule-publish").click();
  await expect(page.getByText("Événements à venir")).toBeVisible();
}

/** Saves the dialog for the 15th of next month at 10 o'clock; gives what was recorded. */
async function chooseAndSave(page: Page) {
  await page.locator("#time input").click();
  await page.locator(".react-datepicker__navigation--next").click();
  await page.locator(".react-datepicker__day--015").click();
  await page.locator(".react-datepicker__time-list-item", { hasText: /^10:00$/ }).click();
  await page.locator("#scheduled-publish-save").click();
  await expect(page.locator(".schedule-publish__upcoming tbody tr")).toHaveCount(1);
  const [job] = await query<{ id: number; paris: string }>(
    `SELECT id, to_char(wait_until AT TIME ZONE 'Europe/Paris', 'DD HH24:MI') AS paris
     FROM payload_jobs ORDER BY id DESC LIMIT 1`,
  );
  return { id: job?.id ?? 0, paris: job?.paris };
}

async function expectStatus(page: Page, path: string, status: number) {
  for (const base of bases)
    await expect
      // The worker looks every five seconds.
      .poll(async () => (await page.request.get(`${base}${path}`)).status(), { timeout: 30_000 })
      .toBe(status);
}

/** The chosen moment comes. */
const pass = (id: number) =>
  query("UPDATE payload_jobs SET wait_until = now() WHERE id = $1", [id]);

test("a new draft is published at the time that an editor chose, and then shown everywhere", async ({
  page,
}) => {
  const { id, path } = await createTerm("Terme à paraître", "draft");
  await expectStatus(page, path, 404);
  await enterAdmin(page, editor);
  await openDialog(page, id);
  await expect(page.getByRole("radio", { name: "Publier", exact: true })).toBeChecked();
  const job = await chooseAndSave(page);
  expect(job.paris).toBe("15 10:00");
  await expect(page.locator(".schedule-publish__upcoming")).toContainText(/15\/\d\d\/\d{4} 10:00/);
  expect((await page.request.get(path)).status()).toBe(404);

  await pass(job.id);
  await expectStatus(page, path, 200);
  await page.goto(path);
  await expect(page.locator("h1")).toContainText("Terme à paraître");
  const done = await query(
    `SELECT 1 FROM audit_log JOIN users ON users.id = user_id
     WHERE collection = 'terms' AND document_id = $1 AND email = $2
       AND details ->> 'status' = 'published'`,
    [id, editor],
  );
  expect(done).toHaveLength(1);
});

test("the dialog begins with what the document's state calls for; withdrawal keeps its time too", async ({
  page,
}) => {
  const { id, path } = await createTerm("Terme à retirer", "published");
  await expectStatus(page, path, 200);
  await enterAdmin(page, editor);
  const token = await signIn(editor);
  await api(token, "PATCH", `/terms/${id}?draft=true`, { acronym: "TAR", _status: "draft" });
  await openDialog(page, id);
  await expect(page.getByRole("radio", { name: "Publier", exact: true })).toBeChecked();

  await api(token, "PATCH", `/terms/${id}`, { _status: "published" });
  await openDialog(page, id);
  await expect(page.getByRole("radio", { name: "Dépublier" })).toBeChecked();
  const job = await chooseAndSave(page);
  await pass(job.id);
  await expectStatus(page, path, 404);
});
