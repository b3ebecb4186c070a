import { createHmac } from "node:crypto";
import { isSameText } from "@/lib/tokens";

/**
 * VERP: each delivery has an envelope sender of its own, `retours+123.k3v…@exemple.fr`, signed,
 * so that a mail that comes back says of which delivery it is, and nobody else can say so.
 */

/** RFC 5321 § 4.5.3.1.1. */
const LOCAL_PART_MAX = 64;
const MAC_BYTES = 10;
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
  return local.length <= LOCAL_PART_MAX ? local + mailbox.slice(at) : mailbox;
}

const SIGNED = /\+(\d{1,15})\.([a-z2-7]{16})@[^@]+$/;

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
