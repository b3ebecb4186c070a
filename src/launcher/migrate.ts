/** Child of the launcher: applies the committed migrations to `DATABASE_URI`, then ends. */
import { getPayload } from "payload";

// Loading through tsx leaves moments with nothing pending, in which Node would take the work for over (exit 13).
const alive = setInterval(() => {}, 1_000);

const { default: config } = await import("@payload-config");
const payload = await getPayload({ config, disableOnInit: true });
try {
  await payload.db.migrate();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// Payload's pool stays open: nothing else would end this process.
clearInterval(alive);
process.exit();
