import { levels } from "@/catalogue/vocabularies";

/** What to do to many entries at once: what is not named stays as it is. */
export type BulkChange = {
  themes?: { add: number[]; remove: number[] };
  levels?: { add: string[]; remove: string[] };
  /** Null takes the source away. */
  source?: number | null;
};

type Entry = Record<string, unknown>;

/** Adds, then takes away; the same array when that changes nothing. */
function changed<Value>(
  held: readonly Value[],
  change: { add: readonly Value[]; remove: readonly Value[] },
): readonly Value[] {
  const after = [...held, ...change.add.filter((value) => !held.includes(value))].filter(
    (value) => !change.remove.includes(value),
  );
  return after.length === held.length && after.every((value, index) => value === held[index])
    ? held
    : after;
}

/** One entry after the change; the same object when it changes nothing. Pure. */
export function applyBulkChange(entry: Entry, change: BulkChange): Entry {
  const after: Entry = { ...entry };
  const held = {
    themes: (entry.themes ?? []) as number[],
    levels: (entry.levels ?? []) as string[],
  };
  if (change.themes) {
    const themes = changed(held.themes, change.themes);
    if (themes !== held.themes) after.themes = themes;
  }
  if (change.levels) {
    const ofEntry = changed(held.levels, change.levels);
    if (ofEntry !== held.levels) after.levels = ofEntry;
  }
  if (change.source !== undefined && change.source !== (entry.source ?? null))
    after.source = change.source;
  const same = ["themes", "levels", "source"].every((name) => after[name] === entry[name]);
  return same ? entry : after;
}

/** Reads a change as a program or a form sends it; a sentence when it cannot be read. */
export function readBulkChange(body: unknown): BulkChange | string {
  const given = (body ?? {}) as Record<string, unknown>;
  const change: BulkChange = {};
  const themes = bothOf(given.themes, isNumber);
  const ofLevels = bothOf(given.levels, (value) => levels.some((known) => known.value === value));
  if (themes === null || ofLevels === null) return unreadable;
  if (themes) change.themes = themes as { add: number[]; remove: number[] };
  if (ofLevels) change.levels = ofLevels as { add: string[]; remove: string[] };
  if (given.source !== undefined) {
    if (given.source !== null && !isNumber(given.source)) return unreadable;
    change.source = given.source as number | null;
  }
  if (Object.keys(change).length === 0)
    return "Choisissez ce qui doit changer\u00a0: des thématiques, des niveaux ou la source.";
  return change;
}

const unreadable = "Ce changement n’est pas lisible.";

const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

/** Undefined when neither says anything, null when either cannot be read. */
function bothOf(
  value: unknown,
  fits: (one: unknown) => boolean,
): { add: unknown[]; remove: unknown[] } | undefined | null {
  if (value === undefined) return undefined;
  const { add = [], remove = [] } = (value ?? {}) as { add?: unknown; remove?: unknown };
  if (!Array.isArray(add) || !Array.isArray(remove)) return null;
  if (![...add, ...remove].every(fits) || add.some((one) => remove.includes(one))) return null;
  return add.length + remove.length === 0 ? undefined : { add, remove };
}
