import { judgeFailure, type MailOutcome, type SmtpFailure, wordReason } from "@/lib/mail";
import { mustPause, settle } from "@/newsletter/settlement";

const failure = (given: Partial<SmtpFailure>): SmtpFailure => ({
  message: "failed",
  bodyStarted: false,
  ...given,
});

describe("what SMTP says is judged once, the same way for all", () => {
  test.each<[string, Partial<SmtpFailure>, Partial<MailOutcome>]>([
    [
      "550 5.1.1 to RCPT: no such mailbox",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 5.1.1 No" },
      { kind: "recipient_refused", code: 550, unknown: true },
    ],
    [
      "550 without status: no such mailbox",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 Unknown" },
      { kind: "recipient_refused", unknown: true },
    ],
    [
      "550 5.7.1 to RCPT: our reputation, not the mailbox",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 5.7.1 Blocked" },
      { kind: "recipient_refused", unknown: false },
    ],
    [
      "552 5.2.2 to RCPT: full, not gone",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 552, response: "552 5.2.2 Full" },
      { kind: "recipient_refused", unknown: false },
    ],
    [
      "451 to RCPT: greylisted",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 451, response: "451 4.7.1 Wait" },
      { kind: "deferred", code: 451 },
    ],
    [
      "451 after the final dot: certainly not accepted",
      {
        code: "EMESSAGE",
        command: "DATA",
        responseCode: 451,
        response: "451 Later",
        bodyStarted: true,
      },
      { kind: "deferred", code: 451 },
    ],
    [
      "554 after the final dot: the message is refused",
      { code: "EMESSAGE", command: "DATA", responseCode: 554, bodyStarted: true },
      { kind: "message_refused", code: 554 },
    ],
    [
      "550 to MAIL FROM: we are refused",
      { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 },
      { kind: "service_refused" },
    ],
    [
      "535: login refused",
      { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 },
      { kind: "service_refused" },
    ],
    [
      "454: logins cannot be checked now",
      { code: "EAUTH", command: "AUTH PLAIN", responseCode: 454 },
      { kind: "unreachable" },
    ],
    ["STARTTLS failed", { code: "ETLS", command: "STARTTLS" }, { kind: "service_refused" }],
    [
      "certificate refused",
      { code: "ESOCKET", originalCode: "DEPTH_ZERO_SELF_SIGNED_CERT", command: "CONN" },
      { kind: "service_refused" },
    ],
    ["connection refused", { code: "ESOCKET", command: "CONN" }, { kind: "unreachable" }],
    ["lost before the message", { code: "ECONNECTION", command: "CONN" }, { kind: "unreachable" }],
    [
      "421 before the message",
      { code: "ECONNECTION", command: "CONN", responseCode: 421 },
      { kind: "unreachable" },
    ],
    [
      "lost once the message was on its way",
      { code: "ECONNECTION", command: "CONN", bodyStarted: true },
      { kind: "uncertain" },
    ],
    [
      "silence after the final dot",
      { code: "ETIMEDOUT", bodyStarted: true },
      { kind: "uncertain" },
    ],
    ["our deadline, before", { code: "EABORT" }, { kind: "unreachable" }],
    ["our deadline, after", { code: "EABORT", bodyStarted: true }, { kind: "uncertain" }],
    ["pool gave up", { code: "ECONNECTION" }, { kind: "unreachable" }],
  ])("%s", (_, given, expected) => {
    expect(judgeFailure(failure(given))).toMatchObject(expected);
  });

  test("no address stays in a reason", () => {
    expect(wordReason("550 5.1.1 <jean.dupont@exemple.fr>: User\r\nunknown")).toBe(
      "550 5.1.1 <[adresse]>: User unknown",
    );
  });
});

describe("an outcome settles the delivery", () => {
  const past = { deferrals: 0, losses: 0 };
  test.each<[MailOutcome, typeof past, object]>([
    [{ kind: "sent", response: "250" }, past, { state: "sent" }],
    [
      { kind: "deferred", code: 451, reason: "r" },
      past,
      { state: "deferred", retryInSeconds: 60, counts: "deferral" },
    ],
    [
      { kind: "deferred", code: 451, reason: "r" },
      { deferrals: 3, losses: 0 },
      { state: "deferred", retryInSeconds: 7200 },
    ],
    [
      { kind: "deferred", code: 451, reason: "r" },
      { deferrals: 4, losses: 0 },
      { state: "failed", suppress: false },
    ],
    [
      { kind: "recipient_refused", code: 550, reason: "r", unknown: true },
      past,
      { state: "failed", suppress: true },
    ],
    [
      { kind: "recipient_refused", code: 550, reason: "r", unknown: false },
      past,
      { state: "failed", suppress: false },
    ],
    [{ kind: "message_refused", code: 554, reason: "r" }, past, { state: "failed" }],
    [
      { kind: "service_refused", code: 535, reason: "r" },
      past,
      { state: "queued", pauseIssue: true },
    ],
    [
      { kind: "unreachable", reason: "r" },
      past,
      { state: "queued", retryInSeconds: 5, counts: "loss", unreachable: true },
    ],
    [
      { kind: "unreachable", reason: "r" },
      { deferrals: 0, losses: 99 },
      { state: "queued", retryInSeconds: 300 },
    ],
    [{ kind: "uncertain", reason: "r" }, past, { state: "uncertain", pauseIssue: false }],
  ])("%j after %j", (outcome, before, expected) => {
    expect(settle(outcome, before, 0)).toMatchObject(expected);
  });

  test("jitter adds up to a quarter", () => {
    const later = settle({ kind: "deferred", code: 451, reason: "r" }, past, 0.999);
    expect(later.retryInSeconds).toBe(75);
  });

  test.each([
    [0, false],
    [10, false],
    [11, true],
  ])("%i errors among the last 200: pause %s", (errors, expected) => {
    expect(mustPause(errors)).toBe(expected);
  });
});
