import { connect, type Socket } from "node:net";

/**
 * The load generator, a process of its own: keeps `connections` requests under way to one address
 * of this machine for `seconds`, then prints what it saw as one JSON line.
 *
 * Plain sockets rather than `node:http`: a client as costly as the server would be what is measured.
 * Reads answers with a Content-Length only, which is all that the servers under test give.
 */
export type LoadOrder = { port: number; path: string; connections: number; seconds: number };
export type LoadResult = {
  requests: number;
  seconds: number;
  /** Milliseconds from request to the last byte of the answer. */
  p50: number;
  p95: number;
  /** Bytes of one answer's body. */
  bytes: number;
  /** Answers that were not a 200; the connection goes on. */
  others: number;
  /** Share of one core that this process itself used. */
  busy: number;
};

const headEnd = Buffer.from("\r\n\r\n");

function generate({ port, path, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\n\r\n`,
  );
  const times: number[] = [];
  const sockets: Socket[] = [];
  let others = 0;
  let bytes = 0;
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const until = startedAt + seconds * 1000;

  return new Promise((resolve, reject) => {
    const finish = () => {
      for (const socket of sockets) socket.destroy();
      const elapsed = (performance.now() - startedAt) / 1000;
      const { user, system } = process.cpuUsage(cpuBefore);
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
      resolve({
        requests: times.length,
        seconds: elapsed,
        p50: at(0.5),
        p95: at(0.95),
        bytes,
        others,
        busy: (user + system) / 1e6 / elapsed,
      });
    };
    setTimeout(finish, seconds * 1000);

    for (let index = 0; index < connections; index++) {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      sockets.push(socket);
      socket.on("error", reject);
      let sentAt = 0;
      let pending: Buffer = Buffer.alloc(0);
      let missing = -1;
      const send = () => {
        sentAt = performance.now();
        if (sentAt < until) socket.write(request);
      };
      socket.on("connect", send);
      socket.on("data", (chunk) => {
        if (missing < 0) {
          pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
          const end = pending.indexOf(headEnd);
          if (end < 0) return;
          const head = pending.toString("latin1", 0, end);
          const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
          if (Number.isNaN(length)) return reject(new Error(`no Content-Length at ${path}`));
          if (!head.startsWith("HTTP/1.1 200")) others += 1;
          bytes = length;
          missing = length - (pending.length - end - headEnd.length);
          pending = Buffer.alloc(0);
        } else {
          missing -= chunk.length;
        }
        if (missing > 0) return;
        missing = -1;
        times.push(performance.now() - sentAt);
        send();
      });
    }
  });
}

const order: LoadOrder = JSON.parse(process.argv[2] ?? "{}");
console.log(JSON.stringify(await generate(order)));
process.exit(0);
