/**
 * What a test runner's JSON report says, as `{ passed, failed, remarks }`. Nothing may hide: skipped and todo tests, files that could
 * not be loaded, a runner that failed for another reason and one that found no test all count as failed, each with a remark. What passed
 * only when it was run again is named (`test/e2e/run-again`).
 */

/** @param {object | undefined} report of `vitest --reporter=json`, undefined when none was written */
export function countVitest(report, exitCode) {
  if (!report) return noReport;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return total({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    broken: broken.length,
    exitCode,
  });
}

/** @param {object | undefined} report of `playwright test --reporter=json`, undefined when none was written */
export function countPlaywright(report, exitCode) {
  if (!report) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counted = { passed: expected + flaky, failed: unexpected, skipped, broken: report.errors.length, exitCode };
  const { remarks, ...sums } = total(counted);
  if (flaky)
    remarks.push(
      `${flaky} passed only at a second try, as the browser died or, on CI, time ran out: ${titlesOfFlaky(report.suites).join('; ')}`,
    );
  return { ...sums, remarks };
}

function titlesOfFlaky(suites = []) {
  return suites.flatMap(({ specs = [], suites: inner }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...titlesOfFlaky(inner),
  ]);
}

const noReport = { passed: 0, failed: 1, remarks: ['the runner ended without a report'] };

function total({ passed, failed, skipped, broken, exitCode }) {
  const remarks = [];
  if (skipped) remarks.push(`${skipped} skipped, which counts as failed`);
  if (broken) remarks.push(`${broken} errors outside a test`);
  let sum = failed + skipped + broken;
  if (passed + sum === 0) {
    remarks.push('found no tests');
    sum = 1;
  } else if (sum === 0 && exitCode !== 0) {
    remarks.push(`all tests passed, but the runner ended with exit code ${exitCode}`);
    sum = 1;
  }
  return { passed, failed: sum, remarks };
}
