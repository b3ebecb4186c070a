import { Tile } from "@codegouvfr/react-dsfr/Tile";
import { formatCount } from "./format";
import { themePath } from "./paths";

export type ThemeTile = { slug: string; title: string; description?: string | null; count: number };

/** The themes, each with how many entries stand under it. */
export const ThemeTiles = ({
  themes,
  heading = "h3",
}: {
  themes: readonly ThemeTile[];
  heading?: "h2" | "h3";
}) => (
  <ul className="oc-cards oc-cards--3">
    {themes.map((theme) => (
      <li key={theme.slug}>
        <Tile
          className="oc-theme-tile"
          id={`thematique-${theme.slug}`}
          title={theme.title}
          titleAs={heading}
          linkProps={{ href: themePath(theme) }}
          desc={theme.description || undefined}
          detail={formatCount(theme.count, "ressource")}
          orientation="horizontal"
          small
        />
      </li>
    ))}
  </ul>
);
