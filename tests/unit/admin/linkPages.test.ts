import { describe, expect, test } from "@jest/globals";
import { checkNotice, checkQuery, wordRequested } from "@/admin/links/checkWording";
import type { DocumentLink } from "@/admin/links/documentLinks";
import { judgeDocument } from "@/admin/links/documentWords";
import { identifiersOf } from "@/admin/links/formRequest";
import type { LinkSummary, OpenIncident } from "@/admin/links/linkSummary";
import { returnAddress } from "@/admin/links/returnAddress";
import { wordCounts, wordIncident, wordLastRun, wordNoWorker } from "@/admin/links/summaryWords";
import { incidentCauses } from "@/links";

const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");
const at = new Date("2026-11-01T07:05:00Z");

const summary = (values: Partial<LinkSummary> = {}): LinkSummary => ({
  watched: 1_200,
  trouble: 1,
  proposals: 0,
  asked: 0,
  incidents: [],
  lastRun: null,
  running: false,
  workers: { living: 1, lastSeen: at },
  ...values,
});

describe("the summary in words", () => {
  test("counts in French", () => {
    const counts = wordCounts(summary({ proposals: 2, asked: 1 }));
    expect(Object.values(counts).map(plain)).toEqual([
      "1 200 adresses surveillées",
      "1 adresse à traiter",
      "2 réparations proposées",
      "1 vérification demandée, en attente",
    ]);
  });

  test.each<[Partial<LinkSummary>, string]>([
    [{}, "Les liens n’ont encore jamais été vérifiés."],
    [{ running: true }, "Une vérification est en cours."],
    [
      { lastRun: { state: "done", at, summary: { checked: 4, failed: 0 }, error: null } },
      "Dernière vérification le 1er novembre 2026 à 08:05 : réussi (adresses vérifiées : 4).",
    ],
    [
      { lastRun: { state: "failed", at, summary: null, error: "La base est tombée." } },
      "Dernière vérification le 1er novembre 2026 à 08:05 : échec (La base est tombée.).",
    ],
    [
      { lastRun: { state: "crashed", at, summary: null, error: null } },
      "Dernière vérification le 1er novembre 2026 à 08:05 : interrompu par une panne.",
    ],
  ])("the last run: %j", (values, sentence) => {
    expect(plain(wordLastRun(summary(values)))).toBe(sentence);
  });

  test("nobody works: said with when somebody did", () => {
    expect(wordNoWorker(summary())).toBeNull();
    const dead = { living: 0, lastSeen: at };
    expect(plain(wordNoWorker(summary({ workers: dead })))).toMatch(
      /^Aucun processus n’exécute les travaux : .* Le dernier a été vu le 1er novembre 2026 à 08:05\.$/,
    );
  });

  test.each(incidentCauses)(
    "an incident of the cause %s says since when and what it means",
    (cause) => {
      const incident: OpenIncident = {
        scope: cause === "host" ? "a.fr" : "all",
        cause,
        since: at,
        failed: 6,
        total: 9,
        detail: cause === "canary" ? "https://t.fr/ https://u.fr/" : null,
      };
      const sentence = plain(wordIncident(incident));
      expect(sentence).toMatch(/^Depuis le 1er novembre 2026 à 08:05, .*ne change.*\.$/);
      if (cause === "canary") expect(sentence).toContain("(https://t.fr/, https://u.fr/)");
      if (cause === "host") expect(sentence).toContain("6 adresses sur 9 de a.fr");
    },
  );
});

describe("the links of a document, before it is published", () => {
  const link = (values: Partial<DocumentLink> = {}): DocumentLink => ({
    id: 1,
    spellings: ["https://a.fr/"],
    tone: "good",
    sentence: "",
    asked: false,
    checkable: true,
    checkedAt: at.toISOString(),
    ...values,
  });
  const trouble = link({ tone: "trouble" });
  const unchecked = link({ tone: "neutral", checkedAt: null });

  test.each<[string, DocumentLink[], string | undefined, string | undefined]>([
    ["no link", [], undefined, undefined],
    ["all is well", [link(), link({ tone: "neutral" })], "good", "Aucun lien en difficulté."],
    ["one in trouble", [link(), trouble], "trouble", "1 lien en difficulté dans ce document."],
    [
      "two in trouble",
      [trouble, trouble, unchecked],
      "trouble",
      "2 liens en difficulté dans ce document.",
    ],
    ["never checked", [link(), unchecked], "waits", "1 lien en attente de vérification."],
    ["asked for", [link({ asked: true })], "waits", "1 lien en attente de vérification."],
    [
      "what cannot be checked does not wait",
      [link({ ...unchecked, checkable: false })],
      "good",
      "Aucun lien en difficulté.",
    ],
  ])("%s", (_, links, tone, sentence) => {
    const verdict = judgeDocument(links);
    expect([verdict?.tone, plain(verdict?.sentence)]).toEqual([tone, sentence]);
  });
});

describe("what comes of asking for checks", () => {
  test.each([
    [1, true, "Vérification de 1 adresse demandée."],
    [12, true, "Vérification de 12 adresses demandée."],
  ])("%i", (count, alive, sentence) => expect(plain(wordRequested(count, alive))).toBe(sentence));

  test("what the query says is said again, and nothing else", () => {
    const read = (query: string) => checkNotice(Object.fromEntries(new URLSearchParams(query)));
    expect(read(checkQuery.requested(3, true))).toEqual({
      tone: "success",
      text: wordRequested(3, true),
    });
    expect(read(checkQuery.requested(3, false))).toEqual({
      tone: "success",
      text: wordRequested(3, false),
    });
    expect(read(checkQuery.refused("selection"))?.tone).toBe("error");
    for (const odd of [
      "",
      "verification=",
      "verification=Votre compte est fermé",
      "verification=toString",
    ])
      expect(read(odd)).toBeNull();
    expect(checkNotice({ verification: ["1", "2"] })).toBeNull();
  });
});

test.each<[string, unknown[], number[] | string]>([
  ["numbers, as a form or as JSON gives them", ["1", 2, "2"], [1, 2]],
  ["none", [], "selection"],
  ["too many", [1, 2, 3, 4], "too-many"],
  ["the same one often", [1, 1, 1, 1], [1]],
  ["0", [0], "selection"],
  ["a negative one", ["-1"], "selection"],
  ["half of one", [1.5], "selection"],
  ["a larger one than there are", ["9".repeat(16)], "selection"],
  ["null", [null], "selection"],
  ["a list", [[1]], "selection"],
])("chosen: %s", (_, values, expected) => expect(identifiersOf(values, 3)).toEqual(expected));

test.each<[Record<string, string>, string]>([
  [{}, "/admin/liens?n=1"],
  [{ retour: "etat=broken&q=a+b&page=2" }, "/admin/liens?etat=broken&q=a+b&page=2&n=1"],
  [{ retour: "https://mauvais.fr/" }, "/admin/liens?n=1"],
  [{ retour: "etat=broken\r\nSet-Cookie: a=b" }, "/admin/liens?n=1"],
  [{ fiche: "12" }, "/admin/liens/12?n=1"],
  [{ fiche: "12/../../logout" }, "/admin/liens?n=1"],
])("a form with %j leads to %s", (fields, expected) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  expect(returnAddress("/admin", form, "n=1")).toBe(expected);
});
