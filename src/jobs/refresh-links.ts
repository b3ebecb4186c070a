import { env } from "@/lib/env";
import { outboundRules } from "@/lib/http";
import { invalidatePages } from "@/lib/invalidation";
import { defaultRefreshSettings, type OnChanged, runRefresh, userAgentFor } from "@/links";
import type { Job } from "./job";
import { tagsOfUses } from "./tags-of-uses";

const dropPagesThatShow: OnChanged = (sql, uses) => invalidatePages(sql, tagsOfUses(uses));

export const refreshLinks: Job = {
  name: "refresh-links",
  label: "Vérification des liens",
  description:
    "Chaque heure, vérifie les adresses qui doivent l’être, note ce qui a été observé et met à jour leur état.",
  schedule: "7 * * * *",
  run: async (context) => {
    const { OUTBOUND_ALLOW, SITE_URL } = env();
    const { ports, ...defaults } = defaultRefreshSettings;
    const payload = await context.payload();
    const { timeoutSeconds, maxPerRun } = await payload.findGlobal({ slug: "links", depth: 0 });
    return runRefresh(context, {
      ...defaults,
      timeoutMs: timeoutSeconds * 1000,
      maxPerRun,
      rules: outboundRules({ allow: OUTBOUND_ALLOW, ports }),
      userAgent: userAgentFor(SITE_URL),
      onChanged: dropPagesThatShow,
    });
  },
};
