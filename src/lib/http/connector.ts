import dns from "node:dns";
import net from "node:net";
import tls from "node:tls";
import { type CertificateReport, judgeCertificate } from "./certificate";
import { OutboundError, toOutboundError } from "./errors";
import { type OutboundRules, refusalOf } from "./rules";

/** Every IP address of a name, in the order to try them; rejects with Node's DNS errors. */
export type ResolveName = (hostname: string) => Promise<string[]>;

/** The system's own resolver, hosts file included, as every other program here sees the name. */
export const resolveName: ResolveName = (hostname) =>
  new Promise((resolve, reject) => {
    dns.lookup(hostname, { all: true, verbatim: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found.map(({ address }) => address));
    });
  });

export type Connection = {
  socket: net.Socket;
  remoteAddress: string;
  certificate: CertificateReport | null;
};

/** Names with very many addresses are tried no further than this. */
const maxAddressesTried = 4;

function settle<T>(
  work: Promise<T>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  late: () => OutboundError,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const onAbort = () => {
      finish();
      reject(new OutboundError("aborted", "ABORT_ERR"));
    };
    const timer = setTimeout(
      () => {
        finish();
        reject(late());
      },
      Math.max(1, timeoutMs),
    );
    if (signal?.aborted) onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(finish);
  });
}

/** Waits until a socket emits `event`; destroys it when it fails, is late or is given up. */
async function untilReady<S extends net.Socket>(
  socket: S,
  event: "connect" | "secureConnect",
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<S> {
  let listeners: [string, (error: Error) => void][] = [];
  const ready = new Promise<S>((resolve, reject) => {
    listeners = [
      [event, () => resolve(socket)],
      ["error", reject],
      ["close", () => reject(new OutboundError("reset", "closed-while-connecting"))],
    ];
    for (const [name, listener] of listeners) socket.once(name, listener);
  });
  try {
    await settle(ready, timeoutMs, signal, () => new OutboundError("timeout", "connect-timeout"));
    // A failure that comes in the same breath has been told already: nobody would tell it again.
    if (socket.destroyed) throw socket.errored ?? new OutboundError("reset", "closed-at-once");
    for (const [name, listener] of listeners) socket.off(name, listener);
    return socket;
  } catch (error) {
    socket.on("error", () => {});
    socket.destroy();
    throw error;
  }
}

async function secure(
  plain: net.Socket,
  hostname: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<{ socket: tls.TLSSocket; certificate: CertificateReport }> {
  const socket = tls.connect({
    socket: plain,
    // Without the final dot of a full name (RFC 6066).
    servername: net.isIP(hostname) ? "" : hostname.replace(/\.$/, ""),
    ALPNProtocols: ["http/1.1"],
    // A bad certificate is an observation, not an obstacle: nothing secret is ever sent here.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  try {
    await untilReady(socket, "secureConnect", timeoutMs, signal);
  } catch (error) {
    plain.destroy();
    const known = toOutboundError(error);
    if (known.code === "protocol") throw new OutboundError("tls", known.detail, error);
    throw known;
  }
  const peer = socket.getPeerCertificate();
  const shown = peer && Object.keys(peer).length > 0;
  const when = (text: string | undefined) => (text ? Date.parse(text) : null);
  const problem: unknown = socket.authorizationError;
  return {
    socket,
    certificate: judgeCertificate({
      authorizationError:
        problem instanceof Error
          ? ((problem as NodeJS.ErrnoException).code ?? problem.message)
          : problem
            ? String(problem)
            : null,
      nameMatches: !shown || tls.checkServerIdentity(hostname, peer) === undefined,
      validFrom: when(peer?.valid_from),
      validTo: when(peer?.valid_to),
      now: Date.now(),
    }),
  };
}

/**
 * Opens a connection to a name by way of an allowed address, and to no other: the name is looked
 * up here, its addresses are filtered, the socket is opened to a literal address, and the end it
 * reached is checked once more. No answer of the DNS between look-up and connection can matter.
 *
 * @throws OutboundError `refused` when no address of the name is allowed, `dns`, `connect`,
 *   `timeout`, `reset`, `tls`, `aborted`
 */
export async function connectGuarded(options: {
  hostname: string;
  port: number;
  secure: boolean;
  rules: OutboundRules;
  resolve: ResolveName;
  timeoutMs: number;
  signal?: AbortSignal;
}): Promise<Connection> {
  const { hostname, port, rules, resolve, timeoutMs, signal } = options;
  const deadline = performance.now() + timeoutMs;
  const left = () => deadline - performance.now();

  const found = net.isIP(hostname)
    ? [hostname]
    : await settle(
        resolve(hostname),
        timeoutMs,
        signal,
        () => new OutboundError("dns", "dns-timeout"),
      );
  if (found.length === 0) throw new OutboundError("dns", "ENODATA");
  const refusals = found.map((address) => refusalOf(rules, { hostname, address, port }));
  const allowed = found.filter((_, index) => refusals[index] === null).slice(0, maxAddressesTried);
  if (allowed.length === 0)
    throw new OutboundError("refused", refusals.find(Boolean) ?? "private-address");

  let failure: unknown;
  for (const [index, address] of allowed.entries()) {
    // An address that never answers must leave time for the next one.
    const share = left() / (allowed.length - index);
    try {
      const plain = net.connect({ host: address, port, noDelay: true });
      await untilReady(plain, "connect", share, signal);
      const remoteAddress = plain.remoteAddress ?? "";
      const refusal = refusalOf(rules, { hostname, address: remoteAddress, port });
      if (refusal) {
        plain.destroy();
        throw new OutboundError("refused", refusal);
      }
      if (!options.secure) return { socket: plain, remoteAddress, certificate: null };
      return { ...(await secure(plain, hostname, left(), signal)), remoteAddress };
    } catch (error) {
      failure = error;
      if (signal?.aborted || left() <= 0) break;
    }
  }
  throw toOutboundError(failure);
}
