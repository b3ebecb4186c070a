/** `npm run --silent check-links -- --json … URL…`: addresses checked without the database. See src/links/cli.ts. */
import { ensureInstalled, leave, loadTypeScript } from "./install.mjs";

await ensureInstalled({ dev: false });
const { runAlone } = await loadTypeScript("src/launcher/run-command.ts");
const { main } = await loadTypeScript("src/links/cli.ts");
leave(await runAlone(main, process.argv.slice(2)));
