import { checkSubscription } from "@/newsletter/subscription";

const good = { email: "A@x.fr", consent: "on" };

test("a subscription is read from plain strings", () => {
  expect(
    checkSubscription(
      { ...good, themes: ["1", "2", "1"], territories: ["region:53"], rhythm: "monthly" },
      [1, 2],
    ),
  ).toEqual({
    ok: true,
    subscription: {
      email: "a@x.fr",
      themes: [1, 2],
      territories: ["region:53"],
      rhythm: "monthly",
    },
  });
  expect(checkSubscription(good, [])).toMatchObject({ ok: true });
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
  ["a wrong rhythm", { ...good, rhythm: "daily" }, ["rhythm"]],
  ["all at once", { email: "", themes: ["9"] }, ["email", "themes", "consent"]],
])("%s: said beside the field", (_, input, fields) => {
  const result = checkSubscription(input, [1]);
  if (result.ok) throw new Error("accepted");
  expect(Object.keys(result.fieldErrors).sort()).toEqual([...fields].sort());
  for (const text of Object.values(result.fieldErrors)) expect(text).toMatch(/\S/);
});
