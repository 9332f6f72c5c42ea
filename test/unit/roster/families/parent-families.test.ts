import { describe, expect, it } from 'vitest';
import {
  classifyFamilies,
  type FamilyPlacement,
  type FamilyRecords,
  parentFamilies,
  type ParentChoice,
  type ParentLink,
  type ParentRecord,
} from '../../../../lib/roster/index.ts';
import { sayFamilies, sayPeople, skipping } from './read-family.ts';

/** Children are 101 and on, parents 1 and on; 199 is enrolled but out of scope. */
const enrolledIds = new Set([101, 102, 103, 199]);
const scopeIds = new Set([101, 102, 103]);

function place(
  familyId: number,
  personId: number,
  familyOrder: number | null,
  isParent: boolean | null = null,
): FamilyPlacement {
  return { personId, familyId, familyOrder, isParent };
}

function link(parentId: number, studentId: number, more: Partial<ParentLink> = {}): ParentLink {
  return { parentId, studentId, custody: false, correspondence: false, ...more };
}

function person(email: string | null, more: Partial<ParentRecord> = {}): ParentRecord {
  return { firstName: 'Ann', lastName: 'Carver', email, ...more };
}

function records(
  placements: readonly FamilyPlacement[],
  people: Readonly<Record<number, ParentRecord>>,
  links: readonly ParentLink[] = [],
): FamilyRecords {
  const known = new Map(Object.entries(people).map(([id, record]) => [Number(id), record]));
  return { placements, links, people: known, enrolledIds, scopeIds };
}

function membersOf(given: FamilyRecords, choice?: ParentChoice): Record<number, number[]> {
  const families = parentFamilies(given, choice);
  return Object.fromEntries(
    families.map(({ familyId, members }) => [familyId, members.map(({ personId }) => personId)]),
  );
}

describe('who is a parent', () => {
  const two = { 1: person('ann@x.org'), 2: person('bob@x.org') };

  it('is who FACTS calls a parent in the family of a student in scope, in FACTS’ order', () => {
    const given = records([place(10, 2, 2, true), place(10, 101, 3, false), place(10, 1, 1, true)], two);
    expect(parentFamilies(given)).toEqual([
      {
        familyId: 10,
        childIds: [101],
        members: [
          { personId: 1, familyOrder: 1, firstName: 'Ann', lastName: 'Carver', email: 'ann@x.org' },
          { personId: 2, familyOrder: 2, firstName: 'Ann', lastName: 'Carver', email: 'bob@x.org' },
        ],
      },
    ]);
  });

  it('where the family doesn’t say, is who is listed as a parent of a child in it', () => {
    const placements = [place(10, 1, 1), place(10, 2, 2), place(10, 101, 3)];
    expect(membersOf(records(placements, two, [link(2, 101), link(1, 102)]))).toEqual({ 10: [2] });
  });

  it('is not whom the family says to be none, whatever is listed beside it', () => {
    const placements = [place(10, 1, 1, true), place(10, 2, 2, false), place(10, 101, 3)];
    expect(membersOf(records(placements, two, [link(2, 101)]))).toEqual({ 10: [1] });
  });

  it('is nobody in families without a student in scope', () => {
    const placements = [place(10, 1, 1, true), place(10, 199, 2), place(11, 2, 1, true), place(11, 150, 2)];
    expect(membersOf(records(placements, two))).toEqual({});
  });

  it('is not a dead parent, and the other is listed first then', () => {
    const placements = [place(10, 1, 1, true), place(10, 2, 2, true), place(10, 101, 3)];
    const given = records(placements, { 1: person(null, { deceased: true }), 2: person(null) });
    const found = classifyFamilies(parentFamilies(given), skipping());
    expect(sayPeople(found)).toEqual({ 2: 'excluded: missing-email red' });
  });

  it('is not an adult student, in scope or not; the family stays and is skipped', () => {
    const placements = [place(10, 199, 1, true), place(10, 101, 2), place(11, 102, 1, true), place(11, 103, 2)];
    const given = records(placements, { 199: person('s@x.org'), 102: person('t@x.org') });
    expect(membersOf(given)).toEqual({ 10: [], 11: [] });
    expect(sayFamilies(classifyFamilies(parentFamilies(given), skipping()))).toEqual({ 10: 'skipped', 11: 'skipped' });
  });

  it('is nobody of whom FACTS has no record', () => {
    expect(membersOf(records([place(10, 1, 1, true), place(10, 9, 2, true), place(10, 101, 3)], two))).toEqual({
      10: [1],
    });
  });

  it('is once in a family that lists somebody twice, at the better place', () => {
    const placements = [place(10, 1, 4, true), place(10, 2, 2, true), place(10, 1, 1, true), place(10, 101, null)];
    expect(
      parentFamilies(records(placements, two))[0]?.members.map(({ personId, familyOrder }) => [personId, familyOrder]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('of a child of two households is in the one or the other, and the two stay two families', () => {
    const placements = [place(10, 1, 1, true), place(10, 101, 2), place(11, 2, 1, true), place(11, 101, 2)];
    const families = parentFamilies(records(placements, two));
    expect(families.map(({ familyId, childIds }) => [familyId, childIds])).toEqual([
      [10, [101]],
      [11, [101]],
    ]);
    expect(sayFamilies(classifyFamilies(families, skipping()))).toEqual({ 10: 'importable', 11: 'importable' });
  });

  it('in a blended family is in both, and is one account', () => {
    const placements = [
      ...[place(10, 1, 1, true), place(10, 2, 2, true), place(10, 101, 3)],
      ...[place(11, 2, 1, true), place(11, 102, 2)],
    ];
    const found = classifyFamilies(parentFamilies(records(placements, two)), skipping());
    expect(found.counts.members.total).toBe(2);
    expect(sayPeople(found)).toEqual({ 1: 'importable', 2: 'importable' });
  });
});

describe('what a school can choose', () => {
  const placements = [
    ...[place(10, 9, 1, true), place(10, 1, 2, true), place(10, 2, null, true), place(10, 101, 3)],
    ...[place(11, 2, 1, true), place(11, 102, 2)],
  ];
  const people = { 9: person(null), 1: person('ann@x'), 2: person('bob@x.org') };
  const links = [
    link(9, 101, { correspondence: true }),
    link(1, 101, { custody: true, correspondence: true }),
    link(2, 101),
    link(2, 102, { custody: true }),
  ];
  const given = records(placements, people, links);

  it.each<[string, ParentChoice, Record<number, number[]>]>([
    ['all parents', 'all', { 10: [9, 1, 2], 11: [2] }],
    ['the one listed first', 'listed-first', { 10: [9], 11: [2] }],
    ['those with custody of a child of the family', 'custody', { 10: [1], 11: [2] }],
    ['those who may receive correspondence about one', 'correspondence', { 10: [9, 1], 11: [] }],
    ['one per household: the first who can be written to', 'household', { 10: [2], 11: [2] }],
  ])('%s', (_, choice, expected) => {
    expect(membersOf(given, choice)).toEqual(expected);
  });

  it('one per household is the one listed first where nobody can be written to', () => {
    expect(membersOf(records(placements, { ...people, 2: person('  ') }, links), 'household')).toEqual({
      10: [9],
      11: [2],
    });
  });

  it('loses no family, whatever the choice', () => {
    for (const choice of ['all', 'listed-first', 'custody', 'correspondence', 'household'] as const)
      expect(parentFamilies(given, choice).map(({ familyId }) => familyId)).toEqual([10, 11]);
  });
});
