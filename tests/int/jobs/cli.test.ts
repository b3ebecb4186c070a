import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { claimCommand, finishRun } from "@/jobs/claims";
import { prepareProgram } from "@/launcher/programs.mjs";
import { openPool } from "@/lib/database";
import { createDatabase } from "../../helpers/database";
import { NODE_FLAGS, readRuns } from "./processes";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;
let program: string;

beforeAll(async () => {
  program = await prepareProgram("tests/int/jobs/cli-process.ts");
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function runJobCommand(
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...NODE_FLAGS, program, ...args],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: "",
          DATABASE_URI: database.uri,
          PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
          ...environment,
        },
      },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe("npm run job", () => {
  test("runs the job, exits 0 and ends with one JSON line; the run is in the log", async () => {
    const { code, stdout } = await runJobCommand(["recover", "--json"]);
    const result = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    expect(code).toBe(0);
    expect(result).toEqual({
      job: "recover",
      state: "done",
      startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      finishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      summary: {
        crashedRuns: 0,
        restartedRuns: 0,
        releasedPublications: 0,
        prunedRuns: 0,
        prunedWorkers: 0,
      },
    });
    const runs = await readRuns(pool, "recover");
    expect(runs).toMatchObject([{ state: "done", tick: null, summary: result.summary }]);
  });

  test("says in French what it did", async () => {
    const { code, stdout } = await runJobCommand(["recover"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Reprise après incident\u00a0: terminé en \d+,\d\u00a0s\./);
  });

  test("wrong usage exits 2 with the names, and touches nothing", async () => {
    const { code, stdout, stderr } = await runJobCommand(["harvest"], {
      DATABASE_URI: "postgresql://127.0.0.1:1/none",
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("n’est pas encore disponible");
    expect(stderr).toMatch(/recover +Reprise après incident/);
  });

  test("a job that is running elsewhere exits 1 with a sentence", async () => {
    const worker = "elsewhere";
    const run = await claimCommand(pool, { job: "recover", worker, leaseSeconds: 60 });
    const { code, stdout } = await runJobCommand(["recover", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      state: "refused",
      summary: null,
      error: expect.stringContaining("déjà en cours ailleurs"),
    });
    const outcome = { state: "done", summary: null, error: null } as const;
    await finishRun(pool, { id: run?.id ?? 0, worker, outcome });
  });

  test("an unreachable database exits 1 with a sentence", async () => {
    const { code, stderr } = await runJobCommand(["recover"], {
      DATABASE_URI: "postgresql://127.0.0.1:1/none",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("La base de données ne répond pas");
  });

  test("a missing variable exits 1 with its sentence", async () => {
    const { code, stderr } = await runJobCommand(["recover"], { PAYLOAD_SECRET: "" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^La variable PAYLOAD_SECRET manque/);
  });
});
