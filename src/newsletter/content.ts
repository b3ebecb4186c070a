import { createHash } from "node:crypto";
import type { IssueDocument } from "./document";
import type { Fragments } from "./render";

/** What an approval freezes. */
export type FrozenContent = { document: IssueDocument; fragments: Fragments };

/** JSON with its keys in order, so that the hash does not depend on how a store orders them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256, hex, of document and fragments. */
export function hashContent(content: FrozenContent): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}
