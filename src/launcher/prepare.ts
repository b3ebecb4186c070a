import pg from "pg";
import { type Command, runChild } from "./children";
import type { Variables } from "./environment";
import { fullDiskSentence, Interrupted, StartFailure } from "./failure";
import { committedMigrations } from "./migrations";
import { type Say, tellStep } from "./say.mjs";

/** Two numbers that only this program's preparation uses on a PostgreSQL server (advisory lock). */
const LOCK = [0x0c011ec7, 1];

/** A row there shows that somebody already works with this database. */
const USERS_TABLE = "users";

export type Preparation = {
  /** True when this installation filled the database, now or at an earlier start. */
  seededHere: boolean;
};

/**
 * Brings the database to what these sources expect: pending migrations, then, in an empty database, the seed.
 * Any number of instances may call this at once: one works, the others wait.
 *
 * A seed that was interrupted is finished at the next start; a database where people already work is never seeded.
 */
export async function prepareDatabase({
  projectFolder,
  uri,
  env,
  seedEnv,
  installation,
  commands,
  say,
  signal,
}: {
  projectFolder: string;
  uri: string;
  /** Of the children. */
  env: Variables;
  /** What only the seed is given, asked for when it is needed: ADMIN_EMAIL, ADMIN_PASSWORD. */
  seedEnv: () => Variables;
  /** Names this installation among those that share the database. */
  installation: string;
  commands: { migrate: Command; seed: Command };
  say: Say;
  signal?: AbortSignal;
}): Promise<Preparation> {
  const client = new pg.Client({
    connectionString: uri,
    application_name: "open-collectivites start",
  });
  client.on("error", () => {});
  await client.connect();
  // Ends the wait for another instance; a step in hand is ended by `runChild`.
  const interrupt = () => void client.end().catch(() => {});
  signal?.addEventListener("abort", interrupt);
  const runStep = (name: string, command: Command, more: Variables = {}) =>
    runStepOrExplain({ name, command, projectFolder, env: { ...env, ...more }, say, signal });
  try {
    await waitForTurn(client, say);
    if ((await pendingMigrations(client, projectFolder)).length > 0) {
      await runStep("Mise à jour de la structure de la base", commands.migrate);
    }
    const seed = await seedState(client);
    if (seed.needed) {
      await client.query(
        `insert into setup_steps (step, installation, started_at) values ('seed', $1, now())
         on conflict (step) do nothing`,
        [installation],
      );
      await runStep("Remplissage de la base", commands.seed, seedEnv());
      await client.query(
        "update setup_steps set done_at = now(), installation = $1 where step = 'seed'",
        [installation],
      );
    }
    return { seededHere: seed.needed || seed.by === installation };
  } catch (error) {
    throw signal?.aborted ? new Interrupted() : error;
  } finally {
    signal?.removeEventListener("abort", interrupt);
    // Releases the lock with the session.
    await client.end().catch(() => {});
  }
}

/** Names of the committed migrations that this database has not had. Plain SQL: loading Payload takes seconds. */
export async function pendingMigrations(
  client: pg.Client,
  projectFolder: string,
): Promise<string[]> {
  const committed = committedMigrations(projectFolder);
  if (!(await tableExists(client, "payload_migrations"))) return committed;
  const { rows } = await client.query<{ name: string }>("select name from payload_migrations");
  const done = new Set(rows.map(({ name }) => name));
  return committed.filter((name) => !done.has(name));
}

/**
 * The seed is needed when it was begun and not ended, or when it was never begun and there is no user.
 * The launcher's own note of it lives in the database, where every instance sees it.
 */
async function seedState(client: pg.Client): Promise<{ needed: boolean; by?: string }> {
  await client.query(
    `create table if not exists setup_steps (
       step text primary key, installation text not null,
       started_at timestamptz not null, done_at timestamptz
     )`,
  );
  const { rows } = await client.query<{ installation: string; done: boolean }>(
    "select installation, done_at is not null as done from setup_steps where step = 'seed'",
  );
  const [noted] = rows;
  if (noted) return { needed: !noted.done, by: noted.installation };
  if (!(await tableExists(client, USERS_TABLE))) return { needed: true };
  const users = await client.query(`select 1 from ${USERS_TABLE} limit 1`);
  return { needed: users.rows.length === 0 };
}

async function tableExists(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass($1) is not null as there",
    [name],
  );
  return rows[0]?.there ?? false;
}

async function waitForTurn(client: pg.Client, say: Say): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>(
    "select pg_try_advisory_lock($1, $2) as mine",
    LOCK,
  );
  if (rows[0]?.mine) return;
  await tellStep({
    say,
    name: "Une autre instance prépare la base : attente de sa fin",
    work: () => client.query("select pg_advisory_lock($1, $2)", LOCK),
  });
}

async function runStepOrExplain({
  name,
  command,
  projectFolder,
  env,
  say,
  signal,
}: {
  name: string;
  command: Command;
  projectFolder: string;
  env: Variables;
  say: Say;
  signal?: AbortSignal;
}): Promise<void> {
  const lines: string[] = [];
  await tellStep({
    say,
    name,
    work: async () => {
      const onLine = (line: string) => void lines.push(line);
      const code = await runChild({ command, cwd: projectFolder, env, signal, onLine });
      if (code === 0) return;
      throw new StartFailure(
        fullDiskSentence(lines.join("\n"), projectFolder) ??
          `${name} : échec. Corrigez ce qui suit, puis relancez la commande ; ce qui était dans la base y est encore.\n${lines.slice(-25).join("\n")}`,
      );
    },
  });
}
