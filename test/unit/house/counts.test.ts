import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../setup/counts.mjs';

const vitest = (numbers: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
});
const playwright = (stats: object, errors: object[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('what vitest reports', () => {
  test('passed and failed tests count as such', () => {
    expect(countVitest(vitest({ numPassedTests: 5 }), 0)).toMatchObject({ passed: 5, failed: 0 });
    expect(countVitest(vitest({ numPassedTests: 5, numFailedTests: 2 }), 1)).toMatchObject({ passed: 5, failed: 2 });
  });

  test('skipped and todo tests count as failed', () => {
    expect(countVitest(vitest({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }), 0)).toMatchObject({
      failed: 2,
    });
  });

  test('a file that could not be loaded counts as failed', () => {
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(vitest({ numPassedTests: 5 }, broken), 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('no test, no report and an error outside any test count as failed', () => {
    expect(countVitest(vitest({}), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest(vitest({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('what playwright reports', () => {
  test('expected tests passed; unexpected and skipped ones failed', () => {
    expect(countPlaywright(playwright({ expected: 4 }), 0)).toEqual({ passed: 4, failed: 0, remarks: [] });
    expect(countPlaywright(playwright({ expected: 4, unexpected: 1, skipped: 1 }), 1)).toMatchObject({
      passed: 4,
      failed: 2,
    });
  });

  test('a test that was run again is named', () => {
    const specs = [
      { title: 'shaky', tests: [{ status: 'flaky' }] },
      { title: 'steady', tests: [{ status: 'expected' }] },
    ];
    const report = { ...playwright({ expected: 1, flaky: 1 }), suites: [{ suites: [{ specs }] }] };
    const { passed, failed, remarks } = countPlaywright(report, 0);
    expect({ passed, failed }).toEqual({ passed: 2, failed: 0 });
    expect(remarks).toEqual(['1 passed only at a second try, as the browser died or, on CI, time ran out: shaky']);
  });

  test('errors outside tests, no test and no report count as failed', () => {
    expect(countPlaywright(playwright({ expected: 4 }, [{}]), 1)).toMatchObject({ passed: 4, failed: 1 });
    expect(countPlaywright(playwright({}), 0)).toMatchObject({ failed: 1 });
    expect(countPlaywright(undefined, 1)).toMatchObject({ failed: 1 });
  });
});
