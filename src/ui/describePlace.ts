import { type Territory, wordWhere } from "@/territories";
import type { PlaceChoice } from "./TerritoryChoices";

/** A territory as forms offer it. */
export function describePlace({
  alias,
  ...place
}: Territory & { alias?: string | null }): PlaceChoice {
  const where = wordWhere(place);
  return {
    code: place.code,
    name: place.name,
    where: alias ? `${where} ; ${alias} en fait partie` : where,
  };
}
