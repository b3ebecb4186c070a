import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { handleEndpoints } from "payload";
import type { JobsWords } from "@/admin/jobs/wording";
import { openPool } from "@/lib/database";
import { createLogger } from "@/lib/logger";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/** What needs the real system: Payload's queue of scheduled publication, and the admin's endpoints. */
let system: TestPayload;
const tokens: Record<string, string> = {};
let editorId = 0;
let counter = 0;

beforeAll(async () => {
  system = await openTestPayload();
  for (const role of ["contributor", "editor", "admin"] as const) {
    const data = {
      email: `${role}@test.localhost`,
      password: "mot-de-passe-long",
      name: `Nom ${role}`,
      role,
    };
    const user = await system.payload.create({ collection: "users", data });
    if (role === "editor") editorId = user.id;
    tokens[role] = (await system.payload.login({ collection: "users", data })).token ?? "";
  }
});
beforeEach(async () => {
  await system.sql.query("TRUNCATE job_runs, workers");
  await system.sql.query("TRUNCATE payload_jobs CASCADE");
});
afterAll(() => system.close());

async function scheduleTerm(userId = editorId): Promise<number> {
  counter += 1;
  const term = await system.payload.create({
    collection: "terms",
    data: { label: `Terme ${counter}`, shortDefinition: "Une définition.", _status: "draft" },
    draft: true,
    overrideAccess: true,
  });
  await system.payload.jobs.queue({
    task: "schedulePublish",
    input: {
      type: "publish",
      doc: { relationTo: "terms", value: term.id },
      user: { relationTo: "users", value: userId },
    },
    waitUntil: new Date(Date.now() - 1000),
  } as unknown as Parameters<typeof system.payload.jobs.queue>[0]);
  return term.id;
}

async function serve(): Promise<number> {
  const { servePayloadQueue } = await import("@/jobs/payload-queue");
  const control = openPool(system.uri, 3);
  try {
    return await servePayloadQueue({
      control,
      openPayload: async () => system.payload,
      log: createLogger("test"),
      signal: new AbortController().signal,
    });
  } finally {
    await control.end();
  }
}

const statusOf = async (id: number) =>
  (await system.payload.findByID({ collection: "terms", id, draft: false, overrideAccess: true }))
    ._status;

describe("scheduled publication", () => {
  test("three runners on one queue run each publication once", async () => {
    const ids: number[] = [];
    for (let count = 0; count < 12; count += 1) ids.push(await scheduleTerm());
    const served = await Promise.all([serve(), serve(), serve()]);
    expect(served.reduce((sum, count) => sum + count, 0)).toBe(12);
    for (const id of ids) {
      expect(await statusOf(id)).toBe("published");
      const { totalDocs } = await system.payload.countVersions({
        collection: "terms",
        where: { parent: { equals: id }, "version._status": { equals: "published" } },
        overrideAccess: true,
      });
      expect(totalDocs).toBe(1);
    }
  });

  test("what is not due yet is left alone", async () => {
    const id = await scheduleTerm();
    await system.sql.query("UPDATE payload_jobs SET wait_until = now() + interval '1 hour'");
    expect(await serve()).toBe(0);
    expect(await statusOf(id)).toBe("draft");
  });

  test("one that a crash left as processing is run after two minutes, not before", async () => {
    const id = await scheduleTerm();
    await system.sql.query("UPDATE payload_jobs SET processing = true, updated_at = now()");
    expect(await serve()).toBe(0);
    await system.sql.query("UPDATE payload_jobs SET updated_at = now() - interval '3 minutes'");
    expect(await serve()).toBe(1);
    expect(await statusOf(id)).toBe("published");
  });

  test("one that brings its process down three times is given up, and shown with its reason", async () => {
    const id = await scheduleTerm();
    for (let crash = 0; crash < 3; crash += 1) {
      await system.sql.query(
        "UPDATE payload_jobs SET processing = true, updated_at = now() - interval '3 minutes'",
      );
      const { releaseStuckPayloadJobs } = await import("@/jobs/payload-queue");
      expect(await releaseStuckPayloadJobs(system.sql)).toBe(1);
    }
    expect(await serve()).toBe(0);
    const { body } = await call("GET", "/jobs-runs", "editor");
    expect((body as JobsWords).failedPublications).toMatchObject([
      {
        document: `Terme du glossaire nº\u00a0${id}`,
        error: "Le processus s’est arrêté pendant ce travail, trois fois de suite.",
      },
    ]);
  });
});

