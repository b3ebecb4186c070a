import { LEAVE_SUBJECT } from "../message";
import type { ReportedRecipient, ReturnedMail } from "./readReturn";

/**
 * What a mail that came back means. Pure.
 *
 * - `hard`: the mailbox does not exist, for good;
 * - `soft`: it cannot take mail now (full, unreachable, given up after days);
 * - `policy`: we are refused (reputation, content, sender): says nothing lasting of the person,
 *   and to suppress on it would empty the list the day our server is on a blacklist;
 * - `complaint`: the person called it spam;
 * - `leave`: a mail program asks to unsubscribe (the `mailto:` of `List-Unsubscribe`);
 * - `nothing`: absences, delays, news of a delivery;
 * - `unknown`: nothing that a machine may act upon; kept for a person to read.
 */
export type ReturnVerdict =
  | { kind: "hard" | "soft" | "policy"; status: string; diagnostic: string }
  | { kind: "complaint"; type: string }
  | { kind: "leave"; token: string }
  | { kind: "nothing"; why: "automatic" | "not_failed" | "not_spam" }
  | { kind: "unknown" };

/** RFC 5965 § 7.3; `opt-out` of its drafts is still sent by some. */
const COMPLAINTS = new Set(["abuse", "fraud", "opt-out", "opt-out-list"]);

const LEAVE = new RegExp(`^\\s*${LEAVE_SUBJECT}\\s+(\\S+)\\s*$`, "i");

export function classifyReturn(mail: ReturnedMail): ReturnVerdict {
  const { report } = mail;
  if (report?.kind === "delivery") return judgeReport(report.recipients);
  if (report?.kind === "feedback") {
    if (COMPLAINTS.has(report.type)) return { kind: "complaint", type: report.type };
    if (report.type === "not-spam") return { kind: "nothing", why: "not_spam" };
    return { kind: "unknown" };
  }
  const token = LEAVE.exec(mail.subject)?.[1];
  if (token) return { kind: "leave", token };
  if (mail.automatic) return { kind: "nothing", why: "automatic" };
  return { kind: "unknown" };
}

type Severity = "hard" | "soft" | "policy" | "none";

/**
 * Ours have one recipient; where an alias leads to several, only a failure of all is lasting.
 */
function judgeReport(recipients: readonly ReportedRecipient[]): ReturnVerdict {
  const judged = recipients.map((recipient) => ({ ...refine(recipient), recipient }));
  const failed = judged.filter(({ severity }) => severity !== "none");
  if (judged.length === 0 || judged.some(({ severity }) => severity === undefined))
    return { kind: "unknown" };
  const [first] = failed;
  if (!first) return { kind: "nothing", why: "not_failed" };
  const all = (severity: Severity) => judged.every((one) => one.severity === severity);
  const kind = all("hard") ? "hard" : all("policy") ? "policy" : "soft";
  return { kind, status: first.status, diagnostic: first.recipient.diagnostic };
}

/** RFC 3463 status codes; `undefined` for a block that lacks what RFC 3464 demands. */
function refine({ action, status, diagnostic }: ReportedRecipient): {
  severity: Severity | undefined;
  status: string;
} {
  if (["delayed", "delivered", "relayed", "expanded"].includes(action))
    return { severity: "none", status };
  if (action !== "failed") return { severity: undefined, status };
  // Some (Exim) give 5.0.0 throughout and leave the server's own code in Diagnostic-Code.
  const told = /^smtp\s*;\s*(\d{3})(?:[ -]+#?(\d\.\d{1,3}\.\d{1,3}))?/i.exec(diagnostic);
  const code = Number(told?.[1] ?? 0);
  const exact = status === "" || /^\d\.0\.0$/.test(status) ? (told?.[2] ?? status) : status;
  return { severity: severityOf(exact, code), status: exact };
}

function severityOf(status: string, smtpCode: number): Severity | undefined {
  const [group, subject, detail] = status.split(".").map(Number);
  if (status === "" && smtpCode === 0) return undefined;
  if (group === 2) return "none";
  if (group === 4 || (status === "" && smtpCode < 500)) return "soft";
  if (subject === 7) return "policy";
  if (subject === 1) return detail === 7 || detail === 8 ? "policy" : "hard";
  if (subject === 2) return detail === 1 ? "hard" : "soft";
  // No more exact word than the reply code: 550, 551 and 553 are about the mailbox.
  if (!subject) return [550, 551, 553].includes(smtpCode) ? "hard" : "soft";
  return "soft";
}
