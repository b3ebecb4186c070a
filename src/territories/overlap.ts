/** For each code, the larger territories that it lies in or shares ground with. */
export type Above = ReadonlyMap<string, readonly string[]>;

/**
 * Whether two lists of territories have ground in common; an empty list is all of France. One
 * holds a place of the other (a région its communes), or reaches into it (an EPCI over two
 * départements). Pure.
 */
export function territoriesOverlap(
  one: readonly string[],
  other: readonly string[],
  above: Above,
): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const reaches = (from: readonly string[], to: readonly string[]) =>
    from.some((code) => [code, ...(above.get(code) ?? [])].some((place) => to.includes(place)));
  return reaches(one, other) || reaches(other, one);
}
