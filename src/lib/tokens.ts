import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Secrets that travel in links, each bound to its purpose: a token made for one use proves
 * nothing for another.
 *
 * Two kinds:
 * - **random** tokens, of which only the SHA-256 is stored (`createToken`, `hashToken`): they
 *   expire and are used once. The database alone does not give them away.
 * - **derived** tokens (`deriveToken`, `isDerivedToken`): an HMAC of purpose, subject and the
 *   subject's own random salt. Nothing is stored but the salt, so a mail can be composed again
 *   byte for byte, and a token lives exactly as long as its salt. Without the secret of the
 *   installation, the database alone does not give them away either.
 */

const RANDOM_BYTES = 32;

/** A new random token, base64url, 43 characters, and the hash under which it is stored. */
export function createToken(purpose: string): { token: string; hash: string } {
  const token = randomBytes(RANDOM_BYTES).toString("base64url");
  return { token, hash: hashToken({ token, purpose }) };
}

/** SHA-256 of purpose and token, hex. Fast hashing is enough: the token holds 256 random bits. */
export function hashToken({ token, purpose }: { token: string; purpose: string }): string {
  return createHash("sha256").update(`${purpose}\0${token}`).digest("hex");
}

type Derivation = { secret: string; purpose: string; subject: string | number; salt: string };

const mac = ({ secret, purpose, subject, salt }: Derivation): Buffer =>
  createHmac("sha256", secret).update(`${purpose}\0${subject}\0${salt}`).digest();

/** `subject.mac`: the subject says whose salt to look up, the MAC proves who made the token. */
export function deriveToken(derivation: Derivation): string {
  return `${derivation.subject}.${mac(derivation).toString("base64url")}`;
}

/** The subject that a derived token claims; undefined when it has not the shape of one. */
export function subjectOf(token: string): number | undefined {
  const match = /^([1-9]\d{0,9})\.[\w-]{43}$/.exec(token);
  const subject = match ? Number(match[1]) : Number.NaN;
  return subject <= 2_147_483_647 ? subject : undefined;
}

/** Whether the token is the one derived so; takes the same time whatever differs. */
export function isDerivedToken(token: string, derivation: Derivation): boolean {
  return isSameText(token, deriveToken(derivation));
}

/** Compares two secrets in constant time. */
export function isSameText(given: string, expected: string): boolean {
  // Hashing first makes both sides equally long, which `timingSafeEqual` demands.
  const digest = (value: string) => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** HMAC-SHA-256, hex: a fingerprint of personal data that only this installation can recompute. */
export function keyedHash({
  secret,
  purpose,
  value,
}: {
  secret: string;
  purpose: string;
  value: string;
}): string {
  return createHmac("sha256", secret).update(`${purpose}\0${value}`).digest("hex");
}
