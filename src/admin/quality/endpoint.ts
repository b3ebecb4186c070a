import type { Endpoint, PayloadRequest } from "payload";
import { NotFound } from "payload";
import { roleOf } from "@/access/roles";
import { bandOf, judgeCriteria, judgeMqa, mqaTotal, scoreOf } from "@/catalogue";
import { systemClock } from "@/lib/clock";
import { pool } from "@/lib/database";
import { stateOfAddresses } from "@/links";
import { refuse } from "../refuse";

/** What `GET /api/entries/:id/qualite` answers. */
export type QualityAnswer = {
  met: number;
  of: number;
  /** What to mend, one sentence a line. */
  advice: string[];
  score: number;
  scoreOf: number;
  band: string;
  /** What else would bring points in the European assessment. */
  missing: { label: string; points: number }[];
};

const unknown = () => refuse(404, "Cette ressource n’existe pas.");

/** The quality of an entry's latest version, draft or published, for those who write. */
async function showQuality(req: PayloadRequest): Promise<Response> {
  if (!roleOf(req.user)) return refuse(403, "Accès refusé : connectez-vous.");
  const id = Number(req.routeParams?.id);
  if (!Number.isInteger(id)) return unknown();
  try {
    const entry = await req.payload.findByID({
      collection: "entries",
      id,
      depth: 0,
      draft: true,
      overrideAccess: false,
      req,
    });
    const addresses = [entry.url, ...(entry.distributions ?? []).map(({ url }) => url)];
    const states = await stateOfAddresses(pool(), addresses.filter(Boolean));
    const stateOf = (url: string) => states.get(url)?.state;
    const criteria = judgeCriteria(entry, stateOf, systemClock());
    const lines = judgeMqa(entry, stateOf);
    const score = scoreOf(lines);
    const answer: QualityAnswer = {
      met: criteria.filter(({ met }) => met).length,
      of: criteria.length,
      advice: criteria.filter(({ met }) => !met).map(({ advice }) => advice),
      score,
      scoreOf: mqaTotal,
      band: bandOf(score),
      missing: lines
        .filter(({ points }) => points === 0)
        .map(({ label, of }) => ({ label, points: of })),
    };
    return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof NotFound) return unknown();
    throw error;
  }
}

export const qualityEndpoint: Endpoint = {
  path: "/:id/qualite",
  method: "get",
  handler: showQuality,
};
