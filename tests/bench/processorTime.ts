import { readFileSync } from "node:fs";

/** Milliseconds of a clock tick on Linux (`sysconf(_SC_CLK_TCK)` is 100 on every platform of ours). */
const tickMs = 10;

/** Processor time that a process has used, user and system, in ms; undefined where /proc is not. */
export function processorTimeOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return undefined;
  }
}
