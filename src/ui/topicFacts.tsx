import { labelOf, levels as levelLabels } from "@/catalogue/vocabularies";
import type { Theme } from "@/payload-types";
import type { Fact } from "./Facts";
import { themePath } from "./paths";
import { TagLinks } from "./TagLinks";

/** What a source or an entry is about: its themes, if any, and its territorial levels. */
export const topicFacts = (
  themes: readonly Theme[],
  levels: readonly string[] | null | undefined,
): (Fact | false)[] => [
  themes.length > 0 && {
    label: "Thématiques",
    value: (
      <TagLinks
        label="Thématiques"
        links={themes.map((theme) => ({ href: themePath(theme), text: theme.title }))}
      />
    ),
  },
  {
    label: "Niveaux territoriaux",
    value: (levels ?? []).map((level) => labelOf(levelLabels, level)).join(", "),
  },
];
