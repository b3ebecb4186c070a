import { classifyReturn } from "@/newsletter/returns/classifyReturn";
import { readReturn } from "@/newsletter/returns/readReturn";
import { complaint, exchange, exim, gmail, plain, postfix, sendmailDelay } from "./samples";

const to = "retours+7.abcdefghijklmnop@exemple.fr";
const verdictOf = async (raw: string) => classifyReturn(await readReturn(Buffer.from(raw)));

test.each<[string, string, string, string?]>([
  ["Postfix, unknown user", postfix(to, {}), "hard", "5.1.1"],
  [
    "Postfix, the domain has no mail server",
    postfix(to, { status: "5.4.4", diagnostic: "X-Postfix; Host or domain name not found" }),
    "soft",
    "5.4.4",
  ],
  [
    "Postfix, given up after five days",
    postfix(to, { status: "4.4.1", diagnostic: "X-Postfix; connect to mx1: Connection timed out" }),
    "soft",
    "4.4.1",
  ],
  [
    "Orange, unknown",
    postfix(to, {
      diagnostic:
        "smtp; 550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]",
    }),
    "hard",
  ],
  [
    "Orange, our server refused",
    postfix(to, {
      status: "5.7.1",
      diagnostic: "smtp; 550 5.7.1 Service refuse. Veuillez essayer plus tard. OFR_506 [506]",
    }),
    "policy",
  ],
  [
    "Outlook.com, blacklisted",
    postfix(to, {
      status: "5.7.1",
      diagnostic: "smtp; 550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. (S3150)",
    }),
    "policy",
  ],
  [
    "Exim, the server's code in the diagnostic",
    exim(to, "smtp; 550 5.1.1 No such user"),
    "hard",
    "5.1.1",
  ],
  ["Exim, a bare 550", exim(to, "smtp; 550 Unrouteable address"), "hard", "5.0.0"],
  ["Exim, a bare 554", exim(to, "smtp; 554 delivery error: dd"), "soft", "5.0.0"],
  ["Exim, full", exim(to, "smtp; 552 5.2.2 Over quota"), "soft", "5.2.2"],
  ["Exim, no SMTP at all", exim(to, "x-local; user unknown"), "soft", "5.0.0"],
  [
    "Exchange Online, unknown",
    exchange(to, "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found"),
    "hard",
    "5.1.10",
  ],
  [
    "Exchange Online, refused at the edge",
    exchange(to, "5.4.1", "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)"),
    "soft",
  ],
  ["Exchange, full", exchange(to, "5.2.2", "554 5.2.2 mailbox full"), "soft"],
  [
    "Gmail, unknown, in several lines",
    gmail(
      to,
      "5.1.1",
      "smtp; 550-5.1.1 The email account that you tried to reach does not exist.\n 550 5.1.1 https://support.google.com/mail/?p=NoSuchUser - gsmtp",
    ),
    "hard",
    "5.1.1",
  ],
  ["Gmail, disabled", gmail(to, "5.2.1", "smtp; 550-5.2.1 The email account is disabled."), "hard"],
  [
    "Gmail, full",
    gmail(to, "5.2.2", "smtp; 552-5.2.2 The recipient's inbox is out of storage"),
    "soft",
  ],
  [
    "Gmail, taken for spam",
    gmail(to, "5.7.1", "smtp; 550-5.7.1 Our system has detected"),
    "policy",
  ],
  [
    "our sender refused",
    postfix(to, { status: "5.1.8", diagnostic: "smtp; 550 5.1.8 Sender address rejected" }),
    "policy",
  ],
  ["an alias of two, one gone", postfix(to, {}, { status: "5.2.2" }), "soft"],
  ["an alias of two, one served", postfix(to, {}, { action: "relayed", status: "2.0.0" }), "soft"],
  ["an alias of two, both gone", postfix(to, {}, { status: "5.1.10" }), "hard"],
  ["Postfix, delayed", postfix(to, { action: "delayed", status: "4.4.1" }), "nothing"],
  ["Sendmail, delayed", sendmailDelay(to), "nothing"],
  [
    "delivered, as somebody asked to know",
    postfix(to, { action: "delivered", status: "2.0.0" }),
    "nothing",
  ],
  ["a report without the fields it must have", postfix(to, { action: "", status: "" }), "unknown"],
  ["a complaint", complaint({}), "complaint"],
  ["a complaint of fraud", complaint({ type: "fraud" }), "complaint"],
  ["« not spam »", complaint({ type: "not-spam" }), "nothing"],
  ["a report of authentication", complaint({ type: "auth-failure" }), "unknown"],
  [
    "out of office, Exchange",
    plain(
      to,
      "Subject: =?utf-8?Q?R=C3=A9ponse_automatique?=\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All",
      "Je suis absente. 550 5.1.1 User unknown.",
    ),
    "nothing",
  ],
  [
    "out of office, of before",
    plain(to, "X-Autoreply: yes\nSubject: Absence", "Absente."),
    "nothing",
  ],
  [
    "out of office, vacation(1)",
    plain(to, "Precedence: junk\nSubject: away", "Absente."),
    "nothing",
  ],
  [
    "an acknowledgement",
    plain(to, "Auto-Submitted: auto-replied\nSubject: Reçu", "Merci."),
    "nothing",
  ],
  [
    "a person's words",
    plain(to, "Subject: Re: Les nouveautés", "Merci pour cette lettre !"),
    "unknown",
  ],
  [
    "« 550 » in the text, no report",
    plain(to, "Subject: failure notice", "550 5.1.1 User unknown\nStatus: 5.1.1\nAction: failed"),
    "unknown",
  ],
  [
    "« not automatic », by its own word",
    plain(to, "Auto-Submitted: no\nSubject: Bonjour", "Bonjour"),
    "unknown",
  ],
  ["a request to leave", plain(to, "Subject: desinscription 7.abc", ""), "leave"],
  ["nothing at all", "", "unknown"],
  ["no mail", "\0\0\0 not a mail", "unknown"],
])("%s", async (_, raw, kind, status = "") => {
  const verdict = await verdictOf(raw);
  expect(verdict.kind).toBe(kind);
  if (status) expect(verdict).toMatchObject({ status });
});

test("a report inside a forwarded mail is no report", async () => {
  const forwarded = plain(
    to,
    'Subject: Fwd: Undelivered\nContent-Type: multipart/mixed; boundary="b"',
    `--b\nContent-Type: text/plain\n\nVoir ci-joint.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.fr\nAction: failed\nStatus: 5.1.1\n--b--`,
  ).replace("Content-Type: text/plain; charset=utf-8\r\n", "");
  expect((await verdictOf(forwarded)).kind).toBe("unknown");
});

test("the addresses to which it came, from the headers of the way", async () => {
  const mail = await readReturn(Buffer.from(postfix(to, {})));
  expect(mail.recipients).toEqual(expect.arrayContaining([to, "retours@exemple.fr"]));
  expect(mail.original).toEqual({
    messageId: "lettre-12-abcdef0123456789abcdef0123456789@exemple.fr",
    returnPath: to,
  });
  const arf = await readReturn(Buffer.from(complaint({ mailFrom: to })));
  expect(arf.report).toEqual({ kind: "feedback", type: "abuse", mailFrom: to });
  expect(arf.original.messageId).toMatch(/^lettre-12-/);
});
