import {
  type CollectionSlug,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { writableUses } from "@/jobs/link-repairs";
import { recordAction } from "@/lib/audit";
import { isBusy, pool, type Sql, sqlOf, transaction } from "@/lib/database";
import {
  type AddressUse,
  countMentions,
  type Decision,
  documentKey,
  type HeldRepair,
  holdRepairs,
  markAccepted,
  markMoot,
  type RepairedDocument,
  type RepairResult,
  rewritableUses,
  welcomeTarget,
} from "@/links";
import { RepairRefused, refuse } from "./repairRefused";
import type { RepairRefusal } from "./repairWording";
import { type Replacement, rewriteDocument, SaveRefused } from "./rewriteDocument";

export type AcceptedRepair = {
  id: number;
  /** `withdrawn`: another of the chosen repairs replaced the address, or nothing uses it. */
  state: "accepted" | "withdrawn";
  url: string;
  target: string;
  result: RepairResult | null;
};

/** A document that is being saved is waited for as long as this. */
const lockTimeoutMs = 5_000;

/** Those that refer to others first: a save locks its document, then what it refers to. */
const lockOrder = [
  "issues",
  "pages",
  "entries",
  "terms",
  "series",
  "sources",
  "organizations",
  "themes",
] as const satisfies readonly CollectionSlug[];

type Document = { collection: (typeof lockOrder)[number]; id: number };

/**
 * Accepts repairs: every use of their addresses is rewritten, in every document that may still be
 * changed, in one transaction. Each document is saved as an editor would save it, so that a
 * version is kept, its uses are recorded anew, its pages are dropped and the trail says who did it.
 *
 * Doing it twice is doing it once: what was accepted before answers as it did then.
 *
 * @throws RepairRefused when anything stands in the way; nothing has changed then
 */
export async function acceptRepairs(
  req: PayloadRequest,
  ids: readonly number[],
  at: Date,
): Promise<AcceptedRepair[]> {
  const decision = { by: Number(req.user?.id), at };
  await initTransaction(req);
  try {
    // A repair makes no news, not even of a document that was never dated as such.
    req.context.quiet = true;
    await acceptInTransaction(req, ids, decision);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw asRefusal(error);
  }
  // Payload does not say whether a commit went through: what is stored does.
  const stored = await transaction(pool(), (sql) => holdRepairs(sql, ids));
  if (stored.some(({ state }) => state !== "accepted" && state !== "withdrawn"))
    throw refuse({ code: "failed" });
  return stored.map(({ id, state, url, target, result }) => ({
    id,
    state: state === "accepted" ? "accepted" : "withdrawn",
    url,
    target,
    result,
  }));
}

async function acceptInTransaction(
  req: PayloadRequest,
  ids: readonly number[],
  decision: Decision,
): Promise<void> {
  const sql = await sqlOf(req);
  await sql.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
  const held = await holdRepairs(sql, ids);
  refuseUnfit(held, ids);
  const chosen = surestOfEach(held.filter(({ state }) => state === "open"));
  const addressIds = chosen.map(({ addressId }) => addressId);
  const { uses, documents } = await lockDocuments(sql, addressIds);
  const places = await rewriteDocuments(req, { chosen, uses, documents });

  const left = await rewritableUses(sql, addressIds);
  const writable = await writableUses(sql, left);
  // Somebody has added a use since the documents were locked.
  if (writable.length > 0) throw refuse({ code: "busy" });
  const mentions = await countMentions(sql, addressIds);

  let accepted = 0;
  for (const repair of chosen) {
    const done = places.get(repair.id);
    if (!done) continue;
    const frozen = new Set(
      left.filter(({ addressId }) => addressId === repair.addressId).map(documentKey),
    );
    const result: RepairResult = {
      documents: done.documents.length,
      places: done.places,
      mentions: mentions.get(repair.addressId) ?? 0,
      frozen: frozen.size,
    };
    await markAccepted(sql, { id: repair.id, result, documents: done.documents }, decision);
    await recordAction(sql, {
      userId: decision.by,
      action: "accept_repair",
      collection: "links",
      details: { from: repair.url, to: repair.target, count: result.documents },
    });
    accepted += 1;
  }
  const moot = held.filter(({ state, id }) => state === "open" && !places.has(id));
  if (accepted === 0 && moot.length === held.length)
    throw new RepairRefused(moot.map(({ url }) => ({ code: "unused", url })));
  await markMoot(
    sql,
    moot.map(({ id }) => id),
  );
}

/** Every repair must exist and stand, or have been accepted already. */
function refuseUnfit(held: readonly HeldRepair[], ids: readonly number[]): void {
  const missing = ids.filter((id) => !held.some((repair) => repair.id === id));
  if (missing.length > 0) throw refuse({ code: "unknown", ids: missing });
  // A second click: what came to nothing beside what was accepted comes to nothing again.
  const again = held.some(({ state }) => state === "accepted");
  const refusals = held.flatMap(({ state, url, target, obsolescence, result }): RepairRefusal[] => {
    if (state === "withdrawn" && again && result) return [];
    if (state === "refused" || state === "withdrawn") return [{ code: state, url }];
    return state === "open" && obsolescence ? [{ code: obsolescence, url, target }] : [];
  });
  if (refusals.length > 0) throw new RepairRefused(refusals);
}

/** One replacement for an address: what was found on its own host before a copy in the archive. */
function surestOfEach(open: readonly HeldRepair[]): HeldRepair[] {
  const order = { moved: 0, found: 1, archive: 2 };
  const surest = new Map<number, HeldRepair>();
  for (const repair of open) {
    const other = surest.get(repair.addressId);
    if (!other || order[repair.kind] < order[other.kind]) surest.set(repair.addressId, repair);
  }
  return [...surest.values()];
}

/**
 * Locks the documents to rewrite and reads again who uses the addresses, until both agree: what
 * was saved while waiting is rewritten too.
 */
async function lockDocuments(
  sql: Sql,
  addressIds: readonly number[],
): Promise<{ uses: AddressUse[]; documents: Document[] }> {
  let locked = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const uses = await rewritableUses(sql, addressIds);
    const writable = new Set((await writableUses(sql, uses)).map(documentKey));
    const inHand = uses.filter((use) => writable.has(documentKey(use)));
    if ([...writable].every((key) => locked.has(key)))
      return { uses: inHand, documents: documentsOf(inHand) };
    for (const collection of lockOrder) {
      const ids = inHand
        .filter((use) => use.collection === collection)
        .map(({ documentId }) => documentId);
      if (ids.length > 0)
        await sql.query(
          `SELECT id FROM "${collection}" WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE`,
          [ids],
        );
    }
    locked = writable;
  }
  throw refuse({ code: "busy" });
}

