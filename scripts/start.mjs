/** `npm start`, and with `--dev` `npm run dev`: the whole stack. See src/launcher/start.ts. */
import { ensureInstalled, leave, loadTypeScript } from "./install.mjs";

await ensureInstalled({ dev: false });
const { start } = await loadTypeScript("src/launcher/start.ts");
leave(await start({ dev: process.argv.includes("--dev") }));
