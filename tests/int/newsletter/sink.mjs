/**
 * An SMTP server in its own process, so that killing senders never touches what arrived.
 * Addresses say how their recipient behaves:
 *   gone-*   550 5.1.1 at RCPT        grey-*  451 4.7.1 at RCPT
 *   drop-*   the connection drops after the final dot, before any reply
 * Each accepted message is told to the parent before the sender hears 250. Options as JSON in
 * argv: { delayMs, auth: "refuse" }.
 */
import { SMTPServer } from "smtp-server";

const options = JSON.parse(process.argv[2] ?? "{}");

const server = new SMTPServer({
  authOptional: options.auth !== "refuse",
  disabledCommands: ["STARTTLS"],
  allowInsecureAuth: true,
  logger: false,
  onAuth(_auth, _session, callback) {
    const refused = new Error("5.7.8 Authentication failed");
    refused.responseCode = 535;
    callback(refused);
  },
  onRcptTo({ address }, _session, callback) {
    const refuse = (code, text) => callback(Object.assign(new Error(text), { responseCode: code }));
    if (address.startsWith("gone-")) return refuse(550, "5.1.1 No such user");
    if (address.startsWith("grey-")) return refuse(451, "4.7.1 Come back later");
    callback();
  },
  onData(stream, session, callback) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", async () => {
      const to = session.envelope.rcptTo[0].address;
      const raw = Buffer.concat(chunks).toString();
      if (options.delayMs) await new Promise((resolve) => setTimeout(resolve, options.delayMs));
      const messageId = /^Message-ID: <(.+)>/im.exec(raw)?.[1];
      const told = { to, messageId, at: Date.now(), ...(options.keepRaw ? { raw } : {}) };
      process.send(told, () => {
        if (!to.startsWith("drop-")) return callback();
        for (const connection of server.connections)
          if (connection.session === session) connection._socket.destroy();
      });
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
process.on("disconnect", () => process.exit(0));
