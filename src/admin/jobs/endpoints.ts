import type { Endpoint, PayloadRequest } from "payload";
import { hasRole } from "@/access/roles";
import { findJob, jobs, readJobsOverview, requestRun } from "@/jobs";
import { recordAction } from "@/lib/audit";
import { systemClock } from "@/lib/clock";
import { pool, transaction } from "@/lib/database";
import { refuse } from "../refuse";
import { wordJobs } from "./wording";

/** Jobs are for those who answer for what is published. */
export function maySeeJobs(user: PayloadRequest["user"]): boolean {
  return hasRole(user, "editor");
}

const denied = () =>
  refuse(403, "Accès refusé\u00a0: les travaux sont réservés aux responsables éditoriaux.");

/** `GET /api/jobs-runs`: the state of every job, worded; polled by the admin's view. */
async function showJobs(req: PayloadRequest): Promise<Response> {
  if (!maySeeJobs(req.user)) return denied();
  const overview = await readJobsOverview(pool(), { jobs, now: systemClock() });
  return Response.json(wordJobs(overview), { headers: { "Cache-Control": "no-store" } });
}

/** `POST /api/jobs-runs/:name`: asks the workers for a run; 202, and at once. */
async function runJobNow(req: PayloadRequest): Promise<Response> {
  if (!maySeeJobs(req.user)) return denied();
  const job = findJob(String(req.routeParams?.name ?? ""));
  if (!job) return refuse(404, "Ce travail n’existe pas.");
  const userId = Number(req.user?.id);
  const requested = await transaction(pool(), async (sql) => {
    const isNew = await requestRun(sql, { job: job.name, requestedBy: userId });
    if (isNew)
      await recordAction(sql, {
        userId,
        action: "run",
        collection: "jobs",
        details: { job: job.name },
      });
    return isNew;
  });
  return Response.json(
    { message: requested ? "Le travail va être lancé." : "Ce travail est déjà demandé." },
    { status: 202 },
  );
}

export const jobEndpoints: Endpoint[] = [
  { path: "/jobs-runs", method: "get", handler: showJobs },
  { path: "/jobs-runs/:name", method: "post", handler: runJobNow },
];
