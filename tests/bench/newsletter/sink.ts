import { SMTPServer } from "smtp-server";

/**
 * The mail server, a process of its own, so that killing senders never touches what arrived.
 * Counts what it accepted by recipient; tells its port, then its counts when asked (`"count"`),
 * and forgets them (`"reset"`).
 */
let received = new Map<string, number>();
let bytes = 0;
let firstAt = 0;
let lastAt = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  logger: false,
  onData(stream, session, callback) {
    let size = 0;
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
    });
    stream.on("end", () => {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      received.set(to, (received.get(to) ?? 0) + 1);
      bytes += size;
      lastAt = Date.now();
      firstAt ||= lastAt;
      callback();
    });
  },
});
server.on("error", () => {});

process.on("message", (asked) => {
  if (asked === "reset") {
    received = new Map();
    bytes = 0;
    firstAt = 0;
    lastAt = 0;
  }
  const total = [...received.values()].reduce((sum, count) => sum + count, 0);
  process.send?.({
    total,
    distinct: received.size,
    bytes: total > 0 ? Math.round(bytes / total) : 0,
    seconds: (lastAt - firstAt) / 1000,
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
process.on("disconnect", () => process.exit(0));
