/** `npm run job -- NAME [--json] [--at DATE]`: one job, now. See src/jobs/cli.ts. */
import { ensureInstalled, leave, loadTypeScript } from "./install.mjs";

await ensureInstalled({ dev: false });
const { runOnDatabase } = await loadTypeScript("src/launcher/run-command.ts");
leave(
  await runOnDatabase({
    name: "npm run job",
    argv: process.argv.slice(2),
    load: async () => {
      const { main, readOrder } = await loadTypeScript("src/jobs/cli.ts");
      return {
        main,
        isUsable: (/** @type {string[]} */ argv) => typeof readOrder(argv) !== "string",
      };
    },
  }),
);
