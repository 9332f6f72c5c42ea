import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emailKey,
  isDeliverable,
  type Student,
  learnPattern,
  proposeEmails,
  type Holder,
} from '../../../../lib/roster/index.ts';
import { plainPupils, pupil } from './pupils.ts';

const options = { gradeOrder: ['04', '05', '06'] };
const settled = plainPupils(20, (first, last) => `${first}.${last}@oak.example`);

function holdersOf(students: readonly Student[]): Map<string, Holder> {
  return new Map(
    students.flatMap(({ studentId, firstName, lastName, email }) => {
      const key = emailKey(email);
      return key === null ? [] : [[key, { studentId, name: `${firstName} ${lastName}`, who: null }] as const];
    }),
  );
}

function propose(students: readonly Student[], more: readonly [string, Holder][] = []) {
  const { rules } = learnPattern(students, options);
  const holders = new Map([...holdersOf(students), ...more]);
  return proposeEmails(
    students.filter(({ email }) => emailKey(email) === null),
    { rules, holders },
  );
}

describe('addresses that somebody has', () => {
  it('a student’s: the next number, and whose it is', () => {
    const [proposal] = propose([...settled, pupil(1, 'Ada', 'Adler')]);
    expect(proposal).toMatchObject({
      email: 'ada.adler2@oak.example',
      doubts: [
        { code: 'same-address', email: 'ada.adler@oak.example', holder: { studentId: 1000, name: 'Ada Adler' } },
      ],
    });
  });

  it('a parent’s or a teacher’s', () => {
    const teacher = { studentId: null, name: 'Zoe Walker', who: 'a member of the staff' };
    const [proposal] = propose([...settled, pupil(1, 'Zoe', 'Walker')], [['zoe.walker@oak.example', teacher]]);
    expect(proposal).toMatchObject({ email: 'zoe.walker2@oak.example', doubts: [{ holder: teacher }] });
  });

  it('two without an address who would get the same one are told of each other', () => {
    const proposals = propose([...settled, pupil(1, 'Zoe', 'Walker'), pupil(2, 'Zoë', 'Walker')]);
    expect(proposals.map(({ email }) => email)).toEqual(['zoe.walker@oak.example', 'zoe.walker2@oak.example']);
    expect(proposals.flatMap(({ doubts }) => doubts.map((doubt) => doubt.code))).toContain('same-address');
    expect(proposals[0]?.doubts[0]).toMatchObject({ code: 'same-address', holder: { studentId: 2 } });
    expect(proposals[1]?.doubts[0]).toMatchObject({ code: 'same-address', holder: { studentId: 1 } });
  });

  it('numbers go on as the school does it', () => {
    const numbered = [
      ...settled,
      pupil(2000, 'Ada', 'Adler', 'ada.adler.1@oak.example'),
      pupil(2001, 'Ada', 'Adler', 'ada.adler.2@oak.example'),
    ];
    expect(propose([...numbered, pupil(1, 'Ada', 'Adler')])[0]?.email).toBe('ada.adler.3@oak.example');
    expect(learnPattern(numbered, options).rules).toMatchObject([
      { hits: 22, tries: 22, numbering: { separator: '.', first: 1 } },
    ]);
  });

  it('a number behind a class year is parted from it', () => {
    const years = plainPupils(20, (first, last) => `${first[0]}${last}33@oak.example`);
    expect(propose([...years, pupil(1, 'Amy', 'Adler')])[0]?.email).toBe('aadler33.2@oak.example');
  });
});

it('says why nothing can be proposed', () => {
  expect(propose([pupil(1, 'Zoe', 'Walker')])).toMatchObject([{ email: null, obstacle: 'no-rule' }]);
  expect(propose([...settled, pupil(1, '', '')])).toMatchObject([{ email: null, obstacle: 'no-name' }]);
  expect(propose([...settled, pupil(1, 'Zoe', 'W'.repeat(80))])).toMatchObject([{ email: null, obstacle: 'too-long' }]);
});

describe('for any names', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'Ann',
      'Bo',
      "O'Neil",
      'Smith-Jones',
      'de la Cruz',
      'Zoë',
      'Weiß',
      'Mary Kate',
      'Lee Jr.',
      'יעל',
      '-',
      "'",
      '. .',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const shapesOfLocal = [
    (first: string, last: string) => `${first}.${last}`,
    (first: string, last: string) => `${first[0]}${last}33`,
    (first: string, last: string) => `${last}${first[0]}`,
  ];
  const roster = fc.record({
    shape: fc.constantFrom(...shapesOfLocal),
    people: fc.array(fc.record({ first: name, last: name, has: fc.boolean() }), { maxLength: 30 }),
  });

  it('what is proposed is deliverable, nobody’s, and each only once', () => {
    fc.assert(
      fc.property(roster, ({ shape, people }) => {
        const settledHere = plainPupils(20, (first, last) => `${shape(first, last)}@oak.example`);
        const others = people.map(({ first, last, has }, place) =>
          pupil(place + 1, first, last, has ? `${shape(first || 'a', last)}@oak.example` : null),
        );
        const students = [...settledHere, ...others];
        const proposals = propose(students);
        expect(proposals.map(({ student }) => student)).toEqual(
          students.filter(({ email }) => emailKey(email) === null),
        );
        const keys = proposals.flatMap(({ email }) => (email === null ? [] : [emailKey(email) ?? '']));
        expect(new Set(keys).size).toBe(keys.length);
        const present = holdersOf(students);
        for (const key of keys) {
          expect(isDeliverable(key)).toBe(true);
          expect(present.has(key)).toBe(false);
        }
        for (const { email, obstacle } of proposals) expect(email === null).toBe(obstacle !== null);
      }),
    );
  });

  it('a student is given what their own address was, when it followed the rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapesOfLocal), fc.integer({ min: 0, max: 19 }), (shape, place) => {
        const students = plainPupils(20, (first, last) => `${shape(first, last)}@oak.example`);
        const without = students.map((student, at) => (at === place ? { ...student, email: null } : student));
        expect(propose(without)[0]).toMatchObject({ email: students[place]?.email, doubts: [] });
      }),
    );
  });
});
