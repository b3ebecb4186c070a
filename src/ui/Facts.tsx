import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

/** A list of what is known, one line a fact; facts without a value are left out. */
export function Facts({ facts }: { facts: (Fact | null | undefined | false)[] }) {
  const known = facts.filter(
    (fact): fact is Fact =>
      Boolean(fact) && (fact as Fact).value !== "" && (fact as Fact).value != null,
  );
  return (
    <dl className="oc-facts">
      {known.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
