import { describe, expect, test, vi } from 'vitest';
import { lintSnippet } from './lint-snippet.ts';
import { lintTree } from './lint-tree.ts';
import { lintTyped } from './lint-typed.ts';

// Starting ESLint with type information takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LISTENER = 'No window message listener';
const TO_ANYONE = 'name the origin';
const MARKUP = 'Markup from strings';
const BROWSER = 'lib/platform behind a port';
const LANGUAGE = 'follow the language of the words';
const SKIPPED = 'No skipped';

test.each([
  ['lib/platform/x.ts', "window.addEventListener('message', () => {});", LISTENER],
  ['entrypoints/facts.content/x.ts', "addEventListener('message', () => {});", LISTENER],
  ['entrypoints/background.ts', 'self.onmessage = () => {};', LISTENER],
  ['entrypoints/background.ts', "self['onmessage'] = () => {};", LISTENER],
  ['components/views/x.svelte', '<svelte:window onmessage={() => {}} />', LISTENER],
  ['lib/platform/x.ts', "window.parent.postMessage({}, '*');", TO_ANYONE],
  ['lib/platform/x.ts', "window.parent.postMessage({}, { targetOrigin: '*' });", TO_ANYONE],
  ['entrypoints/facts.content/x.ts', "document.body.innerHTML = '';", MARKUP],
  ['entrypoints/facts.content/x.ts', "document.body.insertAdjacentHTML('beforeend', '');", MARKUP],
  ['components/review/x.svelte', "<p>{@html 'x'}</p>", MARKUP],
  ['lib/session/x.ts', "console.log('x');", 'no-console'],
  ['entrypoints/panel/app.svelte', "<button onclick={() => console.log('x')}>x</button>", 'no-console'],
  ['lib/session/x.ts', 'chrome.runtime.id;', BROWSER],
  ['components/review/x.svelte', '<p>{browser.runtime.id}</p>', BROWSER],
  ['lib/roster/x.ts', "new Function('');", 'no-new-func'],
  ['lib/roster/Student.ts', 'export {};', 'file names are kebab-case'],
  ['components/review/StudentCard.svelte', '<p>x</p>', 'file names are kebab-case'],
  ['lib/roster/email_key.ts', 'export {};', 'file names are kebab-case'],
  ['lib/roster/utils.ts', 'export {};', 'name the file for the one idea'],
  ['lib/roster/email-helper.ts', 'export {};', 'name the file for the one idea'],
  ['components/review/x.svelte', '<p>{count.toLocaleString()}</p>', LANGUAGE],
  ['lib/session/x.ts', 'new Intl.DateTimeFormat(undefined).format(0);', LANGUAGE],
  ['test/unit/roster/x.test.ts', "test.skip('x', () => {});", SKIPPED],
  ['test/unit/roster/x.test.ts', "describe.only('x', () => {});", SKIPPED],
  ['test/e2e/x.spec.ts', "test.describe.fixme('x', () => {});", SKIPPED],
  ['test/e2e/x.spec.ts', "test.skip(true, 'x');", SKIPPED],
  ['test/e2e/x.spec.ts', 'page.waitForTimeout(100);', 'No sleeps in tests'],
])('%s: %s', async (path, code, words) => {
  const said = await lintSnippet(path, code);
  expect(said).toContainEqual(expect.stringContaining(words));
});

test.each([
  [
    'lib/platform/x.ts',
    "import { browser } from 'wxt/browser';\nbrowser.runtime.connect().onMessage.addListener(() => {});",
  ],
  ['lib/platform/logger.ts', "console.error('x');"],
  ['entrypoints/facts.content/x.ts', "document.addEventListener('keydown', () => {});"],
  ['entrypoints/facts.content/host.ts', "document.body.textContent = '*';"],
  ['lib/platform/x.ts', "window.parent.postMessage({}, 'https://example.test');"],
  ['lib/session/panel-controller.svelte.ts', 'export const count = $state(0);'],
  [
    'components/review/student-card.svelte',
    '<script lang="ts">\n  let { name }: { name: string } = $props();\n</script>\n\n<p>{name}</p>',
  ],
  ['test/e2e/x.spec.ts', "test.describe('x', () => {});"],
])('%s may: %s', async (path, code) => {
  expect(await lintSnippet(path, code)).toEqual([]);
});

describe('rules that look at more than a line', () => {
  test('a cycle between two files is found', async ({ onTestFinished }) => {
    const said = await lintTree(onTestFinished, {
      'lib/session/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'lib/session/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
      'lib/session/c.ts': "import { a } from './a.ts';\nexport const c = () => a;",
    });
    expect(said).toEqual([
      'lib/session/a.ts import-x/no-cycle: Dependency cycle detected',
      'lib/session/b.ts import-x/no-cycle: Dependency cycle detected',
    ]);
  });

  test('a type that refers back is no cycle', async ({ onTestFinished }) => {
    const said = await lintTree(onTestFinished, {
      'lib/session/a.ts': "import { b } from './b.ts';\nexport type A = string;\nexport const a = () => b;",
      'lib/session/b.ts': "import type { A } from './a.ts';\nexport const b: A = '';",
    });
    expect(said).toEqual([]);
  });

  test('files stay under 300 lines', async () => {
    expect(await lintSnippet('lib/roster/x.ts', '//\n'.repeat(299))).toEqual([]);
    expect(await lintSnippet('lib/roster/x.ts', '//\n'.repeat(301))).toEqual([expect.stringContaining('max-lines')]);
  });

  test('a promise nobody waits for is found, in what ships and in tests', async () => {
    const code = 'const save = async () => {};\nsave();\n';
    for (const path of ['lib/errors.ts', 'test/unit/house/shape.test.ts']) {
      expect(await lintTyped(path, code)).toEqual(['@typescript-eslint/no-floating-promises']);
    }
  });
});
