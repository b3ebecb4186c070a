import { env } from "@/lib/env";
import { outboundRules } from "@/lib/http";
import { defaultRefreshSettings, findRepairs, runRefresh, userAgentFor } from "@/links";
import type { Job } from "./job";
import { dropPagesThatShow, repairSettings } from "./link-repairs";

export const refreshLinks: Job = {
  name: "refresh-links",
  label: "Vérification des liens",
  description:
    "Chaque heure, vérifie les adresses qui doivent l’être, note ce qui a été observé, met à jour leur état et cherche comment réparer les liens perdus ou déplacés.",
  schedule: "7 * * * *",
  run: async (context) => {
    const { OUTBOUND_ALLOW, SITE_URL } = env();
    const { ports, ...defaults } = defaultRefreshSettings;
    const payload = await context.payload();
    const { timeoutSeconds, maxPerRun } = await payload.findGlobal({ slug: "links", depth: 0 });
    const settings = {
      ...defaults,
      timeoutMs: timeoutSeconds * 1000,
      maxPerRun,
      rules: outboundRules({ allow: OUTBOUND_ALLOW, ports }),
      userAgent: userAgentFor(SITE_URL),
      onChanged: dropPagesThatShow,
    };
    const summary = await runRefresh(context, settings);
    return { ...summary, ...(await findRepairs(context, repairSettings(settings))) };
  },
};
