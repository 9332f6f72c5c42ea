import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyFamilies, type FamilyClassification, type MemberEntry } from '../../../../lib/roster/index.ts';
import { choice } from '../arbitrary-rosters.ts';
import { generatedFamilies } from './arbitrary-families.ts';
import { applyFamilyRules, type NaiveInput } from './naive-families.ts';

const ADVICE = ['suspicious-email', 'similar-person'];

describe('classifyFamilies, for any families', () => {
  it('says what the rules say, read sentence by sentence', () => {
    fc.assert(
      fc.property(generatedFamilies, (input) => {
        const { members, families, groups, counts } = classifyFamilies(input.families, input.decisions);
        const people = members.map(({ personId, flags, outcome }) => ({
          personId,
          flags: withoutAdvice(flags),
          outcome,
        }));
        expect({ people, families, groups, counts }).toEqual(applyFamilyRules(input));
      }),
      { numRuns: 400 },
    );
  });

  it('parts families and people: importable, excluded and skipped add up to all', () => {
    fc.assert(
      fc.property(generatedFamilies, ({ families, decisions }) => {
        const { counts, ...found } = classifyFamilies(families, decisions);
        for (const { total, importable, excluded, skipped } of [counts.families, counts.members])
          expect(importable + excluded + skipped).toBe(total);
        expect(counts.families.total).toBe(found.families.length);
        expect(counts.members.total).toBe(found.members.length);
        expect(new Set(found.members.map(({ personId }) => personId)).size).toBe(found.members.length);
      }),
    );
  });

  it('does not depend on the order of families, nor of the rows in them', () => {
    const shuffled = generatedFamilies.chain((input) =>
      fc
        .tuple(shuffle(input.families), ...input.families.map(({ members }) => shuffle(members)))
        .map(([families, ...rows]) => ({
          input,
          families: families.map((family) => ({ ...family, members: rows[input.families.indexOf(family)] ?? [] })),
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ input, families }) => {
        expect(asSets(classifyFamilies(families, input.decisions))).toEqual(
          asSets(classifyFamilies(input.families, input.decisions)),
        );
      }),
    );
  });

  it('a decision changes nobody but the person and those who share the address, and their families', () => {
    fc.assert(
      fc.property(generatedFamilies, fc.nat(), choice, (input, pick, newChoice) => {
        const ids = [...input.truths.keys()];
        const personId = ids[pick % ids.length] as number;
        const after = new Map(input.decisions).set(personId, { choice: newChoice });
        const before = classifyFamilies(input.families, input.decisions);
        const now = classifyFamilies(input.families, after);
        const touched = new Set([personId, ...sharing(input, personId)]);
        const others = ({ members }: FamilyClassification) => members.filter((member) => !touched.has(member.personId));
        expect(others(now)).toEqual(others(before));
        const isTouched = ({ members }: NaiveInput['families'][number]) =>
          members.some((row) => touched.has(row.personId));
        const touchedFamilies = new Set(input.families.filter(isTouched).map(({ familyId }) => familyId));
        const otherFamilies = ({ families }: FamilyClassification) =>
          families.filter(({ familyId }) => !touchedFamilies.has(familyId));
        expect(otherFamilies(now)).toEqual(otherFamilies(before));
      }),
    );
  });

  it('says of two schools side by side what it says of each, when they share no person, family or address', () => {
    fc.assert(
      fc.property(generatedFamilies, generatedFamilies, (one, other) => {
        const far = moveAway(other);
        const together = classifyFamilies(
          [...one.families, ...far.families],
          new Map([...one.decisions, ...far.decisions]),
        );
        const apart = [classifyFamilies(one.families, one.decisions), classifyFamilies(far.families, far.decisions)];
        expect(together.members.map(withoutAdviceIn)).toEqual(
          apart.flatMap(({ members }) => members).map(withoutAdviceIn),
        );
        expect(together.families).toEqual(apart.flatMap(({ families }) => families));
        expect(together.groups).toEqual(apart.flatMap(({ groups }) => groups));
      }),
    );
  });

  it('gives the same again, and changes nothing it was given', () => {
    fc.assert(
      fc.property(generatedFamilies, ({ families, decisions }) => {
        const before = structuredClone({ families, decisions });
        const frozen = Object.freeze(
          families.map(({ familyId, members }) =>
            Object.freeze({ familyId, members: Object.freeze(members.map((row) => Object.freeze({ ...row }))) }),
          ),
        );
        const first = classifyFamilies(frozen, decisions);
        expect(classifyFamilies(families, decisions)).toEqual(first);
        expect({ families, decisions }).toEqual(before);
      }),
    );
  });

  it('advice is only advice: no outcome, group or counter changes with it', () => {
    fc.assert(
      fc.property(generatedFamilies, fc.subarray(['school.org', 'schoool.org']), (input, schoolDomains) => {
        const without = classifyFamilies(input.families, input.decisions);
        const similar = new Set(input.truths.keys());
        const advised = classifyFamilies(input.families, input.decisions, { schoolDomains, similar });
        expect({ ...advised, members: advised.members.map(withoutAdviceIn) }).toEqual({
          ...without,
          members: without.members.map(withoutAdviceIn),
        });
        expect(advised.members.every(({ flags }) => flags.some(({ code }) => code === 'similar-person'))).toBe(true);
      }),
    );
  });
});

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function withoutAdvice(flags: MemberEntry['flags']): string[] {
  return flags.filter(({ code }) => !ADVICE.includes(code)).map(({ code, severity }) => `${code} ${severity}`);
}

function withoutAdviceIn({ personId, flags, outcome }: MemberEntry) {
  return { personId, flags: withoutAdvice(flags), outcome };
}

function sharing({ truths }: NaiveInput, personId: number): number[] {
  const own = truths.get(personId);
  if (own?.kind !== 'valid') return [];
  return [...truths].filter(([, truth]) => truth.kind === 'valid' && truth.key === own.key).map(([id]) => id);
}

/** The same school elsewhere: other ids, other addresses. */
function moveAway({ families, decisions }: NaiveInput): Pick<NaiveInput, 'families' | 'decisions'> {
  const far = 100_000_000;
  return {
    families: families.map(({ familyId, members }) => ({
      familyId: familyId + far,
      members: members.map((row) => ({
        ...row,
        personId: row.personId + far,
        email: row.email?.replace('@', '@elsewhere-') ?? null,
      })),
    })),
    decisions: new Map([...decisions].map(([id, decision]) => [id + far, decision])),
  };
}

function asSets({ members, families, groups, counts }: FamilyClassification) {
  return {
    members: new Map(members.map((member) => [member.personId, member])),
    families: new Map(families.map((family) => [family.familyId, family])),
    groups: new Map(
      groups.map(({ emailKey, personIds, resolved }) => [emailKey, { ids: new Set(personIds), resolved }]),
    ),
    counts,
  };
}
