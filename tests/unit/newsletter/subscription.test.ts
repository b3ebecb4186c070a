import { checkSubscription } from "@/newsletter/subscription";

const good = { email: "A@x.fr", consent: "on" };
const offer = {
  themes: [
    { id: 1, slug: "finances" },
    { id: 2, slug: "fiscalite" },
  ],
  territories: ["region:53", "commune:2A004"],
};

test("a subscription is read from plain strings, themes by identifier or slug", () => {
  expect(
    checkSubscription(
      {
        ...good,
        themes: ["1", "fiscalite", "1", "finances"],
        territories: ["region:53", "commune:2A004", "region:53", ""],
        rhythm: "monthly",
      },
      offer,
    ),
  ).toEqual({
    ok: true,
    subscription: {
      email: "a@x.fr",
      themes: [1, 2],
      territories: ["region:53", "commune:2A004"],
      rhythm: "monthly",
    },
  });
  expect(checkSubscription(good, { themes: [], territories: [] })).toMatchObject({ ok: true });
});

test.each([
  ["consent unticked", { ...good, consent: "" }, ["consent"]],
  ["consent absent", { email: "a@x.fr" }, ["consent"]],
  ["consent false", { ...good, consent: false }, ["consent"]],
  ["no address", { ...good, email: " " }, ["email"]],
  ["a wrong address", { ...good, email: "a@" }, ["email"]],
  ["an unknown theme", { ...good, themes: ["9"] }, ["themes"]],
  ["a theme that is no number", { ...good, themes: ["x"] }, ["themes"]],
  ["a wrong territory", { ...good, territories: ["lune:1"] }, ["territories"]],
  ["a territory that does not exist", { ...good, territories: ["region:99"] }, ["territories"]],
  [
    "more territories than anybody reads",
    { ...good, territories: Array.from({ length: 51 }, (_, index) => `region:${index}`) },
    ["territories"],
  ],
  ["a wrong rhythm", { ...good, rhythm: "daily" }, ["rhythm"]],
  ["all at once", { email: "", themes: ["9"] }, ["email", "themes", "consent"]],
])("%s: said beside the field", (_, input, fields) => {
  const result = checkSubscription(input, offer);
  if (result.ok) throw new Error("accepted");
  expect(Object.keys(result.fieldErrors).sort()).toEqual([...fields].sort());
  for (const text of Object.values(result.fieldErrors)) expect(text).toMatch(/\S/);
});
