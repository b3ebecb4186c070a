import type { EntrySeed } from "../types";
import { aidesSubventions } from "./aides-subventions";
import { balances } from "./balances";
import { cadastreFoncier } from "./cadastre-foncier";
import { comptesIndividuels } from "./comptes-individuels";
import { comptesNationaux } from "./comptes-nationaux";
import { courDesComptes } from "./cour-des-comptes";
import { dotations } from "./dotations";
import { educationCulture } from "./education-culture";
import { emploi } from "./emploi";
import { entreprises } from "./entreprises";
import { environnement } from "./environnement";
import { fiscalite } from "./fiscalite";
import { fonctionPublique } from "./fonction-publique";
import { gestionCommandePublique } from "./gestion-commande-publique";
import { intercommunalite } from "./intercommunalite";
import { notesDotations } from "./notes-dotations";
import { ofgl } from "./ofgl";
import { ofglComptes } from "./ofgl-comptes";
import { population } from "./population";
import { programmesZonages } from "./programmes-zonages";
import { publicationsDgcl } from "./publications-dgcl";
import { rapportsOfgl } from "./rapports-ofgl";
import { recensement } from "./recensement";
import { securite } from "./securite";
import { social } from "./social";
import { territoires } from "./territoires";

/** Everything that an empty catalogue starts with. */
export const entries: EntrySeed[] = [
  ...comptesIndividuels,
  ...balances,
  ...ofglComptes,
  ...ofgl,
  ...fiscalite,
  ...cadastreFoncier,
  ...dotations,
  ...notesDotations,
  ...aidesSubventions,
  ...publicationsDgcl,
  ...rapportsOfgl,
  ...courDesComptes,
  ...comptesNationaux,
  ...territoires,
  ...intercommunalite,
  ...programmesZonages,
  ...population,
  ...recensement,
  ...fonctionPublique,
  ...emploi,
  ...entreprises,
  ...social,
  ...educationCulture,
  ...environnement,
  ...securite,
  ...gestionCommandePublique,
];
