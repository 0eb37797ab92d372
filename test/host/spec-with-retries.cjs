/** mocha's spec reporter, which also shows why a test was tried again: a second success would hide it. */
const { Runner, reporters } = require('mocha');

module.exports = class SpecWithRetries extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      console.log(`      ↻ ${test.title}: ${error.stack ?? error.message}`);
    });
  }
};
