/** Child of the launcher: applies the committed migrations to `DATABASE_URI`, then ends. */
import config from "@payload-config";
import { getPayload } from "payload";

const payload = await getPayload({ config, disableOnInit: true });
// Ends the process itself, with 1, when a migration fails.
await payload.db.migrate();
// Payload's pool stays open: nothing else would end this process.
process.exit(0);
