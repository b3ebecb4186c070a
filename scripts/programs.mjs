/** Makes the programs that an image runs (`npm run build`); `npm start` makes its own. */
import { prepareProgram } from "../src/launcher/programs.mjs";

const programs = [
  "src/launcher/migrate.ts",
  "src/seed/run.ts",
  "src/server/start.ts",
  "src/jobs/worker.ts",
];
for (const program of programs) console.log(await prepareProgram(program));
