import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserKillPoints } from '../../e2e/kills/points.ts';
import { benignPages } from '../../e2e/hostile/benign.ts';
import { covers, restyles, vanishings } from '../../e2e/hostile/covers.ts';
import { falseHashes, forgeries } from '../../e2e/hostile/forgeries.ts';
import { snoops } from '../../e2e/hostile/snoops.ts';
import { tamperings } from '../../e2e/hostile/tamperings.ts';
import { killPoints, usualLives } from '../chaos/kill-points.ts';
import { apiFaults } from '../facts/api-faults.ts';
import { listCases, waysToRead } from '../facts/list-cases.ts';
import { racingWays, usualRaces } from '../facts/races.ts';
import { usualCases } from '../fuzz/property.ts';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Properties as they stand in the code; one that a loop repeats counts once. */
const properties = sum(
  projectFiles
    .filter((path) => /^test\/unit\/fuzz\/.*\.test\.ts$/.test(path))
    .map((path) => read(path).match(/^\s*property\(/gm)?.length ?? 0),
);
const permissions = /[^_]permissions: \[([^\]]*)\]/.exec(read('wxt.config.ts'))?.[1]?.match(/'[a-zA-Z]+'/g)?.length;
const pages = /resources: \[(.*?)\]/.exec(read('wxt.config.ts'))?.[1]?.split(',').length;
const attacks = sum(
  [covers, restyles, vanishings, snoops, forgeries, falseHashes, tamperings].map(({ length }) => length),
);

/** `refresh-faults`, `write-faults` and `people-faults` say so. */
const counted = (file: string, said: RegExp) => said.exec(read(`test/unit/facts/${file}`))?.[1] ?? '';
const requests = [
  counted('refresh-faults.test.ts', /requestsOfARefresh = (\d+)/),
  counted('refresh-faults.test.ts', /requestsByPages = (\d+)/),
  counted('write-faults.test.ts', /requestsOfAWrite = (\d+)/),
  counted('people-faults.test.ts', /requestsOfAPull = (\d+)/),
  counted('people-faults.test.ts', /requestsForFamilies = (\d+)/),
].reduce((total, count) => total + Number(count), 0);

const figures: readonly (readonly [name: string, figure: string])[] = [
  ['points at which a worker is killed × lives', `${sum(Object.values(killPoints))} × ${usualLives}`],
  ['the same in a real browser', String(sum(Object.values(browserKillPoints).map(({ length }) => length)))],
  ['attacks by a hostile page', String(attacks)],
  ['honest pages', String(benignPages.length)],
  ['rules × hostile inputs', `${properties} × ${usualCases}`],
  [
    'kinds of faulty answers × requests of a refresh, an email, everybody, families',
    `${apiFaults.length} × ${requests}`,
  ],
  ['refreshes while people come and go × ways to read them', `${usualRaces} × ${racingWays.length}`],
  [
    "cases of FACTS' contract × lists, people and families read so",
    `${listCases.length} × ${Object.keys(waysToRead).length}`,
  ],
  ['API permissions', String(permissions)],
  ['web-accessible pages', String(pages)],
];

test.each(figures)('the figure of %s is what the code counts: %s', (name, figure) => {
  const row = read('docs/security.md')
    .split('\n')
    .find((line) => line.startsWith(`| ${name} `));
  expect(row?.split('|')[2]?.trim()).toBe(figure);
});

test('no name stands twice among the attacks', () => {
  const names = [...covers, ...restyles, ...vanishings, ...forgeries, ...tamperings, ...benignPages].map(
    ({ name }) => name,
  );
  expect(new Set(names).size).toBe(names.length);
});

test('docs/security.md names only tests that are there', () => {
  const named = [...read('docs/security.md').matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !projectFiles.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual(
    [],
  );
});
