import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { instrument } from './mutants/instrument.mjs';
import { at, ROOT } from './project.mjs';
import { main, say, Stop } from './say.mjs';

/** A change that keeps its tests busy for so much longer than they were without it counts as noticed. */
const PATIENCE = { times: 5, plusMs: 20_000 };

/**
 * Changes one file in hundreds of small ways and names those that no test notices: `npm run mutants -- FILE[:10-60] [TEST…]`. Without
 * tests all that import the file, directly or not, are asked. All changes stand in one text behind switches, and each is shown
 * only to the tests that pass it.
 */
await main(async () => {
  const [target = '', ...tests] = process.argv.slice(2);
  const [file, lines] = target.split(':');
  if (!file || !existsSync(at(file)))
    throw new Stop(
      'Name a file, and the tests that shall notice: npm run mutants -- lib/facts/is-written.ts test/unit/facts/email-write.test.ts',
    );
  await ensureInstalled();
  const { source, mutants } = await instrument(file, lines?.split('-').map(Number));
  const folder = at('.mutants', String(process.pid));
  let survivors;
  try {
    survivors = await findSurvivors(writeJob(folder, file, source, tests), mutants, (mutant, kind) =>
      console.log(describe(file, mutant, kind)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const noticed = mutants.length - survivors;
  console.log(`${file}: ${noticed} of ${mutants.length} noticed (${((100 * noticed) / mutants.length).toFixed(1)} %)`);
});

/** Inside the project, so that its tools find `node_modules`; ignored by git and by every check. */
function writeJob(folder, file, source, tests) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/source.ts`, source);
  writeFileSync(`${folder}/job.json`, JSON.stringify({ file, source: `${folder}/source.ts`, tests }));
  return `${folder}/job.json`;
}

async function findSurvivors(job, mutants, tell) {
  let tester = await startTester(job);
  const { isNoticed, modules } = await tester.ask({});
  if (isNoticed) {
    tester.end();
    throw new Stop(`The tests fail without any change: ${modules.find(({ error }) => error)?.error}`);
  }
  let survivors = 0;
  for (const [index, mutant] of mutants.entries()) {
    const { id } = mutant;
    if (index % 25 === 0) say(`${index} of ${mutants.length}, ${survivors} not noticed`);
    const passing = modules
      .map((module) => ({ ...module, ...whoPasses(module, id) }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => a.durationMs - b.durationMs);
    let isSeen = false;
    for (const { file, tests, hits, durationMs } of passing) {
      const question = { mutant: { id, tests, hitLimit: 1_000 + 100 * hits }, files: [file] };
      const answer = await tester.ask(question, PATIENCE.plusMs + PATIENCE.times * durationMs);
      if (answer === 'late') tester = await startTester(job);
      isSeen = answer === 'late' || answer.isNoticed;
      if (isSeen) break;
    }
    if (isSeen) continue;
    survivors += 1;
    tell(mutant, passing.length === 0 ? 'passed by no test' : 'not noticed');
  }
  tester.end();
  return survivors;
}

/** The tests of a file that pass the change; undefined for all, where it is passed outside of them. */
function whoPasses({ passed }, id) {
  const hits = Object.values(passed).reduce((sum, counts) => sum + (counts[id] ?? 0), 0);
  const tests = Object.keys(passed).filter((test) => passed[test][id]);
  return { hits, tests: tests.includes('') ? undefined : tests };
}

async function startTester(job) {
  const child = fork(at('test/setup/mutants/run-tests.mjs'), [job], { cwd: ROOT, silent: true });
  const heard = () => new Promise((resolve) => child.once('message', resolve));
  await heard();
  const ask = async (question, patienceMs) => {
    let timer;
    const late = new Promise((resolve) => (timer = patienceMs && setTimeout(resolve, patienceMs, 'late')));
    const answer = heard();
    child.send(question);
    const first = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (first === 'late') child.kill('SIGKILL');
    return first;
  };
  return { ask, end: () => child.kill() };
}

function describe(file, { location: { start, end }, replacement }, kind) {
  const text = readFileSync(at(file), 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  text[text.length - 1] = text.at(-1).slice(0, end.column);
  text[0] = text[0].slice(start.column);
  return [
    `${file}:${start.line + 1}:${start.column + 1} ${kind}`,
    ...text.map((line) => `- ${line}`),
    `+ ${replacement}`,
    '',
  ].join('\n');
}
