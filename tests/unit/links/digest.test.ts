import { describe, expect, test } from "@jest/globals";
import { composeDigest, mostLines } from "@/links/digest/composeDigest";
import { digestLetter } from "@/links/digest/digestLetter";
import { type ConcernedAddress, newsFor, type ToldTrouble } from "@/links/digest/news";

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 26, 9, 0);

const address = (values: Partial<ConcernedAddress> = {}): ConcernedAddress => ({
  id: 7,
  url: "https://a.fr/x",
  state: "failing",
  reason: "http-4xx",
  httpStatus: 404,
  since: now - 7 * hour,
  hasProposal: false,
  documents: [{ collection: "entries", id: 3, title: "Budgets", published: true }],
  ...values,
});
const fine = { state: "ok", reason: null, httpStatus: 200, since: null } as const;
const told = (since: number, recovered = false): ToldTrouble => ({
  addressId: 7,
  since,
  recovered,
});

describe("what is new for a person", () => {
  test.each<
    [string, ConcernedAddress, ToldTrouble[], "trouble" | "recovered" | "still" | "nothing"]
  >([
    ["a trouble of 6 h", address({ since: now - 6 * hour }), [], "trouble"],
    ["a trouble of a second less", address({ since: now - 6 * hour + 1_000 }), [], "nothing"],
    ["a trouble that was told", address(), [told(now - 7 * hour)], "still"],
    [
      "a trouble that has only got worse",
      address({ state: "broken" }),
      [told(now - 7 * hour)],
      "still",
    ],
    [
      "a second trouble, the first one told as over",
      address(),
      [told(now - 90 * hour, true)],
      "trouble",
    ],
    ["a second trouble, its recovery never told", address(), [told(now - 90 * hour)], "trouble"],
    ["an answer that is not as it should be", address({ state: "degraded" }), [], "trouble"],
    ["a recovery", address(fine), [told(now - 90 * hour)], "recovered"],
    [
      "a recovery to another address",
      address({ ...fine, state: "moved" }),
      [told(now - 90 * hour)],
      "recovered",
    ],
    ["a recovery that was told", address(fine), [told(now - 90 * hour, true)], "nothing"],
    [
      "two troubles told, then a recovery",
      address(fine),
      [told(now - 90 * hour), told(now - 40 * hour)],
      "recovered",
    ],
    ["a recovery from a trouble that nobody was told of", address(fine), [], "nothing"],
    [
      "a site that refuses robots now",
      address({ ...fine, state: "blocked" }),
      [told(now - 90 * hour)],
      "nothing",
    ],
  ])("%s", (_, given, before, expected) => {
    const news = newsFor([given], before, now);
    expect({
      trouble: news.troubles.length,
      recovered: news.recovered.length,
      still: news.stillInTrouble,
    }).toEqual({
      trouble: Number(expected === "trouble"),
      recovered: Number(expected === "recovered"),
      still: Number(expected === "still"),
    });
  });
});

const person = { id: 4, name: "Ada", answersForRest: false };
const siteUrl = "https://portail.fr";
const compose = (news: Partial<ReturnType<typeof newsFor>>, who: typeof person = person) =>
  composeDigest({
    person: who,
    news: { troubles: [], recovered: [], stillInTrouble: 0, ...news },
    siteUrl,
  });

