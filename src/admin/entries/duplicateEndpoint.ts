import type { Endpoint, PayloadRequest } from "payload";
import { roleOf } from "@/access/roles";
import { pool } from "@/lib/database";
import { findTwins } from "@/links";
import { refuse } from "../refuse";

/** What `GET /api/doublons/:collection` answers: other documents with this address. */
export type DuplicateAnswer = {
  duplicates: { id: number; title: string; url: string; certain: boolean }[];
};

const collections = ["entries", "sources"] as const;
/** Named beside a field; more would say no more. */
const mostNamed = 3;

/**
 * `GET /api/doublons/:collection?adresse=…&sauf=ID`: whether an address that somebody types is
 * already that of another document, however spelt; staff only.
 */
async function showDuplicates(req: PayloadRequest): Promise<Response> {
  if (!roleOf(req.user)) return refuse(403, "Accès refusé\u00a0: connectez-vous.");
  const collection = collections.find((known) => known === req.routeParams?.collection);
  if (!collection) return refuse(404, "Rien à cette adresse.");
  const address = String(req.searchParams.get("adresse") ?? "").slice(0, 2_000);
  const except = Number(req.searchParams.get("sauf") ?? Number.NaN);
  const twins = await findTwins(pool(), {
    collection,
    addresses: [address],
    except: Number.isSafeInteger(except) ? except : undefined,
  });
  const found = (twins.get(address) ?? []).slice(0, mostNamed);
  const { docs } =
    found.length === 0
      ? { docs: [] }
      : await req.payload.find({
          collection,
          where: { id: { in: found.map(({ documentId }) => documentId) } },
          draft: true,
          depth: 0,
          select: { title: true },
          pagination: false,
          overrideAccess: false,
          req,
        });
  const answer: DuplicateAnswer = {
    duplicates: found.flatMap(({ documentId, url, certain }) => {
      const document = docs.find(({ id }) => id === documentId);
      return document
        ? [{ id: documentId, title: document.title || `nº\u00a0${documentId}`, url, certain }]
        : [];
    }),
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

export const duplicateEndpoints: Endpoint[] = [
  { path: "/doublons/:collection", method: "get", handler: showDuplicates },
];
