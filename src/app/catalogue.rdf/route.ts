import { answerCatalog } from "../_machines/rdf";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => answerCatalog(request, "rdf");
