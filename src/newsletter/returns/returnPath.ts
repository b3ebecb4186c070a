import { createHmac } from "node:crypto";
import { isSameText } from "@/lib/tokens";

/**
 * VERP: each delivery has an envelope sender of its own, `retours+123.k3v…@exemple.fr`, signed,
 * so that a mail that comes back says of which delivery it is, and nobody else can say so.
 */

/** RFC 5321 § 4.5.3.1.1. */
const LOCAL_PART_MAX = 64;
const MAC_BYTES = 10;
const MAC_LETTERS = (MAC_BYTES * 8) / 5;
const DELIVERY_DIGITS = 15;

/**
 * Octets of a mailbox's name that leave room for `+`, the longest number of a delivery, `.` and
 * the signature: whoever sets the mailbox is told then, not when nothing comes back.
 */
export const MAILBOX_NAME_MAX = LOCAL_PART_MAX - (1 + DELIVERY_DIGITS + 1 + MAC_LETTERS);

/** What is wrong with a mailbox of returns, as a French sentence; `undefined` when nothing is. */
export function findMailboxFault(mailbox: string): string | undefined {
  const name = mailbox.slice(0, Math.max(0, mailbox.lastIndexOf("@")));
  const length = Buffer.byteLength(name);
  if (length <= MAILBOX_NAME_MAX) return undefined;
  return `Avant «\u00a0@\u00a0», cette adresse compte ${length}\u00a0octets\u00a0: ${MAILBOX_NAME_MAX} au plus, pour que la signature des retours y tienne (64 en tout, RFC\u00a05321). Indiquez une adresse des retours plus courte.`;
}
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/** 80 bits as 16 letters and digits of one case: mail servers may change it. */
function macOf(deliveryId: number, secret: string): string {
  const digest = createHmac("sha256", secret).update(`return-path\0${deliveryId}`).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, MAC_BYTES)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let shift = MAC_BYTES * 8 - 5; shift >= 0; shift -= 5)
    text += BASE32[Number((bits >> BigInt(shift)) & 31n)];
  return text;
}

/**
 * The envelope sender of a delivery. A mailbox whose name leaves no room for the signature is
 * used as it is: what comes back there cannot be matched, but it comes back.
 */
export function returnPath({
  mailbox,
  deliveryId,
  secret,
}: {
  mailbox: string;
  deliveryId: number;
  secret: string;
}): string {
  const at = mailbox.lastIndexOf("@");
  const local = `${mailbox.slice(0, at)}+${deliveryId}.${macOf(deliveryId, secret)}`;
  return Buffer.byteLength(local) <= LOCAL_PART_MAX ? local + mailbox.slice(at) : mailbox;
}

const SIGNED = new RegExp(`\\+(\\d{1,${DELIVERY_DIGITS}})\\.([a-z2-7]{${MAC_LETTERS}})@[^@]+$`);

/**
 * What an address to which a mail came back says: a delivery, a `forged` signature, or nothing
 * (`undefined`) when it is not of our making at all.
 */
export function readReturnPath(
  address: string,
  secret: string,
): { deliveryId: number } | "forged" | undefined {
  const match = SIGNED.exec(address.toLowerCase().trim());
  if (!match) return undefined;
  const deliveryId = Number(match[1]);
  return isSameText(match[2] ?? "", macOf(deliveryId, secret)) ? { deliveryId } : "forged";
}
