import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import {
  eventually,
  kill,
  type Launched,
  launchUntilReady,
  makeProject,
  type Project,
} from "./standIns/project";

let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

type Environment = { DATABASE_URI: string; SITE_URL: string; SMTP_URL: string };

/** The environment that a command was given: the one JSON line that it printed. */
async function environmentOf(command: Launched): Promise<Environment> {
  await command.until(/^\{.*\}$/m);
  return JSON.parse(/^\{.*\}$/m.exec(command.output())?.[0] ?? "") as Environment;
}

async function countUsers(uri: string): Promise<number> {
  const client = new pg.Client(uri);
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>("select count(*) from users");
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

describe("a command beside npm start", () => {
  it("joins the running portal, whose address and mail it takes", async () => {
    const portal = await launchUntilReady(project);
    const command = project.launch({ action: "connect" });
    const { DATABASE_URI, SITE_URL, SMTP_URL } = await environmentOf(command);
    expect(await countUsers(DATABASE_URI)).toBe(1);
    expect(portal.output()).toContain(SITE_URL);
    expect(SMTP_URL).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    command.child.stdin?.end();
    expect(await command.ended).toBe(0);
    expect(await portal.stop()).toBe(0);
  });

  it("runs the database itself when nobody does, shares it, and stops it after the last", async () => {
    const first = project.launch({ action: "connect" });
    const { DATABASE_URI } = await environmentOf(first);
    const second = project.launch({ action: "connect" });
    expect((await environmentOf(second)).DATABASE_URI).toBe(DATABASE_URI);

    const portal = project.launch();
    expect(await portal.ended).toBe(1);
    expect(portal.output()).toContain("npm run job");

    first.child.stdin?.end();
    expect(await countUsers(DATABASE_URI)).toBe(1);
    second.child.stdin?.end();
    expect([await first.ended, await second.ended]).toEqual([0, 0]);
    expect(project.processes()).toEqual([]);
    expect(existsSync(join(project.data, "lock"))).toBe(false);
  });

  it("killed, leaves no process; the administrator that it made is shown by npm start", async () => {
    const command = project.launch({ action: "connect" });
    await environmentOf(command);
    kill(command.child.pid ?? 0);
    await eventually(() => project.processes().length === 0);
    const portal = await launchUntilReady(project);
    expect(portal.output()).toContain("Premier démarrage");
    expect(await portal.stop()).toBe(0);
  });
});
