import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { handleEndpoints } from "payload";
import type { DocumentLinks } from "@/admin/links/documentLinks";
import { noFilters } from "@/admin/links/filters";
import { readLinkSummary } from "@/admin/links/linkSummary";
import { listAddresses } from "@/admin/links/listAddresses";
import { readAddress } from "@/admin/links/readAddress";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/** What people of each role may ask of the link keeper: the real system, through its endpoints. */
let system: TestPayload;
const tokens: Record<string, string> = {};
const userIds: Record<string, number> = {};
const roles = ["contributor", "editor", "admin"] as const;

beforeAll(async () => {
  system = await openTestPayload();
  for (const role of roles) {
    const data = {
      email: `${role}@test.localhost`,
      password: "mot-de-passe-long",
      name: `Nom ${role}`,
      role,
    };
    userIds[role] = (await system.payload.create({ collection: "users", data })).id;
    tokens[role] = (await system.payload.login({ collection: "users", data })).token ?? "";
  }
});
afterAll(() => system.close());
beforeEach(async () => {
  await system.sql.query(
    `TRUNCATE addresses, address_uses, observations, link_repairs, link_incidents, job_runs, workers
     RESTART IDENTITY CASCADE`,
  );
});

const origin = "http://localhost:3000";

async function ask(
  path: string,
  options: {
    role?: string;
    body?: unknown;
    form?: [string, string][];
    headers?: Record<string, string>;
  } = {},
): Promise<Response> {
  const { role, body, form, headers = {} } = options;
  const { default: config } = await import("@payload-config");
  const auth: Record<string, string> = role ? { Authorization: `JWT ${tokens[role]}` } : {};
  const type: Record<string, string> = body ? { "Content-Type": "application/json" } : {};
  return handleEndpoints({
    config,
    request: new Request(`${origin}/api${path}`, {
      method: body || form ? "POST" : "GET",
      headers: { ...auth, ...type, ...headers },
      body: form ? new URLSearchParams(form) : body ? JSON.stringify(body) : undefined,
    }),
  });
}

const saveTerm = (label: string, urls: string[]) =>
  system.payload.create({
    collection: "terms",
    draft: true,
    data: { label, legalReferences: urls.map((url) => ({ label: "Code", url })) },
  });

const rows = async (text: string, values: unknown[] = []) =>
  (await system.sql.query(text, values)).rows;
const idOf = async (url: string): Promise<number> =>
  (await rows("SELECT id FROM addresses WHERE url = $1", [url]))[0]?.id;
const checked = (url: string, state = "ok") =>
  system.sql.query(
    `UPDATE addresses SET state = $2, last_checked_at = now() - interval '1 hour',
       last_ok_at = now() - interval '1 hour', next_check_at = now() + interval '3 days',
       asked_at = NULL, asked_by = NULL,
       failing_since = CASE WHEN $2 IN ('failing', 'broken') THEN now() END
     WHERE url = $1`,
    [url, state],
  );
const asked = () =>
  rows("SELECT url, asked_by FROM addresses WHERE asked_at IS NOT NULL ORDER BY url");
const requested = () => rows("SELECT job, requested_by FROM job_runs WHERE state = 'requested'");

