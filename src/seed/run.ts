import "@/lib/requireEnvironment";
import config from "@payload-config";
import { getPayload } from "payload";
import { databaseOrLeave } from "@/launcher/database-or-leave";
import { closePool, pool } from "@/lib/database";
import { env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { createAdministrator } from "./administrator";
import { seed } from "./seed";

/** `node --import tsx src/seed/run.ts`: the content, and the first administrator. */
const log = createLogger("seed");
await databaseOrLeave();
const payload = await getPayload({ config });
const { ADMIN_EMAIL, ADMIN_PASSWORD } = env();
if (ADMIN_EMAIL && ADMIN_PASSWORD) {
  const created = await createAdministrator(payload, {
    email: ADMIN_EMAIL,
    password: ADMIN_PASSWORD,
  });
  if (created) log.info("compte d’administration créé");
}
const written = await seed({ payload, sql: pool(), log });
log.info("terminé", written);
await closePool();
// Payload keeps its pool open and would hold the process for ever.
process.exit(0);
