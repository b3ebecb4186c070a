import "./glossary.css";
import { alphabet, letterAnchor } from "./glossaryIndex";

/** The letters, as links to their sections; those under which nothing stands are not links. */
export function AlphabetIndex({ letters }: { letters: readonly string[] }) {
  const others = letters.filter((letter) => !alphabet.includes(letter));
  return (
    <nav aria-label="Index alphabétique" className="oc-alphabet">
      <ul>
        {[...others, ...alphabet].map((letter) => (
          <li key={letter}>
            {letters.includes(letter) ? (
              <a href={`#${letterAnchor(letter)}`}>
                <span className="fr-sr-only">Lettre </span>
                {letter}
              </a>
            ) : (
              <span aria-hidden="true">{letter}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
