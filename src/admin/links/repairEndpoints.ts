import type { Endpoint, PayloadRequest } from "payload";
import { hasRole } from "@/access/roles";
import { systemClock } from "@/lib/clock";
import { type AcceptedRepair, acceptRepairs } from "./acceptRepairs";
import { refuseRepairs } from "./refuseRepairs";
import { RepairRefused } from "./repairRefused";
import {
  type AcceptedCounts,
  maxRepairsAtOnce,
  noticeQuery,
  type RepairRefusal,
  refusalStatus,
  wordAccepted,
  wordRefusal,
  wordRefused,
} from "./repairWording";
import { returnAddress } from "./returnAddress";

type Choice = { action: "accept" | "refuse"; ids: number[] };

/** Repairs change published content: those who answer for it decide. */
export const mayRepair = (user: PayloadRequest["user"]): boolean => hasRole(user, "editor");

const isForm = (req: PayloadRequest) =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    req.headers.get("content-type") ?? "",
  );

function identifiers(values: readonly unknown[]): number[] {
  const ids = values.map((value) =>
    typeof value === "number" || (typeof value === "string" && /^\d{1,15}$/.test(value))
      ? Number(value)
      : Number.NaN,
  );
  if (ids.length === 0 || ids.some((id) => !Number.isSafeInteger(id) || id < 1))
    throw new RepairRefused([{ code: "selection" }]);
  const distinct = [...new Set(ids)];
  if (distinct.length > maxRepairsAtOnce) throw new RepairRefused([{ code: "too-many" }]);
  return distinct;
}

/** `{ "accept": [1, 2] }` or `{ "refuse": [3] }`. */
async function readJson(req: PayloadRequest): Promise<Choice> {
  const body: unknown = await req.json?.().catch(() => undefined);
  const { accept, refuse } = (body ?? {}) as { accept?: unknown; refuse?: unknown };
  if (Array.isArray(accept) && refuse === undefined)
    return { action: "accept", ids: identifiers(accept) };
  if (Array.isArray(refuse) && accept === undefined)
    return { action: "refuse", ids: identifiers(refuse) };
  throw new RepairRefused([{ code: "selection" }]);
}

/**
 * A button of one repair (`accept=1`), or boxes ticked (`ids=1&ids=2`) and a button for them all
 * (`action=accept`).
 */
function readForm(form: FormData | undefined): Choice {
  const accept = form?.getAll("accept") ?? [];
  const refuse = form?.getAll("refuse") ?? [];
  if (accept.length > 0 && refuse.length === 0)
    return { action: "accept", ids: identifiers(accept) };
  if (refuse.length > 0 && accept.length === 0)
    return { action: "refuse", ids: identifiers(refuse) };
  const action = form?.get("action");
  if (action !== "accept" && action !== "refuse") throw new RepairRefused([{ code: "selection" }]);
  return { action, ids: identifiers(form?.getAll("ids") ?? []) };
}

const sum = (repairs: readonly AcceptedRepair[]): AcceptedCounts => ({
  repairs: repairs.filter(({ state }) => state === "accepted").length,
  places: repairs.reduce((total, { result }) => total + (result?.places ?? 0), 0),
  mentions: repairs.reduce((total, { result }) => total + (result?.mentions ?? 0), 0),
  frozen: repairs.reduce((total, { result }) => total + (result?.frozen ?? 0), 0),
});

type Answer = { query: string; body: Record<string, unknown> };

async function decide(req: PayloadRequest, { action, ids }: Choice): Promise<Answer> {
  const at = systemClock();
  if (action === "refuse") {
    const refused = await refuseRepairs(ids, { by: Number(req.user?.id), at });
    return {
      query: noticeQuery.refused(refused.length),
      body: { message: wordRefused(refused.length), repairs: refused },
    };
  }
  const accepted = await acceptRepairs(req, ids, at);
  const counts = sum(accepted);
  return {
    query: noticeQuery.accepted(counts),
    body: { message: wordAccepted(counts), repairs: accepted },
  };
}

/**
 * `POST /api/liens/reparations`: accepts or refuses proposed repairs, all of those named or none.
 * JSON answers JSON; a plain form leads back to the page it came from. As with Payload's own
 * endpoints, a cookie counts only from our own origin.
 */
async function decideRepairs(req: PayloadRequest): Promise<Response> {
  const sent = isForm(req);
  const form = sent ? await req.formData?.().catch(() => undefined) : undefined;
  const back = (query: string) =>
    new Response(null, {
      status: 303,
      headers: { Location: returnAddress(req.payload.config.routes.admin, form, query) },
    });
  const answer = (refusals: readonly RepairRefusal[]) => {
    const [first] = refusals;
    const code = first?.code ?? "failed";
    if (sent && code !== "role") return back(noticeQuery.impossible(code));
    return Response.json(
      {
        errors: refusals.map((refusal) => ({ code: refusal.code, message: wordRefusal(refusal) })),
      },
      { status: refusalStatus[code] },
    );
  };
  if (!mayRepair(req.user)) return answer([{ code: "role" }]);
  try {
    const { query, body } = await decide(req, sent ? readForm(form) : await readJson(req));
    return sent ? back(query) : Response.json(body);
  } catch (error) {
    if (error instanceof RepairRefused) return answer(error.refusals);
    req.payload.logger.error({ err: error, msg: "repairs could not be decided" });
    return answer([{ code: "failed" }]);
  }
}

export const repairEndpoints: Endpoint[] = [
  { path: "/liens/reparations", method: "post", handler: decideRepairs },
];
