import type { Endpoint, PayloadRequest } from "payload";
import type { Pool } from "pg";
import { roleOf } from "@/access/roles";
import { requestRun } from "@/jobs";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { env } from "@/lib/env";
import { normaliseAddress, stateOfAddresses } from "@/links";
import {
  type Approver,
  approveIssue,
  canApprove,
  findBlockers,
  type IssueState,
  moveIssue,
  previewIssue,
  readProgress,
  readSettings,
  refusalTexts,
  retryFailed,
  sendTest,
  type WorkflowAction,
  wordBlocker,
  workflowTexts,
} from "@/newsletter";

/** What stops an address from going out in a newsletter. */
const dead = new Set(["broken", "gone", "invalid", "refused"]);

async function findBrokenLinks(
  sql: Parameters<typeof stateOfAddresses>[0],
  urls: readonly string[],
): Promise<string[]> {
  const states = await stateOfAddresses(sql, urls);
  return urls.filter((url) => !normaliseAddress(url) || dead.has(states.get(url)?.state ?? ""));
}

const refuse = (status: number, ...messages: string[]) =>
  Response.json({ errors: messages.map((message) => ({ message })) }, { status });

type Request = { issueId: number; user: Approver; req: PayloadRequest; sql: Pool };

/** Staff only, on an issue named by a whole number. */
const forStaff =
  (handle: (request: Request) => Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const role = roleOf(req.user);
    if (!role || !req.user) return refuse(403, "Accès refusé : connectez-vous.");
    const issueId = Number(req.routeParams?.id);
    if (!Number.isInteger(issueId)) return refuse(404, workflowTexts.unknown);
    const user = { id: Number(req.user.id), role };
    return handle({ issueId, user, req, sql: pool() });
  };

async function contextOf(req: PayloadRequest) {
  const { SITE_URL, PAYLOAD_SECRET } = env();
  return {
    settings: await readSettings(req.payload),
    installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
    now: systemClock(),
    findBrokenLinks,
  };
}

/** `GET /api/issues/:id/workflow`: where the issue stands and what stands in its way. */
const showWorkflow = forStaff(async ({ issueId, user, req, sql }) => {
  const { rows } = await sql.query<{ state: IssueState; author: number | null; at: Date | null }>(
    "SELECT state::text AS state, last_author_id AS author, scheduled_at AS at FROM issues WHERE id = $1",
    [issueId],
  );
  const issue = rows[0];
  if (!issue) return refuse(404, workflowTexts.unknown);
  const open = issue.state === "draft" || issue.state === "in_review";
  const blockers = open ? await findBlockers(sql, issueId, await contextOf(req)) : [];
  const progress = await readProgress(sql, issueId);
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
      progress: progress ?? null,
    },
    { headers: { "Cache-Control": "no-store" } },
  );
});

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
  const body = ((await req.json?.().catch(() => undefined)) ?? {}) as {
    action?: string;
    at?: string;
  };
  if (body.action === "approve") {
    const result = await approveIssue(sql, issueId, user, await contextOf(req));
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
  const at = body.at === "now" ? now : body.at ? new Date(body.at) : undefined;
  const result = await moveIssue(sql, { issueId, action, user, at, now });
  if (result.ok) {
    // « Envoyer maintenant » need not wait for the minute.
    if (action === "schedule" && at && at <= now)
      await requestRun(sql, { job: "send-newsletter", requestedBy: user.id });
    return Response.json({ state: result.state });
  }
  const status = { unknown: 404, role: 403, state: 409, date: 400 }[result.reason];
  return refuse(status, workflowTexts[result.reason]);
});

/** `GET /api/issues/:id/preview?forme=html|texte`: the issue as it would be read now. */
const preview = forStaff(async ({ issueId, req, sql }) => {
  const copy = await previewIssue(sql, issueId, await contextOf(req));
  if (!copy) return refuse(404, workflowTexts.unknown);
  const text = req.searchParams.get("forme") === "texte";
  return new Response(text ? copy.text : copy.html, {
    headers: {
      "Content-Type": `text/${text ? "plain" : "html"}; charset=utf-8`,
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
    },
  });
});

/** `POST /api/issues/:id/test`: a `[TEST]` copy to the person who asks. */
const test = forStaff(async ({ issueId, user, req, sql }) => {
  const { settings, installation } = await contextOf(req);
  const sent = await sendTest(sql, {
    issueId,
    userIds: [user.id],
    user,
    settings,
    installation,
  });
  if (sent === undefined) return refuse(404, workflowTexts.unknown);
  return Response.json({ message: "Un exemplaire de test part vers votre adresse." });
});

export const issueEndpoints: Endpoint[] = [
  { path: "/:id/workflow", method: "get", handler: showWorkflow },
  { path: "/:id/workflow", method: "post", handler: step },
  { path: "/:id/preview", method: "get", handler: preview },
  { path: "/:id/test", method: "post", handler: test },
];
