import { countPlaywright, countVitest } from './counts.mjs';

/**
 * What `npm test` does, in this order. A step is a command of an installed package; one without `count` is one test that its exit code
 * decides, one with `count` writes its JSON report to the path it is given. `needs` names steps without which it can't run. One that is
 * `beside` the others runs on the second core from the start, and is told where it stands in the list.
 */
export const STEPS = [
  {
    name: 'types',
    title: 'Types (svelte-check)',
    command: ['svelte-check'],
    args: () => ['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'format', title: 'Format (prettier)', command: ['prettier'], args: () => ['--check', '.'] },
  { name: 'build', title: 'Build for Chromium', command: ['wxt'], args: () => ['build'] },
  { name: 'firefox', title: 'Build for Firefox', command: ['wxt'], args: () => ['build', '-b', 'firefox', '--mv3'] },
  {
    name: 'lint',
    title: 'Lint (eslint)',
    command: ['eslint'],
    args: () => ['.', '--max-warnings', '0'],
    beside: true,
  },
  {
    name: 'unit',
    title: 'Unit and component tests (vitest)',
    command: ['vitest'],
    args: (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: countVitest,
  },
  {
    name: 'e2e',
    title: 'Tests in the browser (playwright)',
    command: ['@playwright/test', 'playwright'],
    args: () => ['test', '--forbid-only', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, SYNC_REVIEW_BUILT: 'yes' }),
    count: countPlaywright,
    needs: ['build', 'browser'],
  },
];

/**
 * The steps an `npm test` was asked for: all of them, or those of `--only unit,e2e` with what they need.
 * Other arguments go to the step's program, if only one was named: `npm test -- --only unit roster`.
 */
export function chooseSteps(args) {
  const at = args.indexOf('--only');
  if (at === -1) return args.length === 0 ? { steps: STEPS, rest: [], wanted: [] } : { unknown: args };
  const wanted = (args[at + 1] ?? '').split(',');
  const rest = [...args.slice(0, at), ...args.slice(at + 2)];
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0 || (rest.length > 0 && wanted.length > 1)) return { unknown: [...unknown, ...rest] };
  const needed = new Set(STEPS.flatMap(({ name, needs = [] }) => (wanted.includes(name) ? [name, ...needs] : [])));
  return { steps: STEPS.filter(({ name }) => needed.has(name)), rest, wanted };
}
