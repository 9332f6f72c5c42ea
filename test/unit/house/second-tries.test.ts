import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright } from '../../setup/counts.mjs';
import { script } from '../../setup/project.mjs';

test('a test whose browser died by itself, or on CI that waited in vain, is run once more and named; what is wrong is never run again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-tries-'));
  const log = join(folder, 'log');
  const config = join(import.meta.dirname, 'second-tries/playwright.config.ts');
  const { stdout, status } = spawnSync(
    process.execPath,
    [script('@playwright/test', 'playwright'), 'test', '--config', config],
    {
      encoding: 'utf8',
      env: { ...process.env, CI: 'true', SECOND_TRIES_LOG: log, SECOND_TRIES_OUTPUT: join(folder, 'output') },
    },
  );
  expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([
    'passes 0',
    'browser dies once 0',
    'browser dies once 1',
    'browser dies each time 0',
    'browser dies each time 1',
    'assertion fails once 0',
    'waits in vain once 0',
    'waits in vain once 1',
    'waits in vain and is wrong 0',
    'assertion fails before the browser dies 0',
    'assertion fails after a new browser 0',
    'assertion fails after a new browser 1',
  ]);
  expect(countPlaywright(JSON.parse(stdout) as object, status)).toEqual({
    passed: 3,
    failed: 5,
    remarks: [
      '2 passed only at a second try, as the browser died or, on CI, time ran out: browser dies once; waits in vain once',
    ],
  });
  rmSync(folder, { recursive: true });
});
