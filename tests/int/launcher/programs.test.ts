import { execFile } from "node:child_process";
import { expect, test } from "@jest/globals";
import { productionCondition } from "../../../src/launcher/programs.mjs";
import { freePort } from "../../helpers/database-server";

/** The programs that production starts by themselves (docs/exploitation.md), given what cannot work. */

const run = (program: string, env: Record<string, string>) =>
  new Promise<{ code: unknown; output: string }>((resolve) => {
    execFile(
      process.execPath,
      [productionCondition, "scripts/run.mjs", program],
      { env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...env }, timeout: 50_000 },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });

test.each([
  "src/launcher/migrate.ts",
  "src/seed/run.ts",
  "src/server/start.ts",
  "src/jobs/worker.ts",
])("%s says which values are wrong, and nothing else", async (program) => {
  const { code, output } = await run(program, {
    DATABASE_URI: "mysql://ailleurs",
    PAYLOAD_SECRET: "court",
  });
  expect(output.trim().split("\n")).toEqual([
    expect.stringMatching(/^La variable DATABASE_URI doit être une adresse .*\.$/),
    expect.stringMatching(/^La variable PAYLOAD_SECRET doit compter au moins 32 caractères .*\.$/),
  ]);
  expect(code).toBe(1);
});

test.each(["src/launcher/migrate.ts", "src/seed/run.ts"])(
  "%s says in one sentence that nobody answers at the address of the database",
  async (program) => {
    const port = await freePort();
    const { code, output } = await run(program, {
      DATABASE_URI: `postgresql://portail:secret@127.0.0.1:${port}/portail`,
      PAYLOAD_SECRET: "x".repeat(32),
    });
    expect(output.trim()).toMatch(
      new RegExp(`^La base de données « portail » sur 127\\.0\\.0\\.1:${port} .*\\.$`),
    );
    expect(output).not.toContain("secret@");
    expect(code).toBe(1);
  },
);
