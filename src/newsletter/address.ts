import { domainToASCII } from "node:url";

/** RFC 5321 § 4.5.3.1: octets of the local part and of the whole path. */
const LOCAL_MAX = 64;
const ADDRESS_MAX = 254;

/** Dot-atom (RFC 5322 § 3.2.3). Quoted local parts exist on paper only, and invite injection. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one form under which an address is stored and compared: trimmed, lower case, its domain
 * in ASCII (IDNA). `undefined` when it is not an address that a mail can be sent to.
 */
export function normalizeAddress(input: string): string | undefined {
  const address = input.normalize("NFC").trim().toLowerCase();
  const at = address.lastIndexOf("@");
  if (at < 1) return undefined;
  const local = address.slice(0, at);
  // « @domain. » means the same host; IDNA maps ideographic dots itself.
  const domain = domainToASCII(address.slice(at + 1));
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  if (local.length > LOCAL_MAX || !LOCAL_PART.test(local)) return undefined;
  if (labels.length < 2 || /^\d+$/.test(last) || last.length < 2) return undefined;
  if (!labels.every((label) => LABEL.test(label))) return undefined;
  const normalized = `${local}@${domain}`;
  return normalized.length <= ADDRESS_MAX ? normalized : undefined;
}

export { networkOf } from "@/lib/networkOf";
