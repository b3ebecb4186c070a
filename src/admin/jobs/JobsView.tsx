import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter, SetStepNav } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import { jobs, readJobsOverview } from "@/jobs";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { maySeeJobs } from "./endpoints";
import { JobsBoard } from "./JobsBoard";
import "./jobs.css";
import { wordJobs } from "./wording";

/** `/admin/travaux`: every job, its next run, what its last runs did, and a button to run it now. */
export async function JobsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { permissions, req, visibleEntities, locale } = initPageResult;
  const { routes } = req.payload.config;
  // Payload leaves it to a view of one's own to ask for the login.
  if (!req.user) redirect(`${routes.admin}/login?redirect=${routes.admin}/travaux`);
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      // A copy: React refuses to write to the one that Payload gives.
      visibleEntities={{ ...visibleEntities }}
    >
      <SetStepNav nav={[{ label: "Travaux" }]} />
      <Gutter className="jobs">
        <h1>Travaux</h1>
        {maySeeJobs(req.user) ? (
          <JobsBoard
            initial={wordJobs(await readJobsOverview(pool(), { jobs, now: systemClock() }))}
            address={`${routes.api}/jobs-runs`}
          />
        ) : (
          <p role="alert">
            Accès refusé : les travaux sont réservés aux responsables éditoriaux et aux
            administrateurs.
          </p>
        )}
      </Gutter>
    </DefaultTemplate>
  );
}

export default JobsView;
