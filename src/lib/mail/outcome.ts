/**
 * What became of one message handed to an SMTP server (RFC 5321), in the terms that decide
 * what is done next.
 */
export type MailOutcome =
  | { kind: "sent"; response: string }
  /** 4yz: the server asks to come back later. Certainly not accepted. */
  | { kind: "deferred"; code: number; reason: string }
  /** 5yz to RCPT: this recipient is refused for good; `unknown` when the mailbox is the cause. */
  | { kind: "recipient_refused"; code: number | null; reason: string; unknown: boolean }
  /** 5yz to the message itself, or a message that could not be built. */
  | { kind: "message_refused"; code: number | null; reason: string }
  /** The server refuses us (login, TLS, sender): every other message would fail alike. */
  | { kind: "service_refused"; code: number | null; reason: string }
  /** No connection, or lost before the first byte of the message: certainly not sent. */
  | { kind: "unreachable"; reason: string }
  /** Lost once the message was on its way: it may have been accepted. */
  | { kind: "uncertain"; reason: string };

/** What nodemailer says of a failure, and what we saw ourselves. */
export type SmtpFailure = {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message: string;
  /** Whether a byte of the message was read for the wire. */
  bodyStarted: boolean;
};

const REASON_LENGTH = 300;

/**
 * Server replies may quote the recipient: an address must not spread into logs and reasons. Nor
 * may control characters: PostgreSQL takes no NUL, terminals obey the others.
 */
export function wordReason(text: string): string {
  return (
    text
      .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "[adresse]")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, REASON_LENGTH)
      // Half a character, where it was cut: JSON in PostgreSQL takes none.
      .replace(/\p{Cs}/gu, "")
  );
}

/** RFC 3463 status in a reply, such as `5.1.1`. */
export function enhancedStatus(response: string | undefined): string | undefined {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? "")?.[1];
}

/**
 * Whether a refusal of the recipient is about the mailbox itself. 5.7.x (policy, reputation),
 * 5.2.2 (full) and 5.3–5.6 (their system, network, protocol) say nothing lasting of the
 * person: to suppress on them would empty the list the day our server is blacklisted.
 */
export function isMailboxUnknown(responseCode: number, response: string | undefined): boolean {
  const status = enhancedStatus(response);
  if (status) return /^5\.1\.\d+$/.test(status) || status === "5.2.1" || status === "5.0.0";
  return responseCode === 550 || responseCode === 551 || responseCode === 553;
}

const isTlsFailure = ({ code, originalCode }: SmtpFailure): boolean =>
  code === "ETLS" || code === "EREQUIRETLS" || /CERT|TLS|SSL|ALTNAME/.test(originalCode ?? "");

/** Judges a failed attempt. Pure: the same failure always gives the same outcome. */
export function judgeFailure(failure: SmtpFailure): Exclude<MailOutcome, { kind: "sent" }> {
  const { code, command = "", responseCode, response, bodyStarted } = failure;
  const reason = wordReason(response || failure.message);
  const status = responseCode ?? null;

  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") {
    // 454 and its like: the server cannot check logins just now.
    return responseCode && responseCode < 500
      ? { kind: "unreachable", reason }
      : { kind: "service_refused", code: status, reason };
  }
  if (isTlsFailure(failure) && !bodyStarted)
    return { kind: "service_refused", code: status, reason };

  if (responseCode && responseCode >= 400 && responseCode < 500) {
    // 421 before the message is the server leaving, not a word about this recipient.
    return responseCode === 421 && !bodyStarted
      ? { kind: "unreachable", reason }
      : { kind: "deferred", code: responseCode, reason };
  }
  if (responseCode && responseCode >= 500) {
    if (command === "RCPT TO") {
      const unknown = isMailboxUnknown(responseCode, response);
      return { kind: "recipient_refused", code: responseCode, reason, unknown };
    }
    if (command === "DATA") return { kind: "message_refused", code: responseCode, reason };
    return { kind: "service_refused", code: responseCode, reason };
  }
  if (bodyStarted) return { kind: "uncertain", reason };
  if (code === "EENVELOPE")
    return { kind: "recipient_refused", code: null, reason, unknown: false };
  if (code === "EMESSAGE" || code === "ESTREAM")
    return { kind: "message_refused", code: null, reason };
  return { kind: "unreachable", reason };
}
