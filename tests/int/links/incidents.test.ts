import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { uptimeOf } from "@/links";
import { type LinkWorld, openLinkWorld } from "./linkWorld";
import { type MockHost, send, sendCsv, startHost } from "./mockHost";

let world: LinkWorld;
let hosts: MockHost[];
/** Loopback addresses (last number) whose host drops every connection, and one that answers 500. */
const down = new Set<number>();
const troubled = new Set<string>();

const start = Date.parse("2026-11-01T06:00:00Z");
const at = (hours: number) => new Date(start + hours * 3_600_000);

beforeAll(async () => {
  world = await openLinkWorld();
  await world.pool.query(
    `INSERT INTO users (name, email, role) VALUES
       ('A', 'admin@portail.test', 'admin'), ('B', 'chef@portail.test', 'editor'),
       ('C', 'autre@portail.test', 'admin')`,
  );
  hosts = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      startHost(`127.0.51.${index + 1}`, (request, response) => {
        if (down.has(index)) request.socket.destroy();
        else if (troubled.has(request.url ?? "")) send(response, 500);
        else sendCsv(response);
      }),
    ),
  );
});
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  await world.close();
});
beforeEach(async () => {
  down.clear();
  troubled.clear();
  await world.empty();
});

const host = (index: number): MockHost => {
  const found = hosts[index];
  if (!found) throw new Error(`no host ${index}`);
  return found;
};
const incidents = () =>
  world.rows<{ scope: string; cause: string; open: boolean }>(
    "SELECT scope, cause, ended_at IS NULL AS open FROM link_incidents ORDER BY id",
  );
const mails = async () =>
  (
    await world.rows<{ to_email: string; subject: string }>(
      "SELECT to_email, subject FROM outbox ORDER BY id",
    )
  ).map(({ to_email, subject }) => `${to_email}: ${subject.replace(/^.*\u00a0: /, "")}`);
const mailed = (what: string) => [`admin@portail.test: ${what}`, `autre@portail.test: ${what}`];
const failing = () => world.rows("SELECT FROM addresses WHERE state <> 'ok'");
const offline = () => Promise.reject(Object.assign(new Error("EAI_AGAIN"), { code: "EAI_AGAIN" }));

/** Named by the word given, found at a mock host's loopback address. */
const named = (index: number, path = "/x.csv") =>
  `http://h${index}.test:${host(index).port}${path}`;
const resolve = async (name: string) => [`127.0.51.${Number(/^h(\d+)/.exec(name)?.[1]) + 1}`];

describe("many hosts at once", () => {
  const urls = () => hosts.map((one) => one.url());
  const fine = async () => {
    await world.use(1, urls());
    await world.refresh(at(0));
    await world.pool.query("UPDATE addresses SET next_check_at = $1", [at(24)]);
  };

  test("their states wait until they answer, and administrators are told once, at both ends", async () => {
    await fine();
    for (const index of [0, 1, 2, 3, 4]) down.add(index);
    const run = await world.refresh(at(24));
    expect(run).toMatchObject({ checked: 12, failed: 5, frozen: 5, incidents: 1, changed: 0 });
    expect(await failing()).toEqual([]);
    expect(await incidents()).toEqual([{ scope: "all", cause: "hosts", open: true }]);
    expect(await mails()).toEqual(mailed("de nombreux sites ne répondent plus"));
    expect(await world.rows("SELECT outcome FROM observations WHERE frozen")).toHaveLength(5);

    // A run that looks at others, or at nothing, ends nothing; nor does it tell anybody again.
    await world.use(2, [host(7).url("/other.csv")]);
    await world.refresh(at(25));
    await world.refresh(at(26));
    await world.refresh(at(29));
    expect(await incidents()).toEqual([{ scope: "all", cause: "hosts", open: true }]);
    expect(await mails()).toHaveLength(2);

    down.clear();
    await world.refresh(at(34));
    expect(await incidents()).toEqual([{ scope: "all", cause: "hosts", open: false }]);
    expect((await mails()).slice(2)).toEqual(mailed("incident clos"));
    expect(await failing()).toEqual([]);
    const id = await world.idOf(host(0).url());
    expect((await uptimeOf(world.pool, { addressIds: [id], at: at(48) })).get(id)?.days30).toBe(1);
  });

  test("what lasts two days, while others answer, is true: failing, then broken", async () => {
    await fine();
    for (const index of [0, 1, 2, 3, 4, 5]) down.add(index);
    // The others stay steady: runs of the frozen ones alone must not keep them so for ever.
    const states: (string | undefined)[] = [];
    for (let hours = 24; hours <= 150; hours += 6) {
      await world.refresh(at(hours));
      states.push(await world.stateOf(host(0).url()));
    }
    expect(states.indexOf("failing")).toBe(Math.ceil(48 / 6) + 1);
    expect(states.at(-1)).toBe("broken");
    expect(states).not.toContain("unknown");
    expect(await incidents()).toEqual([{ scope: "all", cause: "hosts", open: false }]);
    expect(await mails()).toEqual([
      ...mailed("de nombreux sites ne répondent plus"),
      ...mailed("incident clos"),
    ]);
  });

  test("a real failure after an incident counts from its own time", async () => {
    await fine();
    for (const index of [0, 1, 2, 3, 4]) down.add(index);
    await world.refresh(at(24));
    down.clear();
    await world.refresh(at(30));
    down.add(0);
    await world.pool.query("UPDATE addresses SET next_check_at = $1", [at(50)]);
    await world.refresh(at(50));
    expect(await incidents()).toEqual([{ scope: "all", cause: "hosts", open: false }]);
    expect(
      await world.rows(
        "SELECT url, failing_since, failure_count FROM addresses WHERE state = 'failing'",
      ),
    ).toEqual([{ url: host(0).url(), failing_since: at(50), failure_count: 1 }]);
  });

  test("no network for weeks moves nothing, and is told once", async () => {
    await world.use(1, [named(0), named(1)]);
    await world.refresh(at(0), { resolve });
    for (let day = 2; day < 30; day += 1) await world.refresh(at(day * 24), { resolve: offline });
    expect(await failing()).toEqual([]);
    expect(await mails()).toEqual(mailed("plus aucun site ne répond"));
    await world.refresh(at(30 * 24), { resolve });
    expect(await incidents()).toEqual([{ scope: "all", cause: "offline", open: false }]);
  });
});

