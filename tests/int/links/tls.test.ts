import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Observation } from "@/links";
import { type Answer, certificateFile, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** The command itself, in its own process, with a test authority that is trusted. */

const fine: Answer = (_, response) => sendCsv(response);
const absent: Answer = (_, response) => send(response, 404);

const cases = [
  {
    name: "a good certificate",
    certificate: "good.pem",
    answer: fine,
    expected: ["ok", "valid", 200, null],
  },
  {
    name: "52a self-signed",
    certificate: "self-signed.pem",
    answer: fine,
    expected: ["degraded", "invalid", 200, "tls-certificate"],
  },
  {
    name: "52b expired",
    certificate: "expired.pem",
    answer: fine,
    expected: ["degraded", "invalid", 200, "tls-certificate"],
  },
  {
    name: "52c of another name",
    certificate: "wrong-name.pem",
    answer: fine,
    expected: ["degraded", "invalid", 200, "tls-certificate"],
  },
  {
    name: "52d self-signed, 404",
    certificate: "self-signed.pem",
    answer: absent,
    expected: ["failed", "invalid", 404, "http-4xx"],
  },
  {
    name: "53 without its intermediate",
    certificate: "without-intermediate.pem",
    answer: fine,
    expected: ["ok", "unverified", 200, null],
  },
];

const hosts: MockHost[] = [];
let records: Observation[] = [];

function checkLinks(args: string[], allow: string[]): Promise<{ stdout: string; code: number }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", new URL("./check-links-child.ts", import.meta.url).pathname, ...args],
      {
        env: {
          NODE_ENV: "test",
          PATH: process.env.PATH,
          NODE_EXTRA_CA_CERTS: certificateFile("root.pem"),
          OUTBOUND_ALLOW: allow.join(","),
          // No proxy variable may open a way around, or stand in the way.
          http_proxy: "http://127.0.0.1:9",
          HTTPS_PROXY: "http://127.0.0.1:9",
          NODE_USE_ENV_PROXY: "1",
        },
        timeout: 50_000,
      },
      (_error, stdout) => resolve({ stdout, code: child.exitCode ?? -1 }),
    );
  });
}

beforeAll(async () => {
  for (const [index, { certificate, answer }] of cases.entries())
    hosts.push(await startHost(`127.0.30.${(index % 5) + 1}`, answer, { certificate }));
  const { stdout } = await checkLinks(
    ["--json", ...hosts.map((host) => host.url())],
    hosts.map(({ port }) => `127.0.0.0/8:${port}`),
  );
  records = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}, 60_000);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

describe("TLS is an axis of its own", () => {
  test.each(cases.map((item, index) => ({ ...item, index })))("$name", ({ index, expected }) => {
    const { outcome, tls, status, reason } = records[index] ?? {};
    expect([outcome, tls, status, reason]).toEqual(expected);
  });

  test("http spoken where https was expected is a TLS failure", async () => {
    const plain = await startHost("127.0.30.9", fine);
    const { stdout } = await checkLinks(
      ["--json", plain.url().replace("http:", "https:")],
      [`127.0.0.0/8:${plain.port}`],
    );
    expect(JSON.parse(stdout)).toMatchObject({ outcome: "failed", reason: "tls", tls: "failed" });
    await plain.close();
  });

  test("exit codes: 1 for trouble, 2 for a wrong use", async () => {
    expect((await checkLinks(["--json", "http:x"], [])).code).toBe(1);
    expect((await checkLinks(["--json"], [])).code).toBe(2);
    expect((await checkLinks(["--timeout", "soon", "http://a.fr"], [])).code).toBe(2);
    expect((await checkLinks(["http://a.fr"], ["10.0.0.0/99"])).code).toBe(2);
  });
});
