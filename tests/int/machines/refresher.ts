import type { Pool } from "pg";

/** Runs of the job as it is wired, but for the outside: only hosts of this machine answer. */
export async function refresher(sql: Pool): Promise<(hours: number) => Promise<void>> {
  const { dropPagesThatShow } = await import("@/jobs/refresh-links");
  const { defaultRefreshSettings, runRefresh } = await import("@/links");
  const { outboundRules } = await import("@/lib/http");
  return async (hours) => {
    await runRefresh(
      {
        sql,
        clock: () => new Date(Date.now() + hours * 3_600_000),
        log: { info: () => {}, warn: () => {}, error: () => {} },
        progress: async () => {},
        signal: new AbortController().signal,
      },
      {
        ...defaultRefreshSettings,
        siteUrl: "http://localhost:3000",
        canaries: [],
        rules: outboundRules({ allow: ["127.0.0.0/8"], ports: "any" }),
        userAgent: "test",
        spacingMs: 0,
        onChanged: dropPagesThatShow,
      },
    );
  };
}