describe("« Vérifier maintenant »", () => {
  let id: number;
  beforeEach(async () => {
    await saveTerm(`Terme ${Math.random()}`, ["https://a.fr/", "ftp://b.fr/"]);
    await checked("https://a.fr/");
    id = await idOf("https://a.fr/");
  });

  test.each([
    [undefined, 403],
    ["contributor", 403],
    ["editor", 202],
    ["admin", 202],
  ])("asked by %s: %i", async (role, status) => {
    const response = await ask("/liens/verifier", { role, body: { ids: [id] } });
    expect(response.status).toBe(status);
    expect(await asked()).toEqual(
      status === 202 ? [{ url: "https://a.fr/", asked_by: userIds[role ?? ""] }] : [],
    );
    expect(await requested()).toEqual(
      status === 202 ? [{ job: "refresh-links", requested_by: userIds[role ?? ""] }] : [],
    );
  });

  test("makes it due at once, and tells whether a worker lives", async () => {
    const first = await (
      await ask("/liens/verifier", { role: "editor", body: { ids: [id] } })
    ).json();
    expect(first).toMatchObject({ requested: 1, workersAlive: false });
    expect(first.message).toMatch(/Aucun processus/);
    await system.sql.query("INSERT INTO workers (id, host, pid) VALUES ('w', 'h', 1)");
    const again = await (
      await ask("/liens/verifier", { role: "editor", body: { ids: [id] } })
    ).json();
    expect(again.message.replaceAll("\u00a0", " ")).toBe("Vérification de 1 adresse demandée.");
    const due = await rows(
      "SELECT count(*)::int AS due FROM addresses WHERE next_check_at <= now()",
    );
    expect(due).toEqual([{ due: 1 }]);
    expect(await requested()).toHaveLength(1);
  });

  test.each<[string, unknown, number]>([
    ["nothing", {}, 400],
    ["no list", { ids: 3 }, 400],
    ["an empty list", { ids: [] }, 400],
    ["what is no number", { ids: ["1; DROP TABLE addresses"] }, 400],
    ["a negative one", { ids: [-1] }, 400],
    ["more than anybody chooses", { ids: Array.from({ length: 501 }, (_, n) => n + 1) }, 400],
    ["an unknown one", { ids: [999_999] }, 202],
  ])("%s", async (_, body, status) => {
    const response = await ask("/liens/verifier", { role: "editor", body });
    expect(response.status).toBe(status);
    expect(await asked()).toEqual([]);
    expect(await requested()).toEqual([]);
  });

  test("what cannot be checked is left out", async () => {
    const body = { ids: [await idOf("ftp://b.fr/")] };
    const answer = await (await ask("/liens/verifier", { role: "editor", body })).json();
    expect(answer.requested).toBe(0);
    expect(answer.message).toMatch(/^Aucune de ces adresses/);
  });

  const cookie = (role: string) => ({ Cookie: `payload-token=${tokens[role]}` });

  test.each<[string, [string, string][], string]>([
    [
      "to the list",
      [["retour", "etat=broken&hote=a.fr&page=2"]],
      "/admin/liens?etat=broken&hote=a.fr&page=2&verification=1&attente=oui",
    ],
    ["to the list, without filters", [], "/admin/liens?verification=1&attente=oui"],
    ["to the page of an address", [["fiche", "7"]], "/admin/liens/7?verification=1&attente=oui"],
    ["nowhere else", [["retour", "//mauvais.fr"]], "/admin/liens?verification=1&attente=oui"],
    [
      "nowhere else, whatever is asked",
      [["fiche", "../../logout"]],
      "/admin/liens?verification=1&attente=oui",
    ],
  ])("a plain form leads back %s", async (_, fields, location) => {
    const response = await ask("/liens/verifier", {
      form: [["ids", String(id)], ...fields],
      headers: { ...cookie("editor"), Origin: origin },
    });
    expect([response.status, response.headers.get("Location")]).toEqual([303, location]);
    expect(await asked()).toHaveLength(1);
  });

  test("a plain form without any box ticked says so", async () => {
    const response = await ask("/liens/verifier", {
      form: [["retour", ""]],
      headers: { ...cookie("editor"), Origin: origin },
    });
    expect(response.headers.get("Location")).toBe("/admin/liens?verification=selection");
  });

  test.each<[string, Record<string, string>]>([
    ["from another site", { Origin: "https://mauvais.fr" }],
    ["that does not say where it comes from", {}],
  ])("a form %s is nobody's", async (_, headers) => {
    const response = await ask("/liens/verifier", {
      form: [["ids", String(id)]],
      headers: { ...cookie("editor"), ...headers },
    });
    expect(response.status).toBe(403);
    expect(await asked()).toEqual([]);
  });
});

