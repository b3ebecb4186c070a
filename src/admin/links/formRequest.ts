import type { PayloadRequest } from "payload";

/** What the endpoints of links share: each takes JSON or a plain form. */

/** True for what a `<form>` sends by itself. */
export const isForm = (req: PayloadRequest): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    req.headers.get("content-type") ?? "",
  );

/** Its fields; undefined when there is no form, or none that can be read. */
export const formOf = async (req: PayloadRequest): Promise<FormData | undefined> =>
  isForm(req) ? req.formData?.().catch(() => undefined) : undefined;

/**
 * Distinct whole numbers above 0, or why they are none.
 *
 * @param most of them at once
 */
export function identifiersOf(
  values: readonly unknown[],
  most: number,
): number[] | "selection" | "too-many" {
  const ids = values.map((value) =>
    typeof value === "number" || (typeof value === "string" && /^\d{1,15}$/.test(value))
      ? Number(value)
      : Number.NaN,
  );
  if (ids.length === 0 || ids.some((id) => !Number.isSafeInteger(id) || id < 1)) return "selection";
  const distinct = [...new Set(ids)];
  return distinct.length > most ? "too-many" : distinct;
}
