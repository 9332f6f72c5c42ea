import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FamilyRecords,
  parentFamilies,
  type ParentChoice,
  type ParentFamily,
} from '../../../../lib/roster/index.ts';

const choices: readonly ParentChoice[] = ['all', 'listed-first', 'custody', 'correspondence', 'household'];
const parent = fc.integer({ min: 1, max: 7 });
const student = fc.integer({ min: 101, max: 104 });
const placement = fc.record({
  personId: fc.oneof(parent, student),
  familyId: fc.integer({ min: 1, max: 4 }),
  familyOrder: fc.constantFrom(null, 1, 1, 2, 3, 0),
  isParent: fc.constantFrom(true, true, false, null),
});
const link = fc.record({ parentId: parent, studentId: student, custody: fc.boolean(), correspondence: fc.boolean() });
const person = fc.record({
  firstName: fc.constant('Ann'),
  lastName: fc.constant('Carver'),
  email: fc.constantFrom(null, ' ', 'ann', 'ann@x.org', 'bob@x.org'),
  deceased: fc.boolean(),
});

const records: fc.Arbitrary<FamilyRecords> = fc
  .record({
    placements: fc.array(placement, { maxLength: 14 }),
    links: fc.array(link, { maxLength: 10 }),
    people: fc.array(fc.option(person), { minLength: 7, maxLength: 7 }),
    enrolled: fc.subarray([101, 102, 103, 104, 7]),
  })
  .map(({ placements, links, people, enrolled }) => ({
    placements,
    links,
    people: new Map(people.flatMap((record, index) => (record === null ? [] : [[index + 1, record] as const]))),
    enrolledIds: new Set(enrolled),
    scopeIds: new Set(enrolled.filter((id) => id > 101)),
  }));

describe('parentFamilies, for any lists of FACTS', () => {
  it('has the same families for every choice, with some of all their parents, in the same order', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...choices), (given, choice) => {
        const all = parentFamilies(given);
        const chosen = parentFamilies(given, choice);
        expect(chosen.map(({ familyId, childIds }) => [familyId, childIds])).toEqual(
          all.map(({ familyId, childIds }) => [familyId, childIds]),
        );
        chosen.forEach(({ members }, index) => {
          const ids = idsOf(members);
          expect(idsOf(all[index]?.members ?? []).filter((id) => ids.includes(id))).toEqual(ids);
          if (choice === 'listed-first' || choice === 'household')
            expect(members).toHaveLength(Math.min(1, all[index]?.members.length ?? 0));
        });
      }),
    );
  });

  it('has each family with a child in scope, and nobody in it who is dead, enrolled, unknown or listed twice', () => {
    fc.assert(
      fc.property(records, (given) => {
        const families = parentFamilies(given);
        const withChild = given.placements.filter(({ personId }) => given.scopeIds.has(personId));
        expect(new Set(families.map(({ familyId }) => familyId))).toEqual(
          new Set(withChild.map(({ familyId }) => familyId)),
        );
        for (const { members } of families) {
          expect(new Set(idsOf(members)).size).toBe(members.length);
          for (const { personId } of members) {
            expect(given.people.get(personId)?.deceased).toBe(false);
            expect(given.enrolledIds.has(personId)).toBe(false);
          }
        }
      }),
    );
  });

  it('does not depend on the order of the lists', () => {
    const shuffled = records.chain((given) =>
      fc
        .tuple(shuffle(given.placements), shuffle(given.links), fc.constantFrom(...choices))
        .map(([placements, links, choice]) => ({ given, other: { ...given, placements, links }, choice })),
    );
    fc.assert(
      fc.property(shuffled, ({ given, other, choice }) => {
        const byId = (families: ParentFamily[]) => families.toSorted((one, next) => one.familyId - next.familyId);
        expect(byId(parentFamilies(other, choice))).toEqual(byId(parentFamilies(given, choice)));
      }),
    );
  });
});

function idsOf(members: readonly { readonly personId: number }[]): number[] {
  return members.map(({ personId }) => personId);
}

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
