import {
  noticeQuery,
  type RepairRefusal,
  refusalStatus,
  repairNotice,
  wordAccepted,
  wordRefusal,
  wordRefused,
} from "@/admin/links/repairWording";

const nb = "\u00a0";
const url = "https://a.fr/x";

describe("what was done", () => {
  it.each([
    [{ repairs: 1, places: 1, mentions: 0, frozen: 0 }, `1${nb}adresse remplacée à 1${nb}endroit.`],
    [
      { repairs: 2, places: 5, mentions: 0, frozen: 0 },
      `2${nb}adresses remplacées à 5${nb}endroits.`,
    ],
    [
      { repairs: 1, places: 1, mentions: 1, frozen: 1 },
      `1${nb}adresse remplacée à 1${nb}endroit. 1${nb}texte cite encore l’ancienne adresse${nb}: à corriger à la main. 1${nb}numéro de la lettre, déjà approuvé ou envoyé, la garde.`,
    ],
  ])("%j", (counts, sentence) => {
    expect(wordAccepted(counts)).toBe(sentence);
    const query = Object.fromEntries(new URLSearchParams(noticeQuery.accepted(counts)));
    expect(repairNotice(query)).toEqual({ tone: "success", text: sentence });
  });

  it("and what was put aside", () => {
    expect(wordRefused(2)).toBe(`2${nb}réparations refusées${nb}: elles ne seront plus proposées.`);
    const query = Object.fromEntries(new URLSearchParams(noticeQuery.refused(2)));
    expect(repairNotice(query)).toEqual({ tone: "success", text: wordRefused(2) });
  });
});

describe("why nothing was done", () => {
  const codes = Object.keys(refusalStatus) as RepairRefusal["code"][];

  it.each(codes)(
    "%s is a sentence that says that nothing has changed, with or without its details",
    (code) => {
      const known = { code, url, target: url, document: "La ressource", ids: [3] } as RepairRefusal;
      for (const text of [
        wordRefusal(known),
        repairNotice({ reparations: "impossible", motif: code })?.text,
      ]) {
        expect(text).toMatch(/^\S.*\. Rien n’a été modifié\.$/);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );
});

describe("the page after a plain form", () => {
  it.each([[{}], [{ reparations: "autre" }], [{ etat: "broken" }]])(
    "says nothing for %j",
    (query) => {
      expect(repairNotice(query)).toBeNull();
    },
  );

  it("never says what a link made elsewhere would have it say", () => {
    const forged = "<b>Votre compte est suspendu</b>";
    for (const query of [
      { reparations: "acceptees", adresses: forged, endroits: "1e99", textes: ["3"] },
      { reparations: "impossible", motif: forged },
      { reparations: "impossible", motif: "constructor" },
    ])
      expect(repairNotice(query)?.text).not.toMatch(/compte|<|Infinity|1e\+/);
  });
});
