import { createServer } from "node:net";
import { StartFailure } from "./failure";
import type { Say } from "./say.mjs";

/** Any of these taken, and a server that listens everywhere, or a browser on `localhost`, meets somebody else. */
const HOSTS = ["127.0.0.1", "0.0.0.0", "::1", "::"];

/** A machine without IPv6 has nothing to meet there. */
const NO_SUCH_HOST = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

/** How far from the wished port we look. */
const ATTEMPTS = 100;

/** True when nobody listens on this port of this machine. Throws `StartFailure` for one that we may not open. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of HOSTS) {
    const code = await tryToListen(port, host);
    if (code === "EACCES") {
      throw new StartFailure(
        `Le port ${port} est réservé à l’administrateur de la machine : choisissez un PORT de 1024 ou plus.`,
      );
    }
    if (code && !NO_SUCH_HOST.has(code)) return false;
  }
  return true;
}

/**
 * The wished port, or the first free one after it, which is then said.
 * `label` names what listens there (« le site »); `avoid` holds ports that we already gave.
 */
export async function choosePort({
  wished,
  label,
  say,
  avoid = [],
}: {
  wished: number;
  label: string;
  say: Say;
  avoid?: number[];
}): Promise<number> {
  const last = Math.min(wished + ATTEMPTS - 1, 65_535);
  for (let port = wished; port <= last; port += 1) {
    if (avoid.includes(port) || !(await isPortFree(port))) continue;
    if (port !== wished) say(`Le port ${wished} est pris : ${label} prend le port ${port}.`);
    return port;
  }
  throw new StartFailure(
    `Aucun port n’est libre entre ${wished} et ${last} pour ${label} : arrêtez un des programmes qui les occupent, ou choisissez un autre PORT.`,
  );
}

/** The code of the error met, or undefined when listening worked. */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen({ port, host, exclusive: true, ipv6Only: host.includes(":") }, () => {
      server.close(() => resolve(undefined));
    });
  });
}
