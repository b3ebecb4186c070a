export { decodeAtMost } from "./body";
export type { CertificateReport, CertificateVerdict } from "./certificate";
export { judgeCertificate } from "./certificate";
export { type AddressClass, classifyAddress } from "./classifyAddress";
export { connectGuarded, type ResolveName, resolveName } from "./connector";
export {
  looksLikeOwnTrouble,
  OutboundError,
  type OutboundErrorCode,
  toOutboundError,
} from "./errors";
export {
  checkTarget,
  type OutboundRules,
  OutboundRulesError,
  outboundRules,
  refusalOf,
  standardPorts,
} from "./rules";
export {
  type Exchange,
  type ExchangeRequest,
  type HttpSession,
  openSession,
  type SessionOptions,
} from "./session";