describe("one host", () => {
  test("a third of its addresses at once: they wait, those of others do not", async () => {
    const paths = Array.from({ length: 12 }, (_, page) => `/${page}.csv`);
    await world.use(1, [...paths.map((path) => host(0).url(path)), host(1).url("/lone.csv")]);
    await world.refresh(at(0));
    await world.pool.query("UPDATE addresses SET next_check_at = $1", [at(24)]);
    for (const path of paths.slice(0, 5)) troubled.add(path);
    troubled.add("/lone.csv");
    await world.refresh(at(24));
    expect(await incidents()).toEqual([{ scope: "127.0.51.1", cause: "host", open: true }]);
    expect(await mails()).toEqual(mailed("127.0.51.1 ne répond plus normalement"));
    expect(await world.rows("SELECT url FROM addresses WHERE state = 'failing'")).toEqual([
      { url: host(1).url("/lone.csv") },
    ]);
    // It mends its pages, and the first look at them ends it.
    troubled.clear();
    await world.refresh(at(29));
    expect(await incidents()).toEqual([{ scope: "127.0.51.1", cause: "host", open: false }]);
  });

  test("an incident whose addresses nobody uses any more ends", async () => {
    const urls = Array.from({ length: 6 }, (_, page) => host(0).url(`/${page}.csv`));
    await world.use(1, urls);
    await world.refresh(at(0));
    await world.pool.query("UPDATE addresses SET next_check_at = $1", [at(24)]);
    down.add(0);
    await world.use(2, [host(1).url()]);
    await world.refresh(at(24));
    expect((await incidents()).map(({ open }) => open)).toEqual([true]);
    await world.use(1, []);
    await world.refresh(at(48));
    expect((await incidents()).map(({ open }) => open)).toEqual([false]);
  });
});

describe("a canary", () => {
  const canary = () => host(11).url("/canary.csv");

  test("that fails freezes all, good news too, until it is fine again", async () => {
    await world.use(1, [host(0).url("/a.csv"), host(1).url("/b.csv"), host(2).url("/c.csv")]);
    troubled.add("/b.csv").add("/canary.csv");
    const run = await world.refresh(at(0), { canaries: [canary()] });
    expect(run).toMatchObject({
      checked: 3,
      ok: 2,
      failed: 1,
      changed: 0,
      frozen: 1,
      incidents: 1,
    });
    expect(await world.rows("SELECT DISTINCT state FROM addresses")).toEqual([
      { state: "unknown" },
    ]);
    expect(await world.rows("SELECT FROM observations WHERE frozen")).toHaveLength(3);
    expect(await incidents()).toEqual([{ scope: "all", cause: "canary", open: true }]);
    expect(await mails()).toEqual(mailed("une adresse témoin ne répond pas"));

    await world.refresh(at(5), { canaries: [canary()] });
    expect(await mails()).toHaveLength(2);
    troubled.delete("/canary.csv");
    await world.refresh(at(10), { canaries: [canary()] });
    expect(await incidents()).toEqual([{ scope: "all", cause: "canary", open: false }]);
    expect((await mails()).slice(2)).toEqual(mailed("incident clos"));
    expect(await world.stateOf(host(0).url("/a.csv"))).toBe("ok");
    expect(await world.stateOf(host(1).url("/b.csv"))).toBe("failing");
  });

  test("is asked before all else, in a run that has nothing due as well", async () => {
    troubled.add("/canary.csv");
    await world.refresh(at(0), { canaries: [canary()] });
    expect(await incidents()).toEqual([{ scope: "all", cause: "canary", open: true }]);
    // Taken out of the settings, it no longer speaks.
    await world.refresh(at(1));
    expect(await incidents()).toEqual([{ scope: "all", cause: "canary", open: false }]);
  });

  test("without any, the rule is silent", async () => {
    await world.use(1, [host(0).url("/a.csv")]);
    await world.refresh(at(0));
    expect(await incidents()).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});
