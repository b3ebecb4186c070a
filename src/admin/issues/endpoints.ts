import type { Endpoint } from "payload";
import { deadLinkStates } from "@/catalogue/vocabularies";
import { requestRun } from "@/jobs";
import { systemClock } from "@/lib/clock";
import { parisInstant, parisTimeZone } from "@/lib/parisTime";
import { normaliseAddress, stateOfAddresses } from "@/links";
import {
  approveIssue,
  canApprove,
  findBlockers,
  type IssueState,
  moveIssue,
  readIssueLinks,
  readProgress,
  refusalTexts,
  retryFailed,
  type WorkflowAction,
  wordBlocker,
  workflowTexts,
} from "@/newsletter";
import { readTrail } from "../audit/trail";
import { wordLine } from "../audit/wording";
import { refuse } from "../refuse";
import { readLinkStates } from "./linkStates";
import { previewEndpoints } from "./previewEndpoints";
import { bodyOf, contextOf, forStaff } from "./request";

/** What stops an address from going out in a newsletter. */
const dead = new Set([...deadLinkStates, "refused"]);

async function findBrokenLinks(
  sql: Parameters<typeof stateOfAddresses>[0],
  urls: readonly string[],
): Promise<string[]> {
  const states = await stateOfAddresses(sql, urls);
  return urls.filter((url) => !normaliseAddress(url) || dead.has(states.get(url)?.state ?? ""));
}

const trailShown = 50;

/** `GET /api/issues/:id/workflow`: where the issue stands and what stands in its way. */
const showWorkflow = forStaff(async ({ issueId, user, req, sql }) => {
  const { rows } = await sql.query<{ state: IssueState; author: number | null; at: Date | null }>(
    "SELECT state::text AS state, last_author_id AS author, scheduled_at AS at FROM issues WHERE id = $1",
    [issueId],
  );
  const issue = rows[0];
  if (!issue) return refuse(404, workflowTexts.unknown);
  const open = issue.state === "draft" || issue.state === "in_review";
  const context = await contextOf(req);
  const blockers = open ? await findBlockers(sql, issueId, { ...context, findBrokenLinks }) : [];
  const links = open ? await readIssueLinks(sql, issueId, context) : undefined;
  const progress = await readProgress(sql, issueId);
  const document = { collection: "issues", id: issueId };
  const trail = await readTrail(sql, { limit: trailShown, document });
  return Response.json(
    {
      state: issue.state,
      role: user.role,
      scheduledAt: issue.at,
      mayApprove: canApprove({
        user,
        issue: { state: issue.state, lastAuthorId: issue.author },
      }),
      ownWork: issue.author === user.id,
      blockers: (blockers ?? []).map(wordBlocker),
      links: links ? await readLinkStates(sql, links, context.now) : [],
      progress: progress ?? null,
      history: trail.map(wordLine),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
});

/** Spelled out with the time in force, which tells the two half past two of October apart. */
const moment = new Intl.DateTimeFormat("fr-FR", {
  timeZone: parisTimeZone,
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "long",
});

/** A wall time in Paris, as the form has it, or an instant with its own zone. */
function instantOf(value: unknown): Date | undefined {
  if (typeof value !== "string") return undefined;
  const local = parisInstant(value);
  if (local) return local;
  return /(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : undefined;
}

const moves: readonly WorkflowAction[] = [
  "submit",
  "reopen",
  "schedule",
  "unschedule",
  "pause",
  "resume",
  "cancel",
];

/** `POST /api/issues/:id/workflow` `{ action, at? }`: one step, or a sentence that says why not. */
const step = forStaff(async ({ issueId, user, req, sql }) => {
  const body = await bodyOf(req);
  if (body.action === "approve") {
    const result = await approveIssue(sql, issueId, user, {
      ...(await contextOf(req)),
      findBrokenLinks,
    });
    if (result.ok) return Response.json({ state: "approved" });
    if (result.reason === "blocked") return refuse(409, ...result.blockers.map(wordBlocker));
    if (result.reason === "unknown") return refuse(404, workflowTexts.unknown);
    return refuse(result.refusal === "state" ? 409 : 403, refusalTexts[result.refusal]);
  }
  if (body.action === "retry") {
    const result = await retryFailed(sql, { issueId, user });
    if (result.ok) return Response.json({ state: "sending" });
    return refuse(result.reason === "role" ? 403 : 409, workflowTexts[result.reason]);
  }
  const action = moves.find((known) => known === body.action);
  if (!action) return refuse(400, "Action inconnue.");
  const now = systemClock();
  const at = body.at === "now" ? now : instantOf(body.at);
  const result = await moveIssue(sql, { issueId, action, user, at, now });
  if (result.ok) {
    // « Envoyer maintenant » need not wait for the minute.
    if (action === "schedule" && at && at <= now)
      await requestRun(sql, { job: "send-newsletter", requestedBy: user.id });
    const message =
      action === "schedule" && at && at > now ? `Envoi programmé ${moment.format(at)}.` : undefined;
    return Response.json({ state: result.state, message });
  }
  const status = { unknown: 404, role: 403, state: 409, date: 400 }[result.reason];
  return refuse(status, workflowTexts[result.reason]);
});

/** `POST /api/issues/:id/relancer`, from the page of its recipients, to which it leads back. */
const retryFromPage = forStaff(async ({ issueId, user, req, sql }) => {
  const result = await retryFailed(sql, { issueId, user });
  const notice = result.ok ? "fait=relance" : `refus=${result.reason === "role" ? "role" : "etat"}`;
  const { admin } = req.payload.config.routes;
  return new Response(null, {
    status: 303,
    headers: { Location: `${admin}/envois/${issueId}?${notice}` },
  });
});

export const issueEndpoints: Endpoint[] = [
  { path: "/:id/relancer", method: "post", handler: retryFromPage },
  { path: "/:id/workflow", method: "get", handler: showWorkflow },
  { path: "/:id/workflow", method: "post", handler: step },
  ...previewEndpoints,
];
