/** Runs the suite in the Node extension host; VS Code calls `run`. */
import Mocha from 'mocha';
import { measures } from './measures.ts';
import { memory, processor } from './node-process.ts';
import { plainReporter } from './reporter.ts';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: plainReporter as never, timeout: 20000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  measures(memory, processor);
  require('./suite.ts');
  return new Promise((done, fail) =>
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} failed`)) : done())),
  );
}
