import { describe, expect, test } from "@jest/globals";
import type { Role } from "@/access/roles";
import type { Pending } from "@/admin/dashboard/pending";
import { wordPending } from "@/admin/dashboard/wording";

const nothing: Pending = { drafts: [], issues: [], links: [], failedJobs: [] };
const all: Pending = {
  drafts: [
    { collection: "entries", count: 1234 },
    { collection: "terms", count: 1 },
  ],
  issues: [
    { state: "draft", count: 1 },
    { state: "in_review", count: 2 },
  ],
  links: [{ state: "broken", count: 3 }],
  failedJobs: ["refresh-links"],
};

const as = (role: Role) => ({ role }) as unknown as Parameters<typeof wordPending>[1];
const textsFor = (pending: Pending, role: Role) =>
  wordPending(pending, as(role), (name) => `[${name}]`).map(({ text }) => text);

describe("what waits, by role", () => {
  const shared = [
    "1\u00a0numéro de la lettre à rédiger",
    "3\u00a0liens rompus",
    "1\u202f234\u00a0ressources en brouillon",
    "1\u00a0terme du glossaire en brouillon",
  ];
  test("a contributor sees what contributors may deal with", () => {
    expect(textsFor(all, "contributor")).toEqual(shared);
  });
  test.each(["editor", "admin"] as const)("an %s sees jobs and issues to review too", (role) => {
    expect(textsFor(all, role)).toEqual([
      "Échec du travail «\u00a0[refresh-links]\u00a0»",
      shared[0],
      "2\u00a0numéros de la lettre à relire",
      ...shared.slice(1),
    ]);
  });
  test("nobody sees anything when nothing waits", () => {
    expect(textsFor(nothing, "admin")).toEqual([]);
  });
  test("each line leads to where it is dealt with", () => {
    expect(wordPending(all, as("admin"), String).map(({ address }) => address)).toEqual([
      "/travaux",
      "/collections/issues?where[or][0][and][0][state][equals]=draft",
      "/collections/issues?where[or][0][and][0][state][equals]=in_review",
      "/liens?etat=broken",
      "/collections/entries?where[or][0][and][0][_status][equals]=draft",
      "/collections/terms?where[or][0][and][0][_status][equals]=draft",
    ]);
  });
});
