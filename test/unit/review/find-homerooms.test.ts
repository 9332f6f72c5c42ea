import { describe, expect, test } from 'vitest';
import { findHomerooms } from '../../../lib/review/find-homerooms.ts';
import { ReviewModel } from '../../../lib/review/review-model.ts';
import { noSideLists } from '../../../lib/records/side-lists.ts';
import { makeSnapshot, makeStudent } from '../session/saved-rows.ts';

const lists = {
  ...noSideLists,
  homerooms: [
    { studentId: 1, homeroom: '5B', teacherId: 90 },
    { studentId: 1, homeroom: 'Advisory', teacherId: 91 },
    { studentId: 2, homeroom: '6A', teacherId: 99 },
  ],
  staff: [{ personId: 90, name: 'Ada Carver', active: true }],
};

test('the first room that names a student counts, with its teacher where the staff is known', () => {
  expect([...findHomerooms(lists)]).toEqual([
    [1, { homeroom: '5B', homeroomTeacher: 'Ada Carver' }],
    [2, { homeroom: '6A', homeroomTeacher: null }],
  ]);
  expect(findHomerooms(noSideLists).size).toBe(0);
});

describe('the review', () => {
  const rooms = (model: ReviewModel) =>
    model.enrolled.map(({ homeroom, homeroomTeacher }) => [homeroom, homeroomTeacher]);

  test('has the real homeroom, whichever is known first; one that students’ own list tells goes first', () => {
    const students = [
      makeStudent(1, { homeroom: null }),
      makeStudent(2, { homeroom: '6C' }),
      makeStudent(3, { homeroom: null }),
    ];
    const wanted = [
      ['5B', 'Ada Carver'],
      ['6C', undefined],
      [null, undefined],
    ];
    const model = new ReviewModel();
    model.setSideLists(lists);
    model.setSnapshot(makeSnapshot(students));
    expect(rooms(model)).toEqual(wanted);
    const later = new ReviewModel();
    later.setSnapshot(makeSnapshot(students));
    const before = later.classification;
    later.setSideLists(lists);
    expect(rooms(later)).toEqual(wanted);
    expect(later.classification?.counts).toEqual(before?.counts);
    expect(later.entry(1)?.student.homeroom).toBe('5B');
  });
});
