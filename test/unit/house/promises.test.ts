import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';
import { promises } from './promises.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8').replace(/\s+/g, ' ');
const each = Object.entries(promises).flatMap(([document, list]) => list.map((one) => ({ document, ...one })));

test.each(each)('$document: “$said” is held by a test', ({ document, said, file, test: name }) => {
  expect(read(document)).toContain(said);
  expect(projectFiles).toContain(file);
  const names = [...read(file).matchAll(/\b(?:test|it)(?:\.each\(.*?\))?\( *(?:['`"]|\n)(.{0,300})/g)].map(
    ([, rest]) => rest ?? '',
  );
  expect(names.filter((rest) => rest.includes(name)).length, `${file}: ${name}`).toBeGreaterThan(0);
});

/** Rows whose first cell is a library, or a place where what it says stands in the other column, promise nothing by themselves. */
const isLibrary = (row: string): boolean => /^\| `(dexie|zod|fuse|svelte|punycode|hucre|entities|papaparse)/.test(row);

test.each(['docs/security.md', 'docs/data-handling.md'])(
  'every row of what %s says of security has a promise that is held',
  (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const part = document === 'docs/security.md' ? /\n## What it may do, and why\n([^]*?)\n## /.exec(text)?.[1] : text;
    const rows = (part ?? '').split('\n').filter((line) => /^\| (?!-|what  |question)/.test(line) && !isLibrary(line));
    expect(rows.length).toBeGreaterThan(10);
    const bare = rows.filter((row) => !promises[document]?.some(({ said }) => row.includes(said)));
    expect(bare.map((row) => row.slice(0, 80))).toEqual([]);
  },
);