async function call(
  method: "GET" | "POST",
  path: string,
  who?: string,
): Promise<{ status: number; body: unknown }> {
  const response = await handleEndpoints({
    config: system.payload.config,
    request: new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: who ? { Authorization: `JWT ${tokens[who]}` } : {},
    }),
  });
  return { status: response.status, body: await response.json() };
}

describe("the admin's endpoints", () => {
  test.each([
    ["nobody", undefined, 403],
    ["a contributor", "contributor", 403],
    ["an editor", "editor", 200],
    ["an administrator", "admin", 200],
  ])("%s asking for the state gets %s → %i", async (_who, role, status) => {
    const seen = await call("GET", "/jobs-runs", role);
    expect(seen.status).toBe(status);
    if (status === 403)
      expect(seen.body).toEqual({ errors: [{ message: expect.stringMatching(/^Accès refusé/) }] });
    const asked = await call("POST", "/jobs-runs/recover", role);
    expect(asked.status).toBe(status === 200 ? 202 : 403);
    const { rowCount } = await system.sql.query("SELECT FROM job_runs");
    expect(rowCount).toBe(status === 200 ? 1 : 0);
  });

  test("run now: 202, one request with its author, in the audit trail; a second click changes nothing", async () => {
    const told = new Promise((resolve) => {
      void system.sql.connect().then(async (client) => {
        client.on("notification", ({ payload }) => {
          client.release(true);
          resolve(payload);
        });
        await client.query("LISTEN oc_jobs");
        expect(await call("POST", "/jobs-runs/recover", "editor")).toEqual({
          status: 202,
          body: { message: "Le travail va être lancé." },
        });
      });
    });
    expect(await told).toBe("recover");
    expect(await call("POST", "/jobs-runs/recover", "admin")).toEqual({
      status: 202,
      body: { message: "Ce travail est déjà demandé." },
    });
    const { body } = await call("GET", "/jobs-runs", "editor");
    const job = (body as JobsWords).jobs.find(({ name }) => name === "recover");
    expect(job).toMatchObject({
      busy: true,
      nextTick: expect.stringMatching(/ \(heure de Paris\)$/),
      runs: [{ state: "requested", origin: "demandé par Nom editor" }],
    });
    const { rows } = await system.sql.query(
      "SELECT user_id, details FROM audit_log WHERE action = 'run' ORDER BY id DESC LIMIT 1",
    );
    expect(rows).toEqual([{ user_id: editorId, details: { job: "recover" } }]);
  });

  test.each(["harvest", "nothing"])(
    "run now for %s, which does not exist, is 404",
    async (name) => {
      expect((await call("POST", `/jobs-runs/${name}`, "admin")).status).toBe(404);
    },
  );

  test("of many equal scheduled runs in a row only the newest is shown; twenty lines at most", async () => {
    await system.sql.query(
      `INSERT INTO job_runs (job, tick, origin, state, started_at, finished_at, summary)
       SELECT 'recover', at, 'schedule', CASE WHEN n % 40 = 0 THEN 'failed' ELSE 'done' END, at, at,
              '{"crashedRuns": 0}'
       FROM generate_series(1, 600) n, LATERAL (SELECT now() + n * interval '1 minute') t (at)
       ORDER BY n`,
    );
    const { body } = await call("GET", "/jobs-runs", "editor");
    const runs = (body as JobsWords).jobs.find(({ name }) => name === "recover")?.runs ?? [];
    expect(runs).toHaveLength(20);
    expect(runs.slice(0, 3).map(({ state, repeats }) => [state, repeats])).toEqual([
      ["failed", ""],
      ["done", "ainsi que les 38 précédentes"],
      ["failed", ""],
    ]);
    expect(runs[1]?.summary).toBe("rien à faire");
  });
});
