import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';

/** Where sentences about a sync are made. */
const ofSyncs =
  /^(?:components\/(?:sync|history|settings|views|failures|changes)\/|lib\/session\/(?:sync|files|history|settings|changes)\/|lib\/(?:conflict|error)-words\.ts|lib\/sync\/write-results\.ts)/;
/** What a comment says nobody reads. */
const comments = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*|<!--[\s\S]*?-->/g;
const unnamed =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Nn]ew|[Ss]ync|[Oo]ther) target\b|\btarget[’']s\b|\b[Tt]he other system\b|\bTarget\b(?=[:<])/;
/** "there" for a destination stands at the end of a clause, or before "already". */
const pointed = /\b(?:account|accounts|address|email|changes|changed|stays?|has|have|is|are) there\b/i;

const files = projectFiles.filter((path) => ofSyncs.test(path) && /\.(?:ts|svelte)$/.test(path));

test('there are sentences to be looked at', () => {
  expect(files.length).toBeGreaterThan(80);
});

test.each(files)('%s calls a destination by its name', (path) => {
  const told = readFileSync(path, 'utf8').replace(comments, '').split('\n');
  expect(told.filter((line) => unnamed.test(line))).toEqual([]);
  if (/\/sync\//.test(path) || path === 'lib/conflict-words.ts')
    expect(told.filter((line) => pointed.test(line))).toEqual([]);
});

test.each(files.filter((path) => /^components\/sync\/|^lib\/session\/sync\/|^lib\/sync\//.test(path)))(
  '%s tells a failure with the name of its destination',
  (path) => {
    expect(readFileSync(path, 'utf8')).not.toMatch(/\bpresentFailure\(/);
  },
);

test.each([
  'Compared with the target today.',
  'Asking the sync target…',
  'In the other system',
  'The target’s own settings',
])('%j would be found', (sentence) => {
  expect(unnamed.test(sentence)).toBe(true);
});

test.each(['Has no account there any more.', 'Everybody stays there as they are.', 'Nobody changed that email there'])(
  '%j would be found in words of a sync',
  (sentence) => {
    expect(pointed.test(sentence)).toBe(true);
  },
);
