import type { Command } from "./children";

/** What the launcher runs. */
export type CommandTable = {
  build: Command;
  migrate: Command;
  seed: Command;
  web: Command;
  worker: Command;
};

const address = (file: string) => new URL(`./${file}`, import.meta.url).href;

const typescript = (file: string, ...args: string[]): Command => ({
  args: ["--import", address("typescript.mjs"), file, ...args],
});

/** For programs that start others: see load-editor-first.mjs. */
const EDITOR_FIRST = { NODE_OPTIONS: `--import ${address("load-editor-first.mjs")}` };

/** The product's own processes; with `dev`, those that reload when a source changes. */
export function productCommands({ dev }: { dev: boolean }): CommandTable {
  const watch = ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false"];
  return {
    build: { args: ["node_modules/next/dist/bin/next", "build"], env: EDITOR_FIRST },
    migrate: typescript("src/launcher/migrate.ts"),
    seed: typescript("src/seed/run.ts"),
    web: typescript("src/server/start.ts", ...(dev ? ["--dev"] : [])),
    worker: dev
      ? { args: [...watch, "src/jobs/worker.ts"], env: EDITOR_FIRST }
      : typescript("src/jobs/worker.ts"),
  };
}
