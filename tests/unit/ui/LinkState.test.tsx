import { renderToStaticMarkup } from "react-dom/server";
import { Distributions } from "@/ui/Distributions";
import { LinkState } from "@/ui/LinkState";

const copy = "https://web.archive.org/web/20230501120000/https://a.fr/x";
const gone = { state: "gone", archivedUrl: copy, archivedAt: "2023-05-01T12:00:00Z" };

test("a lost page is a warning that leads to its copy", () => {
  const html = renderToStaticMarkup(<LinkState known={gone} />);
  expect(html).toContain("fr-alert--warning");
  expect(html).toContain(
    `<a href="${copy}" class="oc-external" rel="noopener external">Consulter la copie archivée du 01/05/2023</a>`,
  );
});

test("without a copy it is a warning alone, and a good page leads to no copy", () => {
  expect(renderToStaticMarkup(<LinkState known={{ state: "gone" }} />)).not.toContain("<a ");
  expect(renderToStaticMarkup(<LinkState known={{ ...gone, state: "ok" }} />)).not.toContain("<a ");
});

test("a lost file of an entry leads to its copy, named after it for those who hear the link alone", () => {
  const html = renderToStaticMarkup(
    <Distributions
      distributions={[
        { id: "1", title: "Budgets", url: "https://a.fr/x" },
        { id: "2", title: "Comptes", url: "https://a.fr/y" },
      ]}
      stateOf={(url) => (url.endsWith("x") ? gone : { state: "ok" })}
    />,
  );
  expect(html.match(/web\.archive\.org/g)).toHaveLength(1);
  expect(html).toContain(
    'Consulter la copie archivée du 01/05/2023<span class="fr-sr-only"> de «\u00a0Budgets\u00a0»</span>',
  );
});
