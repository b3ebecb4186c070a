/** What an outbound request can come to, short of an answer. Stable: programs rely on them. */
export type OutboundErrorCode =
  | "refused"
  | "dns"
  | "connect"
  | "timeout"
  | "reset"
  | "tls"
  | "protocol"
  | "invalid"
  | "own-limit"
  | "aborted";

/** An outbound request without an answer; `detail` is Node's own code, or the rule that refused. */
export class OutboundError extends Error {
  readonly code: OutboundErrorCode;
  readonly detail: string;

  constructor(code: OutboundErrorCode, detail: string, cause?: unknown) {
    super(`${code} (${detail})`, { cause });
    this.name = "OutboundError";
    this.code = code;
    this.detail = detail;
  }
}

const codes: Record<string, OutboundErrorCode> = {
  ENOTFOUND: "dns",
  ENODATA: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EAI_NODATA: "dns",
  EAI_NONAME: "dns",
  ECONNREFUSED: "connect",
  EHOSTUNREACH: "connect",
  EHOSTDOWN: "connect",
  ENETUNREACH: "connect",
  ENETDOWN: "connect",
  EADDRNOTAVAIL: "connect",
  EACCES: "connect",
  EPERM: "connect",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ECONNRESET: "reset",
  EPIPE: "reset",
  UND_ERR_SOCKET: "reset",
  EPROTO: "tls",
  UND_ERR_HEADERS_OVERFLOW: "protocol",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "protocol",
  UND_ERR_INVALID_ARG: "invalid",
  EMFILE: "own-limit",
  ENFILE: "own-limit",
  ENOBUFS: "own-limit",
  ENOMEM: "own-limit",
  UND_ERR_ABORTED: "aborted",
  ABORT_ERR: "aborted",
};

/** Codes that speak of this machine's own network rather than of the site asked. */
const ownTroubleDetails = new Set([
  "EAI_AGAIN",
  "dns-timeout",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "EMFILE",
  "ENFILE",
  "ENOBUFS",
  "ENOMEM",
]);

/** True when an error may well be our own trouble: no resolver, no route, no file handle. */
export function looksLikeOwnTrouble(error: OutboundError): boolean {
  return ownTroubleDetails.has(error.detail);
}

/** Detail of the error for an interim answer (100) that nobody asked for. */
export const interimDetail = "unasked-interim-answer";

/** Any error thrown by the resolver, a socket, TLS or undici, as an `OutboundError`. */
export function toOutboundError(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const { name, code, cause, message } = (error ?? {}) as Partial<Error> & { code?: unknown };
  if (cause instanceof OutboundError) return cause;
  const detail = typeof code === "string" ? code : (name ?? "error");
  // undici's words for an interim answer, or a change of protocol, that nobody asked for.
  if (detail === "UND_ERR_SOCKET" && message === "bad response")
    return new OutboundError("protocol", interimDetail, error);
  if (detail === "UND_ERR_SOCKET" && message === "bad upgrade")
    return new OutboundError("protocol", detail, error);
  if (name === "HTTPParserError" || detail.startsWith("HPE_"))
    return new OutboundError("protocol", detail, error);
  if (detail.startsWith("ERR_SSL") || detail.startsWith("ERR_TLS"))
    return new OutboundError("tls", detail, error);
  return new OutboundError(codes[detail] ?? "protocol", detail, error);
}
