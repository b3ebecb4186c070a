/** What TLS verification came to: proven wrong, proven right, or not provable from here. */
export type CertificateVerdict = "valid" | "invalid" | "unverified";

export type CertificateReport = {
  verdict: CertificateVerdict;
  /** Stable word for the problem; null when valid. */
  problem:
    | null
    | "self-signed"
    | "expired"
    | "not-yet-valid"
    | "wrong-name"
    | "incomplete-chain"
    | "untrusted";
};

const selfSigned = new Set(["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"]);
/** The chain could not be built: most often a server that forgets its intermediate certificate,
 *  which browsers fetch or know. It proves nothing against the site. */
const incomplete = new Set([
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/**
 * Judges a server's certificate.
 *
 * OpenSSL reports its first error only, and Node checks the name only when OpenSSL found none:
 * name and dates are therefore judged here as well, and a proven fault wins over a doubt.
 */
export function judgeCertificate(facts: {
  /** `socket.authorizationError`: an OpenSSL code, or null. */
  authorizationError: string | null;
  nameMatches: boolean;
  /** Milliseconds since 1970; null when the certificate could not be read. */
  validFrom: number | null;
  validTo: number | null;
  now: number;
}): CertificateReport {
  const { authorizationError: error, nameMatches, validFrom, validTo, now } = facts;
  const invalid = (problem: CertificateReport["problem"]): CertificateReport => ({
    verdict: "invalid",
    problem,
  });
  if (error !== null && selfSigned.has(error)) return invalid("self-signed");
  if (error === "CERT_HAS_EXPIRED" || (validTo !== null && validTo < now))
    return invalid("expired");
  if (error === "CERT_NOT_YET_VALID" || (validFrom !== null && validFrom > now))
    return invalid("not-yet-valid");
  if (!nameMatches) return invalid("wrong-name");
  if (error === null) return { verdict: "valid", problem: null };
  if (incomplete.has(error)) return { verdict: "unverified", problem: "incomplete-chain" };
  return invalid("untrusted");
}