describe("the links of a document", () => {
  const read = async (role: string | undefined, path: string) => {
    const response = await ask(`/liens/document/${path}`, { role });
    return { status: response.status, body: (await response.json()) as DocumentLinks };
  };

  test.each([
    [undefined, 403, undefined],
    ["contributor", 200, false],
    ["editor", 200, true],
    ["admin", 200, true],
  ])("are shown to %s: %i", async (role, status, mayCheck) => {
    const { id } = await saveTerm(`Terme ${Math.random()}`, ["https://a.fr/"]);
    const answer = await read(role, `terms/${id}`);
    expect([answer.status, answer.body.mayCheck]).toEqual([status, mayCheck]);
    if (status === 403) expect(answer.body.links).toBeUndefined();
  });

  test("are told once each, trouble first, by the spellings that the document has", async () => {
    const urls = [
      "https://A.fr/x#1",
      "https://a.fr/x#2",
      "https://b.fr/",
      "ftp://c.fr/",
      "https://d.fr/",
    ];
    const { id } = await saveTerm("Épargne", urls);
    await checked("https://a.fr/x");
    await checked("https://b.fr/", "broken");
    const { body } = await read("contributor", `terms/${id}`);
    const told = body.links.map(({ spellings, tone, sentence, checkable }) => ({
      spellings,
      tone,
      sentence: sentence.replace(/ \d.*/, " …"),
      checkable,
    }));
    expect(told).toEqual([
      {
        spellings: ["https://b.fr/"],
        tone: "trouble",
        sentence: "Lien rompu. Vérifié le …",
        checkable: true,
      },
      {
        spellings: ["https://d.fr/"],
        tone: "neutral",
        sentence: "Lien pas encore vérifié.",
        checkable: true,
      },
      {
        spellings: ["ftp://c.fr/"],
        tone: "neutral",
        sentence: "Adresse non vérifiable.",
        checkable: false,
      },
      {
        spellings: ["https://A.fr/x#1", "https://a.fr/x#2"],
        tone: "good",
        sentence: "Lien vérifié le …",
        checkable: true,
      },
    ]);
  });

  test.each(["terms/999999", "terms/tout", "absent/1"])("of %s: none", async (path) => {
    const { status, body } = await read("editor", path);
    expect([status, body.links]).toEqual([200, []]);
  });
});

describe("the page of one address", () => {
  test("has its uses with the names that drafts bear, and its archived copy", async () => {
    const { payload, sql } = system;
    const term = await payload.create({
      collection: "terms",
      data: {
        label: "Publié",
        slug: "publie",
        shortDefinition: "Une définition.",
        legalReferences: [{ label: "Code", url: "https://a.fr/" }],
        _status: "published",
      },
    });
    await payload.update({
      collection: "terms",
      id: term.id,
      draft: true,
      data: { label: "En reprise" },
    });
    const id = await idOf("https://a.fr/");
    await sql.query(
      `INSERT INTO link_searches (address_id, snapshot_url, snapshot_at)
       VALUES ($1, 'https://web.archive.org/web/1/https://a.fr/', '2026-01-01')`,
      [id],
    );
    expect(await readAddress(sql, id)).toMatchObject({
      url: "https://a.fr/",
      watched: true,
      copy: { url: "https://web.archive.org/web/1/https://a.fr/" },
      documentCount: 1,
      useCount: 2,
      uses: [
        { title: "Publié", published: true, path: "legalReferences.0.url" },
        { title: "En reprise", published: false },
      ],
    });
    expect(await readAddress(sql, 999_999)).toBeUndefined();
    const [listed] = await listAddresses(sql, noFilters, new Date());
    expect(listed?.documents).toEqual([
      { collection: "terms", id: term.id, title: "Publié", published: true },
    ]);
  });
});

describe("the summary above the list", () => {
  test("counts trouble, proposals, incidents and workers, and tells the last run", async () => {
    const { sql } = system;
    expect(await readLinkSummary(sql)).toEqual({
      watched: 0,
      trouble: 0,
      proposals: 0,
      asked: 0,
      incidents: [],
      lastRun: null,
      running: false,
      workers: { living: 0, lastSeen: null },
    });
    await saveTerm("Tous", ["https://a.fr/", "https://b.fr/", "https://c.fr/", "non"]);
    await checked("https://a.fr/", "broken");
    await checked("https://b.fr/", "ok");
    const body = { ids: [await idOf("https://c.fr/")] };
    await ask("/liens/verifier", { role: "editor", body });
    await sql.query("DELETE FROM job_runs");
    await sql.query(
      `INSERT INTO link_repairs (address_id, kind, target, evidence, state, first_seen_at)
         SELECT id, r.kind, 'https://x.fr/', '{}', r.state, now() FROM addresses
         CROSS JOIN (VALUES ('moved', 'open'), ('found', 'refused')) r (kind, state)
         WHERE url = 'https://a.fr/'`,
    );
    await sql.query(
      `INSERT INTO link_incidents (scope, cause, since, last_seen_at, ended_at, failed, total) VALUES
         ('all', 'offline', now(), now(), NULL, 3, 3), ('a.fr', 'host', now(), now(), now(), 5, 9)`,
    );
    await sql.query(
      `INSERT INTO job_runs (job, origin, state, finished_at, summary) VALUES
         ('refresh-links', 'schedule', 'done', now(), '{"checked": 4}'),
         ('recover', 'schedule', 'failed', now(), NULL),
         ('refresh-links', 'schedule', 'running', NULL, NULL)`,
    );
    await sql.query("INSERT INTO workers (id, host, pid) VALUES ('w', 'h', 1)");
    expect(await readLinkSummary(sql)).toMatchObject({
      watched: 4,
      trouble: 2,
      proposals: 1,
      asked: 1,
      incidents: [{ scope: "all", cause: "offline", failed: 3, total: 3 }],
      lastRun: { state: "done", summary: { checked: 4 } },
      running: true,
      workers: { living: 1 },
    });
  });
});

