import { env } from "@/lib/env";
import { outboundRules } from "@/lib/http";
import { invalidatePages } from "@/lib/invalidation";
import {
  defaultRefreshSettings,
  findRepairs,
  type OnChanged,
  readLinkSettings,
  runRefresh,
  sendDigests,
  userAgentFor,
} from "@/links";
import type { Job } from "./job";
import { repairSettings } from "./link-repairs";
import { tagsOfContents, tagsOfUses } from "./tags-of-uses";

/** Public pages show published documents alone. */
export const dropPagesThatShow: OnChanged = (sql, uses, aspect) =>
  invalidatePages(sql, aspect === "content" ? tagsOfContents(uses) : tagsOfUses(uses));

export const refreshLinks: Job = {
  name: "refresh-links",
  label: "Vérification des liens",
  description:
    "Chaque heure, vérifie les adresses qui doivent l’être, note ce qui a été observé, met à jour leur état, cherche comment réparer les liens déplacés ou perdus et écrit à qui en répond.",
  schedule: "7 * * * *",
  run: async (context) => {
    const { OUTBOUND_ALLOW, SITE_URL } = env();
    const { ports, ...defaults } = defaultRefreshSettings;
    const settings = {
      ...defaults,
      ...(await readLinkSettings(context.sql)),
      siteUrl: SITE_URL,
      rules: outboundRules({ allow: OUTBOUND_ALLOW, ports }),
      userAgent: userAgentFor(SITE_URL),
      onChanged: dropPagesThatShow,
    };
    const summary = await runRefresh(context, settings);
    await context.progress(summary.checked, summary.checked, "recherche de réparations");
    const repairs = await findRepairs(context, repairSettings(settings));
    return { ...summary, ...repairs, ...(await sendDigests(context, settings)) };
  },
};
