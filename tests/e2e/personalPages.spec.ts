import type { Page } from "@playwright/test";
import { createToken, deriveToken } from "../../src/lib/tokens";
import { inspect, openForInspection } from "./axe";
import { expect, query, system, test } from "./system";

/** The pages behind the links of mails, in each of their states. */

type PersonalPage = { name: string; path: string; status: 200 | 404; heading: string };

const secret = system.env?.PAYLOAD_SECRET ?? "";
let pages: PersonalPage[] = [];

/** Long on purpose: it must not widen a page. */
const addressOf = (name: string) =>
  `${name}.prenom-compose.nom-de-famille-compose@communaute-de-communes-des-tests.exemple.test`;

async function addSubscriber(
  name: string,
  status: string,
): Promise<{ id: number; link: (kind: string, purpose: string) => string }> {
  const [subscriber] = await query<{ id: number }>(
    `INSERT INTO subscribers (email, status, rhythm, consent_at, consent_text_version, consent_form,
       consent_network_hash, confirmed_at, last_act_at)
     VALUES ($1, $2, 'each', now(), '2026-11', 'lettre', repeat('a', 64), now(), now()) RETURNING id`,
    [addressOf(name), status],
  );
  const id = Number(subscriber?.id);
  const [key] = await query<{ salt: string }>(
    "INSERT INTO subscriber_keys (subscriber_id) VALUES ($1) RETURNING salt",
    [id],
  );
  return {
    id,
    link: (kind, purpose) =>
      `/lettre/${kind}/${deriveToken({ secret, purpose, subject: id, salt: key?.salt ?? "" })}`,
  };
}

async function addLink(purpose: string, subscriberId: number, days: number): Promise<string> {
  const { token, hash } = createToken(purpose);
  await query(
    `INSERT INTO subscription_tokens (hash, purpose, subscriber_id, created_at, expires_at)
     VALUES ($1, $2, $3, now(), now() + make_interval(days => $4))`,
    [hash, purpose, subscriberId, days],
  );
  return token;
}

test.beforeAll(async () => {
  await query("DELETE FROM subscribers WHERE email LIKE '%@communaute-de-communes-des-tests%'");
  const pending = await addSubscriber("en-attente", "pending");
  const there = await addSubscriber("abonnee", "confirmed");
  const gone = await addSubscriber("partie", "unsubscribed");
  const silent = await addSubscriber("silencieuse", "confirmed");
  const erased = await addSubscriber("effacee", "erased");
  await query("INSERT INTO stay_questions (subscriber_id, asked_at) VALUES ($1, now())", [
    silent.id,
  ]);
  await query(
    `INSERT INTO subscribers_texts ("order", parent_id, path, text)
     SELECT row_number() OVER (), $1::integer, 'territories', code
       FROM (SELECT code FROM territories ORDER BY length(name) DESC LIMIT 3) t`,
    [there.id],
  );
  await query(
    `INSERT INTO subscribers_rels ("order", parent_id, path, themes_id)
     SELECT row_number() OVER (), $1::integer, 'themes', id FROM (SELECT id FROM themes LIMIT 3) t`,
    [there.id],
  );
  const [issue] = await query<{ id: number }>(
    "INSERT INTO issues (subject, number, state) VALUES ($1, NULL, 'cancelled') RETURNING id",
    ["Les dotations de l’année, les comptes des communes et des intercommunalités"],
  );
  await query(
    `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, state, finished_at)
     VALUES ($1, $2, '{0}', $3, 'sent', now())`,
    [issue?.id, there.id, `personal-${issue?.id}`],
  );
  const expired = `/lettre/confirmation/${await addLink("confirm-subscription", pending.id, -1)}`;
  const preferences = there.link("preferences", "preferences");
  const ready = (heading: string) => ({ status: 200, heading }) as const;
  const unknown = { status: 404, heading: "Page non trouvée" } as const;
  const data = async (id: number, days: number) =>
    `/lettre/donnees/${await addLink("personal-data", id, days)}`;
  pages = [
    {
      name: "confirmation, prête",
      path: `/lettre/confirmation/${await addLink("confirm-subscription", pending.id, 7)}`,
      ...ready("Confirmer votre abonnement"),
    },
    {
      name: "confirmation, faite",
      path: `/lettre/confirmation/${await addLink("confirm-subscription", there.id, 7)}`,
      ...ready("Votre abonnement est confirmé"),
    },
    { name: "confirmation, expirée", path: expired, ...ready("Ce lien a expiré") },
    {
      name: "confirmation, renouvelée",
      path: `${expired}?lien=envoye`,
      ...ready("Un nouveau lien vous a été envoyé"),
    },
    { name: "confirmation, inconnue", path: "/lettre/confirmation/inconnu", ...unknown },
    { name: "préférences", path: preferences, ...ready("Vos préférences") },
    {
      name: "préférences, enregistrées",
      path: `${preferences}?resultat=enregistre`,
      ...ready("Vos préférences"),
    },
    {
      name: "préférences, données demandées",
      path: `${preferences}?resultat=donnees`,
      ...ready("Vos préférences"),
    },
    {
      name: "préférences, abonnement fini",
      path: gone.link("preferences", "preferences"),
      ...ready("Cet abonnement n’est plus actif"),
    },
    { name: "préférences, inconnues", path: "/lettre/preferences/1.inconnu", ...unknown },
    {
      name: "désinscription, prête",
      path: there.link("desinscription", "unsubscribe"),
      ...ready("Se désabonner de la lettre"),
    },
    {
      name: "désinscription, faite",
      path: gone.link("desinscription", "unsubscribe"),
      ...ready("Votre désabonnement est enregistré"),
    },
    { name: "désinscription, inconnue", path: "/lettre/desinscription/1.inconnu", ...unknown },
    {
      name: "données, prêtes",
      path: await data(there.id, 1),
      ...ready("Vos données personnelles"),
    },
    {
      name: "données, sans envoi",
      path: await data(gone.id, 1),
      ...ready("Vos données personnelles"),
    },
    { name: "données, expirées", path: await data(there.id, -1), ...ready("Ce lien a expiré") },
    {
      name: "données, effacées",
      path: await data(erased.id, 1),
      ...ready("Vos données sont effacées"),
    },
    { name: "données, inconnues", path: "/lettre/donnees/inconnu", ...unknown },
    {
      name: "rester, question",
      path: silent.link("rester", "stay"),
      ...ready("Rester abonné à la lettre"),
    },
    { name: "rester, fait", path: there.link("rester", "stay"), ...ready("Vous restez abonné") },
    {
      name: "rester, abonnement fini",
      path: gone.link("rester", "stay"),
      ...ready("Cet abonnement n’est plus actif"),
    },
    { name: "rester, inconnu", path: "/lettre/rester/1.inconnu", ...unknown },
  ];
});

