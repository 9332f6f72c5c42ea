import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern written in what ships. Which texts it will meet is not asked: each must be harmless on any. */
const patterns: Pattern[] = projectFiles
  .filter((path) => /^(lib|components|entrypoints)\/.*\.ts$/.test(path))
  .flatMap((path) => findPatterns(path, readFileSync(join(root, path), 'utf8')));

function findPatterns(path: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where: path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

/** Texts of which such a pattern can't get enough: one character over and over, pairs of them, then one that ends the hope. */
function cruelTexts(source: string, length: number): string[] {
  const own = [...source].filter((letter) => /[^\\^$()[\]{}|?*+]/.test(letter));
  const letters = [...new Set([...own, 'a', '0', ' ', '\n', '-', '.', '@', '"', "'", '/', '<', ','])];
  const single = letters.map((letter) => letter.repeat(length));
  const pairs = letters.map((letter) => `${letter}a`.repeat(length / 2));
  return [...single, ...pairs].flatMap((text) => [`${text}\u0000`, `"${text}\u0000`]);
}

/** The slowest of them, in milliseconds; the best of two, as the machine has other work. */
function timeOf({ source, flags }: Pattern, length: number): number {
  const all = new RegExp(source, [...new Set(`${flags}g`)].join(''));
  const times = cruelTexts(source, length).map((text) => {
    const once = (): number => {
      const begun = performance.now();
      text.replace(all, '');
      return performance.now() - begun;
    };
    const first = once();
    return first < patience ? first : Math.min(first, once());
  });
  return Math.max(...times);
}

/** A pattern that goes through a text once takes well under a millisecond here; one that does so for each of its letters, hundreds. */
const patience = 60;

/** Told by a short text first: on a long one some would take hours. */
function isSlow(pattern: Pattern): boolean {
  const short = timeOf(pattern, 2_000);
  return short > patience || (short > 1 && timeOf(pattern, 20_000) > patience);
}

test('there are patterns to look at', () => {
  expect(patterns.length).toBeGreaterThan(100);
});

test('the look finds a pattern that goes through a text for each of its letters', () => {
  for (const source of ['\\S+@\\S+', '\\/+$', '\\s+,', '\\d+x'])
    expect(isSlow({ where: '', source, flags: 'g' }), source).toBe(true);
  for (const source of ['\\S+', '^\\/+', '[^@]+@?'])
    expect(isSlow({ where: '', source, flags: 'g' }), source).toBe(false);
});

test('no pattern takes longer than in proportion to the text', () => {
  const slow = patterns
    .filter(({ source }) => /[*+]|\{\d+,\}/.test(source))
    .filter(isSlow)
    .map(({ where, source }) => `${where}: /${source}/`);
  expect(slow).toEqual([]);
});
