import { type Above, territoriesOverlap } from "@/territories";

/** Which items stand in a reader's copy. Pure. */

export type Choosable = {
  position: number;
  themes: readonly number[];
  territories: readonly string[];
  forEveryone: boolean;
};

export type ReaderChoice = { themes: readonly number[]; territories: readonly string[] };

const meets = (offered: readonly number[], chosen: readonly number[]): boolean =>
  offered.length === 0 || chosen.length === 0 || offered.some((value) => chosen.includes(value));

/**
 * Positions of the items for one reader: those of his themes and territories (all, when he
 * chose none) and those for everyone. An item without theme, or without territory (all of
 * France), is not restricted on that side. Territories meet when they share ground: an item on
 * a région concerns the readers of its communes, one on a commune those of its région.
 */
export function chooseItems(
  items: readonly Choosable[],
  reader: ReaderChoice,
  above: Above,
): number[] {
  return items
    .filter(
      (item) =>
        item.forEveryone ||
        (meets(item.themes, reader.themes) &&
          territoriesOverlap(item.territories, reader.territories, above)),
    )
    .map(({ position }) => position);
}
