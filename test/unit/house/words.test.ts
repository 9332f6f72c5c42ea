import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { faultsOf } from '../../setup/words/check-messages.mjs';
import { compileMessages } from '../../setup/words/compile.mjs';
import { readMessageFiles } from '../../setup/words/read-messages.mjs';
import { lintSnippet, root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

// Starting ESLint takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const RULE = 'house/words-in-catalogue';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every message is there in each language, takes the same values, and has words for each of them', () => {
  expect(faultsOf(readMessageFiles())).toEqual([]);
});

test('every message is said somewhere', () => {
  const said = new Set<string>();
  for (const path of projectFiles.filter((name) => /^(lib|components|entrypoints)\/.*\.(ts|svelte)$/.test(name)))
    for (const [, key] of read(path).matchAll(/\bm\.([a-z0-9_]+)/g)) said.add(key ?? '');
  for (const [, key] of read('wxt.config.ts').matchAll(/\binManifest\('([a-z0-9_]+)'\)/g)) said.add(key ?? '');
  const keys = projectFiles
    .filter((path) => /^lib\/words\/messages\/[a-z-]+\/en\.json$/.test(path))
    .flatMap((path) => Object.keys(JSON.parse(read(path)) as object));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !said.has(key))).toEqual([]);
});

test('the compiler asks the network for nothing, and is no part of what ships', async ({ onTestFinished }) => {
  const { fetch } = globalThis;
  onTestFinished(() => {
    globalThis.fetch = fetch;
  });
  const asked: unknown[] = [];
  globalThis.fetch = (input) => {
    asked.push(input);
    return Promise.reject(new Error('offline'));
  };
  const output = await compileMessages(readMessageFiles());
  expect(Object.keys(output).length).toBeGreaterThan(4);
  expect(asked).toEqual([]);
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
  expect(Object.keys(dependencies).filter((name) => name.startsWith('@inlang/'))).toEqual([]);
  const shipped = projectFiles.filter((name) => /^(lib|components|entrypoints)\/.*\.(ts|svelte)$/.test(name));
  expect(shipped.filter((path) => /from '@inlang/.test(read(path)))).toEqual([]);
});

describe('faults of the catalogue are named', () => {
  const file = (locale: string, messages: object | string | null, area = 'fill') => ({
    area,
    locale,
    path: `messages/${area}/${locale}.json`,
    text: typeof messages === 'object' && messages !== null ? JSON.stringify(messages) : messages,
  });
  const both = (en: unknown, es: unknown = en, key = 'fill_title') => [
    file('en', { [key]: en }),
    file('es', { [key]: es }),
  ];
  const counted = (match: object, declarations = ['input count', 'local few = count: plural']) => [
    { declarations, selectors: ['few'], match },
  ];

  test.each([
    ['a key that a language lacks', [file('en', { fill_title: 'Fill' }), file('es', {})], 'es.json lacks "fill_title"'],
    ['a key that nobody asks for', [file('en', {}), file('es', { fill_title: 'x' })], 'nobody asks for "fill_title"'],
    ['a language that an area lacks', [file('en', {}), file('es', null)], 'es.json is missing'],
    ['a file that is no JSON', [file('en', '{'), file('es', {})], 'en.json is not JSON'],
    ['a key of another area', both('x', 'x', 'sync_title'), 'start with "fill_"'],
    ['a key that is no name', both('x', 'x', 'fill_Title'), 'lower case'],
    ['no words', both('x', ' '), 'has an empty text'],
    ['another value', both('Hi {name}', 'Hola {nombre}'), 'takes (nombre: string), in en (name: string)'],
    [
      'a count that one language takes as a text',
      both('{count} left', counted({ 'few=*': '{count}' })),
      'takes (count: number)',
    ],
    ['no words for some value', both(counted({ 'few=one': 'One' })), 'the last match'],
    [
      'a plural that nothing chooses by',
      both([{ ...counted({ '': 'x' })[0], selectors: [] }]),
      'doesn’t select'.replace('’', "'"),
    ],
    [
      'a way of writing that is not known',
      both(counted({ 'few=*': 'x' }, ['input count', 'local few = count: datetime'])),
      'declares',
    ],
    ['a message of another form', both({ nested: 'x' }), 'should be a text'],
  ])('%s', (_, files, words) => {
    expect(faultsOf(files)).toContainEqual(expect.stringContaining(words));
  });

  test('none where all is well', () => {
    expect(faultsOf(both('Hi {name}', 'Hola {name}'))).toEqual([]);
    expect(faultsOf(both(counted({ 'few=one': '{count} child', 'few=*': '{count} children' })))).toEqual([]);
  });
});

describe('lint', () => {
  const SAID = 'this is read by people';
  const PLURAL = 'a plural made by hand';

  test.each([
    ['components/fill/x.svelte', '<p>Fix it</p>', SAID],
    ['components/fill/x.svelte', '<p>{a}: fixed</p>', SAID],
    ['components/fill/x.svelte', "<p>{busy ? 'Fixing…' : ''}</p>", SAID],
    ['components/fill/x.svelte', "{#if a}<p>{b ?? 'nobody'}</p>{/if}", SAID],
    ['components/fill/x.svelte', '<p>{`${a} left`}</p>', SAID],
    ['components/fill/x.svelte', '<button aria-label="close"></button>', SAID],
    ['components/fill/x.svelte', '<input placeholder="name" />', SAID],
    ['components/fill/x.svelte', '<img alt="logo" />', SAID],
    ['components/fill/x.svelte', '<p title="Email of {name}"></p>', SAID],
    ['components/fill/x.svelte', '<Banner sentence="{a} saved" />', SAID],
    ['components/fill/x.svelte', "<Button label={a ? 'on' : 'off'} />", SAID],
    ['components/fill/x.svelte', "<script>const text = 'Nothing to do';</script>", SAID],
    ['components/fill/x.svelte', '<p>{count === 1 ? `one` : `many`}</p>', PLURAL],
    ['lib/session/fill/x.ts', "export const label = 'Undo';", SAID],
    ['lib/session/fill/x.ts', 'export const say = (a: number) => `${a} emails were saved`;', SAID],
    ['lib/session/fill/x.ts', 'export const name = (id: number) => `Student ${id}`;', SAID],
    ['lib/session/fill/x.ts', 'export const many = (n: number) => `${n} grades`;', SAID],
    ['lib/session/fill/x.ts', "export const few = (n: number) => (n === 1 ? 'row' : 'rows');", PLURAL],
    ['lib/session/fill/x.ts', "export const few = (n: number) => `row${n === 1 ? '' : 's'}`;", PLURAL],
    ['lib/session/fill/x.ts', "export const few = (n: number) => (n !== 1 ? 'are' : 'is');", PLURAL],
    ['lib/errors.ts', "export const said = 'Open Settings first.';", SAID],
    ['entrypoints/background/x.ts', "export const title = 'Sync Review is locked';", SAID],
    ['entrypoints/facts.content/x.ts', 'export const say = (a: string) => `Reload it {now}: ${a}.`;', SAID],
  ])('%s: %s', async (path, code, words) => {
    expect(await lintSnippet(path, code)).toContainEqual(expect.stringContaining(words));
  });

  test.each([
    ['components/fill/x.svelte', '<p class="soft numeric" role="status">{m.fill_title()}: {count} · {a}</p>'],
    ['components/fill/x.svelte', "<p>{kind === 'Open' ? m.fill_title() : ''}</p>"],
    ['components/fill/x.svelte', '<Button look="quiet" icon="close" label={m.fill_title()} />'],
    ['components/fill/x.svelte', '<p><kbd>Ctrl</kbd></p>'],
    ['components/fill/x.svelte', "<input name='Some thing' autocomplete='off' />"],
    ['components/fill/x.svelte', "<button onclick={() => choose('all')}>{m.fill_title({ what: 'x' })}</button>"],
    ['components/fill/x.svelte', '<style>\n  p {\n    margin: 0 auto;\n  }\n</style>'],
    ['lib/session/fill/x.ts', "throw new Error('A batch without rows was asked for.');"],
    ['lib/session/fill/x.ts', 'export const key = (a: number, b: string) => `row:${a} ${b}`;'],
    ['lib/session/fill/x.ts', "export const isEnter = (key: string) => key === 'Enter';"],
    ['lib/session/fill/x.ts', "export const kinds = ['all', 'to-look-at'] as const;"],
    ['lib/session/fill/x.ts', 'export const next = (n: number) => (n === 1 ? 0 : 1);'],
    [
      'entrypoints/facts.content/x.ts',
      'export const sheet = `\n  .line {\n    margin: 0 auto;\n    top: 50%;\n  }\n`;',
    ],
    ['entrypoints/facts.content/x.ts', "export const look = { font: '14px system-ui' };"],
    ['lib/roster/x.ts', "export const reason = 'Same last name';"],
    ['lib/sync/targets/scim/x.ts', "export const header = 'Content-Type of it';"],
  ])('%s may: %s', async (path, code) => {
    expect((await lintSnippet(path, code)).filter((said) => said.startsWith(RULE))).toEqual([]);
  });
});
