import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNBROKEN } from '../../../components/shared/watch-visibility.ts';
import { patientRateLimit, rateLimit } from '../../../lib/facts/limits.ts';
import { maxIdsPerPage } from '../../../lib/platform/protocol/badge-entries.ts';
import { createSettingsStore } from '../../../lib/platform/settings.ts';
import { passphraseIterations } from '../../../lib/store/sealing/record-key.ts';

const { keepDays, keepYears, lockAfterMinutes } = await createSettingsStore().read();
const perMinute = (figures: typeof rateLimit | typeof patientRateLimit): number =>
  (figures.limit * 60_000) / figures.windowMs;
const words = ['no', 'one', 'two', 'three', 'four', 'five'];

/** A sentence that schools rely on, with its figure in brackets, and what the code does. */
const promises: readonly (readonly [file: string, sentence: RegExp, figure: number])[] = [
  ['docs/security.md', /With a \*\*passphrase\*\* \(PBKDF2, ([\d,]+) rounds\)/, passphraseIterations],
  ['docs/security.md', /with a passphrase \(PBKDF2, ([\d,]+) rounds\)/, passphraseIterations],
  ['docs/security.md', /the content script, for ([\d,]+) students of one page at most/, maxIdsPerPage],
  ['docs/security.md', /browser was closed, after (\d+) minutes without use/, lockAfterMinutes ?? 0],
  ['docs/data-handling.md', /It locks after (\d+) minutes without use/, lockAfterMinutes ?? 0],
  ['docs/security.md', /After (\d+) days without use \(7, 90, or never;/, keepDays ?? 0],
  ['docs/security.md', /students and other people go after (\d+) days without use/, keepDays ?? 0],
  ['docs/data-handling.md', /go by themselves after (\d+) days without use/, keepDays ?? 0],
  ['docs/security.md', /kept are this school year and the (\w+) before/, keepYears ?? 0],
  ['docs/data-handling.md', /kept for this school year and the (\w+) before/, keepYears ?? 0],
  ['docs/security.md', /from the worker only: FACTS' API, at most (\d+) a minute/, perMinute(rateLimit)],
  ['docs/security.md', /for 9,000 people, at most (\d+) in a minute/, perMinute(patientRateLimit)],
];

test.each(promises)('%s promises what the code does: %s', (file, sentence, figure) => {
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  const said = sentence.exec(text)?.[1]?.replaceAll(',', '') ?? '';
  expect(words.includes(said) ? words.indexOf(said) : Number(said)).toBe(figure);
});

test('docs/security.md promises the half second that the code waits', () => {
  const text = readFileSync('docs/security.md', 'utf8');
  expect(text).toMatch(/after half a second in which/);
  expect(text).toMatch(/after half a second of unbroken/);
  expect(UNBROKEN).toBe(500);
});
