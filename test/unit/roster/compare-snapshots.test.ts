import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFields, compareSnapshots, listBefore, type Student } from '../../../lib/roster/index.ts';

const ann: Student = {
  studentId: 1,
  firstName: 'Ann',
  lastName: 'Lee',
  email: null,
  gradeLevel: '05',
  schoolCode: 'SBE',
  birthdate: '2014-01-02',
};
const ben: Student = { ...ann, studentId: 2, firstName: 'Ben', email: 'ben@stbrendan.example' };

describe('comparing two lists', () => {
  test('tells who came, who left and who changed, as they were', () => {
    const moved = { ...ann, gradeLevel: '06' };
    const cleo = { ...ann, studentId: 3 };
    expect(compareSnapshots([ann, ben], [moved, cleo])).toEqual({ added: [3], left: [ben], changed: [ann] });
  });

  test('blank, null and absent are the same', () => {
    expect(changedFields(ann, { ...ann, email: '', homeroom: null })).toEqual([]);
  });

  test('names every field that differs', () => {
    expect(changedFields(ann, { ...ann, email: 'ann@stbrendan.example', gradeLevel: '06' })).toEqual([
      'email',
      'gradeLevel',
    ]);
  });
});

const students = fc.uniqueArray(
  fc.record({
    studentId: fc.integer({ min: 1, max: 30 }),
    firstName: fc.constantFrom('Ann', 'Ben', 'Cleo'),
    lastName: fc.constant('Lee'),
    email: fc.constantFrom(null, 'a@b.example', 'c@d.example'),
    gradeLevel: fc.constantFrom('05', '06'),
    schoolCode: fc.constant('SBE'),
    birthdate: fc.constant(null),
  }),
  { selector: ({ studentId }) => studentId },
);
const byId = (a: Student, b: Student): number => a.studentId - b.studentId;

test('the list before can always be told from the list after and the changes', () => {
  fc.assert(
    fc.property(students, students, (before, after) => {
      const changes = compareSnapshots(before, after);
      expect(listBefore(after, changes).toSorted(byId)).toEqual(before.toSorted(byId));
      expect(changes.added.length + before.length - changes.left.length).toBe(after.length);
    }),
  );
});
