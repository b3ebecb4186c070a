import { describeError } from "./describe-error";

/** PostgreSQL's codes for a server that ends or begins, and the socket's own. */
const CODES = new Set([
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08003",
  "08006",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
]);
/** `pg` gives some errors no code, and Payload wraps others into a text. */
const TEXTS = /Connection terminated|terminating connection|the database system is/;

/** Whether an error, or what caused it, is the database's absence and no fault of the work. */
export function isLostConnection(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (CODES.has(String((cause as { code?: unknown }).code))) return true;
    if (TEXTS.test(describeError(cause))) return true;
  }
  return false;
}
