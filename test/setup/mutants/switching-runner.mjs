import { TestRunner } from 'vitest';

/**
 * Runs the tests of a file with one change switched on (`mutant` is provided for each run): only those that pass it. Without one
 * it notes which test passes which change how often, and what the file passes outside of its tests under ''.
 */
export default class SwitchingRunner extends TestRunner {
  constructor(config) {
    super(config);
    this.mutant = this.injectValue('mutant');
    const { id, hitLimit } = this.mutant ?? {};
    this.switches = { activeMutant: id ?? 'none', hitCount: id ? 0 : undefined, hitLimit };
    globalThis.__stryker__ = this.switches;
  }

  async onCollected(files) {
    if (this.mutant?.tests) for (const file of files) this.#skipOthers(file, new Set(this.mutant.tests));
  }

  #skipOthers(task, chosen) {
    if (task.type === 'test' && !chosen.has(task.id)) task.mode = 'skip';
    for (const child of task.tasks ?? []) this.#skipOthers(child, chosen);
  }

  onBeforeTryTask(test, options) {
    this.switches.currentTestId = test.id;
    return super.onBeforeTryTask(test, options);
  }

  onAfterRunTask(test) {
    this.switches.currentTestId = undefined;
    // One that notices is enough. (Vitest's own `bail` cancels by a message that may arrive in the next run.)
    if (test.result?.state === 'fail') this.cancel('test-failure');
    return super.onAfterRunTask(test);
  }

  async onAfterRunSuite(suite) {
    const { static: outside = {}, perTest = {} } = this.switches.mutantCoverage ?? {};
    if ('filepath' in suite && !this.mutant) suite.meta.passed = { '': outside, ...perTest };
    await super.onAfterRunSuite(suite);
  }
}
