/** What became of the last button that was pressed, as the page's query says it. */

const outcomes = {
  enregistre: "Vos préférences sont enregistrées. Elles valent dès le prochain numéro.",
  refuse: "Rien n’a été changé :",
  donnees:
    "Un message vient de vous être envoyé, avec un lien vers vos données, valable 24 heures. S’il n’arrive pas, regardez parmi les indésirables, ou recommencez demain.",
} as const;

export type OutcomeName = keyof typeof outcomes;

export const outcomeOf = (given: string | string[] | undefined): OutcomeName | undefined =>
  Object.keys(outcomes).find((name): name is OutcomeName => name === given);

export function Outcome({
  outcome,
  faults = [],
}: {
  outcome: OutcomeName | undefined;
  /** Fields and what is wrong with each. */
  faults?: readonly (readonly [string, string])[];
}) {
  if (!outcome || (outcome === "refuse" && faults.length === 0)) return null;
  return (
    <div
      className={`fr-alert fr-alert--${outcome === "refuse" ? "error" : "success"} fr-alert--sm fr-mb-3w`}
    >
      <p>{outcomes[outcome]}</p>
      {outcome === "refuse" ? (
        <ul>
          {faults.map(([field, text]) => (
            <li key={field}>{text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
