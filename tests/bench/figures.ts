import { cpus, loadavg, totalmem } from "node:os";

/** What times say. */
export type Times = { p50: number; p95: number; worst: number };

export function summarise(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

/** Milliseconds of `count` calls one after the other, after one that is not counted. */
export async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let done = 0; done < count; done++) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** The machine and how busy it is now. */
export function telling(): string {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load ${load.join(" ")}`;
}
