import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { prepareProgram } from "@/launcher/programs.mjs";
import { NODE_FLAGS } from "../jobs/processes";
import { type LinkWorld, openLinkWorld } from "./linkWorld";
import { anyLoopback, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** Weeks of a portal's life, driven as an operator does: `npm run job -- refresh-links --at …`. */

let world: LinkWorld;
let program: string;
let hosts: Record<"steady" | "ailing" | "leaving" | "shy", MockHost>;
/** What each host answers: 200 unless said otherwise. */
const status: Partial<Record<keyof typeof hosts, number>> = {};

const start = Date.parse("2026-11-02T08:00:00Z");
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();

beforeAll(async () => {
  program = await prepareProgram("tests/int/jobs/cli-process.ts");
  world = await openLinkWorld();
  const startNamed = (name: keyof typeof hosts) =>
    startHost(
      anyLoopback(),
      (_, response) => (status[name] ? send(response, status[name] ?? 500) : sendCsv(response)),
      // One of the ports that the job may ask.
      { port: 8080 },
    );
  hosts = {
    steady: await startNamed("steady"),
    ailing: await startNamed("ailing"),
    leaving: await startNamed("leaving"),
    shy: await startNamed("shy"),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(hosts).map((host) => host.close()));
  await world.close();
});

type Result = { state: string; summary: Record<string, number> };

function refreshAt(hours: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...NODE_FLAGS, program, "refresh-links", "--json", "--at", at(hours)],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: "",
          DATABASE_URI: world.uri,
          PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
          OUTBOUND_ALLOW: "127.0.0.0/8",
        },
      },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stderr}`));
        else resolve(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? ""));
      },
    );
  });
}

const states = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(hosts).map(async ([name, host]) => [name, await world.stateOf(host.url())]),
    ),
  );

describe("refresh-links --at", () => {
  test("drives the states of addresses through weeks", async () => {
    await world.use(
      1,
      Object.values(hosts).map((host) => host.url()),
    );
    expect(await refreshAt(0)).toMatchObject({ state: "done", summary: { checked: 4, ok: 4 } });
    expect(await states()).toEqual({ steady: "ok", ailing: "ok", leaving: "ok", shy: "ok" });

    Object.assign(status, { ailing: 404, leaving: 410, shy: 403 });
    // Nothing within four hours; all after a day and its jitter.
    expect((await refreshAt(3.9)).summary.checked).toBe(0);
    expect((await refreshAt(28)).summary).toMatchObject({ checked: 4, failed: 1, gone: 1 });
    expect(await states()).toEqual({
      steady: "ok",
      ailing: "failing",
      leaving: "failing",
      shy: "blocked",
    });
    expect((await refreshAt(31.9)).summary.checked).toBe(0);

    // A failure is looked at again within hours, what is steady or blocked within days.
    expect((await refreshAt(38)).summary).toMatchObject({ checked: 2, failed: 1, gone: 1 });
    expect(await states()).toMatchObject({ ailing: "failing", leaving: "gone" });
    await refreshAt(53);
    expect((await states()).ailing).toBe("failing");
    await refreshAt(78);
    expect(await states()).toEqual({
      steady: "ok",
      ailing: "broken",
      leaving: "gone",
      shy: "blocked",
    });

    // It comes back: one success is enough. The one that is gone is hardly looked at any more.
    delete status.ailing;
    delete status.shy;
    expect((await refreshAt(200)).summary).toMatchObject({ checked: 3, ok: 3 });
    expect(await states()).toEqual({ steady: "ok", ailing: "ok", leaving: "gone", shy: "ok" });

    const [ailing] = await world.rows(
      "SELECT failure_count, failing_since, last_ok_at FROM addresses WHERE url = $1",
      [hosts.ailing.url()],
    );
    expect(ailing).toEqual({
      failure_count: 0,
      failing_since: null,
      last_ok_at: new Date(at(200)),
    });
    // Observations bear the clock that was given.
    const [last] = await world.rows("SELECT max(at) AS at FROM observations");
    expect(last).toEqual({ at: new Date(at(200)) });
  }, 300_000);
});
