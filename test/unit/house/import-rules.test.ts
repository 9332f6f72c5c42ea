import { describe, expect, test, vi } from 'vitest';
import { lintSnippet } from './lint-snippet.ts';

// Starting ESLint with type information takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** File, import, and words that the message must have: what is wrong, and where the code belongs instead. */
const FORBIDDEN: [path: string, code: string, ...words: string[]][] = [
  ['lib/errors.ts', "import { a } from './roster/index.ts';", 'lib/errors.ts must not import lib/roster/index.ts'],
  [
    'lib/roster/x.ts',
    "import { a } from '../sync/plan/plan.ts';",
    'lib/roster must not import lib/sync/plan/plan.ts',
    'lib/session',
  ],
  ['lib/roster/x.ts', "import { a } from '../errors.ts';", 'lib/roster is pure'],
  ['lib/roster/x.ts', "import * as z from 'zod/mini';", 'lib/roster must not import zod/mini'],
  ['lib/roster/x.ts', "import type { A } from '../store/index.ts';", 'lib/roster must not import lib/store'],
  [
    'lib/sync/x.ts',
    "import { a } from '../store/index.ts';",
    'lib/sync/targets/target.ts',
    'implement it in lib/facts, lib/store',
  ],
  [
    'lib/sync/targets/scim/x.ts',
    "import { a } from '../../../facts/client.ts';",
    'lib/sync must not import lib/facts/client.ts',
  ],
  ['lib/tables/x.ts', "import { a } from '../roster/index.ts';", 'lib/tables reads tables and knows nobody'],
  ['lib/session/x.ts', "import { readXlsx } from 'hucre/xlsx';", 'only lib/tables knows workbooks'],
  ['components/report/x.ts', "import { a } from '../../lib/tables/index.ts';", 'its types are fine: import type'],
  ['lib/search/x.ts', "import { a } from '../review/views.ts';", 'lib/search only finds students'],
  ['lib/facts/x.ts', "import { a } from '../store/index.ts';", 'lib/facts must not import lib/store', 'a port'],
  ['lib/facts/x.ts', "import { a } from '../sync/plan/plan.ts';", 'its types are fine: import type'],
  ['lib/facts/x.ts', "import { a } from '../review/review-model.ts';", 'lib/facts must not import lib/review'],
  ['lib/store/x.ts', "import { a } from '../platform/messages.ts';", 'lib/store must not import lib/platform'],
  ['lib/store/x.ts', "import { a } from '../facts/normalise.ts';", 'take it as an argument'],
  ['lib/platform/x.ts', "import { a } from '../facts/routes.ts';", 'lib/platform must not import lib/facts'],
  [
    'lib/session/x.svelte.ts',
    "import { a } from '../store/index.ts';",
    'declare a port in lib/review/review-source.ts',
    'entrypoints',
  ],
  ['lib/session/x.ts', "import { a } from '../facts/client.ts';", 'lib/session sees interfaces only'],
  ['lib/session/x.ts', "import type { A } from '../platform/messages.ts';", 'lib/session must not import lib/platform'],
  [
    'lib/session/x.ts',
    "import A from '../../components/review/a.svelte';",
    'must not import components/review/a.svelte',
  ],
  ['components/review/x.ts', "import { a } from '../../lib/store/index.ts';", 'a controller in lib/session'],
  ['components/review/x.ts', "import { a } from '../../lib/sync/plan/plan.ts';", 'its types are fine: import type'],
  ['components/review/x.ts', "import { a } from '../../entrypoints/panel/main.ts';", 'must not import entrypoints'],
  ['components/shared/x.ts', "import { a } from '../../lib/roster/index.ts';", 'plain values and snippets as props'],
  [
    'components/shared/x.ts',
    "import A from '../review/a.svelte';",
    'components/shared must not import components/review',
  ],
  [
    'components/shared/x.ts',
    "import type { A } from '../../lib/review/views.ts';",
    'components/shared knows no domain',
  ],
  ['entrypoints/background.ts', "import { a } from '../test/school/roster.ts';", 'move what both need into lib'],
  ['lib/facts/x.ts', "import { a } from '../../test/school/roster.ts';", 'what ships never imports test/'],
  ['lib/search/x.ts', "export { a } from '../store/index.ts';", 'lib/search must not import lib/store'],
  ['lib/search/x.ts', "export * from '../store/index.ts';", 'lib/search must not import lib/store'],
  ['lib/search/x.ts', "const a = import('../store/index.ts');", 'lib/search must not import lib/store'],
  ['lib/search/x.ts', "let a: import('../store/index.ts').A;", 'lib/search must not import lib/store'],
  ['lib/records/x.ts', "import { a } from '../sync/plan/plan.ts';", 'its types are fine: import type'],
  ['lib/records/x.ts', "import type { A } from '../session/settings/kept.ts';", 'lib/records holds nouns'],
  [
    'lib/review/x.ts',
    "import type { A } from '../session/sync/plan-words.ts';",
    'lib/review derives what every screen sees',
  ],
  ['lib/review/x.ts', "import type { A } from '../store/index.ts';", 'lib/review must not import lib/store'],
  ['lib/new-room/x.ts', "import { a } from '../store/index.ts';", 'lib/new-room is no room of the house', 'house.mjs'],
];

