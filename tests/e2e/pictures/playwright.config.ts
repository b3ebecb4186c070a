import { defineConfig } from "@playwright/test";
import common from "../../../playwright.config";

/** `npm run pictures`: takes the pictures of the README and the guides anew, on the built site. */
export default defineConfig({
  ...common,
  testDir: ".",
  testMatch: "*.pictures.ts",
  outputDir: "../../.artifacts/pictures",
  globalSetup: "../global-setup.ts",
  reporter: [["list"]],
});
