/** The command line: gongwen check, rules, lsp. Also what its worker threads run. */
import { isMainThread } from 'node:worker_threads';
import { version } from '../package.json';
import { help, readArguments, UsageError } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { Output } from './cli/output.ts';
import { serve } from './cli/pool.ts';
import { severityNames } from './core/severity-names.ts';
import { rules } from './rules/index.ts';
import './v8.ts';

if (isMainThread) {
  // Also for what is thrown in an event: Node would exit with 1, which says that there were findings.
  process.on('uncaughtException', (error) => {
    console.error(`gongwen: 程序内部出错：${error instanceof Error ? error.stack : error}`);
    process.exit(3);
  });
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else serve();

/** Exit codes: 0 clean, 1 findings that count, 2 usage, configuration or files, 3 a fault of our own. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const command = readArguments(argv);
    if (command.name === 'check') return await check(command);
    if (command.name === 'lsp') {
      if (argv.length === 1) process.argv.push('--stdio');
      // Loaded only here, and starts by being loaded: it keeps the process alive until the client says exit.
      await import('./node.ts');
      return 0;
    }
    const out = new Output(process.stdout);
    await out.write({ help, version: `${version}\n`, rules: ruleList() }[command.name]);
    const unwritten = await out.end();
    if (unwritten) console.error(`gongwen: 标准输出：${unwritten}`);
    return unwritten ? 2 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`gongwen: ${error.message}。gongwen --help 有说明。`);
    return 2;
  }
}

function ruleList(): string {
  const length = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, summary }) => `${id.padEnd(length)}  ${severityNames[severity]}  ${summary}\n`)
    .join('');
}
