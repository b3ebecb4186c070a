/** Pages on either side of the current one that keep a link of their own. */
const around = 2;

/** The numbers that a list of pages shows, in order; `null` where some are left out. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const near = Array.from({ length: 2 * around + 1 }, (_, index) => page - around + index);
  const shown = [...new Set([1, ...near, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const gap = number - (shown[index - 1] ?? 0);
    // The sign for what is left out would take the room of a single number.
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
