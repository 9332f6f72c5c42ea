import fc from 'fast-check';
import type { Decision } from '../../../../lib/roster/index.ts';
import { choice, type GeneratedEmail, generatedEmail } from '../arbitrary-rosters.ts';
import type { NaiveInput } from './naive-families.ts';
import { makeMember } from './read-family.ts';

const PEOPLE = 9;

/** Orders as FACTS may give them: repeated, with gaps, none, zero, and what a careless import leaves. */
const familyOrder = fc.constantFrom(1, 1, 2, 2, 3, 4, 7, null, null, 0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY);
const row = fc.record({ person: fc.integer({ min: 0, max: PEOPLE - 1 }), familyOrder });
const family = fc.record({ familyId: fc.integer({ min: 1, max: 12 }), rows: fc.array(row, { maxLength: 5 }) });
const person = fc.record({ given: generatedEmail, choice: fc.option(choice) });

/**
 * Few people in many families, so that addresses, people and families meet in every way: families that come twice, with nobody,
 * and with somebody listed twice. Each person has one email, whichever the row.
 */
export const generatedFamilies: fc.Arbitrary<NaiveInput> = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 9_999_999 }), { minLength: PEOPLE, maxLength: PEOPLE }),
    people: fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE }),
    /** As is usual, a few addresses are much shared. */
    common: fc.array(generatedEmail, { minLength: 1, maxLength: 2 }),
    usesCommon: fc.array(fc.nat({ max: 3 }), { minLength: PEOPLE, maxLength: PEOPLE }),
    families: fc.array(family, { maxLength: 8 }),
    gone: fc.array(fc.tuple(fc.integer({ min: 10_000_000, max: 10_000_009 }), choice), { maxLength: 3 }),
  })
  .map(({ ids, people, common, usesCommon, families, gone }) => {
    const emails = people.map(({ given }, index) => (common[usesCommon[index] as number] ?? given) as GeneratedEmail);
    const idOf = (index: number) => ids[index] as number;
    return {
      families: families.map(({ familyId, rows }) => ({
        familyId,
        members: rows.map((made) =>
          makeMember(idOf(made.person), made.familyOrder, (emails[made.person] as GeneratedEmail).email),
        ),
      })),
      truths: new Map(emails.map(({ truth }, index) => [idOf(index), truth])),
      decisions: new Map<number, Decision>([
        ...people.flatMap((made, index) =>
          made.choice === null ? [] : [[idOf(index), { choice: made.choice }] as const],
        ),
        ...gone.map(([id, made]) => [id, { choice: made }] as const),
      ]),
    };
  });
