import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { recordStatus } from "@/lib/pageTags";
import { createRenderer } from "@/server/renderer";

/** What Next answers, by path. */
const answers: Record<string, [status: number, type: string, body: string]> = {
  "/page": [200, "text/html; charset=utf-8", "<p>été</p><script>next()</script>"],
  "/refus": [200, "text/html; charset=utf-8", "<p>formulaire refusé</p>"],
  "/echec": [500, "text/html; charset=utf-8", "<script>drawTheFailure()</script>"],
  "/donnees": [500, "application/json", '{"erreur":1}'],
};

let renderer: Awaited<ReturnType<typeof createRenderer>>;
let server: http.Server;
let origin = "";
beforeAll(async () => {
  renderer = await createRenderer(
    async (req, res) => {
      const [status, type, body] = answers[req.url ?? ""] ?? [404, "text/plain", ""];
      if (req.url === "/refus") recordStatus(422);
      res.writeHead(status, { "Content-Type": type }).end(body);
    },
    (html) => html.replace(/<script>.*<\/script>/, "<script>own()</script>"),
  );
  server = http.createServer(async (req, res) => {
    const page = await renderer.renderFor(req);
    res.writeHead(page.status, page.headers).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await renderer.close();
});

describe("a page for one person", () => {
  test("is finished, and its policy allows the scripts that it then holds", async () => {
    const reply = await fetch(`${origin}/page`);
    expect(await reply.text()).toBe("<p>été</p><script>own()</script>");
    const policy = reply.headers.get("content-security-policy") ?? "";
    const kept = await renderer.render("/page", "localhost");
    expect(kept.page.headers["content-security-policy"]).toBe(policy);
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
  });

  test("keeps what a form that is refused says", async () => {
    const reply = await fetch(`${origin}/refus`);
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain("formulaire refusé");
  });

  test("that could not be rendered is our page of failure, which needs no script", async () => {
    const reply = await fetch(`${origin}/echec`);
    expect(reply.status).toBe(500);
    const html = await reply.text();
    expect(html).not.toContain("<script");
    expect(html).toContain("Open Collectivités");
  });

  test("data for programs is left as it is", async () => {
    const reply = await fetch(`${origin}/donnees`);
    expect(reply.status).toBe(500);
    expect(await reply.json()).toEqual({ erreur: 1 });
  });
});
