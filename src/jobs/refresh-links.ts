import { env } from "@/lib/env";
import { outboundRules } from "@/lib/http";
import { invalidatePages } from "@/lib/invalidation";
import { defaultRefreshSettings, type OnChanged, runRefresh, userAgentFor } from "@/links";
import type { Job } from "./job";

/** Public pages show published documents alone. */
const dropPagesThatShow: OnChanged = async (sql, uses) => {
  const shown = uses.filter(({ published }) => published);
  const tags = new Set(
    shown.flatMap(({ collection, documentId }) => [collection, `${collection}:${documentId}`]),
  );
  if (tags.size > 0) await invalidatePages(sql, [...tags]);
};

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
