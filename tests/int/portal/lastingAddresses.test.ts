import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Payload } from "payload";
import pg from "pg";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;
let payload: Payload;
let read: typeof import("@/app/(portal)/_data/movedDocument");
let publicRead: typeof import("@/lib/publicRead");

beforeAll(async () => {
  system = await openTestPayload();
  payload = system.payload;
  read = await import("@/app/(portal)/_data/movedDocument");
  publicRead = await import("@/lib/publicRead");
});
afterAll(() => system.close());

type Slugged = import("@/app/(portal)/_data/movedDocument").Slugged;

let made = 0;
/** The least that each collection asks for. */
async function createPublished(collection: Slugged, slug: string) {
  const title = `Document ${++made}`;
  const data: Record<Slugged, () => Promise<Record<string, unknown>>> = {
    organizations: async () => ({ name: title }),
    sources: async () => ({
      title,
      url: "https://source.example/",
      organization: (await createPublished("organizations", `organisme-${made}`)).id,
    }),
    themes: async () => ({ title }),
    series: async () => ({ title }),
    terms: async () => ({ label: title, shortDefinition: "Une définition." }),
    pages: async () => ({ title }),
    entries: async () => ({
      title,
      summary: "Un résumé.",
      url: "https://ressource.example/",
      publisher: (await createPublished("organizations", `organisme-${made}`)).id,
      themes: [(await createPublished("themes", `theme-${made}`)).id],
    }),
  };
  return payload.create({
    collection,
    data: { ...(await data[collection]()), slug, _status: "published" } as never,
  });
}

const publish = (collection: Slugged, id: number, data: Record<string, unknown>) =>
  payload.update({ collection, id, data: { ...data, _status: "published" } as never });

/** Where a former address leads: a slug of today, or nothing (404). */
const leadsTo = async (collection: Slugged, slug: string) =>
  (await read.documentOnceAt(collection, slug))?.slug;

test.each(["entries", "sources", "organizations", "series", "terms", "themes", "pages"] as const)(
  "a published document of %s keeps every address that it ever had",
  async (collection) => {
    const { id } = await createPublished(collection, "a");
    expect(await leadsTo(collection, "jamais")).toBeUndefined();
    await publish(collection, id, { slug: "b" });
    expect(await leadsTo(collection, "a")).toBe("b");
    await publish(collection, id, { slug: "c" });
    expect([await leadsTo(collection, "a"), await leadsTo(collection, "b")]).toEqual(["c", "c"]);
    // Renamed back: the address is its own again, and the later ones follow.
    await publish(collection, id, { slug: "a" });
    expect((await publicRead.findPublicBySlug(collection, "a", 0))?.id).toBe(id);
    expect([await leadsTo(collection, "b"), await leadsTo(collection, "c")]).toEqual(["a", "a"]);
  },
);

describe("what is not public", () => {
  test("a draft's new slug changes nothing until it is published", async () => {
    const { id } = await createPublished("terms", "avant");
    await payload.update({
      collection: "terms",
      id,
      data: { slug: "apres", _status: "draft" },
      draft: true,
    });
    expect(await publicRead.findPublicBySlug("terms", "avant", 0)).toBeDefined();
    expect(await leadsTo("terms", "apres")).toBeUndefined();
    // The previous version is now the draft, which already had the new slug.
    await publish("terms", id, {});
    expect(await leadsTo("terms", "avant")).toBe("apres");
  });

  test("a document that was never published leaves no address", async () => {
    const { id } = await payload.create({
      collection: "terms",
      data: { label: "Ébauche", shortDefinition: "Une définition.", slug: "ebauche" },
      draft: true,
    });
    await payload.update({ collection: "terms", id, data: { slug: "esquisse" }, draft: true });
    expect(await leadsTo("terms", "ebauche")).toBeUndefined();
  });

  test("an unpublished or binned document is led to from nowhere, and again once it is back", async () => {
    const { id } = await createPublished("terms", "premiere");
    await publish("terms", id, { slug: "seconde" });
    await payload.update({ collection: "terms", id, data: { _status: "draft" } });
    expect(await leadsTo("terms", "premiere")).toBeUndefined();
    await publish("terms", id, {});
    expect(await leadsTo("terms", "premiere")).toBe("seconde");
    const binned = (deletedAt: string | null) =>
      payload.update({ collection: "terms", id, data: { deletedAt }, trash: true });
    await binned(new Date().toISOString());
    expect(await leadsTo("terms", "premiere")).toBeUndefined();
    await binned(null);
    await publish("terms", id, {});
    expect(await leadsTo("terms", "premiere")).toBe("seconde");
  });

  test("a deleted document takes its addresses along", async () => {
    const { id } = await createPublished("terms", "mortelle");
    await publish("terms", id, { slug: "finie" });
    await payload.delete({ collection: "terms", id });
    const { rows } = await system.sql.query("SELECT FROM public_slugs WHERE slug = 'mortelle'");
    expect(rows).toEqual([]);
  });
});

test("who takes an old address has it; when he has left, it leads to him, and without him to the first", async () => {
  const first = await createPublished("pages", "disputee");
  await publish("pages", first.id, { slug: "premiere-page" });
  const second = await createPublished("pages", "disputee");
  expect((await publicRead.findPublicBySlug("pages", "disputee", 0))?.id).toBe(second.id);
  await publish("pages", second.id, { slug: "seconde-page" });
  expect(await leadsTo("pages", "disputee")).toBe("seconde-page");
  await payload.update({ collection: "pages", id: second.id, data: { _status: "draft" } });
  expect(await leadsTo("pages", "disputee")).toBe("premiere-page");
});

