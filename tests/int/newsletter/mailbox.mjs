/**
 * An IMAP server in its own process (user `testuser`, password `testpass`). Each mail that the
 * parent sends is appended; options as JSON in argv: uidValidity, mails.
 */
import hoodiecrow from "hoodiecrow-imap";

const { uidValidity = 1, mails = [] } = JSON.parse(process.argv[2] ?? "{}");
const server = hoodiecrow({
  storage: { INBOX: { uidvalidity: uidValidity, messages: mails.map((raw) => ({ raw })) } },
});
process.on("message", (raw) => {
  server.appendMessage("INBOX", [], new Date(), raw);
  process.send({ appended: true });
});
server.server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
process.on("disconnect", () => process.exit(0));
