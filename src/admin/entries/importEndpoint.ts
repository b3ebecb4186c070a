import type { Endpoint, PayloadRequest } from "payload";
import { hasRole } from "@/access/roles";
import { type JudgedFile, readCsv, UnreadableCsv } from "@/catalogue/intake";
import { decodeSheet } from "@/lib/csv";
import { pool } from "@/lib/database";
import { refuse } from "../refuse";
import { importEntries, previewImport } from "./importEntries";

/** Rows of one import: each is saved as an editor would save it, in one transaction. */
export const mostRows = 500;
const mostBytes = 2 * 1024 * 1024;

/** What `POST /api/ressources/import` answers, before (`apercu`) and after. */
export type ImportAnswer = {
  done: boolean;
  counts: Record<JudgedFile["rows"][number]["outcome"], number>;
  ignored: string[];
  rows: {
    line: number;
    title: string;
    outcome: JudgedFile["rows"][number]["outcome"];
    /** What is wrong, or why nothing is done. */
    notes: string[];
    entry: { id: number; title: string } | null;
  }[];
};

/**
 * `POST /api/ressources/import`: a file of entries (`fichier`), judged (`action=apercu`) or judged
 * and imported as drafts (`action=importer`); editors and administrators.
 */
async function receiveFile(req: PayloadRequest): Promise<Response> {
  if (!hasRole(req.user, "editor"))
    return refuse(403, "Accès refusé\u00a0: votre rôle ne permet pas d’importer des ressources.");
  if (Number(req.headers.get("content-length") ?? 0) > mostBytes + 10_000) return tooLarge();
  const form = await req.formData?.().catch(() => undefined);
  const file = form?.get("fichier");
  const action = form?.get("action");
  if (!(file instanceof File) || (action !== "apercu" && action !== "importer"))
    return refuse(400, "Choisissez un fichier CSV.");
  if (file.size > mostBytes) return tooLarge();
  try {
    const rows = readCsv(decodeSheet(new Uint8Array(await file.arrayBuffer())));
    if (rows.length - 1 > mostRows)
      return refuse(
        400,
        `Le fichier a ${rows.length - 1} lignes\u00a0: au plus ${mostRows} à la fois. Coupez-le en plusieurs fichiers.`,
      );
    const judged =
      action === "importer" ? await importEntries(req, rows) : await previewImport(pool(), rows);
    if (judged.missing.length > 0)
      return refuse(
        400,
        `Il manque ${judged.missing.length === 1 ? "la colonne" : "les colonnes"} ${judged.missing.map((name) => `«\u00a0${name}\u00a0»`).join(" et ")}. La première ligne du fichier porte les noms des colonnes, ceux de l’export CSV du catalogue.`,
      );
    return Response.json(answerOf(judged, action === "importer"), {
      headers: { "Cache-Control": "no-store" },
    });
  } catch (error) {
    if (error instanceof UnreadableCsv) return refuse(400, error.message);
    req.payload.logger.error({ err: error, msg: "entries could not be imported" });
    return refuse(
      500,
      "L’import n’a pas pu se faire\u00a0: rien n’a été créé. Réessayez dans quelques instants.",
    );
  }
}

const tooLarge = () =>
  refuse(413, "Le fichier pèse plus de 2\u00a0Mo\u00a0: coupez-le en plusieurs fichiers.");

function answerOf({ rows, ignored }: JudgedFile, done: boolean): ImportAnswer {
  const counts = { new: 0, known: 0, repeated: 0, wrong: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    done,
    counts,
    ignored,
    rows: rows.map((row) => ({
      line: row.line,
      title: row.title,
      outcome: row.outcome,
      notes:
        row.outcome === "wrong"
          ? row.problems
          : row.outcome === "repeated"
            ? [`Même adresse ou même identifiant que la ligne ${row.of}.`]
            : [],
      entry: row.outcome === "known" ? row.entry : null,
    })),
  };
}

export const importEndpoints: Endpoint[] = [
  { path: "/ressources/import", method: "post", handler: receiveFile },
];
