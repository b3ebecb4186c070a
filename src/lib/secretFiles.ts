import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Secrets that an operator puts beside the program rather than into the environment or the
 * database: a file a secret, never shown in the admin, never written by the portal.
 *
 * Looked for where Docker and systemd mount secrets, then in the portal's own folder.
 */
const folders = (): string[] => ["/run/secrets", join(process.cwd(), ".data", "secrets")];

const NAME = /^[a-z0-9][a-z0-9.-]*$/;

/** The content of a secret file, without its last line break; `undefined` when there is none. */
export async function readSecretFile(
  name: string,
  from: readonly string[] = folders(),
): Promise<string | undefined> {
  if (!NAME.test(name)) throw new Error(`« ${name} » n’est pas un nom de fichier secret.`);
  for (const folder of from) {
    try {
      const text = await readFile(join(folder, name), "utf8");
      return text.replace(/\r?\n$/, "");
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    }
  }
  return undefined;
}
