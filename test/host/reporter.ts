/** Prints through console only: an extension host has neither a terminal nor a page. */

interface Test {
  readonly title: string;
  readonly duration?: number;
  fullTitle(): string;
}
interface Runner {
  on(event: 'pass' | 'end', listener: (test: Test) => void): void;
  on(event: 'fail', listener: (test: Test, error: Error) => void): void;
}

/** A mocha reporter. */
export function plainReporter(runner: Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on('pass', (test) => {
    passed++;
    console.log(`    ✔ ${test.title} (${test.duration}ms)`);
  });
  runner.on('fail', (test, error) => {
    failed++;
    console.log(`    ✘ ${test.fullTitle()}: ${error.stack ?? error.message}`);
  });
  runner.on('end', () => {
    console.log(`  ${passed} passing`);
    if (failed > 0) console.log(`  ${failed} failing`);
  });
}
