import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";

/** A file of a test certificate (made with OpenSSL; valid to 2120 unless its name says otherwise). */
export const certificateFile = (name: string) =>
  new URL(`./certificates/${name}`, import.meta.url).pathname;

export type Asked = { method: string; url: string; at: number; headers: http.IncomingHttpHeaders };

export type MockHost = {
  url: (path?: string) => string;
  port: number;
  log: Asked[];
  /** The most requests that were being answered at once. */
  mostAtOnce: () => number;
  bytesSent: () => number;
  close: () => Promise<void>;
};

export type Answer = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  /** Requests so far, this one included, with the same method and path. */
  count: number,
) => void;

export const csv = "commune;population\n".repeat(200);

/** The good answer of acceptance/links.md. */
export function sendCsv(
  response: http.ServerResponse,
  headers: http.OutgoingHttpHeaders = {},
  status = 200,
): void {
  response.writeHead(status, {
    "content-type": "text/csv",
    "content-length": csv.length,
    "last-modified": "Mon, 05 Jan 2026 08:00:00 GMT",
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : csv);
}

export function send(
  response: http.ServerResponse,
  status: number,
  headers: http.OutgoingHttpHeaders = {},
  body = "",
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** A loopback address that no other test, of this run or another, is likely to have. */
export function anyLoopback(): string {
  const part = () => 2 + Math.floor(Math.random() * 250);
  return `127.${100 + Math.floor(Math.random() * 150)}.${part()}.${part()}`;
}

function originOf(scheme: "http" | "https", address: string, port: number): string {
  const usual = port === (scheme === "https" ? 443 : 80);
  return `${scheme}://${address}${usual ? "" : `:${port}`}`;
}

/**
 * Listens on the web's own port where this process may, as the command is used; elsewhere (no
 * root, port taken) on a free one, which then has to be allowed.
 */
async function listen(server: net.Server, address: string, wanted: number): Promise<number> {
  const attempt = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, address, () => {
        server.off("error", reject);
        resolve();
      });
    });
  await attempt(wanted).catch(() => attempt(0));
  return (server.address() as AddressInfo).port;
}

/** A real server on a loopback address, on a free port unless one is wanted. */
export async function startHost(
  address: string,
  answer: Answer,
  options: { certificate?: string; port?: number; tls?: https.ServerOptions } = {},
): Promise<MockHost> {
  const log: Asked[] = [];
  const counts = new Map<string, number>();
  const sockets = new Set<net.Socket>();
  let open = 0;
  let most = 0;
  let sent = 0;
  const listener: http.RequestListener = (request, response) => {
    const { method = "", url = "", headers } = request;
    log.push({ method, url, at: performance.now(), headers });
    const key = `${method} ${url}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    response.on("error", () => {});
    answer(request, response, count);
  };
  const server = options.certificate
    ? https.createServer(
        {
          cert: readFileSync(certificateFile(options.certificate)),
          key: readFileSync(certificateFile("leaf.key")),
          ...options.tls,
        },
        listener,
      )
    : http.createServer(listener);
  server.on("connection", (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => {
      sent += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  const port = await listen(server, address, options.port ?? 0);
  const origin = originOf(options.certificate ? "https" : "http", address, port);
  return {
    url: (path = "/x.csv") => `${origin}${path}`,
    port,
    log,
    mostAtOnce: () => most,
    bytesSent: () => sent + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** What a server does with a connection once a request has come; the bytes it says, where it is that simple. */
export type RawAnswer = string | ((socket: net.Socket, method: string, path: string) => void);

/** A server that speaks HTTP as wrongly as it likes. */
export async function startRawHost(
  address: string,
  answer: RawAnswer,
  options: { port?: number } = {},
): Promise<MockHost> {
  const sockets = new Set<net.Socket>();
  const log: Asked[] = [];
  let sent = 0;
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => {
      sent += socket.bytesWritten;
      sockets.delete(socket);
    });
    socket.once("data", (data) => {
      const [method = "", url = ""] = data.toString("latin1").split(" ");
      log.push({ method, url, at: performance.now(), headers: {} });
      if (typeof answer === "string") socket.end(answer, "latin1");
      else answer(socket, method, url);
    });
  });
  const port = await listen(server, address, options.port ?? 0);
  return {
    url: (path = "/x.csv") => `${originOf("http", address, port)}${path}`,
    port,
    log,
    mostAtOnce: () => 0,
    bytesSent: () => sent + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
