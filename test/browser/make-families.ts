import type { KeptFamilies, KeptParent } from '../../lib/records/family.ts';
import type { Student } from '../../lib/roster/index.ts';

/** A family of two parents for each student; every kind of finding in it; the same each time. */
export function makeFamilies(students: readonly Student[]): KeptFamilies {
  const parents = students.flatMap(({ lastName }, place) =>
    [0, 1].map((second): KeptParent => ({
      personId: firstParentId + 2 * place + second,
      firstName: `Parent${(2 * place + second) % 977}`,
      lastName,
      email: parentsEmail(2 * place + second),
      readAt: 1,
      places: [{ familyId: firstFamilyId + place, familyOrder: second + 1, isParent: true }],
      childIds: [],
    })),
  );
  const children = students.map(({ studentId }, place) => ({
    personId: studentId,
    familyIds: [firstFamilyId + place],
  }));
  return { parents, children };
}

const firstParentId = 1_000_001;
const firstFamilyId = 501;

function parentsEmail(place: number): string | null {
  if (place % 7 === 0) return null;
  if (place % 97 === 0) return `shared${place % 500}@home.example`;
  return place % 211 === 0 ? 'no address' : `parent${place}@home.example`;
}
