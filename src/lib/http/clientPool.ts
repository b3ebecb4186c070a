import { Client } from "undici";
import type { CertificateReport } from "./certificate";
import type { Connection } from "./connector";
import { OutboundError, toOutboundError } from "./errors";

/** One connection at a time to one origin, made when it is needed; in hand, or idle. */
export type PooledClient = {
  client: Client;
  origin: string;
  /** Connections made so far: a kept one may have been closed by its server meanwhile. */
  connections: number;
  /** Set while a connection is being made; gives it up. */
  connecting: AbortController | null;
  /** When the last one stood, by `performance.now()`. */
  connectedAt: number;
  /** Of the connection made last. */
  remoteAddress: string;
  certificate: CertificateReport | null;
};

/** Idle connections at most, over all hosts: each is a file open here and one there. */
const maxIdle = 100;

/** One for all: the error that undici makes for each connection it ends costs more than the ending. */
const over = new OutboundError("aborted", "session-over");

export type ClientPool = ReturnType<typeof createClientPool>;

/**
 * Keeps connections for a few seconds for whoever asks the same origin next: of an hour's checks
 * many go to few hosts, and a handshake costs them more than the answer.
 */
export function createClientPool(options: {
  connect: (url: URL, signal: AbortSignal) => Promise<Connection>;
  maxHeaderBytes: number;
  timeoutMs: number;
}) {
  const { connect, maxHeaderBytes, timeoutMs } = options;
  /** By origin, the longest idle first. */
  const idle = new Map<string, PooledClient[]>();
  let idleCount = 0;
  const inHand = new Set<PooledClient>();

  function open(url: URL): PooledClient {
    const client = new Client(url.origin, {
      pipelining: 1,
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 10_000,
      connect: (_options, callback) => {
        const giveUp = new AbortController();
        pooled.connecting = giveUp;
        pooled.connections += 1;
        connect(url, giveUp.signal).then(
          ({ socket, remoteAddress, certificate }) => {
            const connectedAt = performance.now();
            Object.assign(pooled, { connecting: null, connectedAt, remoteAddress, certificate });
            callback(null, socket);
          },
          (error) => {
            pooled.connecting = null;
            callback(toOutboundError(error), null);
          },
        );
      },
    });
    const pooled: PooledClient = {
      ...{ client, origin: url.origin, connections: 0, connecting: null, connectedAt: 0 },
      ...{ remoteAddress: "", certificate: null },
    };
    // A client without request in hand has nobody else to tell.
    client.on("connectionError", () => {});
    client.on("disconnect", () => {});
    return pooled;
  }

  /** Ends a connection, whatever is under way on it. */
  async function drop(pooled: PooledClient): Promise<void> {
    inHand.delete(pooled);
    pooled.connecting?.abort();
    await pooled.client.destroy(over).catch(() => {});
  }

  return {
    /** An idle one, or a new one; `fresh` asks for a new one. */
    take(url: URL, { fresh = false } = {}): PooledClient {
      const kept = fresh ? undefined : idle.get(url.origin);
      const pooled = kept?.pop() ?? open(url);
      if (kept) idleCount -= 1;
      if (kept?.length === 0) idle.delete(url.origin);
      inHand.add(pooled);
      return pooled;
    },

    /** Takes back one whose last answer has been read to its end. */
    keep(pooled: PooledClient): void {
      inHand.delete(pooled);
      const kept = idle.get(pooled.origin) ?? [];
      idle.delete(pooled.origin);
      idle.set(pooled.origin, [...kept, pooled]);
      idleCount += 1;
      if (idleCount <= maxIdle) return;
      for (const [origin, clients] of idle) {
        idle.delete(origin);
        idleCount -= clients.length;
        for (const client of clients) void drop(client);
        return;
      }
    },

    drop,

    async close(): Promise<void> {
      const all = [...inHand, ...[...idle.values()].flat()];
      idle.clear();
      idleCount = 0;
      await Promise.all(all.map(drop));
    },
  };
}