const ALLOWED: [path: string, code: string][] = [
  ['lib/roster/x.ts', "import { a } from './student.ts';"],
  [
    'lib/sync/targets/scim/x.ts',
    "import { a } from '../../plan/plan.ts';\nimport { b } from '../../../roster/index.ts';",
  ],
  ['lib/sync/x.ts', "import { a } from '../errors.ts';\nimport * as z from 'zod/mini';"],
  ['lib/search/x.ts', "import Fuse from 'fuse.js';\nimport { a } from '../roster/index.ts';"],
  [
    'lib/facts/x.ts',
    "import type { A } from '../sync/plan/plan.ts';\nimport type { B } from '../review/review-source.ts';",
  ],
  ['lib/store/x.ts', "import Dexie from 'dexie';\nimport { a } from '../errors.ts';"],
  [
    'lib/store/x.ts',
    "import type { A } from '../facts/ports.ts';\nimport type { B } from '../review/review-store.ts';",
  ],
  ['lib/platform/x.ts', "import { browser } from 'wxt/browser';\nbrowser.runtime.getURL('/panel.html');"],
  ['lib/session/x.svelte.ts', "import { a } from '../sync/plan/plan.ts';\nimport { b } from '../search/index.ts';"],
  [
    'components/review/x.ts',
    "import type { A } from '../../lib/sync/plan/plan.ts';\nimport B from '../shared/b.svelte';",
  ],
  ['components/views/x.ts', "import { a } from '../../lib/review/views.ts';\nimport B from '../review/b.svelte';"],
  ['components/shared/x.ts', "import A from './a.svelte';\nimport { tick } from 'svelte';"],
  ['entrypoints/background.ts', "import { a } from '../lib/store/index.ts';\nimport { browser } from 'wxt/browser';"],
  [
    'test/unit/store/x.test.ts',
    "import { a } from '../../../lib/store/index.ts';\nimport { readFile } from 'node:fs/promises';",
  ],
];

describe('imports go one way through the house', () => {
  test.each(FORBIDDEN)('%s: %s', async (path, code, ...words) => {
    const [said, ...more] = await lintSnippet(path, code);
    expect(more).toEqual([]);
    expect(said).toContain('house/one-way-imports: ');
    for (const word of words) expect(said).toContain(word);
  });

  test.each(ALLOWED)('%s may: %s', async (path, code) => {
    expect(await lintSnippet(path, code)).toEqual([]);
  });
});

describe('packages have one room', () => {
  test.each([
    ['lib/facts/x.ts', "import Dexie from 'dexie';", 'only lib/store knows Dexie'],
    ['entrypoints/background.ts', "import { liveQuery } from 'dexie';", 'only lib/store knows Dexie'],
    ['components/review/x.ts', "import Fuse from 'fuse.js';", 'only lib/search knows fuse.js'],
    ['lib/session/x.ts', "import { browser } from 'wxt/browser';", 'lib/platform behind a port'],
    ['lib/store/x.ts', "import { get } from 'svelte/store';", 'its state in lib/session'],
    ['lib/facts/x.ts', "import * as z from 'zod';", "import * as z from 'zod/mini'"],
    ['entrypoints/panel/x.ts', "import { readFile } from 'node:fs/promises';", 'code for Node belongs in test/'],
  ])('%s: %s', async (path, code, words) => {
    expect(await lintSnippet(path, code)).toEqual([expect.stringContaining(words)]);
  });
});

describe('imports are written so that plain Node runs them', () => {
  test.each([
    ['lib/sync/x.ts', "import { a } from './plan';", './student.ts'],
    ['test/bench/x.ts', "import { a } from '../../lib/roster';", './student.ts'],
    ['lib/sync/x.ts', "import { a } from '@/lib/roster/index.ts';", 'imports are relative'],
    ['entrypoints/panel/main.ts', "import { a } from '#imports';", 'imports are relative'],
  ])('%s: %s', async (path, code, words) => {
    expect(await lintSnippet(path, code)).toEqual([expect.stringContaining(words)]);
  });
});
