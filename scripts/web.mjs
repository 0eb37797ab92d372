/**
 * npm run web [-- FOLDER]: a VS Code for the Web with this extension and the examples, to try in a browser of one's own, on
 * port 3000 or the one in PORT.
 */
import { serveWeb } from './vscode-web.mjs';

const { url, dispose } = await serveWeb({
  extension: '.',
  folder: process.argv[2] ?? 'examples',
  port: Number(process.env.PORT ?? 3000),
});
console.log(`\n用浏览器打开 ${url}\n改动只留在浏览器里，不写回磁盘。按 Ctrl+C 结束。`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    dispose();
    process.exit();
  });
