/** Builds the site: Next's part, then the scripts of the public pages (`node src/launcher/build-site.mjs`). */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildBrowserScripts } from "./browser-scripts.mjs";

const next = fileURLToPath(new URL("./next.mjs", import.meta.url));
// Next ends the process that builds.
const { status } = spawnSync(process.execPath, [...process.execArgv, next, "build"], {
  stdio: "inherit",
});
if (status === 0) await buildBrowserScripts();
process.exitCode = status ?? 1;
