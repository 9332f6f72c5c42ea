import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { findCircles } from './find-circles.ts';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

const imported = /(?:\bfrom|\bimport\(?) ?'(\.[^']+)'/g;

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(imported)].map(([, to = '']) => posix.join(posix.dirname(path), to));
}

test('no import runs in a circle, types included', () => {
  const shipped = projectFiles.filter((path) => /^(lib|components|entrypoints)\/.*\.(ts|svelte)$/.test(path));
  const imports = new Map(shipped.map((path) => [path, importsOf(path)]));
  expect([...imports.values()].flat().length).toBeGreaterThan(shipped.length);
  expect(findCircles(imports)).toEqual([]);
});

test('a circle is found, of two, of three and of one alone', () => {
  const imports = new Map(
    Object.entries({ a: ['b'], b: ['c', 'x'], c: ['a'], d: ['e', 'a'], e: ['d'], f: ['f'], g: ['a', 'd'] }),
  );
  expect(findCircles(imports).map((circle) => circle.toSorted())).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']]);
});
