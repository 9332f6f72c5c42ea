import { expect, test } from 'vitest';
import type { FamilyCopy, KeptParent } from '../../../lib/records/family.ts';
import type { PageContext } from '../../../lib/records/page.ts';
import { besideOf, familiesBeside } from '../../../lib/review/families/families-beside.ts';
import { FamilyModel } from '../../../lib/review/families/family-model.ts';
import { servePanelParents } from '../../../lib/review/families/panel-parents.ts';
import { ReviewModel } from '../../../lib/review/review-model.ts';
import { makeSnapshot, makeStudent } from '../session/saved-rows.ts';

const parent = (personId: number, email: string | null, ...familyIds: number[]): KeptParent => ({
  ...{ personId, firstName: 'Pat', lastName: 'Doe', email, readAt: 1, childIds: [] },
  places: familyIds.map((familyId) => ({ familyId, familyOrder: personId, isParent: true })),
});

/** Student 1 lives in families 5 and 6, student 2 in 6; parent 12 is in both, and worse than 11. */
function open(): FamilyModel {
  const review = new ReviewModel();
  review.setSnapshot(makeSnapshot([makeStudent(1), makeStudent(2)]));
  const model = new FamilyModel(review);
  const copy: FamilyCopy = {
    version: 1,
    takenAt: 1,
    parents: [parent(11, 'a@home.example', 5), parent(12, null, 5, 6)],
    children: [
      { personId: 1, familyIds: [5, 6] },
      { personId: 2, familyIds: [6] },
    ],
  };
  model.setCopy(copy);
  return model;
}

const page = (change: Partial<PageContext>): PageContext => ({ kind: 'other', studentId: null, ...change });

test('a student, a parent and a family each have their families, with the parents as FACTS lists them', () => {
  const model = open();
  const ids = (kind: 'student' | 'parent' | 'family', id: number): number[] =>
    familiesBeside(model.find(), { kind, id }).map(({ familyId }) => familyId);
  expect(ids('student', 1).toSorted()).toEqual([5, 6]);
  expect(ids('student', 2)).toEqual([6]);
  expect(ids('parent', 11)).toEqual([5]);
  expect(ids('parent', 12).toSorted()).toEqual([5, 6]);
  expect(ids('family', 5)).toEqual([5]);
  expect(ids('family', 7)).toEqual([]);
  const [family] = familiesBeside(model.find(), { kind: 'family', id: 5 });
  expect(family?.members.map(({ personId, isFirst }) => [personId, isFirst])).toEqual([
    [11, true],
    [12, false],
  ]);
});

test('the page of anybody else is beside no family', () => {
  for (const shown of [page({ kind: 'staff' }), page({ kind: 'parent' }), page({ kind: 'student' })])
    expect(besideOf(shown)).toBeNull();
});

test.each<[string, PageContext, number[]]>([
  ['a parent’s', page({ kind: 'parent', parentId: 11 }), [11]],
  ['a family’s', page({ kind: 'family', familyId: 5 }), [11, 12]],
  ['a student’s', page({ kind: 'student', studentId: 2 }), [12]],
  ['a stranger’s', page({ kind: 'parent', parentId: 99 }), []],
  ['another school’s', page({ otherSchool: 'OTHER' }), []],
])('on %s page the emails of these parents may be written', async (_, shown, allowed) => {
  const model = open();
  const served = servePanelParents({
    model,
    ids: async () => new Set([11, 12]),
    watch: () => () => {},
    decide: async () => [],
    person: {} as never,
  });
  const may: number[] = [];
  for (const personId of [11, 12, 99]) if (await served.isBeside(shown, personId)) may.push(personId);
  expect(may).toEqual(allowed);
});
