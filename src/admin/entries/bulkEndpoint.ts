import {
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { hasRole } from "@/access/roles";
import { recordAction } from "@/lib/audit";
import { isBusy, type Sql, sqlOf } from "@/lib/database";
import { identifiersOf } from "../links/formRequest";
import { refuse } from "../refuse";
import { rewriteVersions, SaveRefused } from "../rewriteVersions";
import { applyBulkChange, type BulkChange, readBulkChange } from "./bulkChange";

/** Entries changed at once: each is saved as an editor would save it, in one transaction. */
export const mostEntries = 200;
/** An entry that is being saved is waited for as long as this. */
const lockTimeoutMs = 5_000;

/**
 * `POST /api/ressources/modifier`: `{ ids, themes: { add, remove }, levels: { add, remove },
 * source }`. All of them or none; each keeps a version, and what was published stays published.
 * Editors and administrators.
 */
async function changeEntries(req: PayloadRequest): Promise<Response> {
  if (!hasRole(req.user, "editor"))
    return refuse(403, "Accès refusé\u00a0: votre rôle ne permet pas de modifier en lot.");
  const body: unknown = await req.json?.().catch(() => undefined);
  const given = (body ?? {}) as { ids?: unknown };
  const ids = identifiersOf(Array.isArray(given.ids) ? given.ids : [], mostEntries);
  if (ids === "selection") return refuse(400, "Choisissez des ressources dans la liste.");
  if (ids === "too-many") return refuse(400, `Au plus ${mostEntries} ressources à la fois.`);
  const change = readBulkChange(body);
  if (typeof change === "string") return refuse(400, change);
  try {
    const changed = await changeInTransaction(req, ids, change);
    return Response.json({ changed, unchanged: ids.length - changed });
  } catch (error) {
    if (error instanceof Refused) return refuse(409, error.message);
    if (error instanceof SaveRefused)
      return refuse(
        409,
        error.code === "locked"
          ? `«\u00a0${error.title}\u00a0» est en cours de modification par quelqu’un d’autre\u00a0: rien n’a changé.`
          : `«\u00a0${error.title}\u00a0» ne peut pas être enregistrée ainsi\u00a0: ${error.detail ?? "un champ manque"} Rien n’a changé.`,
      );
    if (isBusy(error))
      return refuse(
        409,
        "Une de ces ressources est en train d’être enregistrée\u00a0: rien n’a changé. Réessayez dans quelques instants.",
      );
    req.payload.logger.error({ err: error, msg: "entries could not be changed" });
    return refuse(500, "Le changement n’a pas pu se faire\u00a0: rien n’a changé.");
  }
}

class Refused extends Error {}

async function changeInTransaction(
  req: PayloadRequest,
  ids: readonly number[],
  change: BulkChange,
): Promise<number> {
  await initTransaction(req);
  try {
    // No news: the wording is what it was.
    req.context.quiet = true;
    const sql = await sqlOf(req);
    await sql.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
    const locked = await sql.query(
      `SELECT id FROM entries WHERE id = ANY($1::integer[]) AND deleted_at IS NULL
       ORDER BY id FOR UPDATE`,
      [ids],
    );
    if (locked.rows.length < ids.length)
      throw new Refused(
        "Une des ressources choisies n’existe plus\u00a0: rien n’a changé. Rechargez la liste.",
      );
    await refuseUnknown(sql, change);
    let changed = 0;
    for (const id of [...ids].sort((a, b) => a - b)) {
      let differs = false;
      await rewriteVersions(req, { collection: "entries", id }, (data) => {
        const after = applyBulkChange(data, change);
        differs ||= after !== data;
        return after;
      });
      if (differs) changed += 1;
    }
    await recordAction(sql, {
      userId: req.user?.id,
      action: "bulk_change",
      collection: "entries",
      details: { count: changed },
    });
    await commitTransaction(req);
    return changed;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** A theme or a source that is not there would only be noticed by its key. */
async function refuseUnknown(sql: Sql, { themes, source }: BulkChange): Promise<void> {
  const wanted = themes?.add ?? [];
  const { rows } = await sql.query<{ themes: number; sources: number }>(
    `SELECT (SELECT count(*) FROM themes WHERE id = ANY($1::integer[]) AND deleted_at IS NULL)::integer AS themes,
       (SELECT count(*) FROM sources WHERE id = $2::integer AND deleted_at IS NULL)::integer AS sources`,
    [wanted, source ?? null],
  );
  if (rows[0]?.themes !== new Set(wanted).size || (source && rows[0].sources === 0))
    throw new Refused("Une thématique ou une source n’existe plus\u00a0: rien n’a changé.");
}

export const bulkEndpoints: Endpoint[] = [
  { path: "/ressources/modifier", method: "post", handler: changeEntries },
];
