/** Child processes of the benchmark: one after the other, never two at once. */
import { spawn } from 'node:child_process';

/**
 * Runs `node ARGS`, by default without its output, and gives what it printed and how long it took in milliseconds;
 * undefined if it took longer than `limit`. Throws if it fails.
 */
export async function runNode(args, { limit = 120_000, read = false, okay = [0] } = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', read ? 'pipe' : 'ignore', 'pipe'] });
  let output = '';
  let complaint = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill();
  }, limit);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (late) return undefined;
  if (!okay.includes(code)) throw new Error(`node ${args.join(' ')} ended with ${code}: ${complaint}`);
  return { output, time: performance.now() - start };
}
