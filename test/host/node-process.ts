/** Memory and computing time of the Node extension host it runs in, and memory of the server started there. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Memory } from './measures.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** The heap here after a collection; of the server, which cannot be asked, the resident memory. */
export function memory(): Memory {
  collect();
  return { extensionHost: process.memoryUsage().heapUsed, server: resident(serverProcess()) };
}

/** Milliseconds that this process has computed so far. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function serverProcess(): string {
  const found = readdirSync('/proc').find(
    (name) =>
      /^\d+$/.test(name) && parent(name) === process.pid && read(name, 'cmdline').includes('server.js'),
  );
  if (!found) throw new Error('no server process');
  return found;
}

function parent(id: string): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(id, 'status'))?.[1]);
}

function resident(id: string): number {
  return Number(/^VmRSS:\s*(\d+)/m.exec(read(id, 'status'))?.[1]) * 1024;
}

function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
