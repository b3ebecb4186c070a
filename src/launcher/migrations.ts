import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Names of the committed migrations, in their order. */
export function committedMigrations(projectFolder: string): string[] {
  return readdirSync(join(projectFolder, "src/migrations"))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => name.slice(0, -".ts".length))
    .sort();
}
