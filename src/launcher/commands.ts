import type { Command } from "./children";

/** What the launcher runs. */
export type CommandTable = {
  build: Command;
  migrate: Command;
  seed: Command;
  web: Command;
  worker: Command;
};

/** The product's own processes; with `dev`, the site that reloads when a source changes. */
export function productCommands({ dev }: { dev: boolean }): CommandTable {
  return {
    build: { args: ["src/launcher/build-site.mjs"] },
    migrate: { program: "src/launcher/migrate.ts", args: [] },
    seed: { program: "src/seed/run.ts", args: [] },
    web: { program: "src/server/start.ts", args: dev ? ["--dev"] : [] },
    worker: { program: "src/jobs/worker.ts", args: [] },
  };
}