/** Opens each page and gives what is wrong with it, by its name. */
async function inspectAll(
  page: Page,
  prepare: () => Promise<void>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name, path, status, heading } of pages) {
    const response = await page.goto(path);
    expect([name, response?.status()]).toEqual([name, status]);
    await expect(page.locator("h1"), name).toContainText(heading);
    await prepare();
    const troubles = await inspect(page);
    if (troubles.length > 0) found[name] = troubles;
  }
  return found;
}

for (const width of [320, 1280]) {
  for (const scheme of ["light", "dark"] as const)
    test(`personal pages: each state, axe finds nothing, ${scheme}, ${width} px`, async ({
      browser,
    }) => {
      test.setTimeout(180_000);
      const context = await openForInspection(browser, { scheme, width });
      const page = await context.newPage();
      const found = await inspectAll(page, async () => {
        await expect(page.locator("html")).toHaveAttribute("data-fr-theme", scheme);
      });
      expect(found).toEqual({});
      await context.close();
    });

  test(`personal pages: each state, axe finds nothing, without scripts, ${width} px`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await openForInspection(browser, { scheme: "light", width, scripts: false });
    const page = await context.newPage();
    expect(await inspectAll(page, async () => {})).toEqual({});
    await context.close();
  });
}

test("personal pages: looking changes nothing; each button works without scripts", async ({
  browser,
}) => {
  const statuses = () =>
    query("SELECT id, status::text FROM subscribers WHERE email LIKE $1 ORDER BY id", [
      "%@communaute-de-communes-des-tests%",
    ]);
  const before = await statuses();
  for (const { path } of pages)
    expect((await fetch(system.siteUrl + path)).status).toBeLessThan(500);
  expect(await statuses()).toEqual(before);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: system.siteUrl });
  const page = await context.newPage();
  const press = async (name: string, button: string, heading: string) => {
    await page.goto(pages.find((one) => one.name === name)?.path ?? "");
    await page.getByRole("button", { name: button, exact: true }).last().click();
    await expect(page.locator("h1")).toContainText(heading);
  };
  await press("rester, question", "Rester abonné", "Vous restez abonné");
  await press("préférences", "Enregistrer", "Vos préférences");
  await expect(page.getByText("Vos préférences sont enregistrées")).toBeVisible();
  await press("préférences", "Accéder à mes données", "Vos préférences");
  await expect(page.getByText("Un message vient de vous être envoyé")).toBeVisible();
  await press(
    "confirmation, expirée",
    "Recevoir un nouveau lien",
    "Un nouveau lien vous a été envoyé",
  );
  await press("désinscription, prête", "Me désabonner", "Votre désabonnement est enregistré");
  await press("données, sans envoi", "Effacer toutes mes données", "Vos données sont effacées");
  await context.close();
});
