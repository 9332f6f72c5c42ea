import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

/** What is young enough to matter, and the first Chrome that has it (MDN's tables). Whoever uses something younger adds its line. */
const since: readonly (readonly [pattern: RegExp, chrome: number])[] = [
  [/\bMap\.groupBy\(|\bObject\.groupBy\(/, 117],
  [/\bPromise\.withResolvers\(/, 119],
  [/\bURL\.canParse\(/, 120],
  [/\bArray\.fromAsync\(/, 121],
  [/\.(values|keys|entries)\(\)\s*\.(map|filter|take|drop|flatMap|toArray|some|every|find|reduce|forEach)\(/, 122],
  [/\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 122],
  [/\blight-dark\(/, 123],
  [/\bfield-sizing:/, 123],
  [/\banchor-name:|\bposition-anchor:|\bposition-area:/, 125],
  [/\bURL\.parse\(/, 126],
  [/\bPromise\.try\(/, 128],
  [/\binterpolate-size:|\bcalc-size\(|\bIntl\.DurationFormat\b/, 129],
  [/\.(f16round)\(|\bFloat16Array\b/, 135],
  [/\bRegExp\.escape\(|\bIterator\.concat\(/, 136],
  [/\.(fromBase64|toBase64|toHex|fromHex)\(|\bMath\.sumPrecise\(/, 140],
];

const minimum = Number(/minimum_chrome_version: '(\d+)'/.exec(readFileSync(join(root, 'wxt.config.ts'), 'utf8'))?.[1]);
const shipped = projectFiles.filter((path) => /^(lib|components|entrypoints)\/.*\.(ts|svelte|css|html)$/.test(path));

function needed(text: string): number {
  return Math.max(0, ...since.filter(([pattern]) => pattern.test(text)).map(([, chrome]) => chrome));
}

test('the manifest demands a Chrome that has all that the code uses', () => {
  const tooYoung = shipped.filter((path) => needed(readFileSync(join(root, path), 'utf8')) > minimum);
  expect(shipped.length).toBeGreaterThan(300);
  expect(tooYoung).toEqual([]);
});

test('and none that is younger than that', () => {
  expect(Math.max(...shipped.map((path) => needed(readFileSync(join(root, path), 'utf8'))))).toBe(minimum);
});

test('what is too young is seen', () => {
  expect(needed('const url = URL.parse(text);')).toBe(126);
  expect(needed('rows.values().map(toRow)')).toBe(122);
  expect(needed('URL.canParse(text)')).toBeLessThan(minimum);
});
