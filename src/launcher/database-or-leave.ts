import { env } from "@/lib/env";
import { checkExternalDatabase } from "./external-database";
import { StartFailure } from "./failure";

/** Ends the program with one sentence when its database does not answer, is too old, or not in UTF8. */
export async function databaseOrLeave(): Promise<void> {
  try {
    await checkExternalDatabase(env().DATABASE_URI);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
