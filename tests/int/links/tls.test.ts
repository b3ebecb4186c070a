import type https from "node:https";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Observation } from "@/links";
import { allowing, runCommand } from "./command";
import { type Answer, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** The real command and a test authority that is trusted through NODE_EXTRA_CA_CERTS. */

const fine: Answer = (_, response) => sendCsv(response);
const absent: Answer = (_, response) => send(response, 404);
const oldest: https.ServerOptions = {
  minVersion: "TLSv1",
  maxVersion: "TLSv1.1",
  ciphers: "DEFAULT:@SECLEVEL=0",
};

type TlsCase = {
  name: string;
  certificate: string;
  answer: Answer;
  tls?: https.ServerOptions;
  /** The certificates name the addresses 1 to 5, that of an unknown authority 6 and 7. */
  address?: number;
  expected: [outcome: string, tls: string, status: number | null, reason: string | null];
};

const invalid = (status = 200): TlsCase["expected"] => [
  "degraded",
  "invalid",
  status,
  "tls-certificate",
];

const cases: TlsCase[] = [
  {
    name: "a good certificate",
    certificate: "good.pem",
    answer: fine,
    expected: ["ok", "valid", 200, null],
  },
  { name: "52a self-signed", certificate: "self-signed.pem", answer: fine, expected: invalid() },
  { name: "52b expired", certificate: "expired.pem", answer: fine, expected: invalid() },
  { name: "52c of another name", certificate: "wrong-name.pem", answer: fine, expected: invalid() },
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
  {
    name: "of an authority that nobody knows, with its root",
    certificate: "untrusted-chain.pem",
    answer: fine,
    address: 6,
    expected: invalid(),
  },
  {
    name: "expired, and refused",
    certificate: "expired.pem",
    answer: (_, response) => send(response, 403),
    expected: ["blocked", "invalid", 403, "forbidden"],
  },
  {
    name: "only versions of TLS that browsers have given up",
    certificate: "good.pem",
    answer: fine,
    tls: oldest,
    expected: ["failed", "failed", null, "tls"],
  },
];

const hosts: MockHost[] = [];
const others: net.Server[] = [];
let records: Observation[] = [];
let further: Record<string, Observation | undefined> = {};
let code = -1;

/** What is not a TLS server, on port 443 or a free one. */
function startOther(onConnection: (socket: net.Socket) => void): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    onConnection(socket);
  });
  others.push(server);
  return new Promise((resolve) => {
    server.listen(0, "127.0.30.8", () => {
      const address = server.address();
      resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });
}

beforeAll(async () => {
  for (const [index, { certificate, answer, tls, address }] of cases.entries())
    hosts.push(
      await startHost(`127.0.30.${address ?? (index % 5) + 1}`, answer, {
        ...{ certificate, tls, port: 443 },
      }),
    );
  const selfSigned = hosts[1]?.url() ?? "";
  const plain = await startHost("127.0.30.9", (request, response) => {
    if (request.url === "/to-https") send(response, 301, { location: selfSigned });
    else sendCsv(response);
  });
  hosts.push(plain);
  const mute = await startOther(() => {});
  const curt = await startOther((socket) => void socket.end());
  const noise = await startOther((socket) => void socket.end("220 smtp ESMTP\r\n"));
  const addresses = {
    plain: plain.url().replace("http:", "https:"),
    upgraded: plain.url("/to-https"),
    mute: `https://127.0.30.8:${mute}/`,
    curt: `https://127.0.30.8:${curt}/`,
    noise: `https://127.0.30.8:${noise}/`,
  };
  const ran = await runCommand(
    [
      "--json",
      "--timeout",
      "4000",
      ...hosts.slice(0, cases.length).map((host) => host.url()),
      ...Object.values(addresses),
    ],
    { allow: [...allowing(hosts), ...[mute, curt, noise].map((port) => `127.0.0.0/8:${port}`)] },
  );
  ({ records, code } = ran);
  further = Object.fromEntries(
    Object.keys(addresses).map((name, index) => [name, records[cases.length + index]]),
  );
}, 90_000);
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  for (const server of others) server.close();
});

describe("TLS is an axis of its own", () => {
  test.each(cases.map((item, index) => ({ ...item, index })))("$name", ({ index, expected }) => {
    const { outcome, tls, status, reason } = records[index] ?? {};
    expect([outcome, tls, status, reason]).toEqual(expected);
  });

  test("http spoken where https was expected, and noise, are a failure of TLS", () => {
    for (const name of ["plain", "noise"])
      expect(further[name]).toMatchObject({ outcome: "failed", reason: "tls", tls: "failed" });
  });

  test("a permanent move to a bad certificate is no move to propose", () => {
    expect(further.upgraded).toMatchObject({
      ...{ outcome: "degraded", reason: "tls-certificate", tls: "invalid", permanent: true },
      notes: ["https-upgrade"],
    });
  });

  test("a server that never shakes hands, or hangs up on it", () => {
    expect(further.mute).toMatchObject({ outcome: "failed", status: null });
    expect(further.mute?.reason).toMatch(/timeout/);
    expect(further.curt).toMatchObject({ outcome: "failed", status: null });
    expect(further.curt?.reason).toMatch(/reset|tls/);
  });

  test("trouble is exit code 1", () => {
    expect(code).toBe(1);
  });
});
