import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { StartFailure } from "./failure";

/** `gen_random_uuid`, `COMPRESSION`, multirange types: what the migrations may use. */
const OLDEST_VERSION = 14;
/** A database that starts together with us (a compose file) gets this long; the sentence comes before 10 s. */
const PATIENCE_MS = 6_000;
const ATTEMPT_MS = 4_000;

/** Errors that a starting server gives. */
const STARTING = new Set(["ECONNREFUSED", "57P03"]);

/**
 * Checks that the database given by `DATABASE_URI` answers and can be used. Throws `StartFailure` with one
 * sentence, which never shows the password.
 */
export async function checkExternalDatabase(uri: string): Promise<void> {
  const place = describePlace(uri);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const client = new pg.Client({
      connectionString: uri,
      connectionTimeoutMillis: ATTEMPT_MS,
      application_name: "open-collectivites start",
    });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string; number: string; encoding: string }>(
        `select current_setting('server_version') as version,
                current_setting('server_version_num') as number,
                current_setting('server_encoding') as encoding`,
      );
      return checkServer(place, rows[0]);
    } catch (error) {
      const { code } = error as { code?: string };
      if (error instanceof StartFailure) throw error;
      if (!STARTING.has(code ?? "") || Date.now() > deadline) {
        throw new StartFailure(
          `La base de données ${place} donnée par DATABASE_URI ne peut pas servir (${explain(error as Error)}) : ${mend(code)}.`,
        );
      }
      await wait(500);
    } finally {
      // Not awaited: a server that stopped answering would hold us here.
      client.end().catch(() => {});
    }
  }
}

/** Judges what a server says of itself; `number` is its `server_version_num`. */
export function checkServer(
  place: string,
  server: { version: string; number: string; encoding: string } | undefined,
): void {
  const major = Math.floor(Number(server?.number) / 10_000);
  if (!(major >= OLDEST_VERSION)) {
    throw new StartFailure(
      `La base de données ${place} est en PostgreSQL ${server?.version}, trop ancien : il faut la version ${OLDEST_VERSION} ou une plus récente.`,
    );
  }
  if (server?.encoding !== "UTF8") {
    throw new StartFailure(
      `La base de données ${place} est codée en ${server?.encoding} : créez-en une en UTF8 (createdb -E UTF8 -T template0 nom).`,
    );
  }
}

/** « base » sur hôte:port, without user or password. */
function describePlace(uri: string): string {
  const { hostname, port, pathname, searchParams } = new URL(uri);
  const host = hostname || searchParams.get("host") || "localhost";
  return `« ${decodeURIComponent(pathname.slice(1)) || "postgres"} » sur ${host}:${port || 5432}`;
}

function explain(error: Error & { code?: string }): string {
  switch (error.code) {
    case "ECONNREFUSED":
      return "personne n’écoute à cette adresse";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "ce nom de machine est inconnu";
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return "la machine ne répond pas";
    case "28P01":
    case "28000":
      return "le serveur refuse cet utilisateur ou ce mot de passe";
    case "3D000":
      return "cette base n’existe pas";
    case "57P03":
      return "le serveur démarre ou s’arrête";
    case "53300":
      return "le serveur n’a plus de connexion libre";
    default:
      return /timeout/i.test(error.message) ? "la machine ne répond pas" : error.message;
  }
}

function mend(code: string | undefined): string {
  switch (code) {
    case "28P01":
    case "28000":
      return "corrigez l’utilisateur et le mot de passe dans DATABASE_URI";
    case "3D000":
      return "créez-la (createdb), ou corrigez son nom dans DATABASE_URI";
    case "53300":
      return "libérez des connexions ou relevez max_connections";
    default:
      return "démarrez le serveur ou corrigez DATABASE_URI ; sans DATABASE_URI, une base embarquée est utilisée";
  }
}
