import { isDeepStrictEqual } from "node:util";

/** A field of the form, flattened: tabs and rows hold none of their own. */
export type ComparedField = { name: string; label: string };

type Version = Readonly<Record<string, unknown>>;

/** Said instead of a list of fields. */
export const firstVersion = "Version la plus ancienne";
export const nothingChanged = "Aucun champ modifié";

/**
 * What one version changed of the version before it: its publication, then the labels of the
 * fields whose values differ, in the form's order. Empty values of any kind are one (a form
 * sends `null` or an empty text for what was never filled). Pure.
 */
export function wordChanges(
  version: Version,
  before: Version | undefined,
  fields: readonly ComparedField[],
): string {
  if (!before) return firstVersion;
  const published = version._status === "published" && before._status !== "published";
  const labels = fields
    .filter(({ name }) => !isDeepStrictEqual(filled(version[name]), filled(before[name])))
    .map(({ label }) => label);
  const said = [...(published ? ["Publication"] : []), ...new Set(labels)];
  return said.length > 0 ? said.join(", ") : nothingChanged;
}

/**
 * The value without its empty parts and without the numbers of its rows, which are new when a
 * program sends them again; `undefined` when nothing is left.
 */
function filled(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return undefined;
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === "object" && !(value instanceof Date)) {
    const entries = Object.entries(value)
      .map(([name, part]) => [name, filled(part)] as const)
      .filter(([name, part]) => part !== undefined && name !== "id");
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value;
}
