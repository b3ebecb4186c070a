/**
 * An IMAP server in its own process (user `testuser`, password `testpass`). Each mail that the
 * parent sends is appended; options as JSON in argv: uidValidity, mails, and, for TLS from the
 * first byte, certificate and key as PEM.
 */
import hoodiecrow from "hoodiecrow-imap";

const { uidValidity = 1, mails = [], certificate, key } = JSON.parse(process.argv[2] ?? "{}");
const server = hoodiecrow({
  secureConnection: Boolean(certificate),
  credentials: certificate ? { cert: certificate, key } : undefined,
  storage: { INBOX: { uidvalidity: uidValidity, messages: mails.map((raw) => ({ raw })) } },
});
// A client that does not like the certificate goes away without a word.
server.server.on("tlsClientError", () => {});
process.on("message", (raw) => {
  server.appendMessage("INBOX", [], new Date(), raw);
  process.send({ appended: true });
});
server.server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
process.on("disconnect", () => process.exit(0));
