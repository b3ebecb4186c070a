/** `main` as `npm run job` calls it, as a process of its own. */
import { main } from "@/jobs/cli";

process.exit(await main(process.argv.slice(2)));
