import { describe, expect, it } from 'vitest';
import { buildEmail, learnPattern, ruleOf, type Student } from '../../../../lib/roster/index.ts';
import { plainPupils, pupil } from './pupils.ts';

const options = { gradeOrder: ['04', '05', '06', '07'] };

function emailFor(students: readonly Student[], student: Student): string | null {
  const rule = ruleOf(learnPattern([...students, student], options).rules, student);
  return rule && buildEmail(rule, student).email;
}

const newcomer = pupil(77, 'Zoe', 'Walker');

describe('the shape of addresses', () => {
  it.each([
    ['first.last', (first: string, last: string) => `${first}.${last}`, 'zoe.walker'],
    ['firstlast', (first: string, last: string) => `${first}${last}`, 'zoewalker'],
    ['flast', (first: string, last: string) => `${first[0]}${last}`, 'zwalker'],
    ['f.last', (first: string, last: string) => `${first[0]}.${last}`, 'z.walker'],
    ['lastf', (first: string, last: string) => `${last}${first[0]}`, 'walkerz'],
    ['last_first', (first: string, last: string) => `${last}_${first}`, 'walker_zoe'],
    ['firstl', (first: string, last: string) => `${first}${last[0]}`, 'zoew'],
    ['first.last27', (first: string, last: string) => `${first}.${last}27`, 'zoe.walker27'],
    ['27flast', (first: string, last: string) => `27${first[0]}${last}`, '27zwalker'],
    ['flast2027', (first: string, last: string) => `${first[0]}${last}2027`, 'zwalker2027'],
    [
      'four letters of the last and two of the first',
      (first: string, last: string) => `${last.slice(0, 4)}${first.slice(0, 2)}`,
      'walkzo',
    ],
    ['s and the ID', (_first: string, _last: string, place: number) => `s${1000 + place}`, 's77'],
  ] as const)('%s', (_name, local, expected) => {
    const students = plainPupils(20, (first, last, place) => `${local(first, last, place)}@oak.example`);
    expect(emailFor(students, newcomer)).toBe(`${expected}@oak.example`);
  });

  it('takes the initial of a middle name, and does without where there is none', () => {
    const students = plainPupils(
      20,
      (first, last) => `${first}.q.${last}@oak.example`,
      () => ({ middleName: 'Quentin' }),
    );
    expect(emailFor(students, { ...newcomer, middleName: 'Anne' })).toBe('zoe.a.walker@oak.example');
    expect(emailFor(students, newcomer)).toBe('zoe.walker@oak.example');
  });

  it('learns nothing from nobody, from two, or from addresses without a habit', () => {
    expect(learnPattern([], options).rules).toEqual([]);
    expect(
      learnPattern(
        plainPupils(2, (first, last) => `${first}.${last}@oak.example`),
        options,
      ).rules,
    ).toEqual([]);
    const wild = plainPupils(20, (_first, _last, place) => `star${place * 37}x@mail${place % 3}.example`);
    expect(learnPattern(wild, options).rules).toEqual([]);
  });

  it('tells how many follow it and who has an address elsewhere', () => {
    const students = plainPupils(20, (first, last, place) =>
      place < 3 ? `family${place}@home.example` : place < 5 ? `x${place}y@oak.example` : `${first}.${last}@oak.example`,
    );
    expect(learnPattern(students, options).rules).toMatchObject([{ hits: 15, tries: 17, elsewhere: 3 }]);
  });
});

