import { findEntryId, readRecords } from "@/catalogue/records";
import { entryTypes, labelOf } from "@/catalogue/vocabularies";
import { recordTags } from "@/lib/pageTags";
import { readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { freshnessOf } from "@/ui/sharing/freshness";
import { entryPicturePath } from "@/ui/sharing/pictures";
import { answerMoved } from "../../../_machines/moved";
import { answerPicture } from "../../../_machines/picture";
import { tagsOfRecords } from "../../../_machines/tags";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** The picture of a published entry; a former address leads to that of today. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const sql = await sqlOfWeb();
  const id = await findEntryId(sql, slug);
  const [record] = id === undefined ? [] : await readRecords(sql, [id]);
  if (!record) {
    recordTags(["entries"]);
    const moved = await answerMoved("entries", slug, (today) => entryPicturePath({ slug: today }));
    return moved ?? nothing();
  }
  recordTags(tagsOfRecords([record]));
  const site = await readGlobal("site");
  return answerPicture({
    siteName: site.name,
    kind: labelOf(entryTypes, record.type),
    title: record.title,
    facts: [record.publisher?.name ?? "", freshnessOf(record)],
  });
}

const nothing = (): Response =>
  new Response("Rien à cette adresse.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
