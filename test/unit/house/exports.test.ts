import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

const code = new Map(
  projectFiles
    .filter((path) => /\.(ts|svelte|mjs)$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
);
const shipped = [...code].filter(([path]) => /^(lib|components|entrypoints)\/.*\.ts$/.test(path));
const exported = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

test('what a file lets out, another file takes', () => {
  const whereWordsStand = new Map<string, Set<string>>();
  for (const [path, text] of code) {
    for (const [word] of text.matchAll(/\w+/g)) {
      const files = whereWordsStand.get(word) ?? new Set();
      whereWordsStand.set(word, files.add(path));
    }
  }
  const all = shipped.flatMap(([path, text]) => [...text.matchAll(exported)].map(([, name = '']) => ({ path, name })));
  expect(all.length).toBeGreaterThan(300);
  const unused = all.filter(({ name }) => whereWordsStand.get(name)?.size === 1);
  expect(unused).toEqual([]);
});

test('what can be taken through the door of a room says what it does', () => {
  const doors = shipped.filter(([path]) => /^lib\/\w+\/index\.ts$/.test(path));
  const offered = doors.flatMap(([path, text]) =>
    [...text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => /^\w+$/.test(name))
        .map((name) => ({ name, file: posix.join(dirname(path), from) })),
    ),
  );
  expect(offered.length).toBeGreaterThan(30);
  const silent = offered.filter(({ name, file }) => !isTold(code.get(file) ?? '', name));
  expect(silent).toEqual([]);
});

/** Whether a docstring stands right above the export. */
function isTold(text: string, name: string): boolean {
  const place = text.search(new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, 'm'));
  return place > 0 && text.slice(0, place).trimEnd().endsWith('*/');
}
