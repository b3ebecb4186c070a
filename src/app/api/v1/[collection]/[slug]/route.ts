import { readNoParameters } from "@/catalogue/api";
import { answerFaults, answerNotFound } from "../../../../_machines/api";
import { isApiCollection, readDocument } from "../../../../_machines/collections";
import { answerMoved } from "../../../../_machines/moved";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ collection: string; slug: string }> };

/** One source, organization, series, term or theme. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { collection, slug } = await params;
  if (!isApiCollection(collection))
    return answerNotFound("L’interface n’a rien à cette adresse : voyez /api/v1.");
  const faults = readNoParameters(new URL(request.url).searchParams);
  if (faults.length > 0) return answerFaults(faults);
  const document = await readDocument(collection, slug);
  if (document) return Response.json(document);
  const moved = await answerMoved(collection, slug, (today) => `/api/v1/${collection}/${today}`);
  return moved ?? answerNotFound(`Rien de publié ne porte l’identifiant « ${slug} ».`);
}
