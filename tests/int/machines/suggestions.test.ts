import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeContent } from "./content";
import { openSite, type Site } from "./site";

/** What is suggested while a reader types, behind the real page cache. */
let site: Site;
let ids: Record<string, number>;

beforeAll(async () => {
  site = await openSite();
  ids = await writeContent(site.payload);
});
afterAll(() => site.close());

async function suggested(typed: string): Promise<string[]> {
  const { text } = await site.visit(`/suggestions.json?q=${encodeURIComponent(typed)}`);
  const { suggestions } = JSON.parse(text) as { suggestions: { address: string }[] };
  return suggestions.map(({ address }) => address);
}

/** Until the cache, which is told after the commit, has dropped what it held. */
async function untilSuggested(typed: string, addresses: string[]): Promise<void> {
  let now = await suggested(typed);
  for (const end = Date.now() + 5_000; Date.now() < end; now = await suggested(typed)) {
    if (JSON.stringify(now) === JSON.stringify(addresses)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect([typed, now]).toEqual([typed, addresses]);
}

/** Asked until the cache holds it: a change just made may still be on its way. */
async function untilKept(typed: string): Promise<void> {
  const path = `/suggestions.json?q=${encodeURIComponent(typed)}`;
  for (const end = Date.now() + 5_000; Date.now() < end; ) if ((await site.visit(path)).hit) return;
  throw new Error(`« ${typed} » is not kept`);
}

test.each<[string, string, string, Record<string, unknown>, string, string]>([
  [
    "themes",
    "finances",
    "fiscalite",
    { title: "Jeunesse" },
    "jeunesse",
    "/catalogue?thematique=finances-fiscalite",
  ],
  [
    "organizations",
    "dgcl",
    "dgcl",
    { name: "Direction neuve", acronym: "NEUVE" },
    "neuve",
    "/organismes/dgcl",
  ],
  [
    "terms",
    "term",
    "globale",
    { label: "Concours annuel", acronym: "" },
    "concours",
    "/glossaire/dgf",
  ],
  ["entries", "outil", "outil", { title: "Un simulateur" }, "simulateur", "/catalogue/outil"],
])(
  "%s: a kept suggestion goes when what it suggests is renamed, withdrawn, published again",
  async (collection, key, before, change, after, address) => {
    const update = (data: Record<string, unknown>) =>
      site.payload.update({
        collection: collection as "entries",
        id: ids[key] ?? 0,
        data: data as never,
      });
    await untilSuggested(before, [address]);
    for (const typed of [before, after]) await untilKept(typed);
    await update({ ...change, _status: "published" });
    await untilSuggested(before, []);
    await untilSuggested(after, [address]);
    await untilKept(after);
    await update({ _status: "draft" });
    await untilSuggested(after, []);
    await untilKept(after);
    await update({ _status: "published" });
    await untilSuggested(after, [address]);
  },
);

test("a synonym of the glossary changes which entries are suggested", async () => {
  const synonyms = (texts: string[]) =>
    site.payload.update({
      collection: "terms",
      id: ids.wide ?? 0,
      data: { synonyms: texts, _status: "published" },
    });
  await untilSuggested("montants", ["/catalogue/dgf-communes"]);
  await untilSuggested("pactole", []);
  await untilKept("pactole");
  await synonyms(["pactole", "montants"]);
  await untilSuggested("pactole", ["/glossaire/dotation", "/catalogue/dgf-communes"]);
  await untilKept("pactole");
  await synonyms([]);
  await untilSuggested("pactole", []);
});
