import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { collectingTags, moveAmong, statusAmong } from "@/lib/pageTags";
import { connectionHeaders } from "./connectionHeaders";
import { policyOfPage } from "./contentSecurity";
import { failurePage } from "./failurePage";
import type { Page, Rendered } from "./pageCache";

/**
 * Next has sent its 200 by the time that a page finds that what it should show does not exist, is
 * elsewhere, or that a form is refused.
 */
function asFound(page: Page, tags: ReadonlySet<string>, target: string): Page {
  const moved = moveAmong(tags);
  if (moved) return redirection(moved, target);
  const status = statusAmong(tags);
  return status && page.status === 200 ? { ...page, status } : page;
}

/** 301 to the new path, with the query asked for unless the path brings its own. */
function redirection(path: string, target: string): Page {
  const location = path.includes("?")
    ? path
    : `${path}${new URL(target, "http://localhost").search}`;
  return { status: 301, headers: { location }, body: Buffer.alloc(0) };
}

type Handler = (req: http.IncomingMessage, res: http.ServerResponse) => Promise<void>;

/** Those, and what we set ourselves for a kept page. */
const ownHeaders = new Set<string>([...connectionHeaders, "etag", "cache-control", "x-powered-by"]);

const isHtml = (headers: Page["headers"]): boolean =>
  String(headers["content-type"]).startsWith("text/html");

/** Longest rendering that a reader waits for. */
const renderTimeoutMs = 30_000;

/**
 * Renders pages by asking Next over a private loopback server, so that a rendering belongs to
 * the page and not to the connection of the first reader who asked for it. `finish` makes of Next's
 * HTML what readers get.
 */
export async function createRenderer(
  next: Handler,
  finish: (html: string) => string = (html) => html,
) {
  const collecting = new Map<string, Set<string>>();
  const inner = http.createServer((req, res) => {
    const id = String(req.headers["x-rendering"] ?? "");
    delete req.headers["x-rendering"];
    void collectingTags(async (tags) => {
      collecting.set(id, tags);
      await next(req, res);
    }).catch(() => {
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  // Our own agent asks: were a connection closed for being idle while it asks, a page would fail.
  inner.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
  const { port } = inner.address() as AddressInfo;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  async function request(
    target: string,
    incoming?: http.IncomingMessage,
  ): Promise<{ page: Page; id: string }> {
    const id = randomUUID();
    const headers: http.OutgoingHttpHeaders = incoming
      ? { ...incoming.headers }
      : { accept: "text/html" };
    delete headers["accept-encoding"];
    delete headers["if-none-match"];
    delete headers["if-modified-since"];
    headers["x-rendering"] = id;
    return new Promise((resolve, reject) => {
      const outgoing = http.request(
        {
          host: "127.0.0.1",
          port,
          path: target,
          method: incoming?.method === "HEAD" ? "GET" : (incoming?.method ?? "GET"),
          headers,
          agent,
          timeout: renderTimeoutMs,
        },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on("data", (chunk: Buffer) => chunks.push(chunk));
          reply.on("error", reject);
          reply.on("end", () => {
            const kept: Page["headers"] = {};
            for (const [name, value] of Object.entries(reply.headers)) {
              if (value !== undefined && !ownHeaders.has(name)) kept[name] = value;
            }
            let body = Buffer.concat(chunks);
            if (isHtml(kept)) {
              const html = finish(body.toString("utf8"));
              kept["content-security-policy"] = policyOfPage(html);
              body = Buffer.from(html);
            }
            resolve({ page: { status: reply.statusCode ?? 500, headers: kept, body }, id });
          });
        },
      );
      outgoing.on("timeout", () => outgoing.destroy(new Error("rendering took too long")));
      outgoing.on("error", reject);
      if (incoming && incoming.method !== "GET" && incoming.method !== "HEAD")
        incoming.pipe(outgoing);
      else outgoing.end();
    });
  }

  function takeTags(id: string): Set<string> {
    const tags = collecting.get(id) ?? new Set<string>();
    collecting.delete(id);
    return tags;
  }

  return {
    /** Renders a public page as any reader would see it, with the tags of what it read. */
    async render(target: string, host: string): Promise<Rendered> {
      const { page, id } = await request(target, {
        method: "GET",
        headers: { host, accept: "text/html" },
      } as http.IncomingMessage);
      const tags = takeTags(id);
      return { page: asFound(page, tags, target), tags };
    },
    /** Renders for one person: his own headers and body, nothing kept. */
    async renderFor(incoming: http.IncomingMessage): Promise<Page> {
      const target = incoming.url ?? "/";
      const { page, id } = await request(target, incoming);
      const tags = takeTags(id);
      // What Next renders then is blank without scripts.
      if (page.status >= 500 && isHtml(page.headers)) return failurePage;
      return asFound(page, tags, target);
    },
    /** Asks for an answer that is written while it is read; conditions and method are the reader's. */
    open(incoming: http.IncomingMessage, signal: AbortSignal): Promise<http.IncomingMessage> {
      const id = randomUUID();
      const { connection: _, "accept-encoding": __, ...headers } = incoming.headers;
      return new Promise((resolve, reject) => {
        const outgoing = http.request({
          host: "127.0.0.1",
          port,
          path: incoming.url,
          method: incoming.method,
          headers: { ...headers, "x-rendering": id },
          // A connection of its own: whoever reads slowly keeps no page waiting.
          agent: false,
          signal,
        });
        outgoing.setTimeout(renderTimeoutMs, () =>
          outgoing.destroy(new Error("rendering took too long")),
        );
        outgoing.on("response", (reply) => {
          // From here on the reader may take his time.
          outgoing.setTimeout(0);
          takeTags(id);
          resolve(reply);
        });
        outgoing.on("error", (error) => {
          takeTags(id);
          reject(error);
        });
        outgoing.end();
      });
    },
    async close(): Promise<void> {
      agent.destroy();
      inner.closeAllConnections();
      await new Promise((resolve) => inner.close(resolve));
    },
  };
}
