import fc from 'fast-check';
import type { Choice, Decision, Student } from '../../../lib/roster/index.ts';

/** What the address of a generated student is, known because it was made so; no code under test is asked. */
export type Truth =
  { readonly kind: 'missing' } | { readonly kind: 'invalid' } | { readonly kind: 'valid'; readonly key: string };

export interface GeneratedEmail {
  readonly email: string | null;
  readonly truth: Truth;
}

export interface GeneratedRoster {
  readonly students: readonly Student[];
  readonly truths: ReadonlyMap<number, Truth>;
  readonly decisions: ReadonlyMap<number, Decision>;
}

const KEYS = [
  'ann@school.org',
  'bob@school.org',
  'cat@gmial.com',
  'dan.o-neil+x@mail.school.org',
  "o'brien@bücher.example",
  'josé@gmail.com',
  'ελένη@παράδειγμα.ελ',
  'zoë@schüle.de',
  `${'long'.repeat(16)}@school.org`,
];
const MISSING = [null, '', ' ', '\t\n', '\u00a0', '\u200b', '\ufeff \u00ad', '\u0000', '\u202e\u2069'];
const INVALID = [
  'ann',
  'ann@school',
  'ann@school.org,bob@school.org',
  'ann@school.org; ann@school.org',
  'a b@school.org',
  '@school.org',
  'ann@',
  'ann@@school.org',
  '\ud800@school.org',
];
const PADDING = ['', ' ', '\t', '\u00a0 ', '\u200b', '\ufeff', '\u200e \u00ad'];
const INNER = ['', '\u200b', '\u00ad', '\u2060', '\ufe0f', '\u{e0001}'];

const validEmail = fc
  .record({
    key: fc.constantFrom(...KEYS),
    before: fc.constantFrom(...PADDING),
    after: fc.constantFrom(...PADDING),
    inner: fc.constantFrom(...INNER),
    upper: fc.boolean(),
    decomposed: fc.boolean(),
  })
  .map(({ key, before, after, inner, upper, decomposed }): GeneratedEmail => {
    const cased = upper ? key.toUpperCase() : key;
    const written = decomposed ? cased.normalize('NFD') : cased;
    return { email: before + written.replace('@', `${inner}@`) + after, truth: { kind: 'valid', key } };
  });

export const generatedEmail: fc.Arbitrary<GeneratedEmail> = fc.oneof(
  { weight: 6, arbitrary: validEmail },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...MISSING).map((email): GeneratedEmail => ({ email, truth: { kind: 'missing' } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...INVALID).map((email): GeneratedEmail => ({ email, truth: { kind: 'invalid' } })),
  },
);

/** A student with this id and address; whatever else there is to say of one is the same for all. */
export function makeStudent(studentId: number, email: string | null, more: Partial<Student> = {}): Student {
  return {
    studentId,
    firstName: `First${studentId}`,
    lastName: `Last${studentId}`,
    email,
    gradeLevel: '05',
    schoolCode: 'ES',
    birthdate: '2015-03-09',
    ...more,
  };
}

export const choice: fc.Arbitrary<Choice> = fc.constantFrom('sync', 'skip');

/** Rosters in which addresses collide often, with decisions for some of the students and for some who are gone. */
export const generatedRoster: fc.Arbitrary<GeneratedRoster> = fc
  .uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 10_000 }), given: generatedEmail, choice: fc.option(choice) }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  .chain((rows) =>
    fc.dictionary(fc.integer({ min: 10_001, max: 10_009 }).map(String), choice).map((gone) => ({
      students: rows.map(({ id, given }) => makeStudent(id, given.email)),
      truths: new Map(rows.map(({ id, given }) => [id, given.truth])),
      decisions: new Map<number, Decision>([
        ...rows.flatMap(({ id, choice }) => (choice === null ? [] : [[id, { choice }] as const])),
        ...Object.entries(gone).map(([id, choice]) => [Number(id), { choice }] as const),
      ]),
    })),
  );