function documentsOf(uses: readonly AddressUse[]): Document[] {
  const documents = new Map<string, Document>();
  for (const use of uses) {
    const collection = lockOrder.find((known) => known === use.collection);
    if (!collection) throw new Error(`No way to rewrite documents of ${use.collection}.`);
    documents.set(documentKey(use), { collection, id: use.documentId });
  }
  return [...documents.values()];
}

type Rewritten = { documents: RepairedDocument[]; places: number };

/** Rewrites each document once, whatever the number of its addresses; tells by repair what. */
async function rewriteDocuments(
  req: PayloadRequest,
  given: {
    chosen: readonly HeldRepair[];
    uses: readonly AddressUse[];
    documents: readonly Document[];
  },
): Promise<Map<number, Rewritten>> {
  const { chosen, uses, documents } = given;
  const sql = await sqlOf(req);
  const tally = new Map<number, Rewritten>();
  for (const repair of chosen) await welcomeTarget(sql, repair);
  for (const document of documents) {
    const key = documentKey({ collection: document.collection, documentId: document.id });
    const here = new Set(
      uses.filter((use) => documentKey(use) === key).map(({ addressId }) => addressId),
    );
    const replacements = chosen
      .filter(({ addressId }) => here.has(addressId))
      .map(({ id, url, target }): Replacement => ({ repairId: id, from: url, to: target }));
    const rewritten = await rewriteOne(req, document, replacements);
    const changed = { collection: document.collection, documentId: document.id };
    for (const [repairId, places] of rewritten) {
      const { documents: before = [], places: had = 0 } = tally.get(repairId) ?? {};
      tally.set(repairId, { documents: [...before, changed], places: had + places });
    }
  }
  return tally;
}

const kinds: Record<Document["collection"], string> = {
  issues: "Le numéro",
  pages: "La page",
  entries: "La ressource",
  terms: "Le terme",
  series: "La série",
  sources: "La source",
  organizations: "L’organisme",
  themes: "La thématique",
};

async function rewriteOne(
  req: PayloadRequest,
  document: Document,
  replacements: readonly Replacement[],
): Promise<Map<number, number>> {
  try {
    return await rewriteDocument(req, document, replacements);
  } catch (error) {
    if (!(error instanceof SaveRefused)) throw error;
    const { code, title, detail } = error;
    throw refuse({
      code,
      document: `${kinds[document.collection]} «\u00a0${title}\u00a0»`,
      detail,
    });
  }
}

/** A deadlock, or a lock that was not had in time: somebody is saving one of the documents. */
function asRefusal(error: unknown): unknown {
  return isBusy(error) ? refuse({ code: "busy" }) : error;
}
