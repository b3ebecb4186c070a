import { searchCatalogue } from "@/catalogue";
import { makeList, readEntryParameters, unknownValue } from "@/catalogue/api";
import { describeRecord, exportAddress } from "@/catalogue/exports";
import { readRecords } from "@/catalogue/records";
import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";
import { answerFaults, answerList } from "../../../_machines/api";
import { listTags } from "../../../_machines/tags";

export const dynamic = "force-dynamic";

const path = "/api/v1/entries";

/** The search of the catalogue's page: entries, facets, total. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { query, faults } = readEntryParameters(searchParams);
  if (faults.length > 0) return answerFaults(faults);
  recordTags(listTags);
  const { SITE_URL } = env();
  const sql = await sqlOfWeb();
  const result = await searchCatalogue(sql, query);
  if (result.unknown.length > 0)
    return answerFaults(
      result.unknown.map(({ parameter, value }) => unknownValue(parameter, value)),
    );
  const records = await readRecords(
    sql,
    result.entries.map(({ id }) => id),
  );
  const size = searchParams.has("taille") ? query.taille : undefined;
  const sort = searchParams.get("tri");
  const addressOf = (page: number) => {
    const address = new URL(SITE_URL + exportAddress(path, query, { page, size }));
    if (sort) address.searchParams.set("tri", sort);
    return address.href;
  };
  const list = makeList({
    items: records.map((record) => describeRecord(record, SITE_URL)),
    total: result.total,
    page: query.page,
    pageSize: query.taille,
    addressOf,
  });
  return answerList({
    ...list,
    spelling: result.spelling?.corrected ?? null,
    facets: result.facets,
  });
}
