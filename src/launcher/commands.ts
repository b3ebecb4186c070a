import type { Command } from "./children";

/** What the launcher runs, each as after `node`, from the project's root. */
export type CommandTable = {
  build: Command;
  migrate: Command;
  seed: Command;
  web: Command;
  worker: Command;
};

const typescript = (file: string, ...args: string[]): Command => ({
  args: ["--import", "tsx", file, ...args],
});

/** The product's own processes. With `dev`, those that reload when a source changes. */
export function productCommands({ dev }: { dev: boolean }): CommandTable {
  return {
    build: { args: ["node_modules/next/dist/bin/next", "build"] },
    migrate: typescript("src/launcher/migrate.ts"),
    seed: typescript("src/seed/run.ts"),
    web: dev ? typescript("src/server/start.ts", "--dev") : typescript("src/server/start.ts"),
    worker: dev
      ? {
          args: [
            "node_modules/tsx/dist/cli.mjs",
            "watch",
            "--clear-screen=false",
            "src/jobs/worker.ts",
          ],
        }
      : typescript("src/jobs/worker.ts"),
  };
}
