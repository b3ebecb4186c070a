/** Child of the launcher: applies the committed migrations to `DATABASE_URI`, then ends. */
import "@/lib/requireEnvironment";
import config from "@payload-config";
import { getPayload } from "payload";
import { databaseOrLeave } from "./database-or-leave";
import { projectFolder } from "./folder.mjs";
import { committedMigrations } from "./migrations";

type Migrations = NonNullable<Parameters<typeof payload.db.migrate>[0]>["migrations"];

// Handed over rather than left to Payload to find: it would look for JavaScript that is not there.
const migrations = await Promise.all(
  committedMigrations(projectFolder).map(async (name) => {
    const { up, down } = await import(`../migrations/${name}.ts`);
    return { name, up, down };
  }),
);
await databaseOrLeave();
const payload = await getPayload({ config, disableOnInit: true });
// Ends the process itself, with 1, when a migration fails.
await payload.db.migrate({ migrations: migrations as Migrations });
// Payload's pool stays open: nothing else would end this process.
process.exit(0);
