import nodemailer, { type MailMessage, type SMTPPoolOptions, type Transporter } from "nodemailer";
import { judgeFailure, type MailOutcome, type SmtpFailure } from "./outcome";

/** One message, already built: what goes on the wire is exactly `raw`. */
export type WireMessage = {
  /** Envelope sender, empty for none. */
  from: string;
  to: string;
  /** Headers and body, CRLF. */
  raw: string;
};

export type MailTransport = {
  /** Hands one message over and says what became of it; never throws for what SMTP does. */
  send(message: WireMessage): Promise<MailOutcome>;
  /** Lets messages in hand finish, then closes the connections. */
  close(): void;
  readonly connections: number;
};

export type TransportOptions = {
  /** Connections open at most, hence messages in doubt at most after a crash. */
  connections?: number;
  /** Hard limit for one message from hand-over to reply, ms. */
  deadlineMs?: number;
  /** Silence of the server after which the connection is given up, ms. */
  silenceMs?: number;
};

export const DEFAULT_CONNECTIONS = 5;
/** RFC 5321 § 4.5.3.2 asks for patience after the final dot; a reply past this is `uncertain`. */
const DEADLINE_MS = 120_000;
const SILENCE_MS = 60_000;
const CONNECT_MS = 20_000;
const MESSAGES_PER_CONNECTION = 1000;

type Sighting = { stream?: { readableDidRead: boolean } };

/**
 * A pool of SMTP connections. Its own re-queueing is off (`maxRequeues: 0`): a message whose
 * fate is unknown must come back to us, not go out a second time unseen.
 */
export function createTransport(smtpUrl: string, options: TransportOptions = {}): MailTransport {
  const connections = options.connections ?? DEFAULT_CONNECTIONS;
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const settings: SMTPPoolOptions & { pool: true } = {
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    maxMessages: MESSAGES_PER_CONNECTION,
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: options.silenceMs ?? SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const pool: Transporter = nodemailer.createTransport(settings);
  const sightings = new WeakMap<object, Sighting>();
  pool.use("stream", (mail: MailMessage, callback) => {
    watchBody(mail, sightings);
    callback();
  });
  // Errors of idle connections; those of messages come back through `sendMail`.
  pool.on("error", () => {});

  return {
    connections,
    async send({ from, to, raw }) {
      // nodemailer would look for addresses in whatever text it is given, and find others.
      if (!isEnvelopeAddress(to))
        return {
          kind: "recipient_refused",
          code: null,
          reason: "Adresse mal formée",
          unknown: false,
        };
      if (from !== "" && !isEnvelopeAddress(from))
        return { kind: "service_refused", code: null, reason: "Adresse d’expéditeur mal formée" };
      const envelope = { from, to: [to] };
      const sighting: Sighting = {};
      sightings.set(envelope, sighting);
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), deadlineMs);
      try {
        const info = await pool.sendMail({ envelope, raw, signal: deadline.signal });
        return { kind: "sent", response: String(info.response ?? "").slice(0, 200) };
      } catch (error) {
        const failure = error as SmtpFailure;
        return judgeFailure({
          code: failure.code,
          originalCode: failure.originalCode,
          command: failure.command,
          responseCode: failure.responseCode,
          response: failure.response,
          message: failure.message,
          bodyStarted: sighting.stream?.readableDidRead === true,
        });
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.close(),
  };
}

/** One mailbox (RFC 5321 § 4.1.2, RFC 6531), dot-atom or quoted, and nothing around it. */
const ENVELOPE_ADDRESS =
  /^(?:"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"|[^\s<>()[\],;:\\"@\p{Cc}]+)@[^\s<>()[\],;:\\"@\p{Cc}]+$/u;
/** RFC 5321 § 4.5.3.1.3: octets of a path, without its brackets. */
const PATH_MAX = 254;

export const isEnvelopeAddress = (text: string): boolean =>
  ENVELOPE_ADDRESS.test(text) && Buffer.byteLength(text) <= PATH_MAX;

/**
 * Remembers the stream from which the connection reads the message: nodemailer begins to read
 * it only after the server's 354, so an unread stream proves that nothing was sent.
 */
function watchBody(mail: MailMessage, sightings: WeakMap<object, Sighting>): void {
  const sighting = sightings.get((mail.data.envelope ?? {}) as object);
  const message = mail.message;
  if (!sighting || !message) return;
  const open = message.createReadStream.bind(message);
  message.createReadStream = (streamOptions) => {
    const stream = open(streamOptions);
    sighting.stream = stream as unknown as Sighting["stream"];
    return stream;
  };
}
