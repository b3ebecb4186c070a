import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readPending } from "@/admin/dashboard/pending";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;
beforeAll(async () => {
  system = await openTestPayload();
});
afterAll(() => system.close());

const createTerm = (label: string, status: "draft" | "published") =>
  system.payload.create({
    collection: "terms",
    data: { label, shortDefinition: "Une définition.", _status: status },
    draft: true,
  });

test("counts drafts, drafts over published ones, issues and dead links; binned ones no more", async () => {
  const { payload, sql } = system;
  expect(await readPending(sql)).toEqual({ drafts: [], issues: [], links: [], failedJobs: [] });

  await createTerm("Brouillon", "draft");
  const published = await createTerm("Publié", "published");
  const binned = await createTerm("Jeté", "draft");
  await payload.update({
    collection: "terms",
    id: published.id,
    data: { label: "Publié, en reprise" },
    draft: true,
  });
  await payload.update({
    collection: "terms",
    id: binned.id,
    data: { deletedAt: new Date().toISOString() },
    draft: true,
  });
  await payload.create({ collection: "issues", data: { subject: "Numéro" }, draft: true });
  await payload.create({
    collection: "sources",
    data: { title: "Source", url: "https://mort.example/", _status: "draft" },
    draft: true,
  });
  await sql.query("UPDATE addresses SET state = 'broken'");
  await sql.query(
    `INSERT INTO job_runs (job, origin, state) VALUES
       ('recover', 'schedule', 'failed'), ('recover', 'schedule', 'done'),
       ('refresh-links', 'schedule', 'done'), ('refresh-links', 'schedule', 'crashed'),
       ('refresh-links', 'schedule', 'running')`,
  );

  expect(await readPending(sql)).toEqual({
    drafts: [
      { collection: "terms", count: 2 },
      { collection: "sources", count: 1 },
    ],
    issues: [{ state: "draft", count: 1 }],
    links: [{ state: "broken", count: 1 }],
    failedJobs: ["refresh-links"],
  });
});
