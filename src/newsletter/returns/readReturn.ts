import type { HeaderLines } from "mailparser";

/**
 * A mail that came to the address of returns, reduced to what decides: addresses, headers of
 * machines, and the fields of its report. Its prose is not read.
 */
export type ReturnedMail = {
  /** Every address to which it came, as the headers of the way say. */
  recipients: string[];
  subject: string;
  /** Written by a machine, by its own word (RFC 3834 and the headers of before). */
  automatic: boolean;
  report: DeliveryReport | FeedbackReport | null;
  /** The message of ours that it is about. */
  original: { messageId: string | null; returnPath: string | null };
};

/** RFC 3464. */
export type DeliveryReport = { kind: "delivery"; recipients: ReportedRecipient[] };
export type ReportedRecipient = { action: string; status: string; diagnostic: string };

/** RFC 5965. */
export type FeedbackReport = { kind: "feedback"; type: string; mailFrom: string | null };

/** Headers in which the servers of the way write to whom a mail came. */
const RECIPIENT_HEADERS = new Set([
  "to",
  "delivered-to",
  "x-original-to",
  "x-delivered-to",
  "envelope-to",
  "x-envelope-to",
  "x-forwarded-to",
]);

const ADDRESS = /[^\s<>,;:"()[\]]+@[^\s<>,;:"()[\]]+/g;
const addressesIn = (text: string): string[] => text.match(ADDRESS) ?? [];

/** `name: value` blocks, unfolded, names in lower case; the first of a name counts. */
export function readFields(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n{2,}/)
    .map((block) => {
      const fields = new Map<string, string>();
      for (const line of block.split("\n")) {
        const colon = line.indexOf(":");
        const name = line.slice(0, colon).trim().toLowerCase();
        if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
      }
      return fields;
    })
    .filter((fields) => fields.size > 0);
}

const values = (lines: HeaderLines, name: string): string[] =>
  lines.filter(({ key }) => key === name).map(({ line }) => line.slice(line.indexOf(":") + 1));

/** Whether a machine answered: an absence, an acknowledgement, a list server. */
function isAutomatic(lines: HeaderLines): boolean {
  const first = (name: string) => values(lines, name)[0]?.trim().toLowerCase();
  const submitted = first("auto-submitted");
  if (submitted !== undefined && !/^no\b/.test(submitted)) return true;
  if (/^(auto[_-]?reply|bulk|junk|list)$/.test(first("precedence") ?? "")) return true;
  return ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"].some(
    (name) => first(name) !== undefined,
  );
}

type Part = { contentType?: string; content: Buffer };

const partOf = (parts: readonly Part[], ...types: string[]): string | undefined =>
  parts
    .find(({ contentType }) => types.includes(contentType?.toLowerCase() ?? ""))
    ?.content.toString("utf8");

function readDeliveryReport(text: string): DeliveryReport {
  // The first block is about the message, each other about one recipient; some leave the first out.
  const recipients = readFields(text)
    .filter((fields) => fields.has("action") || fields.has("final-recipient"))
    .map((fields) => ({
      action: (fields.get("action") ?? "").toLowerCase().split(/[\s(]/)[0] ?? "",
      status: /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0] ?? "",
      diagnostic: fields.get("diagnostic-code") ?? "",
    }));
  return { kind: "delivery", recipients };
}

function readFeedbackReport(text: string): FeedbackReport {
  const fields = readFields(text)[0];
  return {
    kind: "feedback",
    type: (fields?.get("feedback-type") ?? "").toLowerCase(),
    mailFrom: addressesIn(fields?.get("original-mail-from") ?? "")[0] ?? null,
  };
}

/** Parts as they are: nothing made of the prose, and no report out of a message within the mail. */
const PARSING = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  // Handed on to the splitter of parts, which reads it though mailparser's types do not name it.
  ignoreEmbedded: true,
};

/** Reads a mail; never throws for what a stranger may have written into it. */
export async function readReturn(raw: Buffer): Promise<ReturnedMail> {
  // Loaded when a mail has come: workers that send need not carry it.
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(raw, PARSING);
  const type =
    values(mail.headerLines, "content-type")[0]?.replace(/\s+/g, " ").toLowerCase() ?? "";
  const reportType = /^ ?multipart\/report ?;/.test(type)
    ? (/; ?report-type ?= ?"?([\w-]+)/.exec(type)?.[1] ?? "")
    : "";
  const status = partOf(
    mail.attachments,
    "message/delivery-status",
    "message/global-delivery-status",
  );
  const feedback = partOf(mail.attachments, "message/feedback-report");
  const quoted = readFields(
    partOf(
      mail.attachments,
      "message/rfc822",
      "text/rfc822-headers",
      "message/rfc822-headers",
      "message/global",
      "message/global-headers",
    ) ?? "",
  )[0];
  return {
    recipients: mail.headerLines
      .filter(({ key }) => RECIPIENT_HEADERS.has(key))
      .flatMap(({ line }) => addressesIn(line.slice(line.indexOf(":") + 1))),
    subject: mail.subject ?? "",
    automatic: isAutomatic(mail.headerLines),
    report:
      reportType === "delivery-status" && status !== undefined
        ? readDeliveryReport(status)
        : reportType === "feedback-report" && feedback !== undefined
          ? readFeedbackReport(feedback)
          : null,
    original: {
      messageId: /<([^<>\s]+)>/.exec(quoted?.get("message-id") ?? "")?.[1] ?? null,
      returnPath: addressesIn(quoted?.get("return-path") ?? "")[0] ?? null,
    },
  };
}
