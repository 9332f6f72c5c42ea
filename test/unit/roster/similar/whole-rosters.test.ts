import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparablePerson, findSimilar } from '../../../../lib/roster/index.ts';
import { measureAccuracy } from '../../../bench/similar/accuracy.ts';
import { IMITATIONS } from '../../../bench/similar/imitations.ts';
import { population, WILLIAM } from './people.ts';

const value = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    'Anna',
    'Anna',
    'Ann',
    'Smith',
    'Smith Jr',
    '2011-03-04',
    '1900-01-01',
    '\ud800',
    '🎓',
    0,
    20110304,
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.anything(),
);
const person = fc.record({
  id: fc.oneof(fc.nat(30), fc.string({ maxLength: 2 })),
  firstName: value,
  lastName: value,
  birthdate: value,
  street: value,
  postcode: value,
  phone: value,
  email: value,
}) as fc.Arbitrary<ComparablePerson>;
const roster = fc.array(person, { maxLength: 40 });

describe('findSimilar, for any roster', () => {
  it('never throws, scores between threshold and 1, best first, each pair once and of two ids', () => {
    fc.assert(
      fc.property(roster, fc.double({ min: 0, max: 1, noNaN: true }), (people, threshold) => {
        const pairs = findSimilar(people, { threshold });
        for (const { a, b, score, reasons } of pairs) {
          expect(String(a)).not.toBe(String(b));
          expect(score).toBeGreaterThanOrEqual(threshold);
          expect(score).toBeLessThanOrEqual(1);
          for (const { sentence } of reasons) expect(sentence).not.toBe('');
        }
        expect(pairs.map(({ score }) => score)).toEqual(
          pairs.map(({ score }) => score).sort((one, other) => other - one),
        );
      }),
    );
  });

  it('gives the same for any order of the people, and leaves them as they were', () => {
    fc.assert(
      fc.property(
        roster.chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
        ([people, shuffled]) => {
          for (const each of people) Object.freeze(each);
          expect(findSimilar(Object.freeze(shuffled), { threshold: 0.1 })).toEqual(
            findSimilar(Object.freeze(people), { threshold: 0.1 }),
          );
        },
      ),
    );
  });

  it('gives the same for any order of a school', () => {
    const { people } = population('school, many errors', { people: 600 });
    expect(findSimilar(people.toReversed())).toEqual(findSimilar(people));
    expect(findSimilar(people).length).toBeGreaterThan(20);
  });

  it('survives a megabyte in every field', () => {
    const long = 'ä1 '.repeat(350_000);
    const flood = {
      firstName: long,
      lastName: long,
      birthdate: long,
      street: long,
      postcode: long,
      phone: long,
      email: `${long}@x.org`,
    };
    expect(
      findSimilar([
        { id: 1, ...flood },
        { id: 2, ...flood },
      ]),
    ).toHaveLength(1);
  });

  it('survives rows that are no people', () => {
    expect(findSimilar([null, undefined, 7, 'x', {}, [], WILLIAM] as unknown as ComparablePerson[])).toEqual([]);
  });
});

describe('findSimilar, on rosters with known duplicates', () => {
  it.each([
    ['febrl 1', {}, 0.98, 0.98],
    ['febrl 2', { people: 2_000 }, 0.98, 0.95],
    ['febrl 3', { people: 2_000 }, 0.98, 0.92],
    ['geco', { people: 2_000 }, 0.98, 0.9],
    ['school', {}, 0.97, 0.88],
  ])('%s', (name, changes, precision, recall) => {
    const made = population(name, changes);
    const measured = measureAccuracy(findSimilar(made.people), made);
    expect(measured.precision).toBeGreaterThanOrEqual(precision);
    expect(measured.recall).toBeGreaterThanOrEqual(recall);
  });

  it.each(['Febrl dataset1', 'Febrl dataset2', 'Febrl dataset3', 'Febrl dataset4', 'RLdata10000'])(
    'made as %s: precision 0.98, F1 0.95',
    (name) => {
      const made = IMITATIONS.find((imitation) => imitation.name === name)!.make(5);
      const measured = measureAccuracy(findSimilar(made.people), made);
      expect(measured.precision).toBeGreaterThanOrEqual(0.98);
      expect(measured.f1).toBeGreaterThanOrEqual(0.95);
    },
  );

  it.each([
    ['Febrl dataset1', 0.985],
    ['Febrl dataset2', 0.99],
    ['Febrl dataset3', 0.98],
    ['Febrl dataset4', 0.992],
  ])('made as %s, made as hard as the published ones were found: precision 0.999, F1 %d', (name, f1) => {
    const made = IMITATIONS.find((imitation) => imitation.name === name)!.make(5);
    const measured = measureAccuracy(findSimilar(made.people), made);
    expect(measured.precision).toBeGreaterThanOrEqual(0.999);
    expect(measured.f1).toBeGreaterThanOrEqual(f1);
  });

  it.each([
    ['the school’s number on everyone', { switchboard: 1 }],
    ['one surname', { oneSurname: 1 }],
    ['birth dates unknown', { unknownBirth: 0.5 }],
  ])('%s: hardly a false pair, and the others are found', (_, changes) => {
    const made = population('school', { people: 1_000, missing: 0, fathers: 0, ...changes });
    const measured = measureAccuracy(findSimilar(made.people), made);
    expect(measured.precision).toBeGreaterThanOrEqual(0.93);
    expect(measured.recall).toBeGreaterThanOrEqual(0.85);
  });

  it('a boarding house: one address, postcode and number for all', () => {
    const { people } = population('school', { people: 600, duplicates: 0, fathers: 0, twins: 0 });
    const boarders = people.map((each) => ({
      ...each,
      street: '1 Abbey Road',
      postcode: '78704',
      phone: '5125550100',
      email: 'office@abbey.org',
    }));
    expect(findSimilar(boarders).length).toBeLessThanOrEqual(2);
  });
});

describe('findSimilar, asked for less', () => {
  const made = population('school', { people: 500 });
  const all = findSimilar(made.people);

  it('leaves out pairs that a person said are two children, either way round and by the text of their ids', () => {
    const [first, second] = all;
    const left = findSimilar(made.people, {
      notSimilar: [
        [first!.b, first!.a],
        [String(second!.a), String(second!.b)],
      ],
    });
    expect(left).toEqual(all.slice(2));
  });

  it('gives the most probable pairs up to a limit', () => {
    expect(findSimilar(made.people, { limit: 3 })).toEqual(all.slice(0, 3));
  });

  it('gives fewer above a higher threshold', () => {
    expect(findSimilar(made.people, { threshold: 0.99 })).toEqual(all.filter(({ score }) => score >= 0.99));
  });
});