describe("a newsletter before its approval", () => {
  const rich = (...children: object[]) => ({
    root: {
      type: "root",
      direction: "ltr" as const,
      format: "" as const,
      indent: 0,
      version: 1,
      children: [{ type: "paragraph", version: 1, children }],
    },
  });
  const link = (url: string) => ({
    type: "link",
    version: 3,
    fields: { linkType: "custom", url },
    children: [{ type: "text", text: "ici", version: 1 }],
  });

  const workflow = async (id: number, role = "editor") => {
    const response = await ask(`/issues/${id}/workflow`, { role });
    const body = await response.json();
    return {
      blockers: (body.blockers as string[]).map((text) => text.replaceAll("\u00a0", " ")),
      links: (body.links as Record<string, unknown>[]).map(({ url, place, tone, sentence }) => ({
        url,
        place: String(place).replaceAll("\u00a0", " "),
        tone,
        sentence: String(sentence).replaceAll("\u00a0", " "),
      })),
    };
  };

  test("every address of it counts, named with its place; stale and unchecked ones are told", async () => {
    const { payload, sql } = system;
    const entry = await payload.create({
      collection: "entries",
      draft: true,
      data: { title: "Fiche", url: "https://fiche.fr/" },
    });
    await sql.query("UPDATE entries SET _status = 'published' WHERE id = $1", [entry.id]);
    await sql.query("UPDATE address_uses SET published = true");
    const issue = await payload.create({
      collection: "issues",
      draft: true,
      data: {
        subject: "Objet",
        introduction: rich(link("https://intro.fr/"), {
          type: "text",
          text: "https://clair.fr/",
          version: 1,
        }),
        items: [
          {
            kind: "text",
            title: "Libre",
            url: "https://libre.fr/",
            summary: "Voir https://texte.fr/.",
          },
          { kind: "entry", title: "Fiche", entry: entry.id },
        ],
      },
    });
    const all = ["intro", "clair", "libre", "texte", "fiche"].map((name) => `https://${name}.fr/`);
    for (const url of all) await checked(url, "ok");
    const fine = await workflow(issue.id);
    expect(fine.blockers.filter((text) => text.includes("adresse"))).toEqual([]);
    expect(fine.links.map(({ url, place }) => `${place} : ${url}`)).toEqual([
      "Dans l’introduction : https://intro.fr/",
      "Dans l’introduction : https://clair.fr/",
      "Dans « Libre » : https://libre.fr/",
      "Dans « Libre » : https://texte.fr/",
    ]);

    for (const url of all) await checked(url, "broken");
    const broken = await workflow(issue.id, "contributor");
    expect(broken.blockers.filter((text) => text.includes("adresse"))).toEqual([
      "L’adresse https://intro.fr/, dans l’introduction, est rompue : corrigez-la ou retirez-la.",
      "L’adresse https://clair.fr/, dans l’introduction, est rompue : corrigez-la ou retirez-la.",
      "L’adresse https://libre.fr/, dans « Libre », est rompue : corrigez-la ou retirez-la.",
      "L’adresse https://texte.fr/, dans « Libre », est rompue : corrigez-la ou retirez-la.",
    ]);
    expect(broken.links.at(-1)).toMatchObject({
      url: "https://fiche.fr/",
      place: "Sur la page de « Fiche »",
      tone: "trouble",
    });

    await sql.query(
      "UPDATE addresses SET state = 'ok', last_checked_at = now() - interval '8 days' WHERE url = $1",
      ["https://intro.fr/"],
    );
    await sql.query(
      "UPDATE addresses SET state = 'unknown', last_checked_at = NULL, last_ok_at = NULL WHERE url = $1",
      ["https://libre.fr/"],
    );
    const { links } = await workflow(issue.id);
    const told = Object.fromEntries(
      links.map(({ url, tone, sentence }) => [url, { tone, sentence }]),
    );
    expect(told["https://intro.fr/"]).toMatchObject({
      tone: "neutral",
      sentence: expect.stringMatching(/Il y a plus de 7 jours\.$/),
    });
    expect(told["https://libre.fr/"]).toEqual({
      tone: "neutral",
      sentence: "Lien pas encore vérifié.",
    });
  });
});
