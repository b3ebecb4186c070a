/** Entries in one bit string of the index, as the migration `catalogue_bits` made it. */
export const chunkSize = 30_000;

/** A bit string in which no entry is. */
export const nobody = `repeat('0', ${chunkSize})::bit varying`;
