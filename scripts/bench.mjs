/** `npm run bench [-- NAME]`: the benchmarks. See tests/bench/cli.ts. */
import { ensureInstalled, leave, loadTypeScript } from "./install.mjs";

await ensureInstalled({ dev: true });
const { main } = await loadTypeScript("tests/bench/cli.ts");
leave(await main(process.argv.slice(2)));