describe("the digest in words", () => {
  test("nothing new and nothing recovered: no mail", () => {
    expect(compose({ stillInTrouble: 12 })).toBeNull();
  });

  test.each([
    [1, 0, "1 lien en difficulté"],
    [2, 0, "2 liens en difficulté"],
    [2, 1, "2 liens en difficulté, 1 rétabli"],
    [1, 2, "1 lien en difficulté, 2 rétablis"],
    [0, 1, "1 lien rétabli"],
    [0, 3, "3 liens rétablis"],
  ])("%i in trouble and %i recovered: « %s »", (troubles, recovered, subject) => {
    const digest = compose({
      troubles: Array.from({ length: troubles }, (_, id) => address({ id })),
      recovered: Array.from({ length: recovered }, (_, id) => address({ id: 100 + id, ...fine })),
    });
    expect(digest?.subject).toBe(
      `Open Collectivités\u00a0: ${subject.replace(/(\d) /g, "$1\u00a0")}`,
    );
    expect(digest?.sections.map(({ heading }) => heading)).toEqual([
      ...(troubles ? ["En difficulté"] : []),
      ...(recovered ? ["Rétablis"] : []),
    ]);
  });

  test("a line says what, why, since when, in which documents, and where to deal with it", () => {
    const digest = compose({
      troubles: [
        address({
          state: "broken",
          since: Date.UTC(2026, 10, 1, 7, 5),
          hasProposal: true,
          documents: [
            { collection: "entries", id: 3, title: "Budgets", published: true },
            { collection: "terms", id: 9, title: null, published: false },
          ],
        }),
      ],
      stillInTrouble: 2,
    });
    expect(digest?.sections[0]?.lines[0]).toEqual({
      url: "https://a.fr/x",
      sentence:
        "Lien rompu\u00a0: page introuvable (404), depuis le 1er novembre 2026 à 08:05. Une réparation est proposée.",
      page: { text: "Historique et réparation", url: "https://portail.fr/admin/liens/7" },
      documents: [
        {
          text: "Ressource\u00a0: Budgets",
          url: "https://portail.fr/admin/collections/entries/3",
        },
        {
          text: "Terme nº\u00a09 (brouillon)",
          url: "https://portail.fr/admin/collections/terms/9",
        },
      ],
      moreDocuments: "",
    });
    expect(digest?.stillInTrouble).toBe(
      "2\u00a0adresses déjà signalées sont toujours en difficulté.",
    );
    expect(digest?.list.url).toBe(
      "https://portail.fr/admin/liens?etat=gone&etat=broken&etat=failing&etat=degraded&responsable=4",
    );
  });

  test("who answers for what is left is led to the whole list", () => {
    const digest = compose({ troubles: [address()] }, { ...person, answersForRest: true });
    expect(digest?.list.url).not.toContain("responsable");
  });

  test("long lists are cut, and say so", () => {
    const documents = Array.from({ length: 7 }, (_, id) => ({
      collection: "entries",
      id,
      title: `T${id}`,
      published: true,
    }));
    const troubles = Array.from({ length: mostLines + 1 }, (_, id) => address({ id, documents }));
    const section = compose({ troubles })?.sections[0];
    expect(section?.lines).toHaveLength(mostLines);
    expect(section?.more).toBe("Et 1\u00a0autre adresse.");
    expect(section?.lines[0]?.documents).toHaveLength(5);
    expect(section?.lines[0]?.moreDocuments).toBe("et 2\u00a0autres");
  });
});

test("the mail says the same in both its parts, and nothing in it is read as markup", async () => {
  const digest = compose({
    troubles: [
      address({
        documents: [{ collection: "entries", id: 3, title: "<b>Dette & cie</b>", published: true }],
      }),
    ],
    recovered: [address({ id: 8, url: "https://b.fr/?a=1&b=2", ...fine })],
    stillInTrouble: 1,
  });
  if (!digest) throw new Error("no digest");
  const { html, text } = await digestLetter(digest, siteUrl);
  expect(html).toContain("&lt;b&gt;Dette &amp; cie&lt;/b&gt;");
  expect(html).toContain('lang="fr"');
  for (const part of [html.replace(/&amp;/g, "&"), text]) {
    for (const said of [
      "https://a.fr/x",
      "https://b.fr/?a=1&b=2",
      "https://portail.fr/admin/liens/7",
      "https://portail.fr/admin/collections/entries/3",
      digest.introduction,
      digest.stillInTrouble,
      digest.list.url,
      digest.why,
    ])
      expect(part).toContain(said);
  }
  expect(text).toMatch(/EN DIFFICULTÉ[\s\S]*RÉTABLIS/);
});
