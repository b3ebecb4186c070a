import type { CardsBlock } from "@/payload-types";

/** Cards side by side; one with an address is a link in its whole. */
export function Cards({ block }: { block: CardsBlock }) {
  const Heading = block.title ? "h3" : "h2";
  return (
    <>
      {block.title ? <h2>{block.title}</h2> : null}
      <ul className="oc-cards oc-cards--3">
        {block.cards.map((card, place) => (
          <li key={card.id ?? place}>
            <div
              className={`fr-card fr-card--sm ${card.url ? "fr-enlarge-link" : "fr-card--no-arrow"}`}
            >
              <div className="fr-card__body">
                <div className="fr-card__content">
                  <Heading className="fr-card__title">
                    {card.url ? <a href={card.url}>{card.title}</a> : card.title}
                  </Heading>
                  {card.text ? <p className="fr-card__desc">{card.text}</p> : null}
                </div>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
