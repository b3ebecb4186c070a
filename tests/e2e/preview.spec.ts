import { api, ensurePerson, enterAdmin, expect, query, signIn, system, test } from "./system";

const contributor = {
  name: "Contributrice des aperçus",
  email: "apercus@test.localhost",
  role: "contributor",
} as const;

const draftTitle = "Titre du brouillon que personne d’autre ne voit";

/** A published entry of the seed with a newer draft of the contributor's. */
async function draftOfPublished() {
  const [entry] = await query<{ id: number; slug: string; title: string }>(
    `SELECT id, slug, title FROM entries
     WHERE _status = 'published' AND deleted_at IS NULL ORDER BY id OFFSET 7 LIMIT 1`,
  );
  if (!entry) throw new Error("no published entry");
  const token = await signIn(contributor.email);
  const answer = await api(token, "PATCH", `/entries/${entry.id}?draft=true`, {
    title: draftTitle,
    _status: "draft",
  });
  expect(answer.status).toBe(200);
  return { ...entry, draft: `/brouillon/entries/${entry.id}` };
}

test.describe("a draft as the public would see it", () => {
  test.beforeEach(async () => {
    test.setTimeout(180_000);
    await ensurePerson(contributor);
  });

  test("is shown to its editor, beside the form and after each saving", async ({ page }) => {
    const { id, slug, title, draft } = await draftOfPublished();
    await enterAdmin(page, contributor.email);
    const response = await page.goto(draft);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(draftTitle);
    await expect(page.getByText("Aperçu de la dernière version enregistrée")).toBeVisible();
    // What search engines read is of what is published.
    expect(await response?.text()).not.toContain('"DataCatalog"');
    const headers = response?.headers() ?? {};
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");

    await page.goto(`/admin/collections/entries/${id}`);
    await page.locator("#live-preview-toggler").click();
    const frame = page.frameLocator("#live-preview-iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText(draftTitle);
    await page.locator("#field-title").fill(`${draftTitle}, corrigé`);
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText(`${draftTitle}, corrigé`);

    // What the public reads is as it was, on each instance, whoever asks.
    for (const origin of [system.siteUrl, system.otherUrl]) {
      const html = await (await fetch(`${origin}/catalogue/${slug}`)).text();
      expect(html).not.toContain(draftTitle);
      expect(html).toContain('"DataCatalog"');
    }
    await page.goto(`/catalogue/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });

  test("is shown to nobody else", async ({ page }) => {
    const { draft } = await draftOfPublished();
    await enterAdmin(page, contributor.email);
    expect(await (await page.goto(draft))?.text()).toContain(draftTitle);
    const session = (await page.context().cookies()).find(({ name }) => /token/.test(name));
    const cookie = `${session?.name}=`;
    const readers: [string, Record<string, string>][] = [
      ["anonymous", {}],
      ["a wrong token", { Cookie: `${cookie}faux`, "Sec-Fetch-Site": "none" }],
      [
        "an altered token",
        { Cookie: `${cookie}${session?.value.slice(0, -2)}`, "Sec-Fetch-Site": "none" },
      ],
      // The session as another site would send it.
      ["another site", { Cookie: `${cookie}${session?.value}`, Origin: "https://ailleurs.fr" }],
    ];
    for (const [name, headers] of readers) {
      for (const origin of [system.siteUrl, system.otherUrl]) {
        const answer = await fetch(origin + draft, { headers });
        expect([name, answer.status]).toEqual([name, 404]);
        expect(await answer.text()).not.toContain(draftTitle);
        expect(answer.headers.get("cache-control")).toBe("private, no-store");
      }
    }
  });

  test("of a page, a term or a source is shown too, even unfinished; what does not exist is not", async ({
    page,
  }) => {
    const token = await signIn(system.env.ADMIN_EMAIL ?? "");
    const created: [string, string][] = [];
    for (const [collection, field] of [
      ["entries", "title"],
      ["pages", "title"],
      ["terms", "label"],
      ["sources", "title"],
    ] as const) {
      const words = `Ébauche ${collection}`;
      const { status, body } = await api(token, "POST", `/${collection}?draft=true`, {
        [field]: words,
        _status: "draft",
        ...(collection === "pages"
          ? { layout: [{ blockType: "text" }, { blockType: "quote" }, { blockType: "cards" }] }
          : {}),
      });
      expect([collection, status]).toEqual([collection, 201]);
      created.push([`/brouillon/${collection}/${body.doc?.id}`, words]);
    }
    await enterAdmin(page, contributor.email);
    for (const [path, words] of created) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 200]);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
    }
    for (const path of [
      "entries/999999",
      "entries/0",
      "entries/99999999999999999999",
      "entries/x",
      "users/1",
      "subscribers/1",
    ])
      expect([path, (await page.goto(`/brouillon/${path}`))?.status()]).toEqual([path, 404]);
  });
});