describe('class years', () => {
  const yearOf = (grade: string): number => 38 - Number(grade);
  const inGrades = plainPupils(
    30,
    (first, last, place) => `${first[0]}${last}${yearOf(['04', '05', '07'][place % 3] ?? '')}@oak.example`,
    (place) => ({ gradeLevel: ['04', '05', '07'][place % 3] ?? '' }),
  );

  it('are learned grade by grade from the addresses', () => {
    expect(emailFor(inGrades, { ...newcomer, gradeLevel: '04' })).toBe('zwalker34@oak.example');
    expect(emailFor(inGrades, { ...newcomer, gradeLevel: '07' })).toBe('zwalker31@oak.example');
  });

  it('are counted on for a grade without addresses, and said to be', () => {
    const rules = learnPattern([...inGrades, { ...newcomer, gradeLevel: '06' }], options).rules;
    const student = { ...newcomer, gradeLevel: '06' };
    const rule = ruleOf(rules, student);
    expect(rule && buildEmail(rule, student)).toMatchObject({
      email: 'zwalker32@oak.example',
      doubts: expect.arrayContaining([{ code: 'guessed-year', digits: '32' }]),
    });
  });

  it('are not guessed for a grade that the school does not list', () => {
    const student = { ...newcomer, gradeLevel: 'Ungraded' };
    const rule = ruleOf(learnPattern([...inGrades, student], options).rules, student);
    expect(rule && buildEmail(rule, student)).toEqual({ email: null, obstacle: 'no-year' });
  });

  it('an address in another year than its grade breaks the rule', () => {
    const late = { ...(inGrades[0] as Student), email: `${inGrades[0]?.email?.replace('34', '29')}` };
    expect(learnPattern([late, ...inGrades.slice(1)], options).rules).toMatchObject([{ hits: 29, tries: 30 }]);
  });
});

describe('names that can be spelled in several ways', () => {
  const plain = plainPupils(20, (first, last) => `${first}.${last}@oak.example`);
  const taught = (...more: [string, string, string][]): Student[] => [
    ...plain,
    ...more.map(([first, last, local], place) => pupil(2000 + place, first, last, `${local}@oak.example`)),
  ];

  it.each([
    [
      'joined',
      [
        ['Ann', 'Smith-Jones', 'ann.smithjones'],
        ['Bo', 'Hay-Lee', 'bo.haylee'],
      ],
      'zoe.millbrown',
    ],
    [
      'with their hyphen',
      [
        ['Ann', 'Smith-Jones', 'ann.smith-jones'],
        ['Bo', 'Hay-Lee', 'bo.hay-lee'],
      ],
      'zoe.mill-brown',
    ],
    [
      'by the first',
      [
        ['Ann', 'Smith-Jones', 'ann.smith'],
        ['Bo', 'Hay-Lee', 'bo.hay'],
      ],
      'zoe.mill',
    ],
    [
      'by the last',
      [
        ['Ann', 'Smith-Jones', 'ann.jones'],
        ['Bo', 'Hay-Lee', 'bo.lee'],
      ],
      'zoe.brown',
    ],
  ] as [string, [string, string, string][], string][])('hyphenated surnames: %s', (_way, more, expected) => {
    expect(emailFor(taught(...more), pupil(77, 'Zoe', 'Mill-Brown'))).toBe(`${expected}@oak.example`);
  });

  it('two surnames, of which the school takes the first, particles with it', () => {
    const students = taught(['Ana', 'Garcia Lorca', 'ana.garcia'], ['Leo', 'De la Cruz Paz', 'leo.delacruz']);
    expect(emailFor(students, pupil(77, 'Sol', 'Del Rio Vega'))).toBe('sol.delrio@oak.example');
  });

  it('particles are kept, unless the addresses drop them', () => {
    expect(emailFor(plain, pupil(77, 'Jan', 'van der Berg'))).toBe('jan.vanderberg@oak.example');
    const dropped = taught(['Ann', 'van der Meer', 'ann.meer'], ['Bo', 'de Vries', 'bo.vries']);
    expect(emailFor(dropped, pupil(77, 'Jan', 'van der Berg'))).toBe('jan.berg@oak.example');
  });

  it.each([
    ['Chloé', 'Muñoz', 'chloe.munoz'],
    ['Łukasz', 'Dąbrowski', 'lukasz.dabrowski'],
    ['Jörg', 'Weiß', 'jorg.weiss'],
    ['Søren', 'Ærø', 'soren.aero'],
    ['Aylin', 'Yılmaz', 'aylin.yilmaz'],
    ['Nam', 'Nguyễn', 'nam.nguyen'],
    ['Seán', 'O’Brien', 'sean.obrien'],
    ["D'Andre", 'King', 'dandre.king'],
    ['Mary  Kate', 'Hall', 'marykate.hall'],
    ['Sam', 'Hall Jr.', 'sam.hall'],
    ['Sam', 'Hall, III', 'sam.hall'],
  ])('%s %s is folded', (first, last, expected) => {
    expect(emailFor(plain, pupil(77, first, last))).toBe(`${expected}@oak.example`);
  });

  it('umlauts are spelled out where the school does so', () => {
    const students = taught(['Jörg', 'Bär', 'joerg.baer'], ['Ute', 'Müller', 'ute.mueller']);
    expect(emailFor(students, pupil(77, 'Käthe', 'Löwe'))).toBe('kaethe.loewe@oak.example');
  });

  it('apostrophes become what the school makes of them', () => {
    const students = taught(['Ann', "O'Hara", 'ann.o-hara'], ['Bo', "D'Souza", 'bo.d-souza']);
    expect(emailFor(students, pupil(77, 'Zoe', "O'Neil"))).toBe('zoe.o-neil@oak.example');
  });

  it('preferred names, where the addresses show them', () => {
    const called = (student: Student, preferredName: string, email: string): Student => ({
      ...student,
      preferredName,
      email,
    });
    const students = [
      ...plain,
      called(pupil(2000, 'Robert', 'Hill'), 'Bob', 'bob.hill@oak.example'),
      called(pupil(2001, 'Susan', 'Dale'), 'Sue', 'sue.dale@oak.example'),
    ];
    expect(emailFor(students, { ...pupil(77, 'William', 'Bond'), preferredName: 'Bill' })).toBe(
      'bill.bond@oak.example',
    );
  });

  it('a name in another script is left to a person', () => {
    for (const student of [pupil(77, 'יעל', 'כהן'), pupil(77, 'Mei', '陈')]) {
      const rule = ruleOf(learnPattern([...plain, student], options).rules, student);
      expect(rule && buildEmail(rule, student)).toEqual({ email: null, obstacle: 'other-script' });
    }
  });

  it('doubts a spelling that no address shows, and says the other one', () => {
    const student = pupil(77, 'Zoe', 'Mill-Brown');
    const rule = ruleOf(learnPattern([...plain, student], options).rules, student);
    const built = rule && buildEmail(rule, student);
    expect(built).toEqual({
      email: 'zoe.millbrown@oak.example',
      doubts: [{ code: 'spelling', choice: 'familyHyphened', other: 'zoe.mill-brown@oak.example' }],
    });
  });
});

