import { answerEntry } from "../../_machines/rdf";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** Public as `/catalogue/{slug}.ttl`, and at the entry's own address by `Accept` (src/server). */
export const GET = async (_: Request, { params }: Context): Promise<Response> =>
  answerEntry((await params).slug, "ttl");
