/** `npm run pictures`: the pictures of the README and the guides, taken anew. See tests/e2e/pictures. */
import { spawnSync } from "node:child_process";
import { ensureInstalled, leave, loadTypeScript } from "./install.mjs";

await ensureInstalled({ dev: true });
const { findChromium } = await loadTypeScript("tests/helpers/chromium.ts");
const chromium = await findChromium();
if (!chromium) throw new Error("Aucun Chromium sur cette machine.");
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/@playwright/test/cli.js",
    "test",
    ...["--config", "tests/e2e/pictures/playwright.config.ts"],
  ],
  { stdio: "inherit", env: { ...process.env, CHROMIUM_PATH: chromium, NODE_ENV: "test" } },
);
leave(status ?? 1);
