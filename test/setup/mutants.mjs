import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { at } from './project.mjs';
import { projectPath, run } from './run.mjs';
import { main, Stop } from './say.mjs';

/** Fetched for the occasion: nothing of it is needed to build or test, and it brings a hundred packages. */
const STRYKER = '@stryker-mutator/core@10.1.1';
/** Inside the project, so that its copies find `node_modules`; ignored by git and by every check. */
const WORK = '.mutants';

/**
 * Changes one file in hundreds of small ways and names those that no test notices: `npm run mutants -- FILE [TEST…]`. Without tests all
 * that import the file, directly or not, are run for each change. Stryker's own runner for vitest chooses tests by a name that vitest 5
 * gives otherwise and so reports survivors that are none: every mutant is a run of its own here.
 */
await main(async () => {
  const [file, ...tests] = process.argv.slice(2);
  if (!file || !existsSync(at(file.split(':')[0]))) {
    throw new Stop(
      'Name a file, and the tests that shall notice: npm run mutants -- lib/facts/is-written.ts test/unit/facts/email-write.test.ts',
    );
  }
  await ensureInstalled();
  const vitest = tests.length > 0 ? ['run', ...tests] : ['related', '--run', file.split(':')[0]];
  const command = ['node_modules/.bin/vitest', ...vitest, '--bail', '1', '--maxWorkers', '1', '--reporter', 'dot'].join(
    ' ',
  );
  mkdirSync(at(WORK), { recursive: true });
  const config = join(WORK, 'config.json');
  writeFileSync(at(config), JSON.stringify(configFor(file, command), null, 2));
  try {
    return await run('npx', ['--yes', '--package', STRYKER, 'stryker', 'run', config], {
      env: { PATH: projectPath() },
    });
  } finally {
    rmSync(at(WORK), { recursive: true, force: true });
  }
});

function configFor(file, command) {
  return {
    testRunner: 'command',
    commandRunner: { command },
    mutate: [file],
    reporters: ['clear-text'],
    clearTextReporter: { allowEmojis: false, reportTests: false, skipFull: true },
    tempDirName: join(WORK, 'sandbox'),
    ignorePatterns: ['.output', 'demo-output', 'test-results', 'playwright-report', '.git'],
    allowEmpty: false,
    timeoutMS: 60_000,
    // Its references are rewritten by a package that isn't there; nothing here needs it.
    tsconfigFile: 'none',
  };
}
