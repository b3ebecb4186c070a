import http from "node:http";

/**
 * Sites that answer at once, for the engine alone: `engineHosts BLOCK HOSTS PORT LINKS`. The first
 * one's `/` lists every link of all. Says "ready"; on SIGTERM prints what it was asked, as one JSON
 * line.
 */
export type EngineHostsReport = {
  /** Requests for the links, the list not counted. */
  requests: number;
  heads: number;
  /** Links asked for, each once. */
  links: number;
  /** Seconds from the first of these requests to the last. */
  seconds: number;
};

/** The address of a link: half of them files, half pages. */
export const linkUrl = (given: { block: string; port: number; hosts: number }, number: number) =>
  `http://${given.block}.0.${1 + (number % given.hosts)}:${given.port}/${number}.${number % 2 ? "csv" : "html"}`;

const [, program = "", block = "", hostsText, portText, linksText] = process.argv;
const hosts = Number(hostsText);
const port = Number(portText);
const links = Number(linksText);

function start(): void {
  const csv = Buffer.from("commune;population\n".repeat(200));
  const page = Buffer.from(
    `<!doctype html><title>Page</title><h1>Page</h1>${"<p>Texte.</p>".repeat(150)}`,
  );
  const anchors = Array.from(
    { length: links },
    (_, number) => `<a href="${linkUrl({ block, port, hosts }, number)}">${number}</a>`,
  );
  const list = Buffer.from(`<!doctype html><title>Liste</title>${anchors.join("\n")}`);
  const seen = new Set<string>();
  let requests = 0;
  let heads = 0;
  let first = 0;
  let last = 0;
  const server = http.createServer((request, response) => {
    const { method, url = "/" } = request;
    const isLink = /^\/\d+\.(?:csv|html)$/.test(url);
    if (isLink) {
      last = performance.now();
      first ||= last;
      requests += 1;
      if (method === "HEAD") heads += 1;
      seen.add(`${request.headers.host}${url}`);
    }
    const body = url === "/" ? list : url.endsWith(".csv") ? csv : page;
    response.writeHead(isLink || url === "/" ? 200 : 404, {
      "content-type": url.endsWith(".csv") ? "text/csv" : "text/html; charset=utf-8",
      "content-length": body.length,
      "last-modified": "Mon, 05 Jan 2026 08:00:00 GMT",
    });
    response.end(method === "HEAD" ? undefined : body);
  });
  // One server for them all: which address was asked is in the Host header.
  server.listen(port, "0.0.0.0", () => console.log("ready"));
  process.on("SIGTERM", () => {
    const report: EngineHostsReport = {
      requests,
      heads,
      links: seen.size,
      seconds: (last - first) / 1_000,
    };
    console.log(JSON.stringify(report));
    process.exit(0);
  });
}

if (program.includes("engineHosts")) start();
