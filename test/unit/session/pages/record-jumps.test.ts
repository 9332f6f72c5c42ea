import { expect, test } from 'vitest';
import { nextOffer } from '../../../../lib/session/pages/next-offer.ts';
import { RecordJumps } from '../../../../lib/session/pages/record-jumps.svelte.ts';
import { toPersonRef } from '../../../../lib/session/pages/student-person.ts';

const onStudent = (studentId: number) => ({ kind: 'student' as const, studentId });
const others = [2, 3].map((studentId) =>
  toPersonRef({ studentId, name: `Student ${studentId}`, gradeLevel: '05', flags: [], outcome: 'importable' }),
);
const ben = { studentId: 1, name: 'Ben' };

test('to another record and back, then to the next one', () => {
  const jumps = new RecordJumps();
  expect(jumps.nextOf(others)?.personId).toBe(2);
  jumps.leave(ben, 2);
  jumps.arrive(onStudent(2));
  expect(jumps.origin).toEqual(ben);
  jumps.arrive(onStudent(1));
  expect(jumps.origin).toBeNull();
  expect(jumps.nextOf(others)?.personId).toBe(3);
  expect(jumps.nextOf([])).toBeNull();
});

test('from record to record the way back leads to the first', () => {
  const jumps = new RecordJumps();
  jumps.leave(ben, 2);
  jumps.arrive(onStudent(2));
  jumps.leave({ studentId: 2, name: 'Two' }, 3);
  jumps.arrive(onStudent(3));
  expect(jumps.origin).toEqual(ben);
});

test.each([
  ['a parent’s page', { kind: 'parent' as const, studentId: null }, true],
  ['a page of the staff', { kind: 'staff' as const, studentId: null }, true],
  ['another student, gone to by themselves', onStudent(9), false],
  ['the list', { kind: 'students' as const, studentId: null }, false],
])('on %s', (_where, page, canGoBack) => {
  const jumps = new RecordJumps();
  jumps.leave(ben, 12);
  jumps.arrive(page);
  expect(jumps.origin !== null).toBe(canGoBack);
});

test('arrow keys bring one offer after the other into an empty field, and leave what was typed alone', () => {
  const offers = [{ email: 'a@b.example' }, { email: 'c@d.example' }];
  expect(nextOffer(offers, '', 1)).toBe('a@b.example');
  expect(nextOffer(offers, '', -1)).toBe('c@d.example');
  expect(nextOffer(offers, 'A@b.example ', 1)).toBe('c@d.example');
  expect(nextOffer(offers, 'c@d.example', 1)).toBe('a@b.example');
  expect(nextOffer(offers, 'a@b.example', -1)).toBe('c@d.example');
  expect(nextOffer(offers, 'typed@by.hand', 1)).toBeNull();
  expect(nextOffer([], '', 1)).toBeNull();
});
