import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import {
  type CsvRow,
  identitiesOf,
  type JudgedFile,
  judgeRows,
  type KnownEntries,
  type KnownNames,
  spell,
} from "@/catalogue/intake";
import { recordAction } from "@/lib/audit";
import { type Sql, sqlOf } from "@/lib/database";
import { duplicateKey, findTwins } from "@/links";

/** Judges a file against what is here; nothing is written. */
export async function previewImport(sql: Sql, rows: readonly CsvRow[]): Promise<JudgedFile> {
  const [names, known] = await Promise.all([readNames(sql), readKnown(sql, rows)]);
  return judgeRows(rows, { names, known, keyOf: duplicateKey });
}

/**
 * Creates a draft for each new row of a file, all in one transaction; what the catalogue has and
 * rows that are wrong are left alone. Doing it twice is doing it once: a second run finds the
 * first one's addresses.
 */
export async function importEntries(
  req: PayloadRequest,
  rows: readonly CsvRow[],
): Promise<JudgedFile> {
  await initTransaction(req);
  try {
    const sql = await sqlOf(req);
    // One import at a time: the second must see what the first has created.
    await sql.query("SELECT pg_advisory_xact_lock(hashtext('import entries'))");
    const judged = await previewImport(sql, rows);
    let created = 0;
    for (const row of judged.rows) {
      if (row.outcome !== "new") continue;
      await req.payload.create({
        collection: "entries",
        data: { ...row.draft, _status: "draft" } as never,
        draft: true,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      });
      created += 1;
    }
    if (created > 0)
      await recordAction(sql, {
        userId: req.user?.id,
        action: "import",
        collection: "entries",
        details: { count: created },
      });
    await commitTransaction(req);
    return judged;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** Numbers by every name that a file may use: title, acronym, slug. */
async function readNames(sql: Sql): Promise<KnownNames> {
  const { rows } = await sql.query<{ kind: keyof KnownNames; id: number; name: string }>(
    `SELECT kind, id, name FROM (
       SELECT 'organizations' AS kind, id, unnest(ARRAY[slug, acronym, name]) AS name
         FROM organizations WHERE deleted_at IS NULL
       UNION ALL SELECT 'sources', id, unnest(ARRAY[slug, title]) FROM sources WHERE deleted_at IS NULL
       UNION ALL SELECT 'themes', id, unnest(ARRAY[slug, title]) FROM themes WHERE deleted_at IS NULL
       UNION ALL SELECT 'series', id, unnest(ARRAY[slug, title]) FROM series WHERE deleted_at IS NULL
     ) named WHERE name <> ''`,
  );
  const names: Record<keyof KnownNames, Map<string, number>> = {
    organizations: new Map(),
    sources: new Map(),
    themes: new Map(),
    series: new Map(),
  };
  for (const { kind, id, name } of rows) names[kind].set(spell(name), id);
  return names;
}

async function readKnown(sql: Sql, rows: readonly CsvRow[]): Promise<KnownEntries> {
  const { addresses, remoteIds } = identitiesOf(rows);
  const twins = await findTwins(sql, { collection: "entries", addresses });
  const ids = [...twins.values()].flatMap((found) => found.map(({ documentId }) => documentId));
  const { rows: entries } = await sql.query<{ id: number; title: string; remoteId: string | null }>(
    `SELECT id, coalesce(title, '') AS title, origin_remote_id AS "remoteId" FROM entries
     WHERE deleted_at IS NULL AND (id = ANY($1::integer[]) OR origin_remote_id = ANY($2::text[]))`,
    [ids, remoteIds],
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    byAddress: new Map(
      [...twins].flatMap(([address, found]) => {
        const entry = found.map(({ documentId }) => byId.get(documentId)).find(Boolean);
        return entry ? [[address, entry] as const] : [];
      }),
    ),
    byRemoteId: new Map(
      entries.flatMap((entry) => (entry.remoteId ? [[entry.remoteId, entry] as const] : [])),
    ),
  };
}
