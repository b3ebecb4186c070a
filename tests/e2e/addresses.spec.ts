import { administrator, api, expect, query, signIn, system, test } from "./system";

/** Addresses that readers have noted lead to what they noted, whatever it is called since. */

async function publishTerm(slug: string): Promise<{ token: string; id: number }> {
  const token = await signIn(administrator.email);
  const { status, body } = await api(token, "POST", "/terms", {
    label: `Terme ${slug}`,
    shortDefinition: "Un terme dont l’adresse change.",
    slug,
    _status: "published",
  });
  expect(status).toBe(201);
  return { token, id: body.doc?.id ?? 0 };
}

async function rename(term: { token: string; id: number }, slug: string) {
  const { status } = await api(term.token, "PATCH", `/terms/${term.id}`, {
    slug,
    _status: "published",
  });
  expect(status).toBe(200);
}

test("an address that was changed leads to the new one, at once and on every instance", async ({
  page,
  request,
}) => {
  const term = await publishTerm("essai-ancien");
  const bases = [system.siteUrl, system.otherUrl];
  const ask = async (base: string, path: string, method = "GET") => {
    const answer = await request.fetch(`${base}${path}`, { method, maxRedirects: 0 });
    const { location } = answer.headers();
    return location ? `${answer.status()} ${location}` : String(answer.status());
  };
  // Both hold the page, and the 404 of the address to come.
  for (const base of bases) {
    expect(await ask(base, "/glossaire/essai-ancien")).toBe("200");
    expect(await ask(base, "/glossaire/essai-nouveau")).toBe("404");
  }
  await rename(term, "essai-nouveau");
  for (const base of bases) {
    await expect
      .poll(() => ask(base, "/glossaire/essai-ancien"), { intervals: [50], timeout: 2_000 })
      .toBe("301 /glossaire/essai-nouveau");
    expect(await ask(base, "/glossaire/essai-ancien", "HEAD")).toBe("301 /glossaire/essai-nouveau");
    expect(await ask(base, "/glossaire/essai-ancien?vue=complete")).toBe(
      "301 /glossaire/essai-nouveau?vue=complete",
    );
    expect(await ask(base, "/glossaire/essai-nouveau")).toBe("200");
  }
  // A browser must ask again each time, or a renaming back would turn it in circles.
  const { headers } = await fetch(`${system.siteUrl}/glossaire/essai-ancien`, {
    redirect: "manual",
  });
  expect(headers.get("cache-control")).toContain("max-age=0");
  await page.goto("/glossaire/essai-ancien");
  await expect(page).toHaveURL("/glossaire/essai-nouveau");
  await expect(page.locator("h1")).toContainText("Terme essai-ancien");

  await rename(term, "essai-ancien");
  await expect
    .poll(() => ask(system.siteUrl, "/glossaire/essai-nouveau"), { timeout: 2_000 })
    .toBe("301 /glossaire/essai-ancien");
  await page.goto("/glossaire/essai-nouveau");
  await expect(page).toHaveURL("/glossaire/essai-ancien");
  await api(term.token, "PATCH", `/terms/${term.id}`, { _status: "draft" });
  for (const path of ["/glossaire/essai-ancien", "/glossaire/essai-nouveau"])
    await expect.poll(() => ask(system.siteUrl, path), { timeout: 2_000 }).toBe("404");
});

test("a theme's old address leads to the catalogue as filtered today, other filters kept", async ({
  request,
}) => {
  const token = await signIn(administrator.email);
  const [theme] = await query<{ id: number; slug: string }>(
    "SELECT id, slug FROM themes WHERE _status = 'published' ORDER BY id DESC LIMIT 1",
  );
  const { id = 0, slug = "" } = theme ?? {};
  const setSlug = (to: string) =>
    api(token, "PATCH", `/themes/${id}`, { slug: to, _status: "published" });
  const ask = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return `${answer.status()} ${answer.headers().location ?? ""}`;
  };
  expect(await ask(`/thematiques/${slug}`)).toBe(`308 /catalogue?thematique=${slug}`);
  await setSlug("theme-renomme");
  await expect
    .poll(() => ask(`/catalogue?thematique=${slug}&type=dataset`), { timeout: 2_000 })
    .toBe("301 /catalogue?type=dataset&thematique=theme-renomme");
  expect(await ask(`/thematiques/${slug}`)).toBe("301 /catalogue?thematique=theme-renomme");
  await setSlug(slug);
  await expect
    .poll(() => ask("/catalogue?thematique=theme-renomme"), { timeout: 2_000 })
    .toBe(`301 /catalogue?thematique=${slug}`);
});
