/** The closed vocabularies of the model: value in the database and API, French label for people. */

type Option = { value: string; label: string };

export const entryTypes = [
  { value: "dataset", label: "Jeu de données" },
  { value: "publication", label: "Publication statistique" },
  { value: "tool", label: "Outil" },
  { value: "platform", label: "Plateforme" },
  { value: "reference", label: "Document de référence" },
] as const satisfies readonly Option[];

export const levels = [
  { value: "commune", label: "Commune" },
  { value: "epci", label: "Intercommunalité (EPCI)" },
  { value: "departement", label: "Département" },
  { value: "region", label: "Région" },
  { value: "national", label: "National" },
] as const satisfies readonly Option[];

export const licences = [
  { value: "lov2", label: "Licence Ouverte 2.0" },
  { value: "fr-lo", label: "Licence Ouverte 1.0" },
  { value: "odc-odbl", label: "Open Database License (ODbL)" },
  { value: "cecill-2.1", label: "CeCILL 2.1" },
  { value: "notspecified", label: "Non précisée" },
] as const satisfies readonly Option[];

/** EU authority table « frequency », the codes that French producers use. */
export const frequencies = [
  { value: "CONT", label: "En continu" },
  { value: "DAILY", label: "Quotidienne" },
  { value: "WEEKLY", label: "Hebdomadaire" },
  { value: "MONTHLY", label: "Mensuelle" },
  { value: "QUARTERLY", label: "Trimestrielle" },
  { value: "ANNUAL_2", label: "Deux fois par an" },
  { value: "ANNUAL", label: "Annuelle" },
  { value: "BIENNIAL", label: "Tous les deux ans" },
  { value: "IRREG", label: "Irrégulière" },
  { value: "NEVER", label: "Jamais (millésime clos)" },
  { value: "UNKNOWN", label: "Inconnue" },
] as const satisfies readonly Option[];

export const formats = [
  { value: "CSV", label: "CSV" },
  { value: "JSON", label: "JSON" },
  { value: "XLSX", label: "XLSX" },
  { value: "XLS", label: "XLS" },
  { value: "ODS", label: "ODS" },
  { value: "PDF", label: "PDF" },
  { value: "HTML", label: "Page web" },
  { value: "PARQUET", label: "Parquet" },
  { value: "ZIP", label: "ZIP" },
  { value: "GEOJSON", label: "GeoJSON" },
  { value: "SHP", label: "Shapefile" },
  { value: "TXT", label: "Texte" },
  { value: "XML", label: "XML" },
  { value: "API", label: "API" },
] as const satisfies readonly Option[];

export const organizationKinds = [
  { value: "ministry", label: "Ministère" },
  { value: "central-administration", label: "Direction d’administration centrale" },
  { value: "statistical-service", label: "Service ou institut statistique" },
  { value: "public-body", label: "Établissement public ou agence" },
  { value: "observatory", label: "Observatoire" },
  { value: "court", label: "Juridiction financière" },
  { value: "social-security", label: "Organisme de sécurité sociale" },
  { value: "advisory-body", label: "Instance consultative" },
  { value: "parliament", label: "Assemblée parlementaire" },
  { value: "independent-authority", label: "Autorité administrative indépendante" },
  { value: "other", label: "Autre" },
] as const satisfies readonly Option[];

export const sourceKinds = [
  { value: "site", label: "Site officiel" },
  { value: "open-data", label: "Plateforme de données ouvertes" },
  { value: "tool", label: "Outil" },
  { value: "serial", label: "Publication en série" },
  { value: "observatory", label: "Observatoire" },
] as const satisfies readonly Option[];

export const harvestMethods = [
  { value: "none", label: "À la main" },
  { value: "opendatasoft", label: "Opendatasoft (API Explore)" },
  { value: "udata", label: "data.gouv.fr (udata)" },
  { value: "dcat", label: "DCAT" },
] as const satisfies readonly Option[];

export const issueStates = [
  { value: "draft", label: "Brouillon" },
  { value: "in_review", label: "À relire" },
  { value: "approved", label: "Approuvé" },
  { value: "scheduled", label: "Programmé" },
  { value: "sending", label: "En cours d’envoi" },
  { value: "sent", label: "Envoyé" },
  { value: "paused", label: "En pause" },
  { value: "cancelled", label: "Annulé" },
] as const satisfies readonly Option[];

export const subscriberStates = [
  { value: "pending", label: "À confirmer" },
  { value: "confirmed", label: "Confirmé" },
  { value: "unsubscribed", label: "Désabonné" },
  { value: "suppressed", label: "Écarté" },
  { value: "erased", label: "Effacé" },
] as const satisfies readonly Option[];

/** States of an address behind which nobody finds what was promised. */
export const deadLinkStates: ReadonlySet<string> = new Set(["broken", "gone", "invalid"]);

/** The French label of a value, or the value itself when it is none of the vocabulary. */
export function labelOf(vocabulary: readonly Option[], value: string | null | undefined): string {
  return vocabulary.find((option) => option.value === value)?.label ?? value ?? "";
}

/** Payload wants mutable options. */
export const optionsOf = (vocabulary: readonly Option[]): Option[] =>
  vocabulary.map(({ value, label }) => ({ value, label }));
