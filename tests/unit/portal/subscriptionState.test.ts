import { answerSubscription } from "@/app/(portal)/lettre/answerSubscription";
import { readSubscriptionForm } from "@/app/(portal)/lettre/readSubscriptionForm";
import { trapField } from "@/app/(portal)/lettre/subscriptionState";
import { readJsonSubscription } from "@/app/api/lettre/abonnement/request";
import type { SubscribeResult } from "@/newsletter";

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const typed = form([
  ["email", " Prenom@Exemple.fr "],
  ["themes", "3"],
  ["themes", "5"],
  ["territories", "commune:35238"],
  ["rhythm", "monthly"],
  ["proof", "eyJ9"],
  ["place", " "],
]);

test("what was typed is read as it is, and an absent box means no consent", () => {
  expect(readSubscriptionForm(typed)).toEqual({
    values: {
      email: " Prenom@Exemple.fr ",
      themes: ["3", "5"],
      territories: ["commune:35238"],
      rhythm: "monthly",
      consent: false,
    },
    effort: { proof: "eyJ9", patience: undefined },
    question: undefined,
    modified: false,
    trapped: false,
  });
});

test("files and endless texts do no harm", () => {
  const data = form([
    ["email", "a".repeat(10_000)],
    ["proof", "a".repeat(10_000)],
    ["place", "a".repeat(10_000)],
  ]);
  data.append("themes", new File(["x"], "x.txt"));
  for (let index = 0; index < 1_000; index += 1) data.append("territories", "region:53");
  const { values, effort, question } = readSubscriptionForm(data);
  expect(values.email).toHaveLength(320);
  expect(effort.proof).toHaveLength(4_000);
  expect(question).toHaveLength(100);
  expect(values.themes).toEqual([]);
  expect(values.territories).toHaveLength(100);
  expect(values.rhythm).toBe("each");
});

test.each<[string, [string, string][], string | undefined]>([
  ["nothing typed", [["place", ""]], undefined],
  ["a place typed, whatever button is pressed", [["place", " Rennes "]], "Rennes"],
  [
    "the search's button with nothing typed",
    [
      ["place", ""],
      ["search", "1"],
    ],
    "",
  ],
  ["no such field", [], undefined],
])("a place is looked for: %s", (_, fields, question) => {
  expect(readSubscriptionForm(form(fields)).question).toBe(question);
});

test("the field that people do not see tells robots", () => {
  expect(readSubscriptionForm(form([[trapField, "http://"]])).trapped).toBe(true);
});

describe("the form after an answer", () => {
  const { values } = readSubscriptionForm(typed);
  const answer = (result: SubscribeResult | "failed", withScript = true) =>
    answerSubscription(values, result, { withScript });

  test("accepted: thanks, and nothing of what was typed", () => {
    const state = answer({ ok: true, status: 200 });
    expect(state).toMatchObject({ outcome: "accepted", errors: {} });
    expect(JSON.stringify(state)).not.toContain("Exemple");
  });
  test("refused: each error, and everything typed", () => {
    const fieldErrors = { consent: "Cochez la case." };
    expect(answer({ ok: false, status: 422, reason: "fields", fieldErrors })).toEqual({
      outcome: "refused",
      values,
      errors: fieldErrors,
    });
  });
  test.each<[string, SubscribeResult | "failed", string]>([
    ["too many", { ok: false, status: 429, reason: "limit", retryAfterSeconds: 60 }, "Trop de"],
    ["the server fails", "failed", "Réessayez"],
    [
      "the proof is used, with scripts",
      { ok: false, status: 422, reason: "effort", fault: "used", patience: "t" },
      "recommencez",
    ],
  ])("%s: a sentence, and everything typed", (_, result, message) => {
    const state = answer(result);
    expect(state).toMatchObject({ outcome: "failed", values });
    expect(state.message).toContain(message);
  });
  test("without scripts: the second page, first without reproach", () => {
    const lacking = { ok: false, status: 422, reason: "effort", patience: "t" } as const;
    expect(answer({ ...lacking, fault: "missing" }, false)).toEqual({
      outcome: "verify",
      values,
      errors: {},
      patience: "t",
      message: undefined,
    });
    expect(answer({ ...lacking, fault: "early" }, false).message).toContain("trop tôt");
  });
});

describe("a subscription as JSON", () => {
  test("is read field by field", () => {
    expect(
      readJsonSubscription({
        email: "a@x.fr",
        themes: [3, "finances"],
        territories: ["region:53"],
        rhythm: "monthly",
        consent: true,
        proof: "p",
      }),
    ).toEqual({
      input: {
        email: "a@x.fr",
        themes: ["3", "finances"],
        territories: ["region:53"],
        rhythm: "monthly",
        consent: true,
        proof: "p",
      },
      trapped: false,
    });
  });
  test.each([undefined, null, "x", 3, [], [{}]])("%j is none", (body) => {
    expect(readJsonSubscription(body)).toBeUndefined();
  });
  test.each<[string, unknown]>([
    ["text", "true"],
    ["number", 1],
    ["nothing", undefined],
    ["list", [true]],
  ])("consent as %s is no consent", (_, consent) => {
    expect(readJsonSubscription({ consent })?.input.consent).toBe(false);
  });
  test("fields of the wrong kind are empty, or choices that do not exist", () => {
    expect(
      readJsonSubscription({ email: {}, themes: "3", territories: [{}, null], precisions: "x" }),
    ).toMatchObject({
      input: { email: "", themes: [], territories: ["?", "?"] },
      trapped: true,
    });
  });
});
