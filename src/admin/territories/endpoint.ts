import type { Endpoint, PayloadRequest } from "payload";
import { roleOf } from "@/access/roles";
import { pool } from "@/lib/database";
import { findTerritories, readTerritories } from "@/territories";
import { describePlace } from "@/ui/describePlace";
import type { PlaceChoice } from "@/ui/TerritoryChoices";
import { refuse } from "../refuse";

/** What `GET /api/territoires?q=…` (found by name or code) and `?codes=…` (named) answer. */
export type TerritoriesAnswer = { territories: PlaceChoice[] };

const mostCodes = 200;

async function answerTerritories(req: PayloadRequest): Promise<Response> {
  if (!roleOf(req.user)) return refuse(403, "Accès refusé : connectez-vous.");
  const question = req.searchParams.get("q");
  const codes = (req.searchParams.get("codes") ?? "").split(",").slice(0, mostCodes);
  const territories =
    question === null
      ? await readTerritories(pool(), codes)
      : await findTerritories(pool(), question);
  const answer: TerritoriesAnswer = { territories: territories.map((one) => describePlace(one)) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

export const territoriesEndpoint: Endpoint = {
  path: "/territoires",
  method: "get",
  handler: answerTerritories,
};
