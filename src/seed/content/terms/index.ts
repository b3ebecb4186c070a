import type { TermSeed } from "../types";
import { actionPublique } from "./action-publique";
import { budget } from "./budget";
import { dotations } from "./dotations";
import { fiscaliteImpots } from "./fiscalite-1";
import { fiscaliteRegimes } from "./fiscalite-2";
import { institutions } from "./institutions";
import { perequation } from "./perequation";
import { ratios } from "./ratios";
import { statistique } from "./statistique";

/** The glossary, by subject. */
export const terms: TermSeed[] = [
  ...institutions,
  ...dotations,
  ...perequation,
  ...fiscaliteImpots,
  ...fiscaliteRegimes,
  ...budget,
  ...ratios,
  ...statistique,
  ...actionPublique,
];
