import { writeJson } from "@/catalogue/exports";
import { answerWholeExport } from "../_machines/wholeExport";

export const dynamic = "force-dynamic";

/** The catalogue, or what the parameters leave of it, for programs. */
export const GET = (request: Request): Promise<Response> =>
  answerWholeExport(request, {
    contentType: "application/json; charset=utf-8",
    name: "catalogue.json",
    write: writeJson,
  });
