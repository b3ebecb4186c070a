import type { Sql } from "@/lib/database";
import { streamRecords } from "../records";
import { csvHeader, csvLine } from "./csv";
import { describeRecord } from "./described";

/** All the entries of these numbers as CSV, piece by piece: UTF-8, `;`, one line an entry. */
export async function* writeCsv(
  sql: Sql,
  ids: readonly number[],
  siteUrl: string,
): AsyncGenerator<string, void, undefined> {
  yield csvHeader();
  for await (const records of streamRecords(sql, ids))
    yield records.map((record) => csvLine(record, siteUrl)).join("");
}

/** All the entries of these numbers as one JSON document, piece by piece. */
export async function* writeJson(
  sql: Sql,
  ids: readonly number[],
  siteUrl: string,
): AsyncGenerator<string, void, undefined> {
  yield `{"total":${ids.length},"items":[`;
  let first = true;
  for await (const records of streamRecords(sql, ids)) {
    const described = records.map((record) => JSON.stringify(describeRecord(record, siteUrl)));
    if (described.length === 0) continue;
    yield `${first ? "\n" : ",\n"}${described.join(",\n")}`;
    first = false;
  }
  yield "\n]}\n";
}
