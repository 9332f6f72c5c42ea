import { afterEach, expect, test } from 'vitest';
import { findSimilar, type SimilarReason } from '../../../../lib/roster/index.ts';
import { reasonSentence } from '../../../../lib/session/similar/reason-words.ts';
import { setLocale } from '../../../../lib/words/index.ts';

afterEach(() => setLocale('en'));

const reason = (code: SimilarReason['code'], a: string, b: string): SimilarReason => ({ code, a, b, sentence: '' });

test('one value where both are alike, else both, with calendar days as everywhere', () => {
  expect(reasonSentence(reason('same-name', 'Ana Ruiz', 'Ana Ruiz'))).toBe('Same first and last name: Ana Ruiz');
  expect(reasonSentence(reason('birthdate-slip', '2014-03-04', '2014-03-07'))).toBe(
    'Birth dates differ in one digit or two swapped digits: Mar 4, 2014 / Mar 7, 2014',
  );
});

test('in the language of the words', () => {
  setLocale('es');
  expect(reasonSentence(reason('same-birthdate', '2014-03-04', '2014-03-04'))).toMatch(
    /^Misma fecha de nacimiento: 4 /,
  );
});

test('what a comparison finds is said as the roster’s own sentence says it', () => {
  const person = { firstName: 'Ana', lastName: 'Ruiz', email: 'ana.ruiz@school.example' };
  const [pair] = findSimilar([
    { id: 1, ...person, birthdate: '2014-03-04' },
    { id: 2, ...person, birthdate: '2014-03-04' },
  ]);
  expect(pair?.reasons.length).toBeGreaterThan(1);
  for (const each of pair?.reasons ?? []) {
    const days = each.sentence.replaceAll('2014-03-04', 'Mar 4, 2014');
    expect(reasonSentence(each)).toBe(days);
  }
});
