import { describe, expect, test } from "@jest/globals";
import { createElement } from "react";
import { drawAside } from "@/ui/sharing/drawAside";
import { cutText, drawableText, fitTitle, longestTitle } from "@/ui/sharing/drawableText";
import { layPicture } from "@/ui/sharing/drawPicture";
import { freshnessOf } from "@/ui/sharing/freshness";

describe("a title that is too long", () => {
  test.each([
    ["Comptes des communes", 30, "Comptes des communes"],
    ["Comptes des communes et des départements", 25, "Comptes des communes et…"],
    // Neither a dangling sign nor half of what a no-break space holds together.
    ["Comptes des communes : budgets", 24, "Comptes des communes…"],
    ["Comptes des communes (budgets)", 23, "Comptes des communes…"],
    ["Plus de dix milliards 12\u00a0000\u00a0€ versés", 28, "Plus de dix milliards…"],
    // A single endless word is cut inside.
    ["x".repeat(40), 20, `${"x".repeat(19)}…`],
    ["", 10, ""],
  ])("%s in %i: %s", (text, most, cut) => {
    expect(cutText(text, most)).toBe(cut);
    expect(cutText(text, most).length).toBeLessThanOrEqual(most);
  });

  test("is drawn smaller, then cut", () => {
    expect(fitTitle("Dotations").size).toBeGreaterThan(fitTitle("Dotations ".repeat(8)).size);
    const longest = fitTitle("Dotations aux communes ".repeat(40));
    expect(longest.text.length).toBeLessThanOrEqual(longestTitle);
    expect(longest.text).toMatch(/[a-z]…$/);
  });
});

test.each([
  [
    "L’État, « Cœur d’Œuvre » – 12\u202f000\u00a0€",
    "L’État, « Cœur d’Œuvre » – 12\u00a0000\u00a0€",
  ],
  ["Été décomposé : e\u0301", "Été décomposé : é"],
  ["Budgets 📊 des 日本 communes 1️⃣\u200b\u0007", "Budgets des communes 1"],
  ["ligne\nautre\tmot", "ligne autre mot"],
])("what the font can draw of %j", (text, drawn) => expect(drawableText(text)).toBe(drawn));

const addedAt = "2024-11-26T10:00:00.000Z";
test.each([
  [
    { modified: "2026-01-01", issued: "2020-05-03", addedAt },
    "Mise à jour le 1er\u00a0janvier 2026",
  ],
  [{ modified: null, issued: "2020-05-03", addedAt }, "Publiée le 3\u00a0mai 2020"],
  [{ modified: null, issued: null, addedAt }, "Ajoutée au catalogue le 26\u00a0novembre 2024"],
])("freshness of %j", (entry, said) => expect(freshnessOf(entry)).toBe(said));

describe("drawing", () => {
  test.each(["Budgets 📊 des 日本 communes © ™ ★ 1️⃣ ع א", "", "W".repeat(400), "<b>&amp;</b> #{x}"])(
    "%j asks no other server",
    async (title) => {
      const { png, refused } = await drawAside(
        layPicture({ siteName: title, kind: title, title, facts: [title, title] }),
      );
      expect(Buffer.from(png).subarray(1, 4).toString()).toBe("PNG");
      expect(refused).toEqual([]);
    },
  );

  test("what the font cannot draw would ask, and is refused", async () => {
    const { refused } = await drawAside(
      createElement("div", { style: { display: "flex" } }, "日本"),
    );
    expect(refused.length).toBeGreaterThan(0);
  });
});
