import "@/lib/requireEnvironment";
import { randomBytes } from "node:crypto";
import http from "node:http";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import next from "next";
import { env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { answer } from "./answer";
import { findBrowserScript, withOwnScript } from "./browserScript";
import { policyOfAdmin, securityHeaders } from "./contentSecurity";
import { failurePage } from "./failurePage";
import { createFileDesk, publicFolders } from "./files";
import { followInvalidations } from "./invalidations";
import { answerProblem, createMachineDesk } from "./machines";
import { negotiate } from "./negotiation";
import { createPageCache } from "./pageCache";
import { createRenderer } from "./renderer";
import { isApi, keptUnder, personalPage, treatmentOf } from "./routing";
import { streamAnswer } from "./streaming";

/**
 * The web process: Next behind a page cache that PostgreSQL's notifications keep true.
 * `--dev` serves Next's development mode, uncached and without a policy that would forbid its
 * own tooling.
 */
const log = createLogger("web");
const { PORT, SITE_URL, DATABASE_URI } = env();
const dev = process.argv.includes("--dev");

const server = http.createServer();
// Longer than proxies keep an idle connection (60 s): one that we close while they use it is a
// failure that no reader deserves.
server.keepAliveTimeout = 75_000;
const app = next({ dev, dir: process.cwd(), port: PORT, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
const ownScript = dev ? "" : findBrowserScript(process.cwd());
const renderer = await createRenderer(
  (req, res) => handle(req, res),
  (html) => withOwnScript(html, ownScript),
);
const cache = createPageCache({
  render: (key) => renderer.render(key, new URL(SITE_URL).host),
  keep: (page) => [200, 301, 308, 404].includes(page.status),
});
const stopFollowing = followInvalidations({
  connectionString: DATABASE_URI,
  cache,
  onStateChange: (connected) =>
    connected
      ? log.info("les pages suivent la base de données")
      : log.warn("base de données injoignable : les pages gardées servent de secours"),
});

const common = securityHeaders(SITE_URL);
/** Of what was built: in development, Next makes its files as they are asked for. */
const files = dev ? undefined : createFileDesk(process.cwd(), publicFolders);
const settledForMachines = createMachineDesk(SITE_URL);
/** Of redirections too: a browser that kept one for ever would turn in circles after a renaming back. */
const publicCaching = { "Cache-Control": "public, max-age=0, must-revalidate" };
const privateCaching = {
  "Cache-Control": "private, no-store",
  // Not `no-referrer`: browsers then send `Origin: null` with the page's own form, and Next refuses it.
  "Referrer-Policy": "same-origin",
  "X-Robots-Tag": "noindex",
};

server.on("request", (req: http.IncomingMessage, res: http.ServerResponse) => {
  serve(req, res).catch((error: unknown) => {
    log.error("requête en échec", { url: req.url?.split("?")[0], error: String(error) });
    // Half an answer is cut off, so that nobody takes it for the whole.
    if (!res.headersSent) res.writeHead(500, failurePage.headers).end(failurePage.body);
    else if (!res.writableEnded) res.destroy();
  });
});

async function serve(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(common)) res.setHeader(name, value);
  // Limits by network need the address of the reader, not that of our own proxy; whatever came
  // under this name from outside is overwritten, on every path.
  req.headers["x-client-address"] = clientAddress(req);
  // A page and a route cannot share an address in Next; its readers and mail programs do.
  if (req.method === "POST" && personalPage.test(req.url ?? "")) req.url = `/api${req.url}`;
  const asked = isReadable(req.url ?? "/") ? (req.url ?? "/") : unreadable;
  if (settledForMachines(req, res, pathOf(asked), clientAddress(req))) return;
  const { target, negotiated } = negotiate(asked, req.headers.accept);
  if (target !== asked) req.url = target;
  if (negotiated) res.setHeader("Vary", "Accept");
  const treatment = treatmentOf(req.method ?? "GET", pathOf(target));
  if (dev) return handle(req, res);
  if (treatment === "passed") {
    if (!(await files?.answer(req, res, pathOf(target)))) await handle(req, res);
    return;
  }
  if (treatment === "admin") {
    if (isOtherNameOfThisMachine(req.headers.host)) {
      // The admin's cookies and requests belong to one origin.
      res.writeHead(307, { Location: `${SITE_URL}${target}` }).end();
      return;
    }
    const nonce = randomBytes(16).toString("base64");
    const policy = policyOfAdmin(nonce);
    // Next reads the nonce from the request's own policy and puts it on its scripts.
    req.headers["content-security-policy"] = policy;
    res.setHeader("Content-Security-Policy", policy);
    return handle(req, res);
  }
  if (treatment === "streamed") return streamAnswer(req, res, renderer.open);
  if (treatment === "private") {
    const page = await renderer.renderFor(req);
    return answer({ req, res, page, headers: privateCaching });
  }
  const { page } = await cache.get(keptUnder(target));
  if (page.status >= 500 && isApi(pathOf(target)))
    return answerProblem(res, SITE_URL, "unavailable", unavailable);
  if (page.status >= 500) {
    // What Next renders then is blank without scripts.
    res.writeHead(page.status, failurePage.headers);
    res.end(req.method === "HEAD" ? undefined : failurePage.body);
    return;
  }
  return answer({ req, res, page, headers: page.status < 400 ? publicCaching : privateCaching });
}

const unavailable = "La réponse n’a pas pu être préparée. Réessayez dans quelques instants.";

const pathOf = (target: string): string => target.split("?")[0] ?? "/";

function isPrivate(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ["loopback", "private", "uniqueLocal", "linkLocal"].includes(
    ipaddr.process(address).range(),
  );
}

/**
 * Whoever asks: the address of the connection, or, from a proxy on this machine or a private
 * network, the last address that it added to `X-Forwarded-For`.
 */
function clientAddress(req: http.IncomingMessage): string {
  const peer = req.socket.remoteAddress ?? "";
  const forwarded = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return forwarded && isPrivate(peer) && isIP(forwarded) ? forwarded : peer;
}

/** Next answers 500 to escapes that are not UTF-8, PostgreSQL refuses a zero: an ordinary 404. */
const unreadable = "/adresse-illisible";

function isReadable(target: string): boolean {
  try {
    return !decodeURIComponent(target.split("?")[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}

/** `127.0.0.1:3000` when the site is called `localhost:3000`. */
function isOtherNameOfThisMachine(host: string | undefined): boolean {
  const site = new URL(SITE_URL);
  return site.hostname === "localhost" && host === `127.0.0.1:${site.port}`;
}

server.listen(PORT, () => log.info(`à l’écoute sur le port ${PORT}`));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // Answers in hand are finished; connections are closed as soon as they are idle.
  const closed = new Promise((resolve) => server.close(resolve));
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const hurry = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearTimeout(hurry);
  clearInterval(sweep);
  await stopFollowing();
  await renderer.close();
  await app.close();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
