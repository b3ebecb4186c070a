import type { Tone } from "./addressWords";

const signs: Record<Tone, string> = { trouble: "▲", neutral: "○", good: "✓" };

/** The state of an address in a word, with a sign for who does not see its colour. */
export function StateMark({ tone, label }: { tone: Tone; label: string }) {
  return (
    <strong className={`link-state link-state--${tone}`}>
      <span aria-hidden="true">{signs[tone]}</span> {label}
    </strong>
  );
}
