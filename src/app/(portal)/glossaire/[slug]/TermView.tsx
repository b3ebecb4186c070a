import { termData } from "@/catalogue/exports/schemaOrg";
import { env } from "@/lib/env";
import { findPublic, readGlobal } from "@/lib/publicRead";
import type { Term, Theme } from "@/payload-types";
import { cardOfEntry, EntryList } from "@/ui/EntryList";
import { ExternalLink } from "@/ui/ExternalLink";
import { filledAll } from "@/ui/filled";
import { formatCount } from "@/ui/format";
import { letterAnchor, letterOf, sortTerms } from "@/ui/glossaryIndex";
import { PageShell } from "@/ui/PageShell";
import { termPath, themePath } from "@/ui/paths";
import { RichText } from "@/ui/RichText";
import { StructuredData } from "@/ui/StructuredData";
import { TagLinks } from "@/ui/TagLinks";
import { mentionsFor } from "../../_data/glossary";

export const nameOf = (term: Pick<Term, "label" | "acronym">): string =>
  term.acronym ? `${term.label} (${term.acronym})` : term.label;

/** Entries shown under a term; the catalogue's search finds the others. */
const entriesShown = 12;

/** All that the page of a term says, of a published one or of a draft. */
export async function TermView({ term }: { term: Term }) {
  const [site, narrower, entries, mentions] = await Promise.all([
    readGlobal("site"),
    findPublic({
      collection: "terms",
      where: { broader: { in: [term.id] } },
      limit: 0,
      depth: 0,
    }),
    findPublic({
      collection: "entries",
      where: { terms: { in: [term.id] } },
      sort: ["-publishedFirstAt", "-id"],
      page: 1,
      limit: entriesShown,
    }),
    mentionsFor(term),
  ]);
  return (
    <PageShell
      title={nameOf(term)}
      lead={term.shortDefinition}
      above={[{ label: "Glossaire", href: "/glossaire" }]}
      trailLabel={term.label}
    >
      <StructuredData data={termData(term, { url: env().SITE_URL, name: site.name })} />
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-8">
          <RichText content={term.body} mentions={mentions} except={term.slug} />
          <LegalReferences references={term.legalReferences ?? []} />
          {entries.docs.length > 0 ? (
            <section className="oc-section--small" aria-labelledby="ressources">
              <h2 className="fr-h4" id="ressources">
                Ressources qui emploient ce terme
              </h2>
              <EntryList entries={entries.docs.map(cardOfEntry)} />
              {entries.total > entries.docs.length ? (
                <p className="fr-mt-3w">
                  <a
                    className="fr-link"
                    href={`/catalogue?q=${encodeURIComponent(term.acronym ?? term.label)}`}
                  >
                    Chercher parmi toutes les ressources ({formatCount(entries.total, "ressource")}{" "}
                    pour ce terme)
                  </a>
                </p>
              ) : null}
            </section>
          ) : null}
        </div>
        <div className="fr-col-12 fr-col-lg-4">
          <Surroundings term={term} narrower={narrower.docs} />
        </div>
      </div>
    </PageShell>
  );
}

const LegalReferences = ({ references }: { references: NonNullable<Term["legalReferences"]> }) =>
  references.length === 0 ? null : (
    <section className="oc-section--small" aria-labelledby="references">
      <h2 className="fr-h4" id="references">
        {references.length > 1 ? "Références juridiques" : "Référence juridique"}
      </h2>
      <ul>
        {references.map(({ id, label, url }) => (
          <li key={id ?? label}>{url ? <ExternalLink href={url}>{label}</ExternalLink> : label}</li>
        ))}
      </ul>
    </section>
  );

/** What stands around a term: other names, wider and narrower terms, themes. */
function Surroundings({ term, narrower }: { term: Term; narrower: Term[] }) {
  const groups = [
    { id: "plus-generaux", title: "Plus général", terms: filledAll<Term>(term.broader) },
    { id: "plus-precis", title: "Plus précis", terms: narrower },
    { id: "voisins", title: "À voir aussi", terms: filledAll<Term>(term.related) },
  ].filter(({ terms }) => terms.length > 0);
  const themes = filledAll<Theme>(term.themes);
  return (
    <div className="oc-aside">
      {term.synonyms?.length ? (
        <>
          <h2 className="fr-h6 fr-mb-1w">On dit aussi</h2>
          <ul className="fr-mb-3w">
            {term.synonyms.map((synonym) => (
              <li key={synonym}>{synonym}</li>
            ))}
          </ul>
        </>
      ) : null}
      {groups.map(({ id, title, terms }) => (
        <section key={id} aria-labelledby={id}>
          <h2 className="fr-h6 fr-mb-1w" id={id}>
            {title}
          </h2>
          <ul className="fr-mb-3w">
            {sortTerms(terms).map((other) => (
              <li key={other.id}>
                <a href={termPath(other)}>{nameOf(other)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {themes.length > 0 ? (
        <>
          <h2 className="fr-h6 fr-mb-1w">Thématiques</h2>
          <TagLinks
            label="Thématiques de ce terme"
            links={themes.map((theme) => ({ href: themePath(theme), text: theme.title }))}
          />
        </>
      ) : null}
      <p className="fr-mb-0">
        <a className="fr-link" href={`/glossaire#${letterAnchor(letterOf(term.label))}`}>
          Les termes voisins dans l’alphabet
        </a>
      </p>
    </div>
  );
}
