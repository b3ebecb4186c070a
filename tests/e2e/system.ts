import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { administrator, type Stack } from "./stack";

export { administrator };

type System = Omit<Stack, "stop">;

/** The running system, as global setup left it. */
export const system: System = JSON.parse(process.env.E2E ?? "{}");

/** Every test fails on a script error or a refusal of the content policy, wherever it happens. */
export const test = base.extend<{ quiet: undefined }>({
  baseURL: system.siteUrl,
  quiet: [
    async ({ context }, use) => {
      const troubles: string[] = [];
      context.on("console", (message) => {
        // A browser logs every answer of 4xx; tests that expect one look at the answer itself.
        if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
          troubles.push(message.text());
      });
      context.on("weberror", (error) => troubles.push(String(error.error())));
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** SQL as an operator would run it. */
export async function query<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: system.databaseUri });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const run = promisify(execFile);

/**
 * Runs a job as an operator would, with a clock; gives its summary. The command refuses while a
 * worker is at the same job, as one may still be for what a test before asked in the admin: its
 * end is waited for.
 */
export async function runJob(name: string, at?: Date): Promise<Record<string, unknown>> {
  await expect
    .poll(
      () =>
        query("SELECT 1 FROM job_runs WHERE job = $1 AND state IN ('requested', 'running')", [
          name,
        ]),
      { timeout: 60_000 },
    )
    .toEqual([]);
  const args = ["scripts/job.mjs", name, "--json", ...(at ? ["--at", at.toISOString()] : [])];
  const { stdout } = await run(process.execPath, ["--conditions=production", ...args], {
    env: { ...system.env, NODE_OPTIONS: "" } as unknown as NodeJS.ProcessEnv,
    timeout: 120_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
}

type Person = { name: string; email: string; role: "contributor" | "editor" | "admin" };
const password = "mot-de-passe-de-test";

/** A session on Payload's REST API: the token of whoever signs in. */
export async function signIn(email: string): Promise<string> {
  const response = await fetch(`${system.siteUrl}/api/users/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password: administrator.password }),
  });
  expect(response.status).toBe(200);
  return (await response.json()).token;
}

/** Calls the REST API as somebody. */
export async function api(
  token: string,
  method: string,
  path: string,
  body?: Record<string, unknown>,
): Promise<{ status: number; body: Record<string, unknown> & { doc?: { id: number } } }> {
  const response = await fetch(`${system.siteUrl}/api${path}`, {
    method,
    headers: { "Content-Type": "application/json", Authorization: `JWT ${token}` },
    body: body ? JSON.stringify(body) : undefined,
  });
  return { status: response.status, body: await response.json() };
}

/** Makes sure that the person has an account. */
export async function ensurePerson(person: Person): Promise<void> {
  const known = await query("SELECT 1 FROM users WHERE email = $1", [person.email]);
  if (known.length > 0) return;
  const token = await signIn(administrator.email);
  const answer = await api(token, "POST", "/users", { ...person, password });
  expect(answer.status).toBe(201);
}

/** Signs in through the admin's own form. */
export async function enterAdmin(page: Page, email: string): Promise<void> {
  await page.goto("/admin/login");
  await page.getByLabel(/E-mail|Adresse/i).fill(email);
  await page
    .getByLabel(/Mot de passe/i)
    .first()
    .fill(password);
  await page.getByRole("button", { name: /Se connecter|Connexion/i }).click();
  await page.waitForURL(/\/admin\/?$/);
}

export type Mail = { id: string; subject: string; html?: string; text?: string; to: string };

/** Messages that the catcher holds for this address, the latest last. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${system.mailUrl}/api/email`);
  const body = await response.json();
  const list = body as {
    id: string;
    subject: string;
    html?: string;
    text?: string;
    to: { address: string }[];
  }[];
  return list
    .filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()))
    .map((mail) => ({ ...mail, to: address }));
}

/** Waits for a message to this address whose subject matches. */
export async function waitForMail(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).findLast((mail) => subject.test(mail.subject));
        return found !== undefined;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  return found as Mail;
}
