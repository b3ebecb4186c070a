import { connect } from "./connect";
import { completeVariables, loadVariables } from "./environment";
import { explain } from "./failure";
import { projectFolder, stateFolder } from "./folder.mjs";
import { sayTo } from "./say.mjs";

/** The arguments of a command, to its exit code. */
export type Main = (argv: string[]) => Promise<number>;

/**
 * Runs a command that works on the database: connects, gives it its environment, disconnects.
 * `isUsable` spares a wrong command line the wait for a database. stdout is the command's alone.
 */
export async function runOnDatabase({
  name,
  argv,
  load,
}: {
  /** As the person typed it. */
  name: string;
  argv: string[];
  load: () => Promise<{ main: Main; isUsable: (argv: string[]) => boolean }>;
}): Promise<number> {
  const say = sayTo(process.stderr);
  try {
    const { main, isUsable } = await load();
    if (!isUsable(argv)) return await main(argv);
    const { env, close } = await connect({ command: name, say });
    applyEnvironment(env);
    try {
      return await main(argv);
    } finally {
      await close();
    }
  } catch (error) {
    say(explain(error, stateFolder));
    return 1;
  }
}

/** Runs a command that needs no database, with what `.env` gives. */
export async function runAlone(main: Main, argv: string[]): Promise<number> {
  try {
    applyEnvironment(completeVariables(loadVariables(projectFolder)));
    return await main(argv);
  } catch (error) {
    sayTo(process.stderr)(explain(error, stateFolder));
    return 1;
  }
}

function applyEnvironment(env: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
