import { env } from "@/lib/env";
import { purgePersonalData as purge, purgeImports, purgeReturns, readSettings } from "@/newsletter";
import type { Job } from "./job";

/** Carries out how long personal data is kept. */
export const purgePersonalData: Job = {
  name: "purge-personal-data",
  label: "Effacement des données personnelles",
  description:
    "Chaque nuit, efface les abonnements jamais confirmés, les liens périmés, le contenu des courriels partis et les compteurs de limitation ; demande aux abonnés sans acte depuis trois ans s’ils restent, et efface ceux qui n’ont pas répondu.",
  schedule: "30 3 * * *",
  async run({ sql, clock, payload }) {
    const { SITE_URL, PAYLOAD_SECRET } = env();
    const context = {
      installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
      settings: await readSettings(await payload()),
      now: clock(),
    };
    return {
      ...(await purge(sql, context)),
      ...(await purgeReturns(sql, context.now)),
      ...(await purgeImports(sql, context.now)),
    };
  },
};
