/** A choice among a few states of the page, as links: no script, a stable address each. */
export const ChoiceLinks = ({
  label,
  choices,
}: {
  label: string;
  choices: { text: string; href: string; current: boolean }[];
}) => (
  <nav className="oc-choice" aria-label={label}>
    <span className="oc-choice__label">{label} :</span>
    <ul>
      {choices.map((choice) => (
        <li key={choice.text}>
          <a href={choice.href} aria-current={choice.current ? "true" : undefined}>
            {choice.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
