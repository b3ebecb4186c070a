import { createHash, createPrivateKey, type KeyObject } from "node:crypto";
import sign from "nodemailer/lib/dkim/sign";
import { readSecretFile } from "../secretFiles";

/**
 * Signs messages (DKIM, RFC 6376, relaxed/relaxed, rsa-sha256) that are already built: the
 * signature is a function of the bytes and the key, so that the same message is signed the same
 * way again.
 */

export type DkimKey = { selector: string; privateKey: KeyObject };

/**
 * What the signature vouches for. RFC 8058 § 4 wants both unsubscribe headers in it; nodemailer's
 * own list leaves the second out.
 */
const SIGNED_HEADERS = [
  "From",
  "Reply-To",
  "To",
  "Subject",
  "Date",
  "Message-ID",
  "MIME-Version",
  "Content-Type",
  "List-Id",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
  "List-Archive",
  "Auto-Submitted",
  "Precedence",
].join(":");

/** Relaxed body canonicalization (RFC 6376 § 3.4.4); the body has CRLF line ends. */
function canonicalBody(body: string): string {
  const relaxed = body.replace(/[ \t]+/g, " ").replace(/ \r\n/g, "\r\n");
  const ended = relaxed.replace(/(\r\n)*$/, "");
  return ended === "" ? "" : `${ended}\r\n`;
}

/** Headers as nodemailer's signer wants them: folded lines with their field's name. */
const parseHeaders = (head: string) =>
  head
    .replace(/\r\n$/, "")
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ key: line.slice(0, line.indexOf(":")).toLowerCase().trim(), line }));

/** The message with its `DKIM-Signature` for the sender's domain before everything else. */
export function signMessage(
  raw: string,
  { domain, selector, privateKey }: DkimKey & { domain: string },
): string {
  const end = raw.indexOf("\r\n\r\n");
  const body = raw.slice(end + 4);
  const bodyHash = createHash("sha256").update(canonicalBody(body)).digest("base64");
  // The signer wants one character a byte.
  const head = Buffer.from(raw.slice(0, end), "utf8").toString("latin1");
  const signature = sign(parseHeaders(head), "sha256", bodyHash, {
    domainName: domain,
    keySelector: selector,
    privateKey,
    headerFieldNames: SIGNED_HEADERS,
  });
  if (!signature) throw new Error("La clé DKIM ne peut pas signer : il faut une clé RSA.");
  return `${signature}\r\n${raw}`;
}

/** Where the private key of a selector is kept (`src/lib/secretFiles.ts`). */
export const dkimKeyFile = (selector: string): string => `dkim-${selector}.pem`;

/** Reads a private key (PEM, RSA); throws a French sentence that says what to do. */
export async function readDkimKey(selector: string, folders?: readonly string[]): Promise<DkimKey> {
  const file = dkimKeyFile(selector);
  const pem = await readSecretFile(file, folders);
  if (pem === undefined)
    throw new Error(
      `La clé DKIM « ${file} » est introuvable : posez-la dans .data/secrets/ ou /run/secrets/, ou videz le sélecteur DKIM dans les réglages de la lettre.`,
    );
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(pem);
  } catch (cause) {
    throw new Error(`« ${file} » n’est pas une clé privée au format PEM.`, { cause });
  }
  if (privateKey.asymmetricKeyType !== "rsa") throw new Error(`« ${file} » n’est pas une clé RSA.`);
  return { selector, privateKey };
}
