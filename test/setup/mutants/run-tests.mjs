import { readFileSync } from 'node:fs';
import { createVitest } from 'vitest/node';
import { at } from '../project.mjs';

/**
 * A process of its own, so that a change that never ends can be ended: answers each message `{ mutant, files }` with what
 * the tests found. Vite reads and translates every module once for all of them.
 */
const { file, source, tests } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const switched = {
  name: 'switched-file',
  enforce: 'pre',
  load: (id) => (id.split('?')[0] === at(file) ? readFileSync(source, 'utf8') : undefined),
};

const vitest = await createVitest(
  'test',
  {
    watch: false,
    silent: true,
    // What it keeps on disk it takes without asking the plugin below, and would give the changed file to other runs.
    fsModuleCache: false,
    reporters: [{}],
    maxWorkers: 1,
    testTimeout: 15_000,
    runner: at('test/setup/mutants/switching-runner.mjs'),
    ...(tests.length === 0 && { related: [file] }),
  },
  { plugins: [switched] },
);
const all = await vitest.getRelevantTestSpecifications(tests);

process.on('message', async ({ mutant, files }) => {
  vitest.provide('mutant', mutant);
  const specifications = files ? all.filter(({ moduleId }) => files.includes(moduleId)) : all;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  process.send({
    isNoticed: unhandledErrors.length > 0 || testModules.some((module) => !module.ok()),
    modules: testModules.map((module) => ({
      file: module.moduleId,
      durationMs: module.diagnostic().duration,
      passed: module.meta().passed ?? {},
      error: [...module.errors(), ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors)][0]
        ?.message,
    })),
  });
});
process.on('disconnect', () => process.exit());
process.send('ready');