test("a slug made from a title does not take over another document's old address", async () => {
  const { id } = await createPublished("themes", "eau-potable");
  await publish("themes", id, { slug: "eau" });
  const other = await payload.create({
    collection: "themes",
    data: { title: "Eau potable", order: 1, _status: "published" } as never,
  });
  expect(other.slug).toBe("eau-potable-2");
  expect(await leadsTo("themes", "eau-potable")).toBe("eau");
});

test("a version restored with its old slug has its address back", async () => {
  const { id } = await createPublished("series", "ancienne");
  await publish("series", id, { slug: "nouvelle" });
  const { docs } = await payload.findVersions({
    collection: "series",
    where: { and: [{ parent: { equals: id } }, { "version.slug": { equals: "ancienne" } }] },
  });
  await payload.restoreVersion({ collection: "series", id: docs[0]?.id ?? "" });
  expect(await publicRead.findPublicBySlug("series", "ancienne", 0)).toBeDefined();
  expect(await leadsTo("series", "nouvelle")).toBe("ancienne");
});

test("a renaming that is rolled back leaves nothing", async () => {
  const { id } = await createPublished("pages", "solide");
  const transactionID = await payload.db.beginTransaction();
  await payload.update({
    collection: "pages",
    id,
    data: { slug: "fragile", _status: "published" },
    req: { transactionID: transactionID ?? undefined },
  });
  await payload.db.rollbackTransaction(String(transactionID));
  await publish("pages", id, { title: "Solide encore" });
  expect(await leadsTo("pages", "fragile")).toBeUndefined();
  expect((await publicRead.findPublicBySlug("pages", "solide", 0))?.id).toBe(id);
});

test("pages at the old and at the new address leave the cache when the renaming is committed", async () => {
  const { collectingTags } = await import("@/lib/pageTags");
  const { id } = await createPublished("entries", "quittee");
  const listener = new pg.Client({ connectionString: system.uri });
  await listener.connect();
  await listener.query("LISTEN oc_pages");
  const heard = new Set<string>();
  listener.on("notification", ({ payload: tags }) => {
    for (const tag of (tags ?? "").split(" ")) heard.add(tag);
  });
  const tagsAt = async (slug: string) => {
    const tags = new Set<string>();
    await collectingTags(async (collected) => {
      await publicRead.findPublicBySlug("entries", slug, 0);
      for (const tag of collected) tags.add(tag);
    });
    return [...tags];
  };
  const [old, missing] = [await tagsAt("quittee"), await tagsAt("rejointe")];
  await publish("entries", id, { slug: "rejointe" });
  await listener.query("SELECT 1");
  expect(old.some((tag) => heard.has(tag))).toBe(true);
  expect(missing.some((tag) => heard.has(tag))).toBe(true);
  await listener.end();
});

test("a page whose text links to a document is dropped with it, published or not", async () => {
  const { collectingTags } = await import("@/lib/pageTags");
  const { id: target } = await createPublished("entries", "citee");
  const link = (value: number) => ({
    type: "link",
    version: 3,
    fields: { linkType: "internal", doc: { relationTo: "entries", value } },
    children: [{ type: "text", text: "ici", version: 1 }],
  });
  const { id } = await createPublished("terms", "qui-cite");
  await publish("terms", id, {
    body: {
      root: {
        type: "root",
        format: "",
        indent: 0,
        version: 1,
        direction: "ltr",
        children: [{ type: "paragraph", version: 1, children: [link(target)] }],
      },
    },
  });
  const read = () =>
    collectingTags(async (tags) => {
      await publicRead.findPublicBySlug("terms", "qui-cite");
      return [...tags];
    });
  expect(await read()).toContain(`entries:${target}`);
  await payload.update({ collection: "entries", id: target, data: { _status: "draft" } });
  expect(await read()).toContain(`entries:${target}`);
});

test("filters of the catalogue with former slugs become those of today, everything else kept", async () => {
  const { catalogueAddress, parseCatalogueQuery, searchCatalogue } = await import("@/catalogue");
  const { withTodaysSlugs } = await import("@/app/(portal)/_data/renamedFilters");
  const theme = await createPublished("themes", "finances");
  const organization = await createPublished("organizations", "dgcl");
  await publish("themes", theme.id, { slug: "finances-locales" });
  await publish("organizations", organization.id, { slug: "direction" });
  const addressOf = async (search: string) => {
    const query = parseCatalogueQuery(new URLSearchParams(search));
    const { unknown } = await searchCatalogue(system.sql, query);
    const today = await withTodaysSlugs(query, unknown);
    return today && catalogueAddress(today);
  };
  expect(
    await addressOf(
      "q=dette&thematique=finances&thematique=inconnue&producteur=dgcl&page=2&annee=2024",
    ),
  ).toBe(
    "/catalogue?q=dette&thematique=finances-locales&thematique=inconnue&producteur=direction&annee=2024&page=2",
  );
  // Today's own address is asked for as it is: no circle.
  expect(
    await addressOf("thematique=finances-locales&thematique=inconnue&producteur=direction"),
  ).toBeUndefined();
});

test("what was published before the table existed is read from the kept versions", async () => {
  const { up, down } = await import("@/migrations/20261126_123817_public_slugs");
  const rows = async () =>
    (
      await system.sql.query(
        "SELECT collection, slug, document_id FROM public_slugs ORDER BY 1, 2, 3",
      )
    ).rows;
  const before = await rows();
  const db = (payload.db as unknown as { drizzle: Parameters<typeof up>[0]["db"] }).drizzle;
  await down({ db } as Parameters<typeof down>[0]);
  await up({ db } as Parameters<typeof up>[0]);
  expect(await rows()).toEqual(before);
});
