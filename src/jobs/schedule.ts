import { parse } from "node-cron";
import { instantsOf, offsetAt, wallTimeOf } from "@/lib/parisTime";

/**
 * Which ticks a cron expression has, in Paris time. Pure: the same answer on every worker,
 * so that the tick's instant is the key by which a run is claimed once.
 *
 * The fields are read by node-cron's own parser (day and weekday must both match, as there).
 * On the two nights when the clock changes:
 * - a wall time that does not exist (29 March 2026, 02:30) becomes the same distance after the
 *   jump (03:30), so that no daily job is lost; node-cron alone would skip that day;
 * - a wall time that happens twice (25 October 2026, 02:30) counts the first time only, except
 *   for schedules of every hour, which are intervals and go on through the repeated hour.
 */

/** No sensible schedule waits longer: 29 February comes at least every eight years. */
const HORIZON_DAYS = 366 * 8 + 2;
const DAY_MS = 86_400_000;

type Fields = {
  second: number[];
  minute: number[];
  hour: number[];
  dayOfMonth: number[];
  month: number[];
  dayOfWeek: number[];
};

/** Throws on what node-cron refuses and on `L`, `W` and `#`, which no schedule here uses. */
function readFields(cron: string): Fields {
  const fields = parse(cron);
  const numbers = (values: (number | string)[]): number[] =>
    values.map((value) => {
      if (typeof value === "number") return value;
      throw new Error(`Unsupported token "${value}" in the schedule "${cron}"`);
    });
  const ascending = (values: number[]) => [...values].sort((a, b) => a - b);
  return {
    second: ascending(fields.second),
    minute: ascending(fields.minute),
    hour: ascending(fields.hour),
    dayOfMonth: numbers(fields.dayOfMonth),
    month: fields.month,
    dayOfWeek: numbers(fields.dayOfWeek),
  };
}

function matchesDay(fields: Fields, day: number): boolean {
  const date = new Date(day);
  return (
    fields.month.includes(date.getUTCMonth() + 1) &&
    fields.dayOfMonth.includes(date.getUTCDate()) &&
    fields.dayOfWeek.includes(date.getUTCDay())
  );
}

/** Wall times of a day in the order asked, lazily: a day may hold 86 400. */
function* wallTimesOf(fields: Fields, day: number, direction: 1 | -1): Generator<number> {
  const ordered = (values: number[]) => (direction === 1 ? values : values.toReversed());
  for (const hour of ordered(fields.hour))
    for (const minute of ordered(fields.minute))
      for (const second of ordered(fields.second))
        yield day + hour * 3_600_000 + minute * 60_000 + second * 1000;
}

/** Instants of the ticks of a Paris day (given as its midnight in "as if UTC"), ordered. */
function* ticksOfDay(fields: Fields, day: number, direction: 1 | -1): Generator<number> {
  const before = offsetAt(day - DAY_MS / 2);
  const after = offsetAt(day + DAY_MS * 1.5);
  if (before === after) {
    for (const wall of wallTimesOf(fields, day, direction)) yield wall - before;
    return;
  }
  const everyHour = fields.hour.length === 24;
  const instants = new Set<number>();
  for (const wall of wallTimesOf(fields, day, direction)) {
    const candidates = instantsOf(wall, before, after);
    for (const instant of everyHour ? candidates : candidates.slice(0, 1)) instants.add(instant);
  }
  yield* [...instants].sort((a, b) => (a - b) * direction);
}

function seek(cron: string, now: Date, direction: 1 | -1): Date | null {
  const fields = readFields(cron);
  const instant = now.getTime();
  const today = Math.floor(wallTimeOf(Math.floor(instant / 1000) * 1000) / DAY_MS) * DAY_MS;
  for (let offset = 0; offset <= HORIZON_DAYS; offset += 1) {
    const day = today + direction * offset * DAY_MS;
    if (!matchesDay(fields, day)) continue;
    for (const tick of ticksOfDay(fields, day, direction))
      if (direction === 1 ? tick > instant : tick <= instant) return new Date(tick);
  }
  return null;
}

/** The latest tick at or before `now`; null when the expression has had none in eight years. */
export function lastTick(cron: string, now: Date): Date | null {
  return seek(cron, now, -1);
}

/** The first tick after `now`; null when the expression has none in eight years. */
export function nextTick(cron: string, now: Date): Date | null {
  return seek(cron, now, 1);
}

/**
 * The tick that ought to run now, or null. Of several missed ticks only the latest is caught up.
 *
 * @param since ticks up to here do not count: the schedule was first seen (or changed) then
 * @param lastRun the latest tick that already has a run, whatever became of it
 */
export function dueTick(given: {
  cron: string;
  now: Date;
  since: Date;
  lastRun: Date | null;
}): Date | null {
  const tick = lastTick(given.cron, given.now);
  if (!tick || tick <= given.since) return null;
  return given.lastRun && tick <= given.lastRun ? null : tick;
}
