import { readNoParameters } from "@/catalogue/api";
import { describeRecord } from "@/catalogue/exports";
import { findEntryId, readRecords } from "@/catalogue/records";
import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";
import { answerFaults, answerNotFound } from "../../../../_machines/api";
import { answerMoved } from "../../../../_machines/moved";
import { tagsOfRecords } from "../../../../_machines/tags";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** One entry, whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const faults = readNoParameters(new URL(request.url).searchParams);
  if (faults.length > 0) return answerFaults(faults);
  const { slug } = await params;
  const sql = await sqlOfWeb();
  const id = await findEntryId(sql, slug);
  const [record] = id === undefined ? [] : await readRecords(sql, [id]);
  if (!record) {
    recordTags(["entries"]);
    const moved = await answerMoved("entries", slug, (today) => `/api/v1/entries/${today}`);
    return moved ?? answerNotFound(`Aucune ressource publiée ne porte l’identifiant « ${slug} ».`);
  }
  recordTags(tagsOfRecords([record]));
  return Response.json(describeRecord(record, env().SITE_URL));
}
