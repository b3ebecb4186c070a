/**
 * An SMTP server in its own process, so that killing senders never touches what arrived.
 * Addresses say how their recipient behaves:
 *   gone-*   550 5.1.1 at RCPT              grey-*   451 4.7.1 at RCPT
 *   cut-*    the connection drops at RCPT   drop-*   it drops after the final dot, before any reply
 *   stall-*  silence after the final dot    spam-*   554 after it    later-*  451 after it
 * Each message that came whole is told to the parent before the sender hears anything. Options as
 * JSON in argv: delayMs, keepRaw, auth: "refuse", tls: "self-signed" (offered, and not to be
 * trusted), hello: "refuse" (the server refuses everybody), sender: "refuse" (550 to MAIL FROM).
 */
import { SMTPServer } from "smtp-server";

const options = JSON.parse(process.argv[2] ?? "{}");
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

function cut(session) {
  for (const connection of server.connections)
    if (connection.session === session) connection._socket.destroy();
}

const server = new SMTPServer({
  authOptional: options.auth !== "refuse",
  disabledCommands: options.tls === "self-signed" ? [] : ["STARTTLS"],
  allowInsecureAuth: true,
  logger: false,
  onConnect(_session, callback) {
    callback(options.hello === "refuse" ? refusal(554, "5.7.1 Not from you") : undefined);
  },
  onAuth(_auth, _session, callback) {
    callback(refusal(535, "5.7.8 Authentication failed"));
  },
  onMailFrom(_address, _session, callback) {
    callback(options.sender === "refuse" ? refusal(550, "5.1.0 Sender refused") : undefined);
  },
  onRcptTo({ address }, session, callback) {
    if (address.startsWith("gone-")) return callback(refusal(550, "5.1.1 No such user"));
    if (address.startsWith("grey-")) return callback(refusal(451, "4.7.1 Come back later"));
    if (address.startsWith("cut-")) return cut(session);
    callback();
  },
  onData(stream, session, callback) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", async () => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo[0].address;
      const raw = Buffer.concat(chunks).toString();
      if (options.delayMs) await new Promise((resolve) => setTimeout(resolve, options.delayMs));
      const messageId = /^Message-ID: <(.+)>/im.exec(raw)?.[1];
      const told = {
        to,
        messageId,
        from: mailFrom.address,
        at: Date.now(),
        ...(options.keepRaw ? { raw } : {}),
      };
      process.send(told, () => {
        if (to.startsWith("drop-")) return cut(session);
        if (to.startsWith("stall-")) return;
        if (to.startsWith("spam-")) return callback(refusal(554, "5.7.1 Looks like spam"));
        if (to.startsWith("later-")) return callback(refusal(451, "4.3.0 Try again"));
        callback();
      });
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
process.on("disconnect", () => process.exit(0));
