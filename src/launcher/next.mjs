/**
 * Runs Next's own command (`node src/launcher/next.mjs build`): its file has no extension, which Node 20.9 refuses
 * to begin with when something is preloaded.
 */
import { createRequire } from "node:module";

createRequire(import.meta.url)("next/dist/bin/next");
