import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OutboundError, openSession, outboundRules } from "@/lib/http";
import { createMemoryGate, observeAddress } from "@/links";
import { runCommand } from "./command";
import { csv, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** Refusal by the address actually connected to, on every hop, with a resolver that lies. */

let outside: MockHost;
let inside: MockHost;
let port: number;

beforeAll(async () => {
  inside = await startHost("127.0.40.2", (_, response) => sendCsv(response));
  outside = await startHost("127.0.40.1", (request, response) => {
    if (request.url === "/inward")
      send(response, 302, { location: `http://inward.test:${inside.port}/secret` });
    else if (request.url === "/literal") send(response, 302, { location: inside.url("/secret") });
    else if (request.url === "/decimal")
      send(response, 302, { location: `http://2130716674:${inside.port}/secret` });
    else if (request.url === "/mapped")
      send(response, 302, { location: `http://[::ffff:127.0.40.2]:${inside.port}/secret` });
    else sendCsv(response);
  });
  port = outside.port;
});
afterAll(async () => {
  await outside.close();
  await inside.close();
});

/** Only the outside's address is allowed, though on any port. */
const rules = outboundRules({ allow: ["127.0.40.1"], ports: "any" });
const gate = () => createMemoryGate({ spacingMs: 0 });
const check = (url: string, answers: Record<string, string[][]> = {}, allow = ["127.0.40.1"]) => {
  const asked: string[] = [];
  const observed = observeAddress({
    url,
    gate: gate(),
    rules: outboundRules({ allow, ports: "any" }),
    userAgent: "test",
    timeoutMs: 3_000,
    resolve: async (name) => {
      asked.push(name);
      const list = answers[name] ?? [];
      return (list.length > 1 ? list.shift() : list[0]) ?? [];
    },
  });
  return observed.then((observation) => ({ observation, asked }));
};

describe("no packet to an address that is not allowed", () => {
  test("a name with a forbidden and an allowed address: the allowed one", async () => {
    const { observation } = await check(`http://both.test:${port}/x`, {
      "both.test": [["127.0.40.2", "127.0.40.1"]],
    });
    expect(observation.outcome).toBe("ok");
    expect(inside.log).toEqual([]);
  });

  test("a name whose answer changes between look-up and connection is never asked again", async () => {
    const { observation, asked } = await check(`http://rebind.test:${port}/x`, {
      "rebind.test": [["127.0.40.1"], ["127.0.40.2"]],
    });
    expect(observation.outcome).toBe("ok");
    expect(asked).toEqual(["rebind.test"]);
    expect(inside.log).toEqual([]);
  });

  test("a name that turns inwards for the second connection is refused there", async () => {
    const session = openSession({
      rules,
      resolve: (() => {
        const answers = [["127.0.40.1"], ["127.0.40.2"]];
        return async () => answers.shift() ?? [];
      })(),
    });
    const url = new URL(`http://rebind.test:${port}/x`);
    const first = await session.exchange({ method: "GET", url, maxBodyBytes: 10 });
    expect(first).toMatchObject({ status: 200, remoteAddress: "127.0.40.1", truncated: true });
    await expect(session.exchange({ method: "GET", url, maxBodyBytes: 10 })).rejects.toMatchObject({
      code: "refused",
      detail: "private-address",
    });
    await session.close();
    expect(inside.log).toEqual([]);
  });

  test.each(["/inward", "/literal", "/decimal", "/mapped"])(
    "a redirect inwards: %s",
    async (path) => {
      const { observation } = await check(`http://127.0.40.1:${port}${path}`, {
        "inward.test": [["127.0.40.2"]],
      });
      expect(observation).toMatchObject({ outcome: "refused", reason: "private-address" });
      expect(observation.redirects).toHaveLength(1);
      expect(inside.log).toEqual([]);
    },
  );

  test.each([
    ["http://10.0.0.1/", "private-address"],
    ["http://[::1]/", "private-address"],
    ["http://169.254.169.254/latest/meta-data", "private-address"],
    ["http://0x7f.1/", "private-address"],
    ["http://localhost/", "private-address"],
  ])("%s is refused", async (url, reason) => {
    const { observation } = await check(url, { localhost: [["127.0.0.1", "::1"]] });
    expect(observation).toMatchObject({ outcome: "refused", reason, requests: 0, method: null });
  });

  test("a name that turns inwards between HEAD and GET: what HEAD saw is no help", async () => {
    const page = await startHost("127.0.40.3", (request, response) =>
      request.method === "HEAD" ? request.socket.destroy() : sendCsv(response),
    );
    const observation = await observeAddress({
      url: `http://rebind.test:${page.port}/x`,
      gate: gate(),
      rules: outboundRules({ allow: ["127.0.40.3"], ports: "any" }),
      userAgent: "test",
      resolve: (() => {
        const answers = [["127.0.40.3"], ["127.0.40.2"]];
        return async () => answers.shift() ?? [];
      })(),
    });
    expect(observation).toMatchObject({ outcome: "refused", reason: "private-address" });
    expect(inside.log).toEqual([]);
    await page.close();
  });

  test("a first address where nobody answers leaves time for the second", async () => {
    const { observation } = await check(
      `http://half-dead.test:${port}/x`,
      {
        // Nobody listens on the first; it is allowed all the same.
        "half-dead.test": [["127.0.40.9", "127.0.40.1"]],
      },
      ["127.0.40.9", "127.0.40.1"],
    );
    expect(observation.outcome).toBe("ok");
  });

  test("a name without address, and a resolver that never answers", async () => {
    expect((await check("http://nobody.test/")).observation).toMatchObject({
      outcome: "failed",
      reason: "dns",
    });
    const observation = await observeAddress({
      url: "http://mute.test/",
      gate: gate(),
      rules,
      userAgent: "test",
      timeoutMs: 300,
      resolve: () => new Promise(() => {}),
    });
    expect(observation.outcome).toBe("failed");
    expect(observation.durationMs).toBeLessThan(2_000);
  });
});

describe("the command itself, with a resolver that lies to it", () => {
  test("61 and rebinding: no packet to a forbidden address, whatever a name says and when", async () => {
    const allowed = await startHost(
      "127.0.5.1",
      (request, response) => {
        if (request.url === "/page")
          send(response, 200, { "content-type": "text/html" }, "<p>Bonjour");
        else sendCsv(response);
      },
      { port: 80 },
    );
    const forbidden = await startHost("127.0.6.1", (_, response) => sendCsv(response), {
      port: allowed.port,
    });
    const suffix = allowed.port === 80 ? "" : `:${allowed.port}`;
    const { records } = await runCommand(
      ["--json", "deux", "deux-autrement", "tourne", "mauvais"].map((name) =>
        name.startsWith("--") ? name : `http://${name}.test${suffix}/page`,
      ),
      {
        allow: ["127.0.5.0/24", `127.0.5.0/24:${allowed.port}`],
        names: {
          "deux.test": [["127.0.6.1", "127.0.5.1"]],
          "deux-autrement.test": [["127.0.5.1", "127.0.6.1"]],
          "tourne.test": [["127.0.5.1"], ["127.0.6.1"]],
          "mauvais.test": [["127.0.6.1"]],
        },
      },
    );
    expect(records.map(({ outcome }) => outcome)).toEqual([
      "ok",
      "ok",
      expect.stringMatching(/^(ok|refused)$/),
      "refused",
    ]);
    expect(forbidden.log).toEqual([]);
    await allowed.close();
    await forbidden.close();
  });
});

describe("bounds of one exchange", () => {
  const hosts: MockHost[] = [];
  afterAll(() => Promise.all(hosts.map((host) => host.close())));
  const host = async (...given: Parameters<typeof startHost>) => {
    const started = await startHost(...given);
    hosts.push(started);
    return started;
  };
  const open = outboundRules({ allow: ["127.0.0.0/8"], ports: "any" });

  test("a compression bomb gives no more than was asked", async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const server = await host("127.0.41.1", (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-length": bomb.length });
      response.end(bomb);
    });
    const session = openSession({ rules: open });
    const answer = await session.exchange({
      method: "GET",
      url: new URL(server.url()),
      maxBodyBytes: 100_000,
    });
    expect(answer.body).toHaveLength(100_000);
    expect(answer.truncated).toBe(true);
    await session.close();
  });

  test("a gzip body is read, one that lies about it comes as it is", async () => {
    const server = await host("127.0.41.2", (request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(request.url === "/lie" ? csv : gzipSync(csv));
    });
    const session = openSession({ rules: open });
    for (const path of ["/gzip", "/lie"]) {
      const url = new URL(server.url(path));
      expect(
        (await session.exchange({ method: "GET", url, maxBodyBytes: 100_000 })).body.toString(),
      ).toBe(csv);
    }
    await session.close();
  });

  test("headers without end", async () => {
    const server = await host("127.0.41.3", (request) => {
      request.socket.write("HTTP/1.1 200 OK\r\n");
      const pour = setInterval(() => request.socket.write(`x-filler: ${"y".repeat(8_000)}\r\n`), 1);
      request.socket.on("close", () => clearInterval(pour));
    });
    const session = openSession({ rules: open, timeoutMs: 5_000 });
    const failure = await session
      .exchange({ method: "GET", url: new URL(server.url()), maxBodyBytes: 10 })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OutboundError);
    expect(failure).toMatchObject({ code: "protocol" });
    await session.close();
  });

  test("credentials go to their own origin alone", async () => {
    const other = await host("127.0.41.5", (_, response) => sendCsv(response));
    const server = await host("127.0.41.4", (_, response) =>
      send(response, 302, { location: other.url() }),
    );
    await observeAddress({
      url: server.url().replace("http://", "http://jean:secret@"),
      gate: gate(),
      rules: open,
      userAgent: "test",
    });
    expect(server.log[0]?.headers.authorization).toBe(`Basic ${btoa("jean:secret")}`);
    expect(other.log[0]?.headers.authorization).toBeUndefined();
  });
});
