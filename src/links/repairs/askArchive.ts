import { transaction } from "@/lib/database";
import { OutboundError } from "@/lib/http";
import type { HostGate } from "../gate";
import { type ArchiveAnswer, archiveQuestion, isBeforeTrouble, readArchiveAnswer } from "./archive";
import { type Asker, openAsker } from "./ask";
import { propose, repairable, usesOf, withdrawOthers } from "./proposals";
import { type ArchiveClaim, claimArchiveQuestions, releaseArchiveQuestions } from "./searchClaims";
import type { RepairContext, RepairSettings } from "./settings";

/** Claimed together: what a lease must be long enough for. */
const batchSize = 10;

type Questioning = {
  context: RepairContext;
  settings: RepairSettings;
  gate: HostGate;
  stopping: () => boolean;
};

/**
 * Asks the web archive for a copy of each lost address that has not been asked about for a month.
 * An archive in trouble, or one that asks for patience, is left alone for the rest of the run.
 *
 * @returns how many addresses have a copy that had none, or another
 */
export async function askArchive(questioning: Questioning): Promise<number> {
  const { context, settings, gate, stopping } = questioning;
  const { sql, clock, signal } = context;
  const asker = openAsker({
    ...settings,
    gate,
    signal,
    limit: settings.maxArchiveQuestions * 2,
  });
  let left = settings.maxArchiveQuestions;
  let copies = 0;
  try {
    while (left > 0 && !stopping()) {
      const claims = await claimArchiveQuestions(sql, {
        at: clock(),
        limit: Math.min(left, batchSize),
        leaseMs: settings.leaseMs,
      });
      if (claims.length === 0) break;
      left -= claims.length;
      const unasked = new Set(claims.map(({ id }) => id));
      try {
        for (const claim of claims) {
          const answer = stopping() ? null : await findCopy(asker, settings.archiveBase, claim);
          if (answer === null || answer.kind === "unknown") return copies;
          if (await storeAnswer(questioning, claim, answer)) copies += 1;
          unasked.delete(claim.id);
        }
      } finally {
        if (unasked.size > 0) await releaseArchiveQuestions(sql, [...unasked]);
      }
    }
    return copies;
  } finally {
    await asker.close();
  }
}

/** One address: the newest copy, or the one nearest to its last good day if that shows the trouble. */
async function findCopy(
  asker: Asker,
  base: string,
  claim: ArchiveClaim,
): Promise<ArchiveAnswer | null> {
  const { url: address, troubleSince, lastOkAt } = claim;
  // A password is for its own site alone.
  if (new URL(address).username || new URL(address).password) return { kind: "none" };
  const newest = await askOnce(asker, base, address);
  if (newest?.kind !== "snapshot" || isBeforeTrouble(newest.at, troubleSince)) return newest;
  const older = await askOnce(asker, base, address, lastOkAt ?? troubleSince ?? newest.at);
  if (older?.kind !== "snapshot") return older;
  return isBeforeTrouble(older.at, troubleSince) ? older : { kind: "none" };
}

/** Null when the archive is to be left alone; `unknown` when it did not answer. */
async function askOnce(
  asker: Asker,
  base: string,
  address: string,
  at?: Date,
): Promise<ArchiveAnswer | null> {
  try {
    const exchange = await asker.ask(archiveQuestion(base, address, at), 1);
    if (!exchange) return null;
    const { status, headers } = exchange;
    return readArchiveAnswer({ base, address, status, location: headers.location?.[0] });
  } catch (error) {
    if (error instanceof OutboundError) return { kind: "unknown" };
    throw error;
  }
}

/** @returns true when readers will be shown another copy than before */
async function storeAnswer(
  { context, settings }: Questioning,
  claim: ArchiveClaim,
  answer: Exclude<ArchiveAnswer, { kind: "unknown" }>,
): Promise<boolean> {
  const { sql, clock } = context;
  const at = clock();
  const copy = answer.kind === "snapshot" ? answer : null;
  await transaction(sql, async (client) => {
    if (copy && (await repairable(client, [claim.id], settings.writableUses)).has(claim.id))
      await propose(client, {
        addressId: claim.id,
        target: copy.url,
        firstSeenAt: at,
        evidence: {
          kind: "archive",
          snapshotAt: copy.at.toISOString(),
          askedAt: at.toISOString(),
        },
      });
    else await withdrawOthers(client, { addressId: claim.id, kind: "archive", target: null });
    await client.query(
      `UPDATE link_searches SET archive_asked_at = $2, archive_lease_until = '-infinity',
         snapshot_url = $3, snapshot_at = $4
       WHERE address_id = $1`,
      [claim.id, at, copy?.url ?? null, copy?.at ?? null],
    );
    if ((copy?.url ?? null) !== claim.snapshotUrl)
      await settings.onChanged(client, await usesOf(client, claim.id), "state");
  });
  return copy !== null && copy.url !== claim.snapshotUrl;
}

/**
 * Opens again, without asking anew, the proposals of copies whose address is lost once more.
 *
 * @returns how many
 */
export async function proposeKnownCopies(
  context: RepairContext,
  settings: RepairSettings,
): Promise<number> {
  const { sql, signal } = context;
  const { rows } = await sql.query<{ id: number; url: string; at: Date; asked: Date }>(
    `SELECT a.id, s.snapshot_url AS url, s.snapshot_at AS at, s.archive_asked_at AS asked
     FROM link_searches s JOIN addresses a ON a.id = s.address_id
     WHERE s.snapshot_url IS NOT NULL AND a.watched AND a.state IN ('broken', 'gone')
       AND NOT EXISTS (
         SELECT FROM link_repairs r WHERE r.address_id = a.id AND r.kind = 'archive'
           AND r.target = s.snapshot_url AND r.state IN ('open', 'refused'))
     ORDER BY a.id LIMIT 1000`,
  );
  const used = await repairable(
    sql,
    rows.map(({ id }) => Number(id)),
    settings.writableUses,
  );
  let proposed = 0;
  for (const { id, url, at, asked } of rows) {
    if (signal.aborted || !used.has(Number(id))) continue;
    const isNew = await transaction(sql, (client) =>
      propose(client, {
        addressId: Number(id),
        target: url,
        firstSeenAt: asked,
        evidence: {
          kind: "archive",
          snapshotAt: at.toISOString(),
          askedAt: asked.toISOString(),
        },
      }),
    );
    if (isNew) proposed += 1;
  }
  return proposed;
}
