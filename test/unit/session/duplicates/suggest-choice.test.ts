import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryAccount } from '../../../../lib/records/directory.ts';
import { indexDirectory } from '../../../../lib/review/people/index-directory.ts';
import type { Mailboxes } from '../../../../lib/review/people/mailboxes.ts';
import {
  isOneChild,
  suggestChoice,
  type SuggestionEvidence,
} from '../../../../lib/session/duplicates/suggest-choice.ts';
import { makeStudent } from '../saved-rows.ts';

const family = 'dawson.family@gmail.com';
const evidence: SuggestionEvidence = { newIds: null, gradeOrder: ['K', '03', '08'] };
const peter = makeStudent(1, { firstName: 'Peter', lastName: 'Dawson', email: family, gradeLevel: '08' });
const ruth = makeStudent(2, { firstName: 'Ruth', lastName: 'Dawson', email: family, gradeLevel: '03' });

test('whom the target knows goes before everything else', () => {
  expect(suggestChoice([peter, ruth], { ...evidence, newIds: new Set([1]) })).toEqual({
    studentId: 2,
    reason: 'known',
  });
});

test('the target knows both, or neither: the next reason counts', () => {
  const next = { studentId: 1, reason: 'grade' };
  expect(suggestChoice([peter, ruth], { ...evidence, newIds: new Set() })).toEqual(next);
  expect(suggestChoice([peter, ruth], { ...evidence, newIds: new Set([1, 2]) })).toEqual(next);
});

test.each(['ruth.d@gmail.com', 'RuthDawson@gmail.com', 'rdawson@gmail.com', 'r.dawson@gmail.com'])(
  'the address %s carries one’s name',
  (email) => {
    const members = [peter, ruth].map((student) => ({ ...student, email }));
    expect(suggestChoice(members, evidence)).toEqual({ studentId: 2, reason: 'name' });
  },
);

test('accents and preferred names count as names', () => {
  const email = 'coco@stbrendan.org';
  const members = [
    makeStudent(1, { firstName: 'Chloé', preferredName: 'Cocó', email }),
    makeStudent(2, { firstName: 'Léa', email }),
  ];
  expect(suggestChoice(members, evidence)).toEqual({ studentId: 1, reason: 'name' });
});

test('the target knows one and the address names the other: a person has to look', () => {
  const members = [peter, ruth].map((student) => ({ ...student, email: 'ruth@gmail.com' }));
  expect(suggestChoice(members, { ...evidence, newIds: new Set([2]) })).toBeNull();
});

test('one child entered twice: the lower ID', () => {
  const birthdate = '2015-03-09';
  const twice = [
    makeStudent(9, { firstName: 'José', lastName: 'Ruiz', birthdate, email: family }),
    makeStudent(4, { firstName: 'Jose', lastName: 'ruiz', birthdate, email: family }),
  ];
  expect(isOneChild(twice)).toBe(true);
  expect(suggestChoice(twice, evidence)).toEqual({ studentId: 4, reason: 'first-record' });
});

test('twins with different names are not one child, and nothing speaks for one of them', () => {
  const birthdate = '2015-03-09';
  const twins = [
    { ...peter, birthdate, gradeLevel: '03' },
    { ...ruth, birthdate },
  ];
  expect(isOneChild(twins)).toBe(false);
  expect(suggestChoice(twins, evidence)).toBeNull();
});

test('same grade: the oldest, if every birth date is known', () => {
  const older = { ...peter, gradeLevel: '03', birthdate: '2014-01-01' };
  expect(suggestChoice([{ ...ruth, birthdate: '2015-01-01' }, older], evidence)).toEqual({
    studentId: 1,
    reason: 'birthdate',
  });
  expect(suggestChoice([ruth, older], evidence)).toBeNull();
});

test('a grade that the school does not list says nothing about age', () => {
  expect(suggestChoice([{ ...peter, gradeLevel: 'Alumni' }, ruth], evidence)).toBeNull();
});

test('the order of the students makes no difference, and whoever is proposed is one of them', () => {
  const student = fc.record({
    studentId: fc.nat(500),
    firstName: fc.constantFrom('Ann', 'Bo', 'Al', '', 'Zoë'),
    lastName: fc.constantFrom('Lee', '', 'Ito'),
    gradeLevel: fc.constantFrom('K', '03', '08', 'x'),
    birthdate: fc.constantFrom(null, '2014-01-01', '2015-01-01'),
    email: fc.constantFrom('ann@x.org', 'blee@x.org', 'home@x.org'),
  });
  const members = fc.uniqueArray(student, { selector: ({ studentId }) => studentId, minLength: 2, maxLength: 6 });
  const known = fc.option(fc.uniqueArray(fc.nat(500)), { nil: null });
  fc.assert(
    fc.property(members, known, (some, ids) => {
      const students = some.map(({ studentId, ...part }) => makeStudent(studentId, part));
      const world = { ...evidence, newIds: ids && new Set(ids) };
      const proposed = suggestChoice(students, world);
      expect(suggestChoice(students.toReversed(), world)).toEqual(proposed);
      if (proposed) expect(students.map(({ studentId }) => studentId)).toContain(proposed.studentId);
    }),
  );
});

describe('with a list of mailboxes', () => {
  const list = (...accounts: Partial<DirectoryAccount>[]): Mailboxes => {
    const index = indexDirectory({
      kind: 'google',
      broughtAt: 0,
      accounts: accounts.map((more) => ({
        ...{ email: family, firstName: '', lastName: '', wholeName: '', studentId: null, suspended: false, ...more },
      })),
    });
    return { judge: (email, student) => index.judge(email, student), ownOf: () => null };
  };
  const ofRuth = list({ firstName: 'Ruth', lastName: 'Dawson' });

  test('whose mailbox it is goes before the name in the address', () => {
    const members = [peter, ruth].map((student) => ({ ...student, email: 'peter@gmail.com' }));
    const mailboxes = list({ email: 'peter@gmail.com', firstName: 'Ruth', lastName: 'Dawson' });
    expect(suggestChoice(members, { ...evidence, mailboxes })).toEqual({ studentId: 2, reason: 'directory' });
  });

  test.each([
    ['nobody’s name', list({})],
    ['somebody else’s', list({ firstName: 'Carla', lastName: 'Quist' })],
    ['a suspended account', list({ firstName: 'Ruth', lastName: 'Dawson', suspended: true })],
    ['another address', list({ email: 'x@gmail.com' })],
  ])('%s says nothing', (_, mailboxes) => {
    expect(suggestChoice([peter, ruth], { ...evidence, mailboxes })).toEqual({ studentId: 1, reason: 'grade' });
  });

  test('the target knows one and it is the mailbox of the other: a person has to look', () => {
    expect(suggestChoice([peter, ruth], { ...evidence, newIds: new Set([2]), mailboxes: ofRuth })).toBeNull();
    expect(suggestChoice([peter, ruth], { ...evidence, newIds: new Set([1]), mailboxes: ofRuth })?.reason).toBe(
      'known',
    );
  });
});
