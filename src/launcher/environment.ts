import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Environment, readEnvironment } from "@/lib/env";
import { StartFailure } from "./failure";

export type Variables = Record<string, string | undefined>;

/**
 * The lines of a `.env` file: `NAME=value`, with or without `export`, quotes or a trailing comment;
 * `\n` is a line feed between double quotes only. Throws `StartFailure` on a line that is none of these.
 */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const match =
      /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^#"'`]?.*?)(?:\s+#.*)?)\s*(?:#.*)?$/.exec(
        line,
      );
    if (!match?.[1]) {
      throw new StartFailure(
        `La ligne ${index + 1} du fichier .env ne se lit pas : écrivez NOM=valeur, ou commencez-la par # pour en faire un commentaire.`,
      );
    }
    const [, name, double, single, backquoted, bare] = match;
    values[name] =
      double?.replace(/\\(["\\n])/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped)) ??
      single ??
      backquoted ??
      bare?.trim() ??
      "";
  }
  return values;
}

/** The real environment, completed with what `.env` at the root gives; the real one wins. */
export function loadVariables(folder: string, real: Variables = process.env): Variables {
  let text: string;
  try {
    text = readFileSync(join(folder, ".env"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { ...real };
    throw error;
  }
  const merged: Variables = { ...real };
  for (const [name, value] of Object.entries(parseEnvironmentFile(text))) {
    if (merged[name] === undefined) merged[name] = value;
  }
  return merged;
}

/** What stands for the two values that the launcher makes itself. */
const MADE_BY_LAUNCHER = {
  DATABASE_URI: "postgresql://embedded@127.0.0.1/embedded",
  PAYLOAD_SECRET: "0".repeat(32),
};

/** The variables with a stand-in for those that the launcher makes, for who checks or does without them. */
export function completeVariables(variables: Variables): Variables {
  const completed = { ...variables };
  for (const [name, value] of Object.entries(MADE_BY_LAUNCHER)) completed[name] ||= value;
  return completed;
}

/**
 * Checks what the person gave before anything starts. Throws `EnvironmentError` (its message: one
 * sentence a problem). `DATABASE_URI` and `PAYLOAD_SECRET` may be absent.
 */
export function checkVariables(variables: Variables): Environment {
  return readEnvironment(completeVariables(variables));
}
