/** The few statistics of the benchmark. */

/** The value that a share `q` of `values` does not exceed (nearest rank). */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
}

/** The middle value, the mean of the two middle ones if there are two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Milliseconds that `run` takes. */
export async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
