import { makeList, readListParameters } from "@/catalogue/api";
import { env } from "@/lib/env";
import { answerFaults, answerList, answerNotFound } from "../../../_machines/api";
import { isApiCollection, listCollection } from "../../../_machines/collections";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ collection: string }> };

/** Sources, organizations, series, terms, themes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { collection } = await params;
  if (!isApiCollection(collection))
    return answerNotFound("L’interface n’a rien à cette adresse : voyez /api/v1.");
  const { searchParams } = new URL(request.url);
  const { page, size, faults } = readListParameters(searchParams);
  if (faults.length > 0) return answerFaults(faults);
  const { items, total } = await listCollection(collection, page, size);
  const addressOf = (to: number) => {
    const address = new URL(`${env().SITE_URL}/api/v1/${collection}`);
    if (to > 1) address.searchParams.set("page", String(to));
    if (searchParams.has("taille")) address.searchParams.set("taille", String(size));
    return address.href;
  };
  return answerList(makeList({ items, total, page, pageSize: size, addressOf }));
}
