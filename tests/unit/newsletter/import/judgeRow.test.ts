import { type ImportMode, judgeRow } from "@/newsletter/import/judgeRow";

const now = new Date("2026-12-01T07:00:00Z");
const offer = {
  themes: new Map([
    ["finances", 1],
    ["fiscalite locale", 2],
  ]),
};
const judge = (cells: Record<string, string>, mode: ImportMode = "invitation", overflow = false) =>
  judgeRow({ line: 2, cells, overflow }, { mode, offer, now });
const consent = {
  adresse: "a@x.fr",
  consentement_date: "31/05/2025 14:30",
  consentement_texte: "J’accepte de recevoir la lettre.",
  consentement_source: "Salon des maires 2025",
};
const problemOf = (...given: Parameters<typeof judge>) => {
  const verdict = judge(...given);
  return verdict.ok ? "none" : verdict.problem;
};

test("an address, in its one form; choices; the consent that the file proves", () => {
  expect(judge({ email: " Élue@Mairie-École.fr".replace("É", "e") })).toEqual({
    ok: true,
    email: "elue@xn--mairie-cole-hbb.fr",
    choice: { themes: [], territories: [], rhythm: "each" },
  });
  expect(
    judge(
      {
        ...consent,
        thematiques: "Finances | Fiscalité  locale|finances",
        territoires: "departement:35|commune:35238",
        rythme: "Une fois par mois",
      },
      "consent",
    ),
  ).toEqual({
    ok: true,
    email: "a@x.fr",
    choice: {
      themes: [1, 2],
      territories: ["departement:35", "commune:35238"],
      rhythm: "monthly",
      consent: {
        at: "2025-05-31T12:30:00.000Z",
        text: consent.consentement_texte,
        source: consent.consentement_source,
      },
    },
  });
});

test.each<[string, Record<string, string>, string]>([
  ["no address", { adresse: "" }, "address_missing"],
  ["no address at all", { rythme: "mensuel" }, "address_missing"],
  ["not an address", { adresse: "jean.dupont" }, "address_invalid"],
  ["two addresses", { adresse: "a@x.fr, b@x.fr" }, "address_invalid"],
  ["a header within", { adresse: "a@x.fr\r\nBcc: b@x.fr" }, "address_invalid"],
  ["a name before it", { adresse: "Jean <a@x.fr>" }, "address_invalid"],
  ["a formula that is an address", { adresse: "=1+1@x.fr" }, "formula"],
  ["a formula elsewhere", { adresse: "a@x.fr", thematiques: "=HYPERLINK(A1)" }, "formula"],
  ["a command", { adresse: "a@x.fr", rythme: "+cmd|' /C calc'!A0" }, "formula"],
  ["an unknown theme", { adresse: "a@x.fr", thematiques: "Finances|Cuisine" }, "theme_unknown"],
  ["an unknown territory", { adresse: "a@x.fr", territoires: "Rennes" }, "territory_unknown"],
  ["an unknown rhythm", { adresse: "a@x.fr", rythme: "parfois" }, "rhythm_unknown"],
  ["a column of ours, another of theirs", { adresse: "a@x.fr", telephone: "=1" }, "none"],
])("%s: %o is %s", (_, cells, problem) => {
  expect(problemOf(cells)).toBe(problem);
});

test("too many cells", () => {
  expect(problemOf({ adresse: "a@x.fr" }, "invitation", true)).toBe("columns");
});

test.each<[string, Record<string, string>, string]>([
  ["complete", {}, "none"],
  ["an ISO date", { consentement_date: "2025-05-31" }, "none"],
  ["today", { consentement_date: "2026-12-01" }, "none"],
  ["no date", { consentement_date: "" }, "date_missing"],
  ["words", { consentement_date: "au printemps" }, "date_invalid"],
  ["a day that does not exist", { consentement_date: "31/02/2025" }, "date_invalid"],
  ["the American order", { consentement_date: "05/31/2025" }, "date_invalid"],
  ["the future", { consentement_date: "2026-12-02" }, "date_future"],
  ["three years and a day ago", { consentement_date: "30/11/2023" }, "date_old"],
  ["three years ago less a day", { consentement_date: "02/12/2023" }, "none"],
  ["no wording", { consentement_texte: "" }, "text_missing"],
  ["no source", { consentement_source: "" }, "source_missing"],
  ["a novel", { consentement_texte: "a".repeat(301) }, "too_long"],
])("consent in the file, %s: %o is %s", (_, cells, problem) => {
  expect(problemOf({ ...consent, ...cells }, "consent")).toBe(problem);
});
