import { connect, createServer, type Server, type Socket } from "node:net";

/** A TCP relay before PostgreSQL, which a test can cut and mend as a restart does. */
export type Relay = {
  uri: string;
  /** Closes every connection and refuses new ones. */
  interrupt: () => Promise<void>;
  resume: () => Promise<void>;
  /** Connections closed at once since the first interruption. */
  refused: () => number;
  close: () => Promise<void>;
};

export async function startRelay(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let up = true;
  let refused = 0;
  const server: Server = createServer((near) => {
    if (!up) {
      refused += 1;
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const uri = new URL(target);
  uri.hostname = "127.0.0.1";
  uri.port = String(typeof address === "object" && address ? address.port : 0);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: uri.href,
    interrupt: async () => {
      up = false;
      cut();
    },
    resume: async () => {
      up = true;
    },
    refused: () => refused,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
