import type { Endpoint, PayloadRequest } from "payload";
import { hasRole } from "@/access/roles";
import { countWorkers } from "@/jobs";
import { pool, transaction } from "@/lib/database";
import { requestCheck } from "@/links";
import {
  type CheckRefusal,
  checkQuery,
  checkRefusals,
  mostChecks,
  wordRequested,
} from "./checkWording";
import { formOf, identifiersOf } from "./formRequest";
import { returnAddress } from "./returnAddress";

/** Asking for a check costs other people's servers: those who answer for what is published ask. */
export const mayCheck = (user: PayloadRequest["user"]): boolean => hasRole(user, "editor");

const statuses: Record<CheckRefusal, number> = { role: 403, selection: 400, "too-many": 400 };

/**
 * `POST /api/liens/verifier` `{ "ids": [1, 2] }`: the addresses are checked as soon as courtesy
 * allows. JSON answers 202 and JSON; a plain form leads back to the page that it came from. As
 * with Payload's own endpoints, a cookie counts only from our own origin.
 */
async function checkNow(req: PayloadRequest): Promise<Response> {
  const form = await formOf(req);
  const refuse = (code: CheckRefusal) =>
    form && code !== "role"
      ? back(checkQuery.refused(code))
      : Response.json(
          { errors: [{ code, message: checkRefusals[code] }] },
          { status: statuses[code] },
        );
  const back = (notice: string) =>
    new Response(null, {
      status: 303,
      headers: { Location: returnAddress(req.payload.config.routes.admin, form, notice) },
    });
  if (!mayCheck(req.user)) return refuse("role");
  const body: unknown = form ? undefined : await req.json?.().catch(() => undefined);
  const given = form ? form.getAll("ids") : (body as { ids?: unknown } | null | undefined)?.ids;
  const addressIds = identifiersOf(Array.isArray(given) ? given : [], mostChecks);
  if (!Array.isArray(addressIds)) return refuse(addressIds);
  const by = Number(req.user?.id);
  const requested = await transaction(pool(), (sql) => requestCheck(sql, { addressIds, by }));
  const { living } = await countWorkers(pool());
  if (form) return back(checkQuery.requested(requested, living > 0));
  return Response.json(
    { requested, message: wordRequested(requested, living > 0), workersAlive: living > 0 },
    { status: 202 },
  );
}

export const checkEndpoints: Endpoint[] = [
  { path: "/liens/verifier", method: "post", handler: checkNow },
];
