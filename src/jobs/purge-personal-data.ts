import { purgePersonalData as purge, purgeImports, purgeReturns } from "@/newsletter";
import type { Job } from "./job";

/** Carries out how long personal data is kept. */
export const purgePersonalData: Job = {
  name: "purge-personal-data",
  label: "Effacement des données personnelles",
  description:
    "Chaque nuit, efface les abonnements jamais confirmés, les liens périmés, le contenu des courriels partis et les compteurs de limitation.",
  schedule: "30 3 * * *",
  async run({ sql, clock }) {
    return {
      ...(await purge(sql, clock())),
      ...(await purgeReturns(sql, clock())),
      ...(await purgeImports(sql, clock())),
    };
  },
};
