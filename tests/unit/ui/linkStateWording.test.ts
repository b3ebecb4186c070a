import { wordArchivedCopy, wordLinkState } from "@/ui/linkStateWording";

const noBreak = "\u00a0";
const checkedAt = "2026-11-03T12:00:00Z";
const okAt = "2026-10-01T12:00:00Z";

test.each([
  ["ok", "good", `Lien vérifié le 3${noBreak}novembre 2026.`],
  [
    "moved",
    "good",
    `Lien vérifié le 3${noBreak}novembre 2026${noBreak}: la page a changé d’adresse, le lien y conduit.`,
  ],
  ["failing", "warning", "Le site n’a pas répondu"],
  ["broken", "warning", `Il fonctionnait le 1er${noBreak}octobre 2026.`],
  ["gone", "warning", "retirée par son éditeur"],
  ["invalid", "warning", "incorrecte"],
  // A site that refuses robots is not said to be broken.
  ["blocked", "neutral", "refuse les vérifications"],
  ["degraded", "neutral", "répond, mais mal"],
  ["unsupported", "neutral", "ne peut pas être vérifié"],
  ["refused", "neutral", "ne peut pas être vérifié"],
  ["unknown", "neutral", "pas encore vérifié"],
])("the state %s is said with the tone %s", (state, tone, words) => {
  const wording = wordLinkState({ state, checkedAt, okAt });
  expect(wording.tone).toBe(tone);
  expect(wording.sentence).toContain(words);
});

test("an address that no check has seen is said so", () => {
  expect(wordLinkState(undefined).sentence).toBe("Lien pas encore vérifié.");
});

test("a state without dates makes a whole sentence", () => {
  expect(wordLinkState({ state: "ok" }).sentence).toBe("Lien vérifié.");
  expect(wordLinkState({ state: "failing" }).sentence).toBe(
    "Le site n’a pas répondu lors de notre dernière vérification.",
  );
});

describe("the archived copy of a lost page", () => {
  const archivedUrl = "https://web.archive.org/web/20230501233000/https://a.fr/";
  // Late in the evening, universal time: the day that the archive itself shows.
  const archivedAt = "2023-05-01T23:30:00Z";

  test.each(["broken", "gone"])("is offered, with its day, when the address is %s", (state) => {
    expect(wordArchivedCopy({ state, archivedUrl, archivedAt })).toEqual({
      href: archivedUrl,
      text: "Consulter la copie archivée du 01/05/2023",
    });
  });

  test.each(["ok", "moved", "degraded", "blocked", "failing", "unknown"])(
    "is not, when the address is %s",
    (state) => {
      expect(wordArchivedCopy({ state, archivedUrl, archivedAt })).toBeNull();
    },
  );

  test("nor when there is none; without its day it is offered all the same", () => {
    expect(wordArchivedCopy({ state: "gone", archivedUrl: null })).toBeNull();
    expect(wordArchivedCopy(undefined)).toBeNull();
    expect(wordArchivedCopy({ state: "gone", archivedUrl })?.text).toBe(
      "Consulter la copie archivée",
    );
  });
});
