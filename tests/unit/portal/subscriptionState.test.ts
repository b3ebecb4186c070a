import {
  afterAnswer,
  readSubscriptionForm,
  trapField,
  untouched,
} from "@/app/(portal)/lettre/subscriptionState";

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const typed = form([
  ["email", " Prenom@Exemple.fr "],
  ["themes", "3"],
  ["themes", "5"],
  ["rhythm", "monthly"],
]);

test("what was typed is read as it is, and an absent box means no consent", () => {
  const { values, input, trapped } = readSubscriptionForm(typed);
  expect(values).toEqual({
    email: " Prenom@Exemple.fr ",
    themes: ["3", "5"],
    rhythm: "monthly",
    consent: false,
  });
  expect(input.consent).toBe(false);
  expect(trapped).toBe(false);
});

test("files and endless texts do no harm", () => {
  const data = form([["email", "a".repeat(10_000)]]);
  data.append("themes", new File(["x"], "x.txt"));
  const { values } = readSubscriptionForm(data);
  expect(values.email).toHaveLength(320);
  expect(values.themes).toEqual([""]);
  expect(values.rhythm).toBe("each");
});

test("the field that people do not see tells robots", () => {
  expect(readSubscriptionForm(form([[trapField, "http://"]])).trapped).toBe(true);
});

describe("the form after an answer", () => {
  const { values } = readSubscriptionForm(typed);
  test("accepted: thanks, and nothing of what was typed", () => {
    const state = afterAnswer(untouched, values, { ok: true, status: 200 });
    expect(state).toMatchObject({ attempt: 1, outcome: "accepted", errors: {} });
    expect(JSON.stringify(state)).not.toContain("Exemple");
  });
  test("refused: each error, and everything typed", () => {
    const state = afterAnswer(untouched, values, {
      ok: false,
      status: 422,
      fieldErrors: { consent: "Cochez la case." },
    });
    expect(state).toEqual({
      attempt: 1,
      outcome: "refused",
      values,
      errors: { consent: "Cochez la case." },
    });
  });
  test.each([
    ["too many", { ok: false, status: 429, fieldErrors: {}, message: "Trop." } as const, "Trop."],
    ["the server fails", "failed" as const, "Réessayez"],
  ])("%s: a sentence, and everything typed", (_, result, message) => {
    const state = afterAnswer({ ...untouched, attempt: 4 }, values, result);
    expect(state).toMatchObject({ attempt: 5, outcome: "failed", values });
    expect(state.message).toContain(message);
  });
});
