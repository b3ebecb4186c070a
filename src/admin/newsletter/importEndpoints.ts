import type { Endpoint, PayloadRequest } from "payload";
import { roleOf } from "@/access/roles";
import { csvCell } from "@/catalogue/exports";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { env } from "@/lib/env";
import { readBounded } from "@/lib/readBounded";
import {
  acceptImport,
  discardImport,
  ImportFault,
  importLimits,
  importModes,
  listImportProblems,
  prepareImport,
  readImport,
  wordFault,
} from "@/newsletter";
import { refuse } from "../refuse";
import { wordOutcome } from "./importWording";

/** Files of subscribers: handed in, looked at, accepted or forgotten. Administrators only. */

const REFUSED = "Accès refusé : réservé aux administrateurs.";
const PAGE = "/import-abonnes";

type Handler = (req: PayloadRequest, user: { id: number; role: "admin" }) => Promise<Response>;

const forAdministrators =
  (handle: Handler) =>
  async (req: PayloadRequest): Promise<Response> =>
    roleOf(req.user) === "admin" && req.user
      ? handle(req, { id: Number(req.user.id), role: "admin" })
      : refuse(403, REFUSED);

const importIdOf = ({ routeParams }: PayloadRequest): number =>
  /^\d{1,15}$/.test(String(routeParams?.id)) ? Number(routeParams?.id) : 0;

/** `POST /api/abonnes/imports?mode=…&nom=…`, the file itself as the body. */
const handIn = forAdministrators(async (req, user) => {
  const mode = importModes.find((known) => known === req.searchParams.get("mode"));
  if (!mode) return refuse(400, "Dites comment le consentement est recueilli.");
  // Above the limit nothing more is read: a wrong file must not fill the memory.
  const body = await readBounded(req as Request, importLimits.bytes);
  if (!body) return refuse(413, wordFault(new ImportFault("too_large")));
  const { SITE_URL, PAYLOAD_SECRET } = env();
  const result = await prepareImport(pool(), {
    body,
    fileName: req.searchParams.get("nom") || "abonnes.csv",
    mode,
    user,
    installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
    now: systemClock(),
  });
  if (result.ok) return Response.json({ id: result.importId }, { status: 201 });
  return result.reason === "role" ? refuse(403, REFUSED) : refuse(422, wordFault(result.fault));
});

const leadTo = (req: PayloadRequest, address: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `${req.payload.config.routes.admin}${PAGE}${address}` },
  });

/** `POST /api/abonnes/imports/:id/accepter`, from the page of the file, to which it leads back. */
const accept = forAdministrators(async (req, user) => {
  const importId = importIdOf(req);
  const result = await acceptImport(pool(), { importId, user, now: systemClock() });
  return leadTo(
    req,
    `/${importId}?${result.ok ? "fait=importe" : `refus=${result.reason === "role" ? "role" : "etat"}`}`,
  );
});

/** `POST /api/abonnes/imports/:id/abandonner`. */
const discard = forAdministrators(async (req, user) => {
  const result = await discardImport(pool(), { importId: importIdOf(req), user });
  return leadTo(req, result.ok ? "?fait=oublie" : "?refus=etat");
});

const REPORT_PAGE = 5_000;

/** `GET /api/abonnes/imports/:id/rapport`: each row that is left aside, by its line. */
const report = forAdministrators(async (req) => {
  const importId = importIdOf(req);
  if (!(await readImport(pool(), importId))) return refuse(404, "Ce fichier n’existe pas.");
  let after = 0;
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode("\uFEFFligne;motif\r\n"));
    },
    async pull(controller) {
      const rows = await listImportProblems(pool(), { importId, after, limit: REPORT_PAGE });
      const text = rows.map(({ line, outcome }) => `${line};${csvCell(wordOutcome(outcome))}\r\n`);
      if (rows.length > 0) controller.enqueue(encoder.encode(text.join("")));
      after = rows.at(-1)?.line ?? after;
      if (rows.length < REPORT_PAGE) controller.close();
    },
  });
  return new Response(lines, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="rapport-import-${importId}.csv"`,
      "Cache-Control": "no-store",
    },
  });
});

export const importEndpoints: Endpoint[] = [
  { path: "/abonnes/imports", method: "post", handler: handIn },
  { path: "/abonnes/imports/:id/accepter", method: "post", handler: accept },
  { path: "/abonnes/imports/:id/abandonner", method: "post", handler: discard },
  { path: "/abonnes/imports/:id/rapport", method: "get", handler: report },
];
