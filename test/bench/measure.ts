/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds that `work` took. */
export function time(work: () => unknown): number {
  const start = performance.now();
  const result = work();
  const elapsed = performance.now() - start;
  kept = result;
  return elapsed;
}

/** Milliseconds of its own thread's work that `work` took, whatever else the machine was busy with. */
export function workTime(work: () => unknown): number {
  const start = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(start);
  kept = result;
  return (user + system) / 1000;
}

/** Results are put here so that no optimiser can decide that nobody needs them. */
export let kept: unknown;

/** The number that `share` (0 to 1) of some numbers don't exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
