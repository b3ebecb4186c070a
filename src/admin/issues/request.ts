import type { PayloadRequest } from "payload";
import type { Pool } from "pg";
import { roleOf } from "@/access/roles";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { env } from "@/lib/env";
import { type Approver, readSettings, workflowTexts } from "@/newsletter";
import { refuse } from "../refuse";

/** What the endpoints of issues share: who asks, about which issue, under which settings. */

export type StaffRequest = { issueId: number; user: Approver; req: PayloadRequest; sql: Pool };

/** Staff only, on an issue named by a whole number. */
export const forStaff =
  (handle: (request: StaffRequest) => Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const role = roleOf(req.user);
    if (!role || !req.user) return refuse(403, "Accès refusé : connectez-vous.");
    const issueId = Number(req.routeParams?.id);
    if (!Number.isInteger(issueId)) return refuse(404, workflowTexts.unknown);
    const user = { id: Number(req.user.id), role };
    return handle({ issueId, user, req, sql: pool() });
  };

/** The JSON body of a request; an empty object when there is none. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => undefined);
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}

export async function contextOf(req: PayloadRequest) {
  const { SITE_URL, PAYLOAD_SECRET } = env();
  return {
    settings: await readSettings(req.payload),
    installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
    now: systemClock(),
  };
}
