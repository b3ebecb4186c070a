/**
 * `npm test [-- GROUP…]`: everything that is tested, on real parts. Ends with one line,
 * `N passed, N failed`, over all groups; a group that cannot run has failed.
 */
import { ensureInstalled, leave, loadTypeScript } from "./install.mjs";

await ensureInstalled({ dev: true });
const { main } = await loadTypeScript("tests/run.ts");
leave(await main(process.argv.slice(2)));