describe('schools and grades that do it differently', () => {
  const lower = plainPupils(
    20,
    (first, last) => `${first}.${last}@kids.oak.example`,
    () => ({ gradeLevel: '04' }),
  );
  const upper = plainPupils(
    20,
    (first, last) => `${first[0]}${last}31@oak.example`,
    () => ({
      gradeLevel: '07',
      schoolCode: 'B',
    }),
  ).map((student) => ({ ...student, studentId: student.studentId + 500 }));

  it('get a rule each', () => {
    const students = [...lower, ...upper];
    expect(emailFor(students, { ...newcomer, gradeLevel: '04' })).toBe('zoe.walker@kids.oak.example');
    expect(emailFor(students, { ...newcomer, gradeLevel: '07', schoolCode: 'B' })).toBe('zwalker31@oak.example');
  });

  it('a grade without addresses follows its school, with a doubt', () => {
    const student = { ...newcomer, gradeLevel: '05' };
    const rule = ruleOf(learnPattern([...lower, ...upper, student], options).rules, student);
    expect(rule && buildEmail(rule, student)).toEqual({
      email: 'zoe.walker@kids.oak.example',
      doubts: [{ code: 'untried-place' }],
    });
  });
});

it('a rule that many break, or few show, is doubted', () => {
  const few = plainPupils(4, (first, last) => `${first}.${last}@oak.example`);
  const broken = plainPupils(20, (first, last, place) =>
    place % 4 === 0 ? `x${place}y@oak.example` : `${first}.${last}@oak.example`,
  );
  for (const students of [few, broken]) {
    const rule = ruleOf(learnPattern([...students, newcomer], options).rules, newcomer);
    expect(rule && buildEmail(rule, newcomer)).toMatchObject({ doubts: [{ code: 'weak-rule' }] });
  }
});
