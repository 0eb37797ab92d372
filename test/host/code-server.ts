/** Starts and ends the server build of VS Code of test/host/server, with the packed extension installed. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/vscode-web.mjs';
import { until } from './editor.ts';

const ENTRY = 'test/host/server/node_modules/code-server/out/node/entry.js';

export interface CodeServer {
  /** Address of the editor with `folder` open; `payload` as the workbench takes it. */
  url(folder: string, payload?: [string, string][]): string;
  /** The address by which the workbench knows a file of this machine. */
  remote(path: string): string;
  /** Numbers of the processes of this installation whose command line holds the text. */
  processes(text: string): number[];
  stop(): Promise<void>;
}

/** `vsix` is installed if given. */
export async function startCodeServer(vsix?: string): Promise<CodeServer> {
  const root = mkdtempSync(join(tmpdir(), 'gongwen-server-'));
  const port = await freePort();
  mkdirSync(join(root, 'data', 'User'), { recursive: true });
  writeFileSync(join(root, 'config.yaml'), 'auth: none\n');
  const { VSCODE_IPC_HOOK_CLI, PORT, PASSWORD, ...inherited } = process.env;
  const env = {
    ...inherited,
    ...{ HOME: root, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root, XDG_CACHE_HOME: root },
    // No gallery to look things up in.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    CS_DISABLE_GETTING_STARTED_OVERRIDE: '1',
  };
  const base = [resolve(ENTRY), '--config', join(root, 'config.yaml')];
  base.push('--user-data-dir', join(root, 'data'), '--extensions-dir', join(root, 'extensions'));
  if (vsix)
    execFileSync(process.execPath, [...base, '--install-extension', resolve(vsix), '--force'], {
      env,
      stdio: 'ignore',
    });
  const options = ['telemetry', 'update-check', 'workspace-trust', 'getting-started-override', 'proxy'];
  const child = spawn(
    process.execPath,
    [
      ...base,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--ignore-last-opened'],
      ...options.map((name) => `--disable-${name}`),
    ],
    // A group of its own: ended alone it would leave its extension host behind.
    { env, stdio: 'ignore', detached: true },
  );
  const pid = child.pid as number;
  const stop = async () => {
    signal(pid, 'SIGTERM');
    await until(async () => !signal(pid, 0), 'the end of the server', 5000).catch(() =>
      signal(pid, 'SIGKILL'),
    );
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  const healthy = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(healthy, 'the server', 30_000).catch(async (error) => {
    await stop();
    throw error;
  });
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
  return {
    remote,
    stop,
    processes: (text) =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((id) => {
          const line = commandLine(id);
          return line.includes(root) && line.includes(text);
        }),
    url: (folder, payload = []) =>
      `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
  };
}

function commandLine(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether the process group is there. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    return false;
  }
}
