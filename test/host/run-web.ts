/** Runs the suite in the web extension host; VS Code calls `run`. */
import 'mocha/mocha';
import { measures } from './measures.ts';
import { plainReporter } from './reporter.ts';

export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: plainReporter as never, timeout: 20000 });
  // After setup: only then do describe and it exist.
  measures();
  require('./suite.ts');
  return new Promise((done, fail) =>
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} failed`)) : done())),
  );
}
