/**
 * `node scripts/run.mjs FILE.ts …`: runs one TypeScript program of the project, which then reads its
 * arguments as usual. In place of `node --import tsx FILE.ts`: see src/launcher/programs.mjs.
 */
import { ensureInstalled, loadTypeScript } from "./install.mjs";

const [, self, file, ...rest] = process.argv;
if (!file) {
  console.error("Usage : node scripts/run.mjs FICHIER.ts …");
  process.exit(2);
}
await ensureInstalled({ dev: false });
process.argv = [process.execPath, self ?? "", ...rest];
await loadTypeScript(file);
