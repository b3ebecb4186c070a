import type { Endpoint, PayloadRequest } from "payload";
import { roleOf } from "@/access/roles";
import { pool } from "@/lib/database";
import { refuse } from "../refuse";
import { mayCheck } from "./checkEndpoints";
import { type DocumentLinks, readDocumentLinks } from "./documentLinks";

/** `GET /api/liens/document/:collection/:id`: every address of a document, for its form; staff only. */
async function showDocumentLinks(req: PayloadRequest): Promise<Response> {
  if (!roleOf(req.user)) return refuse(403, "Accès refusé\u00a0: connectez-vous.");
  const { collection, id } = req.routeParams ?? {};
  const links = /^\d{1,9}$/.test(String(id))
    ? await readDocumentLinks(pool(), { collection: String(collection), id: Number(id) })
    : [];
  const answer: DocumentLinks = { links, mayCheck: mayCheck(req.user) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

export const documentLinkEndpoints: Endpoint[] = [
  { path: "/liens/document/:collection/:id", method: "get", handler: showDocumentLinks },
];
