import { followInvalidations } from "@/server/invalidations";
import { negotiate } from "@/server/negotiation";
import { createPageCache } from "@/server/pageCache";
import { createRenderer } from "@/server/renderer";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

type Route = { GET: (request: Request, context: never) => Promise<Response> | Response };

/** The routes for programs, by the pattern of their address: what Next does with folders. */
async function loadRoutes(): Promise<[RegExp, Route][]> {
  return [
    [/^\/catalogue\.csv$/, await import("@/app/catalogue.csv/route")],
    [/^\/catalogue\.json$/, await import("@/app/catalogue.json/route")],
    [/^\/catalogue\.ttl$/, await import("@/app/catalogue.ttl/route")],
    [/^\/catalogue\.jsonld$/, await import("@/app/catalogue.jsonld/route")],
    [/^\/catalogue\.rdf$/, await import("@/app/catalogue.rdf/route")],
    [/^\/catalogue\.ttl\/(?<slug>[^/]+)$/, await import("@/app/catalogue.ttl/[slug]/route")],
    [/^\/glossaire\.ttl$/, await import("@/app/glossaire.ttl/route")],
    [/^\/glossaire\.jsonld$/, await import("@/app/glossaire.jsonld/route")],
    [/^\/flux\/catalogue\.atom$/, await import("@/app/flux/catalogue.atom/route")],
    [/^\/flux\/changements\.atom$/, await import("@/app/flux/changements.atom/route")],
    [/^\/opensearch\.xml$/, await import("@/app/opensearch.xml/route")],
    [/^\/apercu\/portail$/, await import("@/app/apercu/portail/route")],
    [/^\/apercu\/catalogue\/(?<slug>[^/]+)$/, await import("@/app/apercu/catalogue/[slug]/route")],
    [/^\/suggestions\.json$/, await import("@/app/suggestions.json/route")],
    [/^\/sitemap\.xml$/, await import("@/app/sitemap.xml/route")],
    [/^\/api\/v1\/openapi\.json$/, await import("@/app/api/v1/openapi.json/route")],
    [/^\/api\/v1\/entries$/, await import("@/app/api/v1/entries/route")],
    [/^\/api\/v1\/entries\/(?<slug>[^/]+)$/, await import("@/app/api/v1/entries/[slug]/route")],
    [/^\/api\/v1\/(?<collection>[^/]+)$/, await import("@/app/api/v1/[collection]/route")],
    [
      /^\/api\/v1\/(?<collection>[^/]+)\/(?<slug>[^/]+)$/,
      await import("@/app/api/v1/[collection]/[slug]/route"),
    ],
  ] satisfies [RegExp, unknown][] as [RegExp, Route][];
}

export type Answer = { status: number; headers: Headers; text: string };
/** As the cache keeps it. */
export type Visit = Answer & { body: Buffer; hit: boolean };

export type Site = TestPayload & {
  /** Asks a route itself, as Next would. */
  ask: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Asks as a reader does: forms by `Accept`, then the page cache. */
  visit: (path: string, accept?: string) => Promise<Visit>;
};

/** The routes for programs on the real system, alone and behind the real page cache. */
export async function openSite(): Promise<Site> {
  const system = await openTestPayload();
  const routes = await loadRoutes();
  const origin = "http://localhost:3000";

  async function answer(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const url = new URL(origin + path);
    for (const [pattern, route] of routes) {
      const match = pattern.exec(url.pathname);
      if (!match) continue;
      const context = { params: Promise.resolve({ ...match.groups }) } as never;
      return route.GET(new Request(url, { headers }), context);
    }
    return new Response(null, { status: 404 });
  }

  const renderer = await createRenderer(async (req, res) => {
    const reply = await answer(req.url ?? "/");
    res.writeHead(reply.status, Object.fromEntries(reply.headers));
    res.end(Buffer.from(await reply.arrayBuffer()));
  });
  const cache = createPageCache({
    render: (key) => renderer.render(key, "localhost:3000"),
    keep: (page) => page.status === 200 || page.status === 404,
  });
  let connected = () => {};
  const following = new Promise<void>((resolve) => {
    connected = resolve;
  });
  const stopFollowing = followInvalidations({
    connectionString: system.uri,
    cache,
    onStateChange: () => connected(),
  });
  await following;

  return {
    ...system,
    async ask(path, headers) {
      const reply = await answer(path, headers);
      return { status: reply.status, headers: reply.headers, text: await reply.text() };
    },
    async visit(path, accept) {
      const { page, hit } = await cache.get(negotiate(path, accept).target);
      return {
        status: page.status,
        headers: new Headers(page.headers as Record<string, string>),
        text: page.body.toString("utf8"),
        body: page.body,
        hit,
      };
    },
    async close() {
      await stopFollowing();
      await renderer.close();
      await system.close();
    },
  };
}
