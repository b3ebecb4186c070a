/**
 * The related document, when the read filled it in. A relation that the public may not read
 * (a draft, something in the bin) stays an identifier and is not shown.
 */
export const filled = <T extends object>(value: number | T | null | undefined): T | undefined =>
  typeof value === "object" && value !== null ? value : undefined;

/** The related documents that the public may read, in the editor's order. */
export const filledAll = <T extends object>(
  values: readonly (number | T | null | undefined)[] | null | undefined,
): T[] => (values ?? []).map((value) => filled<T>(value)).filter((value) => value !== undefined);
