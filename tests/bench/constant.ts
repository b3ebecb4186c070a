import http from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The limit: a bare Node server that answers one constant body with one constant set of headers,
 * given on stdin as `{ headers, body }` (base64). Prints its port.
 */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { headers, body } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const answer = Buffer.from(body, "base64");

const server = http.createServer((_, res) => {
  res.writeHead(200, headers);
  res.end(answer);
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
process.on("SIGTERM", () => process.exit(0));
