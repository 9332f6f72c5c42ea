import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { readJson, script } from './project.mjs';
import { run } from './run.mjs';
import { explain } from './say.mjs';
import { chooseSteps, STEPS } from './test-steps.mjs';

const reports = mkdtempSync(join(tmpdir(), 'sync-review-test-'));
const results = [];

/** Does one thing under a heading; `work` resolves to `{ passed, failed, remarks }`, or throws, which is one failure. */
async function record(name, title, work) {
  console.log(`\n━━ ${title} ━━`);
  const began = performance.now();
  const result = await work().catch((error) => ({ passed: 0, failed: 1, remarks: [explain(error)] }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  results.push({ name, title, seconds, ...result });
  console.log(
    `${result.failed === 0 ? '✓' : '✗'} ${[title, `${result.seconds ?? seconds} s`, ...result.remarks].join(' · ')}`,
  );
}

const failed = (name) => results.some((result) => result.name === name && result.failed > 0);

async function runStep(node, step, { env, more, hold }) {
  const missing = (step.needs ?? []).find(failed);
  if (missing) return { passed: 0, failed: 1, remarks: [`not run, because "${missing}" failed`] };
  const report = join(reports, `${step.name}.json`);
  const args = [script(...step.command), ...step.args(report), ...more];
  const code = await run(node, args, { env: { ...env, ...step.env?.(report) }, hold });
  if (step.count) return step.count(readJson(report), code);
  return code === 0 ? { passed: 1, failed: 0, remarks: [] } : { passed: 0, failed: 1, remarks: [`exit code ${code}`] };
}

/** Begins a step now and answers how to tell of it later, with everything that it printed. */
function runBeside(node, step, options) {
  const began = performance.now();
  let text = '';
  const ended = runStep(node, step, { ...options, hold: (chunk) => (text += chunk) })
    .catch((error) => ({ passed: 0, failed: 1, remarks: [explain(error)] }))
    .then((result) => ({ ...result, seconds: ((performance.now() - began) / 1000).toFixed(1) }));
  return async () => {
    const result = await ended;
    process.stdout.write(text);
    return result;
  };
}

async function test({ steps, rest, wanted }) {
  let node;
  const env = {};
  const ready = { passed: 0, failed: 0, remarks: [] };
  await record('install', 'Packages', async () => {
    node = await ensureInstalled();
    return ready;
  });
  if (failed('install')) return;
  if (steps.some(({ needs }) => needs?.includes('browser'))) {
    await record('browser', 'Browser', async () => {
      env.SYNC_REVIEW_BROWSER = await findBrowser(node);
      return ready;
    });
  }
  const optionsOf = ({ name }) => ({ env, more: wanted.includes(name) ? rest : [] });
  const besides = new Map(
    steps.filter(({ beside }) => beside).map((step) => [step, runBeside(node, step, optionsOf(step))]),
  );
  for (const step of steps) {
    await record(step.name, step.title, besides.get(step) ?? (() => runStep(node, step, optionsOf(step))));
  }
}

const choice = chooseSteps(process.argv.slice(2));
if (choice.unknown) {
  console.error(
    `Not understood: ${choice.unknown.join(' ')}. Use --only with ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  await test(choice);
  rmSync(reports, { recursive: true, force: true });
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('\n━━ Summary ━━');
  for (const { title, passed, failed, seconds, remarks } of results) {
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${[title, `${passed} passed, ${failed} failed`, `${seconds} s`, ...remarks].join(' · ')}`,
    );
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
