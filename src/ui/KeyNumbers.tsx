import { formatNumber } from "./format";

/** A few numbers about the portal, each leading to what it counts. */
export const KeyNumbers = ({
  numbers,
}: {
  numbers: { value: number; label: string; plural?: string; href: string }[];
}) => (
  <ul className="oc-numbers">
    {numbers.map((number) => (
      <li key={number.href}>
        <a href={number.href}>
          <strong>{formatNumber(number.value)}</strong>{" "}
          {number.value < 2 ? number.label : (number.plural ?? `${number.label}s`)}
        </a>
      </li>
    ))}
  </ul>
);
