import type { FamilyCopy, KeptParent } from '../../../lib/records/family.ts';
import { makeFamilies } from '../../browser/make-families.ts';
import { fewStudents, ids, manyStudents } from './students.ts';

const parent = (personId: number, name: string, email: string | null, ...familyIds: number[]): KeptParent => {
  const [firstName = '', lastName = ''] = name.split(' ');
  const places = familyIds.map((familyId) => ({ familyId, familyOrder: personId % 10, isParent: true }));
  return { personId, firstName, lastName, email, readAt: 1, places, childIds: [] };
};

const copyOf = (copy: Pick<FamilyCopy, 'parents' | 'children'>): FamilyCopy => ({
  version: 1,
  takenAt: Date.now() - 60_000,
  ...copy,
});

export const parentIds = { missing: 9101, sharing: 9112 } as const;

/** Two with and one without an email, two who share one, one in two households, and a family where FACTS names no parent. */
export const fewFamilies = copyOf({
  parents: [
    parent(parentIds.missing, 'Anna Bennett', null, 1),
    parent(9102, 'Walter Bennett', 'walter.bennett@home.example', 1),
    parent(9111, 'Rosa Dawson', 'dawsons@home.example', 3),
    parent(parentIds.sharing, 'Hugh Dawson', 'Dawsons@home.example', 3),
    parent(9121, 'Maximiliane-Theodora von-und-zu-Falkenstein-Hohenwaldeck', 'no address', 5, 6),
    parent(9122, 'محمد القاسم', 'm.qasim@home.example', 6),
  ],
  children: [
    { personId: ids.missing, familyIds: [1] },
    { personId: ids.duplicate, familyIds: [3] },
    { personId: fewStudents[0]?.studentId ?? 0, familyIds: [5, 6] },
    { personId: fewStudents[1]?.studentId ?? 0, familyIds: [7] },
  ],
});

export const noFamilies = copyOf({ parents: [], children: [] });
export const manyFamilies = copyOf(makeFamilies(manyStudents(1200)));
