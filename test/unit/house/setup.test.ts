import { describe, expect, test } from 'vitest';
import { chromiums } from '../../setup/browser-candidates.mjs';
import { isWhatTheLockAsksFor } from '../../setup/installed.mjs';
import { isAtLeast } from '../../setup/node.mjs';
import { run } from '../../setup/run.mjs';
import { chooseSteps, STEPS } from '../../setup/test-steps.mjs';

describe('whether packages must be installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-mac': { version: '1.0.0', optional: true },
    },
  };
  const record = (packages: object) => ({ packages });

  test('not when npm recorded what the lockfile asks for', () => {
    expect(isWhatTheLockAsksFor(lock, record({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  test('when nothing, less or another version is there', () => {
    expect(isWhatTheLockAsksFor(lock, undefined)).toBe(false);
    expect(isWhatTheLockAsksFor(lock, record({}))).toBe(false);
    expect(isWhatTheLockAsksFor(lock, record({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
  });

  test('when an optional package is there in another version', () => {
    const both = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-mac': { version: '0.9.0' } };
    expect(isWhatTheLockAsksFor(lock, record(both))).toBe(false);
  });
});

test.each([
  ['v22.18.0', '22.18.0', true],
  ['v24.0.1', '22.18.0', true],
  ['v22.9.0', '22.18.0', false],
  ['v20.20.2', '22.18.0', false],
])('Node %s is at least %s: %s', (version, oldest, answer) => {
  expect(isAtLeast(version, oldest)).toBe(answer);
});

describe('where a browser is looked for', () => {
  test.each([
    ['linux', { PATH: '/opt/bin' }, '/opt/bin/chromium', '/usr/bin/google-chrome'],
    ['darwin', {}, '/Applications/Chromium.app', '/Applications/Google Chrome.app'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Chromium\\Application\\chrome.exe', 'C:\\L\\Google\\Chrome'],
  ])('on %s, Chromium before Chrome, which no longer loads unpacked extensions', (platform, env, chromium, chrome) => {
    const places = chromiums({ platform, env });
    const first = places.findIndex((place) => place.startsWith(chromium));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(places.findIndex((place) => place.startsWith(chrome))).toBeGreaterThan(first);
  });
});

describe('which steps npm test takes', () => {
  const names = (args: string[]) => chooseSteps(args).steps?.map(({ name }) => name);

  test('all of them, checks first, the browser last; lint runs beside and is told before the tests', () => {
    expect(names([])).toEqual(['types', 'format', 'build', 'firefox', 'lint', 'unit', 'e2e']);
    expect(STEPS.filter(({ beside }) => beside).map(({ name }) => name)).toEqual(['lint']);
    expect(chooseSteps([]).steps).toBe(STEPS);
  });

  test('those asked for, with what they need', () => {
    expect(names(['--only', 'unit'])).toEqual(['unit']);
    expect(names(['--only', 'unit,e2e'])).toEqual(['build', 'unit', 'e2e']);
  });

  test('further arguments go to a single step', () => {
    expect(chooseSteps(['--only', 'e2e', 'path.spec.ts'])).toMatchObject({ rest: ['path.spec.ts'], wanted: ['e2e'] });
  });

  test('anything else is refused rather than read as "all"', () => {
    expect(chooseSteps(['--only', 'uint']).unknown).toEqual(['uint']);
    expect(chooseSteps(['--only']).unknown).toEqual(['']);
    expect(chooseSteps(['unit']).unknown).toEqual(['unit']);
    expect(chooseSteps(['--only', 'unit,e2e', 'x']).unknown).toEqual(['x']);
  });
});

describe('a program we start', () => {
  test('hands on its exit code', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  });

  test('gets the signals sent to us, and its end by one is an exit code too', async () => {
    const ended = run(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)'], {
      hear: () => process.emit('SIGTERM'),
    });
    expect(await ended).toBe(128 + 15);
  });

  test('that does not exist is an error with a code', async () => {
    await expect(run('no-such-program-here', [])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
