/** A suggestion as the portal's own address answers it; the kind in French. */
export type ShownSuggestion = { title: string; kind: string; address: string };

/** Answers of this visit: letters are often taken back. */
const known = new Map<string, readonly ShownSuggestion[]>();
/** As the server reads it; below, nothing is asked. */
const shortest = 2;

/** What the portal suggests for what was typed; rejects when it cannot be reached. */
export async function readSuggestions(
  typed: string,
  signal: AbortSignal,
): Promise<readonly ShownSuggestion[]> {
  const question = typed.trim().replace(/\s+/g, " ").toLowerCase().slice(0, 80);
  if (question.length < shortest) return [];
  const kept = known.get(question);
  if (kept) return kept;
  const response = await fetch(`/suggestions.json?q=${encodeURIComponent(question)}`, { signal });
  if (!response.ok) throw new Error(`suggestions answered ${response.status}`);
  const { suggestions } = (await response.json()) as { suggestions: ShownSuggestion[] };
  known.set(question, suggestions);
  return suggestions;
}
