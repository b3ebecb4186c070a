import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createMachineDesk } from "@/server/machines";
import { suggestionRequests } from "@/server/requestLimit";

let server: Server;
let address: string;

beforeAll(async () => {
  const settled = createMachineDesk("https://exemple.fr");
  server = createServer((req, res) => {
    const [path = "/", client = ""] = (req.url ?? "").split("?");
    if (!settled(req, res, path, client)) res.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

test("a network that types too fast gets no suggestions for a while, and keeps the API", async () => {
  const ask = (path: string, network: string) => fetch(`${address}${path}?${network}`);
  const statuses: number[] = [];
  // More than two windows' worth, should one end meanwhile.
  for (let count = 0; count < 2 * suggestionRequests + 50; count++)
    statuses.push((await ask("/suggestions.json", "192.0.2.1")).status);
  expect(statuses.slice(0, suggestionRequests).every((status) => status === 200)).toBe(true);
  const refused = statuses.filter((status) => status === 429).length;
  expect(refused).toBeGreaterThan(0);
  expect(statuses.length - refused).toBeLessThanOrEqual(2 * suggestionRequests);
  expect((await ask("/suggestions.json", "198.51.100.1")).status).toBe(200);
  expect((await ask("/api/v1/entries", "192.0.2.1")).status).toBe(200);
});
