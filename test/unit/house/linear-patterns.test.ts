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

/** Of a component, its scripts. */
function readCode(path: string): string {
  const text = readFileSync(join(root, path), 'utf8');
  if (path.endsWith('.ts')) return text;
  return [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

const shipped = projectFiles
  .filter((path) => /^(lib|components|entrypoints)\/.*\.(ts|svelte)$/.test(path))
  .map((path) => ({ path, code: readCode(path) }));

/** Every pattern written in what ships. Which texts it will meet is not asked: each must be harmless on any. */
const written: Pattern[] = shipped.flatMap(({ path, code }) => findPatterns(path, code));

/** Those that are put together from parts: made while their file is loaded, so that they can be looked at here. */
const composed: Pattern[] = [];
const composing = shipped.filter(({ code }) => /\bRegExp\(/.test(code));
const { RegExp: Plain } = globalThis;
globalThis.RegExp = new Proxy(Plain, {
  construct: (made, [source, flags = '']: [string, string?]) => {
    composed.push({ where: new Error().stack ?? '', source, flags });
    return Reflect.construct(made, [source, flags]) as RegExp;
  },
});
for (const { path } of composing) await import(/* @vite-ignore */ join(root, path));
globalThis.RegExp = Plain;

const patterns = [...written, ...composed];

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

/** A pattern that goes through a text once takes well under a millisecond here; one that does so for each of its letters, hundreds. */
const patience = 60;

/** Told by a short text first: on a long one some would take hours. The better of two tries, as the machine has other work. */
function isSlow({ source, flags }: Pattern): boolean {
  const all = new RegExp(source, [...new Set(`${flags}g`)].join(''));
  const takesLonger = (text: string, most: number): boolean => timeOf(all, text) > most && timeOf(all, text) > most;
  const long = cruelTexts(source, 20_000);
  return cruelTexts(source, 2_000).some(
    (text, place) =>
      timeOf(all, text) > 0.5 && (takesLonger(text, patience) || takesLonger(long[place] ?? '', patience)),
  );
}

function timeOf(pattern: RegExp, text: string): number {
  const begun = performance.now();
  text.replace(pattern, '');
  return performance.now() - begun;
}

test('there are patterns to look at', () => {
  expect(patterns.length).toBeGreaterThan(100);
});

test('a pattern that is put together is made once, while its file is loaded: none is made of what comes from outside', () => {
  for (const { path, code } of composing) {
    const places = code.match(/\bRegExp\(/g)?.length ?? 0;
    const made = new Set(composed.filter(({ where }) => where.includes(path)).map(({ source }) => source));
    expect(made.size, path).toBeGreaterThanOrEqual(places);
  }
  expect(composing.length).toBeGreaterThan(0);
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
    .map(({ where, source }) => `${where.slice(0, 200)}: /${source}/`);
  expect(slow).toEqual([]);
});
