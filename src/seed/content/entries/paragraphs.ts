/** A description: its paragraphs, a blank line between two. */
export const paragraphs = (...texts: string[]): string => texts.join("\n\n");
