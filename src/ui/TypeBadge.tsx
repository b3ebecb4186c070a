import { entryTypes, labelOf } from "@/catalogue/vocabularies";

/** What kind of resource it is. Colour only decorates: the word says it. */
export const TypeBadge = ({ type }: { type: string }) => (
  <p className={`fr-badge fr-badge--sm fr-badge--no-icon ${colours[type] ?? ""}`}>
    {labelOf(entryTypes, type)}
  </p>
);

const colours: Record<string, string> = {
  dataset: "fr-badge--blue-cumulus",
  publication: "fr-badge--green-emeraude",
  tool: "fr-badge--yellow-tournesol",
  platform: "fr-badge--purple-glycine",
  reference: "fr-badge--beige-gris-galet",
};
