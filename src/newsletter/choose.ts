/** Which items stand in a reader's copy. Pure. */

export type Choosable = {
  position: number;
  themes: readonly number[];
  territories: readonly string[];
  forEveryone: boolean;
};

export type ReaderChoice = { themes: readonly number[]; territories: readonly string[] };

const meets = <T>(offered: readonly T[], chosen: readonly T[]): boolean =>
  offered.length === 0 || chosen.length === 0 || offered.some((value) => chosen.includes(value));

/**
 * Positions of the items for one reader: those of his themes and territories (all, when he
 * chose none) and those for everyone. An item without theme, or without territory (all of
 * France), is not restricted on that side.
 */
export function chooseItems(items: readonly Choosable[], reader: ReaderChoice): number[] {
  return items
    .filter(
      (item) =>
        item.forEveryone ||
        (meets(item.themes, reader.themes) && meets(item.territories, reader.territories)),
    )
    .map(({ position }) => position);
}
