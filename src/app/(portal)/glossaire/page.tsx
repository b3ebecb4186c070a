import type { Metadata } from "next";
import { glossaryData } from "@/catalogue/exports/schemaOrg";
import { env } from "@/lib/env";
import { findPublic, readGlobal } from "@/lib/publicRead";
import { AlphabetIndex } from "@/ui/AlphabetIndex";
import { formatCount } from "@/ui/format";
import { groupByLetter, letterAnchor, searchTerms } from "@/ui/glossaryIndex";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { SearchField } from "@/ui/SearchForm";
import { StructuredData } from "@/ui/StructuredData";
import { TermList } from "@/ui/TermList";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const longestQuestion = 200;

async function readQuestion({ searchParams }: Props): Promise<string> {
  const given = [(await searchParams).q ?? ""].flat()[0] ?? "";
  return given.trim().slice(0, longestQuestion);
}

const description =
  "Les mots des finances, des compétences et de l’organisation des collectivités locales, expliqués simplement.";

export async function generateMetadata(props: Props): Promise<Metadata> {
  const question = await readQuestion(props);
  return pageMetadata({
    title: question ? `« ${question} » – Glossaire` : "Glossaire",
    description,
    path: "/glossaire",
    indexed: question === "",
    alternates: [
      { type: "text/turtle", href: "/glossaire.ttl", title: "SKOS (Turtle)" },
      { type: "application/ld+json", href: "/glossaire.jsonld", title: "SKOS (JSON-LD)" },
    ],
  });
}

export default async function GlossaryPage(props: Props) {
  const question = await readQuestion(props);
  const [site, { docs }] = await Promise.all([
    readGlobal("site"),
    findPublic({ collection: "terms", limit: 0, depth: 0 }),
  ]);
  const found = searchTerms(docs, question);
  return (
    <PageShell title="Glossaire" lead={description}>
      <StructuredData data={glossaryData({ url: env().SITE_URL, name: site.name, description })} />
      {/* biome-ignore lint/a11y/useSemanticElements: `search` elements are not yet known everywhere. */}
      <form
        action="/glossaire"
        method="get"
        role="search"
        aria-label="Chercher dans le glossaire"
        className="fr-search-bar fr-search-bar--lg oc-measure"
      >
        <SearchField id="recherche-glossaire" value={question} label="Chercher un terme" />
      </form>
      {question ? (
        <section className="oc-section--small" aria-labelledby="resultats">
          <h2 className="fr-h4" id="resultats">
            {found.length === 0 ? "Aucun terme" : formatCount(found.length, "terme")} pour{" "}
            {`« ${question} »`}
          </h2>
          {found.length === 0 ? <Nothing question={question} /> : <TermList terms={found} />}
          <p className="fr-mt-3w">
            <a className="fr-link" href="/glossaire">
              Tout le glossaire, de A à Z
            </a>
          </p>
        </section>
      ) : (
        <FromAToZ terms={found} />
      )}
    </PageShell>
  );
}

function FromAToZ({ terms }: { terms: Parameters<typeof TermList>[0]["terms"] }) {
  const groups = groupByLetter(terms);
  return (
    <>
      <p className="fr-text--sm fr-mt-3w fr-mb-0">{formatCount(terms.length, "terme")}, de A à Z</p>
      <AlphabetIndex letters={groups.map(({ letter }) => letter)} />
      {groups.map(({ letter, terms: content }) => (
        <section key={letter} className="oc-letter" aria-labelledby={letterAnchor(letter)}>
          <h2 id={letterAnchor(letter)}>{letter}</h2>
          <TermList terms={content} />
        </section>
      ))}
    </>
  );
}

const Nothing = ({ question }: { question: string }) => (
  <>
    <p>
      Aucun terme, sigle, synonyme ni définition ne contient tous ces mots. Essayez un mot de moins,
      ou un autre mot.
    </p>
    <ul>
      <li>
        <a href={`/catalogue?q=${encodeURIComponent(question)}`}>
          Chercher « {question} » dans le catalogue
        </a>
      </li>
      <li>
        <a href="/contact">Nous proposer ce terme</a>
      </li>
    </ul>
  </>
);
