export {
  deliverOutbox,
  type OutboxContext,
  type OutboxSummary,
  recoverOutbox,
} from "./deliverOutbox";
export { type DkimKey, readDkimKey, signMessage } from "./dkim";
export { type ImapMailbox, parseMailboxUrl, readMailbox } from "./mailbox";
export { MailboxTrouble, wordMailboxTrouble } from "./mailboxTrouble";
export {
  domainOf,
  fillMessage,
  type Mailbox,
  type MessageTemplate,
  type Piece,
  prepareMessage,
} from "./mime";
export { type OutgoingMail, outboxChannel, queueMail } from "./outbox";
export { judgeFailure, type MailOutcome, type SmtpFailure, wordReason } from "./outcome";
export {
  createTransport,
  DEFAULT_CONNECTIONS,
  type MailTransport,
  type TransportOptions,
  type WireMessage,
} from "./transport";
