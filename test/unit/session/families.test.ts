import { expect, test } from 'vitest';
import type { FamilyRow, ParentRow } from '../../../lib/review/families/families-view.ts';
import { familyText } from '../../../lib/review/families/family-rows.ts';
import { familyLines } from '../../../lib/session/families/family-lines.ts';
import { countChildren, filterFamilies } from '../../../lib/session/families/filter-families.ts';
import { parentCounters } from '../../../lib/session/families/parent-counters.ts';
import { allParents, parentStatuses, type ParentStatus } from '../../../lib/session/families/parents-route.ts';
import { sharingParents } from '../../../lib/session/families/sharing-parents.ts';
import { formatRoute, parseRoute } from '../../../lib/session/pages/review-route.ts';

const parent = (personId: number, part: Partial<ParentRow> = {}): ParentRow => ({
  personId,
  firstName: 'Ann',
  lastName: 'Doe',
  email: null,
  flags: [],
  outcome: 'importable',
  isFirst: true,
  ...part,
});
const family = (familyId: number, members: readonly ParentRow[], part: Partial<FamilyRow> = {}): FamilyRow => {
  const { name = 'Doe', children = [] } = part;
  const listed = members.map((member) => ({ ...member, familyOrder: null }));
  const text = familyText({ familyId, members: listed }, name, children);
  return { familyId, name, outcome: members[0]?.outcome ?? 'skipped', children, members, text, ...part };
};

const excluded = (code: 'missing-email' | 'invalid-email' | 'duplicate-email', severity: 'red' | 'orange') =>
  ({ outcome: 'excluded', flags: [{ code, severity }] }) as const;
const families = [
  family(1, [parent(11)]),
  family(2, [parent(12, excluded('missing-email', 'red'))]),
  family(3, [parent(13), parent(14, excluded('missing-email', 'orange'))]),
  family(4, [parent(15, excluded('duplicate-email', 'red'))]),
  family(5, [parent(16), parent(17, excluded('duplicate-email', 'orange'))]),
  family(6, [parent(18, excluded('invalid-email', 'red'))]),
  family(7, [parent(19, { outcome: 'skipped' })]),
  family(8, [parent(20, { flags: [{ code: 'duplicate-resolved', severity: 'gray' }] })]),
  family(9, []),
];
const shown = (status: ParentStatus | null, query = '') =>
  filterFamilies(families, { ...allParents, status, query }).map(({ familyId }) => familyId);

test.each<[ParentStatus | null, number[]]>([
  [null, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['importable', [1, 3, 5, 8]],
  ['excluded', [2, 4, 6]],
  ['missing-first', [2]],
  ['missing-later', [3]],
  ['duplicate-red', [4]],
  ['duplicate-orange', [5]],
  ['invalid', [6]],
  ['resolved', [8]],
  ['skipped', [7]],
  ['sync', [1, 3, 5, 8]],
])('%s: the families in which it is so, whole', (status, wanted) => {
  expect(shown(status)).toEqual(wanted);
});

test('every status has a counter, in the same words of the address', () => {
  expect(parentCounters.map(({ status }) => status)).toEqual([...parentStatuses]);
  for (const status of parentStatuses) {
    const route = { view: 'parents', status, grade: '01', school: '', query: 'o’brien & co', personId: 12 } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
  }
  expect(parseRoute('#/parents?status=nonsense&parent=x')).toEqual({
    view: 'parents',
    status: null,
    grade: null,
    school: null,
    query: '',
    personId: null,
  });
});

test('a family is found by parent, child, email or ID, without accents, by every word', () => {
  const kit = { studentId: 1042, name: 'Kit Müller', gradeLevel: '01', schoolCodes: ['SBE'] };
  const some = [
    family(77, [parent(11, { firstName: 'Zoë', lastName: 'Ángel', email: 'zoe@home.example' })], {
      name: 'Ángel',
      children: [kit],
    }),
    family(78, [parent(12)]),
  ];
  const found = (query: string) => filterFamilies(some, { ...allParents, query }).map(({ familyId }) => familyId);
  for (const query of ['zoe angel', 'MULLER kit', 'zoe@home', '11', '77', '  zoe  '])
    expect(found(query), query).toEqual([77]);
  expect(found('zoe doe')).toEqual([]);
  expect(found('doe')).toEqual([78]);
});

test('a collapsed family is one row', () => {
  const lines = familyLines([families[2] as FamilyRow, families[8] as FamilyRow], new Set());
  expect(lines.map(({ key }) => key)).toEqual(['3', '3 13', '3 14', '9']);
  expect(familyLines([families[2] as FamilyRow], new Set([3])).map(({ key }) => key)).toEqual(['3']);
});

test('a grade and a school are those of one child, and each is counted in families', () => {
  const child = (studentId: number, gradeLevel: string, ...schoolCodes: string[]) => ({
    ...{ studentId, name: 'Kit', gradeLevel, schoolCodes },
  });
  const some = [
    family(1, [parent(11)], { children: [child(1, '01', 'SBE'), child(2, '01', 'SBE'), child(3, '09', 'SBH')] }),
    family(2, [parent(12)], { children: [child(4, '01', 'SBE', 'SBH')] }),
    family(3, [], { children: [] }),
  ];
  const found = (grade: string | null, school: string | null) =>
    filterFamilies(some, { ...allParents, grade, school }).map(({ familyId }) => familyId);
  expect(found('01', null)).toEqual([1, 2]);
  expect(found(null, 'SBH')).toEqual([1, 2]);
  expect(found('01', 'SBH')).toEqual([2]);
  expect(found('12', null)).toEqual([]);
  const { grade, school } = countChildren(some);
  expect([...grade]).toEqual([
    ['01', 2],
    ['09', 1],
  ]);
  expect([...school]).toEqual([
    ['SBE', 2],
    ['SBH', 2],
  ]);
});

test('who shares an email is each there once, in however many families', () => {
  const some = [family(1, [parent(11), parent(12)]), family(2, [parent(11), parent(13)])];
  const groups = [{ emailKey: 'a@home.example', personIds: [11, 13], resolved: false }];
  const found = (personId: number) => sharingParents({ groups, families: some }, personId).map((row) => row.personId);
  expect(found(13)).toEqual([11, 13]);
  expect(found(11)).toEqual([11, 13]);
  expect(found(12)).toEqual([]);
});
