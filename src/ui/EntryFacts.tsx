import { frequencies, labelOf, licences } from "@/catalogue/vocabularies";
import type { Entry } from "@/payload-types";
import { type Territory, wordTerritory } from "@/territories";
import { ExternalLink } from "./ExternalLink";
import { FactSheet } from "./FactSheet";
import { filled, filledAll } from "./filled";
import { formatDate, formatHost, formatPeriod } from "./format";
import { organizationPath, seriesPath, sourcePath, territoryEntriesPath } from "./paths";
import { topicFacts } from "./topicFacts";

/** What is known of an entry: who, where, when, how often, under which licence. */
export function EntryFacts({
  entry,
  territories,
}: {
  entry: Entry;
  /** Those that it covers. */
  territories: readonly Territory[];
}) {
  const publisher = filled(entry.publisher);
  const source = filled(entry.source);
  const series = filled(entry.series);
  const contributors = filledAll(entry.contributors).filter(({ id }) => id !== publisher?.id);
  const themes = filledAll(entry.themes);
  return (
    <FactSheet
      facts={[
        publisher && {
          label: "Producteur",
          value: <a href={organizationPath(publisher)}>{publisher.name}</a>,
        },
        contributors.length > 0 && {
          label: "Avec",
          value: (
            <ul>
              {contributors.map((organization) => (
                <li key={organization.id}>
                  <a href={organizationPath(organization)}>{organization.name}</a>
                </li>
              ))}
            </ul>
          ),
        },
        source && { label: "Source", value: <a href={sourcePath(source)}>{source.title}</a> },
        series && { label: "Série", value: <a href={seriesPath(series)}>{series.title}</a> },
        ...topicFacts(themes, entry.levels),
        territories.length > 0 && {
          label: "Territoires",
          value: (
            <ul>
              {territories.map((territory) => (
                <li key={territory.code}>
                  <a href={territoryEntriesPath(territory)}>{wordTerritory(territory)}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { label: "Années", value: formatPeriod(entry) },
        {
          label: "Fréquence",
          value: entry.frequency === "UNKNOWN" ? "" : labelOf(frequencies, entry.frequency),
        },
        { label: "Publiée le", value: formatDate(entry.issued) },
        { label: "Mise à jour le", value: formatDate(entry.modified) },
        { label: "Ajoutée ici le", value: formatDate(entry.publishedFirstAt) },
        { label: "Licence", value: licenceSentence(entry.licence) },
        { label: "Langue", value: entry.language === "en" ? "Anglais" : "" },
        entry.documentationUrl
          ? {
              label: "Documentation",
              value: (
                <ExternalLink href={entry.documentationUrl}>
                  Documentation sur {formatHost(entry.documentationUrl)}
                </ExternalLink>
              ),
            }
          : null,
        entry.methodologyUrl
          ? {
              label: "Méthodologie",
              value: (
                <ExternalLink href={entry.methodologyUrl}>
                  Méthodologie sur {formatHost(entry.methodologyUrl)}
                </ExternalLink>
              ),
            }
          : null,
        { label: "Contact", value: contactOf(entry) },
        { label: "Mots-clés", value: (entry.keywords ?? []).join(", ") },
      ]}
    />
  );
}

const licenceSentence = (licence: string): string =>
  licence === "notspecified"
    ? "Non précisée : renseignez-vous auprès du producteur avant toute réutilisation."
    : labelOf(licences, licence);

function contactOf({ contact }: Entry) {
  if (!contact?.email && !contact?.url && !contact?.name) return null;
  return (
    <>
      {contact.name ? <>{contact.name} </> : null}
      {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
      {!contact.email && contact.url ? (
        <ExternalLink href={contact.url}>Formulaire de contact</ExternalLink>
      ) : null}
    </>
  );
}
