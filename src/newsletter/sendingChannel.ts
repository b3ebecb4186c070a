import type { Sql } from "@/lib/database";

/** Channel on which workers hear, at commit, that an issue is being sent, or sent again. */
export const sendingChannel = "oc_sending";

export async function announceSending(sql: Sql): Promise<void> {
  await sql.query("SELECT pg_notify($1, '')", [sendingChannel]);
}
