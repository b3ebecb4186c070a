import { fileURLToPath } from "node:url";
import type { CommandTable } from "@/launcher/commands";

const standIn = (name: string) => ({
  args: [fileURLToPath(new URL(`./${name}.mjs`, import.meta.url))],
});

/** Small processes in place of the product's own. */
export const standInCommands: CommandTable = {
  build: standIn("build"),
  migrate: standIn("migrate"),
  seed: standIn("seed"),
  web: standIn("web"),
  worker: standIn("worker"),
};
