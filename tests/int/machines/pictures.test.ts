import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeContent } from "./content";
import { openSite, type Site } from "./site";

let site: Site;
let ids: Record<string, number>;
beforeAll(async () => {
  site = await openSite();
  ids = await writeContent(site.payload);
});
afterAll(() => site.close());

const picture = "/apercu/catalogue/dgf-communes";

/** Width and height as the file's header says them. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** A loaded machine may take longer than the promised two seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const start = Date.now();
  while (!(await holds())) {
    if (Date.now() - start > 30_000) throw new Error("never seen");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test.each([picture, "/apercu/portail"])("%s is a PNG of 1200 × 630, drawn once", async (path) => {
  const first = await site.visit(path);
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("image/png");
  expect(sizeOf(first.body)).toEqual([1200, 630]);
  const second = await site.visit(path);
  expect(second.hit).toBe(true);
  expect(second.body.equals(first.body)).toBe(true);
});

test.each([
  ["title", () => rename("entries", "dgf-communes", { title: "Un autre titre" })],
  ["producer's name", () => rename("organizations", "dgcl", { name: "Un autre nom" })],
])("another %s makes another picture", async (_, change) => {
  const before = (await site.visit(picture)).body;
  await change();
  await until(async () => !(await site.visit(picture)).body.equals(before));
  expect(sizeOf((await site.visit(picture)).body)).toEqual([1200, 630]);
});

test("another entry's change does not draw it anew", async () => {
  const other = "/apercu/catalogue/outil";
  const before = (await site.visit(other)).body;
  await site.visit(picture);
  await rename("entries", "outil", { title: "Un outil tout autre" });
  await until(async () => !(await site.visit(other)).body.equals(before));
  expect((await site.visit(picture)).hit).toBe(true);
});

test("no picture of a draft, of what is withdrawn, or of nothing", async () => {
  await site.payload.create({
    collection: "entries",
    data: { title: "Brouillon", slug: "brouillon", url: "https://exemple.fr/b" } as never,
    draft: true,
  });
  for (const slug of ["brouillon", "absente", "..%2fportail"])
    expect((await site.visit(`/apercu/catalogue/${slug}`)).status).toBe(404);

  expect((await site.visit(picture)).status).toBe(200);
  await rename("entries", "dgf-communes", { _status: "draft" });
  await until(async () => (await site.visit(picture)).status === 404);
  await rename("entries", "dgf-communes", { _status: "published" });
  await until(async () => (await site.visit(picture)).status === 200);
});

test("an unpublished title on a published entry stays unseen", async () => {
  const before = (await site.visit(picture)).body;
  await site.payload.update({
    collection: "entries",
    id: ids["dgf-communes"] ?? 0,
    data: { title: "Titre encore secret" },
    draft: true,
  });
  // Asked of the route itself: whatever the cache would keep.
  const { GET } = await import("@/app/apercu/catalogue/[slug]/route");
  const drawn = await GET(new Request(`http://localhost:3000${picture}`), {
    params: Promise.resolve({ slug: "dgf-communes" }),
  });
  expect(Buffer.from(await drawn.arrayBuffer()).equals(before)).toBe(true);
});

test("a former address leads to the picture of today", async () => {
  const id = ids["balances-2023"] ?? 0;
  await site.payload.update({
    collection: "entries",
    id,
    data: { slug: "balances-de-2023", _status: "published" },
  });
  const moved = await site.ask("/apercu/catalogue/balances-2023");
  expect(moved.status).toBe(301);
  expect(moved.headers.get("location")).toBe("/apercu/catalogue/balances-de-2023");
});

async function rename(
  collection: "entries" | "organizations",
  key: string,
  change: Record<string, string>,
): Promise<void> {
  await site.payload.update({
    collection,
    id: ids[key] ?? 0,
    data: { _status: "published", ...change } as never,
  });
}
