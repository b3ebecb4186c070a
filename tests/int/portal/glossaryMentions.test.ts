import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pagesChannel } from "@/lib/invalidation";
import { collectingTags } from "@/lib/pageTags";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;
let mentionsFor: typeof import("@/app/(portal)/_data/glossary").mentionsFor;

beforeAll(async () => {
  system = await openTestPayload();
  ({ mentionsFor } = await import("@/app/(portal)/_data/glossary"));
});
afterAll(() => system.close());

/** What a page with this switch would link in the words, and the tags that it would be kept under. */
async function reading(page: { linkTerms?: boolean | null }, words: string) {
  return collectingTags(async (tags) => {
    const find = await mentionsFor(page);
    return { linked: find?.(words).map(({ term }) => term.slug), tags: [...tags] };
  });
}

describe("the glossary's words in a page", () => {
  test("are those of published terms that are not switched off", async () => {
    const term = (label: string, rest: object) =>
      system.payload.create({
        collection: "terms",
        data: { label, slug: label.toLowerCase(), shortDefinition: "…", ...rest },
        draft: false,
      });
    await term("Péréquation", { _status: "published" });
    await term("Dotation", { _status: "published", autolink: false });
    await term("Fiscalité", { _status: "draft" });
    const { linked, tags } = await reading({}, "Péréquation, dotation, fiscalité");
    expect(linked).toEqual(["perequation"]);
    expect(tags).toEqual(["terms"]);
  });

  test.each([
    ["switched off", { linkTerms: false }, undefined, []],
    ["of before the switch", { linkTerms: null }, ["perequation"], ["terms"]],
    ["switched on", { linkTerms: true }, ["perequation"], ["terms"]],
  ])("%s", async (_, page, linked, tags) => {
    // A page that shows no term must not be dropped with each of them.
    expect(await reading(page, "péréquation")).toEqual({ linked, tags });
  });

  test("a changed definition drops the pages that show it, at commit", async () => {
    const client = await system.sql.connect();
    const dropped: string[] = [];
    client.on("notification", ({ payload }) => dropped.push(...(payload ?? "").split(" ")));
    await client.query(`LISTEN ${pagesChannel}`);
    await system.payload.update({
      collection: "terms",
      where: { slug: { equals: "perequation" } },
      data: { shortDefinition: "Réduire les écarts de richesse." },
    });
    while (!dropped.includes("terms")) await once(client, "notification");
    client.release(true);
  });

  test.each(["pages", "entries", "terms"] as const)(
    "%s have the switch, on",
    async (collection) => {
      const { flattenedFields } = system.payload.collections[collection].config;
      expect(flattenedFields.find(({ name }) => name === "linkTerms")).toMatchObject({
        type: "checkbox",
        defaultValue: true,
      });
    },
  );
});
