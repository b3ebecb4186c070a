import type { Endpoint, PayloadRequest } from "payload";
import type { Pool } from "pg";
import { roleOf } from "@/access/roles";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import {
  type Approver,
  createReturnToken,
  dismissReturn,
  releaseSubscriber,
  revokeReturnToken,
} from "@/newsletter";
import { isForm } from "../links/formRequest";

/**
 * What administrators do with what comes back. Each answers JSON; a plain form leads back to the
 * page that it came from. As with Payload's own endpoints, a cookie counts only from our origin.
 */

type Request = { id: number; user: Approver; sql: Pool };
type Outcome = { ok: true; done: string; body?: object } | { ok: false; refused: "role" | "etat" };

const statuses = { role: 403, etat: 409 } as const;
const texts = {
  role: "Accès refusé : réservé aux administrateurs.",
  etat: "Rien n’a été fait : ce n’est plus possible.",
} as const;

const forAdministrators =
  (page: string, act: (request: Request) => Promise<Outcome>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const user = { id: Number(req.user?.id), role: roleOf(req.user) ?? null };
    const given = req.routeParams?.id;
    const id = given === undefined ? 0 : /^\d{1,15}$/.test(String(given)) ? Number(given) : -1;
    const outcome: Outcome =
      user.role === "admin" ? await act({ id, user, sql: pool() }) : { ok: false, refused: "role" };
    if (isForm(req) && !(outcome.ok && outcome.body)) {
      const notice = outcome.ok ? `fait=${outcome.done}` : `refus=${outcome.refused}`;
      const { admin } = req.payload.config.routes;
      return new Response(null, {
        status: 303,
        headers: { Location: `${admin}${page}?${notice}` },
      });
    }
    if (!outcome.ok)
      return Response.json(
        { errors: [{ message: texts[outcome.refused] }] },
        { status: statuses[outcome.refused] },
      );
    return Response.json(outcome.body ?? { fait: outcome.done }, {
      headers: { "Cache-Control": "no-store" },
    });
  };

/** `POST /api/retours/:id/classer`: the mail is read, its text is not needed any more. */
const dismiss = forAdministrators("/retours", async ({ id, user, sql }) =>
  (await dismissReturn(sql, { returnId: id, user, now: systemClock() }))
    ? { ok: true, done: "classe" }
    : { ok: false, refused: "etat" },
);

/** `POST /api/abonnes/:id/liberer`: a suppressed address gets another chance. */
const release = forAdministrators("/retours", async ({ id, user, sql }) => {
  const result = await releaseSubscriber(sql, { subscriberId: id, user, now: systemClock() });
  if (!result.ok) return { ok: false, refused: result.reason === "role" ? "role" : "etat" };
  return { ok: true, done: result.status === "confirmed" ? "libere" : "a-confirmer" };
});

/** `POST /api/retours/jetons`: a token for the endpoint of returns, shown this once. */
const create = forAdministrators("/retours", async ({ user, sql }) => {
  const token = await createReturnToken(sql, { user });
  if (!token) return { ok: false, refused: "role" };
  return {
    ok: true,
    done: "jeton",
    body: { jeton: token, message: "Notez ce jeton maintenant : il ne sera plus montré." },
  };
});

/** `POST /api/retours/jetons/:id/revoquer`. */
const revoke = forAdministrators("/retours", async ({ id, user, sql }) =>
  (await revokeReturnToken(sql, { tokenId: id, user }))
    ? { ok: true, done: "revoque" }
    : { ok: false, refused: "etat" },
);

export const newsletterEndpoints: Endpoint[] = [
  { path: "/retours/jetons", method: "post", handler: create },
  { path: "/retours/jetons/:id/revoquer", method: "post", handler: revoke },
  { path: "/retours/:id/classer", method: "post", handler: dismiss },
  { path: "/abonnes/:id/liberer", method: "post", handler: release },
];
