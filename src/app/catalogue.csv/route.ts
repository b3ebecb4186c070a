import { writeCsv } from "@/catalogue/exports";
import { answerWholeExport } from "../_machines/wholeExport";

export const dynamic = "force-dynamic";

/** The catalogue, or what the parameters leave of it, for spreadsheets. */
export const GET = (request: Request): Promise<Response> =>
  answerWholeExport(request, {
    contentType: "text/csv; charset=utf-8; header=present",
    name: "catalogue.csv",
    write: writeCsv,
  });
