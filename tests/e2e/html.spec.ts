import { HtmlValidate } from "html-validate";
import { pageTypes } from "./pages";
import { expect, test } from "./system";

/** The published rules of HTML; what concerns taste in writing it is left to the linter. */
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

/** The design system makes these two dialogs, which may be named, when it opens them. */
const namedLater = ["#fenetre-recherche", "#fenetre-menu"];

test("every page is valid HTML, and says in its head what it is", async ({ request }) => {
  test.setTimeout(180_000);
  const found: Record<string, string[]> = {};
  for (const { name, path } of await pageTypes()) {
    const html = await (await request.get(path)).text();
    const { results } = await validator.validateString(html);
    const faults = results
      .flatMap(({ messages }) => messages)
      .filter(
        ({ ruleId, selector }) =>
          !(ruleId === "aria-label-misuse" && namedLater.includes(selector ?? "")),
      )
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
    const head = html.slice(0, html.indexOf("</head>"));
    for (const needed of ["<title>", 'name="description"', 'rel="canonical"'])
      if (name !== "page introuvable" && !head.includes(needed))
        faults.push(`no ${needed} in head`);
    if (faults.length > 0) found[name] = [...new Set(faults)];
  }
  expect(found).toEqual({});
});
