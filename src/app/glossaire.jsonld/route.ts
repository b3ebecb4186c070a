import { answerGlossary } from "../_machines/rdf";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> => answerGlossary("jsonld");
