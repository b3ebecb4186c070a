import { randomBytes } from "node:crypto";
import pg from "pg";

/** Name of the database that global setup migrated with the committed migrations. */
export const migratedTemplate = "oc_migrated_template";

function serverUri(): string {
  const uri = process.env.TEST_DATABASE_SERVER;
  if (!uri) throw new Error("TEST_DATABASE_SERVER is set by tests/helpers/global-setup.mjs");
  return uri;
}

/** The same server's address for another database. */
export function uriOf(database: string): string {
  const uri = new URL(serverUri());
  uri.pathname = `/${database}`;
  return uri.href;
}

export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUri() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of this test file's own: empty, or with the whole schema. */
export async function createDatabase(
  options: { migrated?: boolean } = {},
): Promise<{ uri: string; drop: () => Promise<void> }> {
  const name = `oc_${randomBytes(8).toString("hex")}`;
  const template = options.migrated ? ` TEMPLATE ${migratedTemplate}` : "";
  await onServer(`CREATE DATABASE ${name}${template}`);
  return {
    uri: uriOf(name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
