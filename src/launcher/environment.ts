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
    const assignment = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line);
    const value = assignment && parseValue(assignment[2] ?? "");
    if (!assignment?.[1] || value === null) {
      throw new StartFailure(
        `La ligne ${index + 1} du fichier .env ne se lit pas : écrivez NOM=valeur (entre guillemets si la valeur en contient ou commence par #), ou commencez la ligne par # pour en faire un commentaire.`,
      );
    }
    values[assignment[1]] = value;
  }
  return values;
}

/** What stands right of the equals sign, or null when it cannot be read. */
function parseValue(written: string): string | null {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`)\s*(?:#.*)?$/.exec(written);
  if (quoted) {
    const [, double, single, backquoted] = quoted;
    const unescaped = double?.replace(/\\(["\\n])/g, (_, sign) => (sign === "n" ? "\n" : sign));
    return unescaped ?? single ?? backquoted ?? "";
  }
  const bare = /^((?:[^\s#"'`].*?)?)(?:\s+#.*|\s*)$/.exec(written);
  return bare?.[1] ?? null;
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
