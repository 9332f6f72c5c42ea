import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOMS } from '../../setup/lint/house.mjs';
import { root } from './lint-snippet.ts';
import { entriesOf, projectFiles } from './project-files.ts';

const TOP_LEVEL = [
  ...['.ci', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
  ...['components', 'docs', 'entrypoints', 'lib', 'public', 'test'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md'],
  ...[
    'eslint.config.js',
    'playwright.config.ts',
    'svelte.config.js',
    'tsconfig.json',
    'vitest.config.ts',
    'wxt.config.ts',
  ],
  ...['package.json', 'package-lock.json'],
];
const TEST_FOLDERS = ['bench', 'browser', 'component', 'demo', 'e2e', 'school', 'setup', 'unit'];
const UNIT_TESTS_BESIDES_ROOMS = ['bench', 'chaos', 'demo', 'fuzz', 'house', 'school', 'staff-app'];
const LIB_ROOMS = Object.keys(ROOMS).flatMap((room) => (room.startsWith('lib/') ? [room.slice('lib/'.length)] : []));
const LONGEST_FILE = 300;
const LONGEST_PAGE = 60;

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const shipped = projectFiles.filter((path) => /^(lib|components|entrypoints)\/.*\.(ts|svelte)$/.test(path));
const texts = projectFiles.filter((path) => !/\.(png|ico|jpe?g|gif|woff2?|pdf|zip|gz)$/.test(path));

describe('the house', () => {
  test('the top folder holds what was agreed; something new is added here on purpose', () => {
    expect(entriesOf('').filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  test('lib holds its rooms and nothing else', () => {
    expect(entriesOf('lib').filter((name) => name !== 'README.md' && !LIB_ROOMS.includes(name))).toEqual([]);
  });

  test('each folder of lib has a page of its own, of at most 60 lines', () => {
    const folders = LIB_ROOMS.filter((name) => !name.endsWith('.ts') && !name.includes('/'));
    expect(folders.length).toBeGreaterThan(8);
    const long = ['lib', ...folders.map((name) => `lib/${name}`)].filter((folder) => {
      const lines = projectFiles.includes(`${folder}/README.md`) ? read(`${folder}/README.md`).trim().split('\n') : [];
      return lines.length === 0 || lines.length > LONGEST_PAGE;
    });
    expect(long).toEqual([]);
  });

  test('README is read in a few minutes: at most 900 words', () => {
    expect(read('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(900);
  });

  test('test holds its folders, unit tests by the room they test', () => {
    expect(entriesOf('test').filter((name) => !TEST_FOLDERS.includes(name))).toEqual([]);
    const rooms = [...LIB_ROOMS.map((room) => room.replace(/\.ts$/, '')), ...UNIT_TESTS_BESIDES_ROOMS, 'README.md'];
    expect(entriesOf('test/unit').filter((name) => !rooms.includes(name.replace(/\.test\.ts$/, '')))).toEqual([]);
  });

  test('a room has at most one door: index.ts at its top', () => {
    const doors = shipped.filter((path) => path.startsWith('lib/') && posix.basename(path) === 'index.ts');
    expect(doors.filter((path) => !(posix.dirname(path) in ROOMS))).toEqual([]);
  });

  test('no shipped file is longer than 300 lines', () => {
    expect(shipped.length).toBeGreaterThan(0);
    const tooLong = shipped.filter((path) => read(path).trimEnd().split('\n').length > LONGEST_FILE);
    expect(tooLong).toEqual([]);
  });
});

describe('the project stands on its own', () => {
  // Written in parts, so that this file doesn't mention them either.
  const absolute = new RegExp(`(?<![\\w.-])/${'work'}/`);
  const upwards = new RegExp(`(?:\\.\\./)+${'shared'}(?![\\w-])(/[\\w-]+\\.md)?`, 'g');

  test('no file mentions a folder outside the repository', () => {
    const mentions = texts.filter((path) => absolute.test(read(path)) || pointsOutside(path, read(path)));
    expect(mentions).toEqual([]);
  });

  test('the search itself tells our own components from a folder beside the repository', () => {
    const up = (times: number) => `${'../'.repeat(times)}${'shared'}`;
    expect(pointsOutside('components/review/a.svelte', `import B from '${up(1)}/b.svelte';`)).toBe(false);
    expect(pointsOutside('README.md', `see ${up(1)}/design.md`)).toBe(true);
    expect(pointsOutside('lib/store/a.ts', `see ${up(1)}/design.md`)).toBe(true);
    expect(pointsOutside('test/unit/a.ts', `read('${up(3)}')`)).toBe(true);
    expect(absolute.test(`cd /${'work'}/main`)).toBe(true);
    expect(absolute.test('https://example.test/work/')).toBe(false);
  });

  /** Whether a text in the file at `path` points to a folder of that name beside the repository, or to one of its documents. */
  function pointsOutside(path: string, text: string): boolean {
    return [...text.matchAll(upwards)].some(
      ([found, document]) => document !== undefined || posix.join(posix.dirname(path), found).startsWith('..'),
    );
  }
});
