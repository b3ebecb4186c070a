import { describe, expect, test } from "@jest/globals";
import { type Suggested, type SuggestedEvent, suggestedAfter } from "@/browser/suggestedState";

const suggestions = ["a", "b", "c"].map((title) => ({ title, kind: "Ressource", address: title }));
const open: Suggested = { open: true, suggestions, active: -1 };
const at = (active: number): Suggested => ({ ...open, active });
const shut: Suggested = { ...open, open: false };
const down = { did: "down", withAlt: false } as const;
const up = { did: "up", withAlt: false } as const;

describe("keys move as the combobox pattern says", () => {
  test.each<[string, Suggested, SuggestedEvent, Partial<Suggested>]>([
    ["down from the field: the first", at(-1), down, { active: 0 }],
    ["down goes on", at(0), down, { active: 1 }],
    ["down from the last: the field", at(2), down, { active: -1 }],
    ["up from the field: the last", at(-1), up, { active: 2 }],
    ["up from the first: the field", at(0), up, { active: -1 }],
    ["down opens a closed list on its first", shut, down, { open: true, active: 0 }],
    ["up opens it on its last", shut, up, { open: true, active: 2 }],
    [
      "Alt+down opens it and stays in the field",
      shut,
      { ...down, withAlt: true },
      { open: true, active: -1 },
    ],
    ["Alt+up closes it", at(1), { ...up, withAlt: true }, { open: false, active: -1 }],
    ["typing leaves the list to the field", at(1), { did: "typed" }, { open: true, active: -1 }],
    ["left, right, home and end return to the field", at(1), { did: "returned" }, { active: -1 }],
    ["closing forgets the place", at(1), { did: "closed" }, { open: false, active: -1 }],
    [
      "an answer with nothing closes",
      at(1),
      { did: "answered", suggestions: [] },
      { open: false, active: -1 },
    ],
    ["an answer opens", shut, { did: "answered", suggestions }, { open: true, active: -1 }],
    ["nothing to open", { ...shut, suggestions: [] }, down, { open: false }],
  ])("%s", (_, before, event, after) => {
    expect(suggestedAfter(before, event)).toMatchObject(after);
  });
});
