import type { AdminViewServerProps } from "payload";
import { jobs, readJobsOverview } from "@/jobs";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { AdminPage } from "../AdminPage";
import { JobsBoard } from "./JobsBoard";
import "./jobs.css";
import { wordJobs } from "./wording";

/** `/admin/travaux`: every job, its next run, what its last runs did, and a button to run it now. */
export async function JobsView(view: AdminViewServerProps) {
  const { api } = view.initPageResult.req.payload.config.routes;
  return (
    <AdminPage view={view} title="Travaux" address="/travaux" least="editor">
      {async () => (
        <JobsBoard
          initial={wordJobs(await readJobsOverview(pool(), { jobs, now: systemClock() }))}
          address={`${api}/jobs-runs`}
        />
      )}
    </AdminPage>
  );
}
