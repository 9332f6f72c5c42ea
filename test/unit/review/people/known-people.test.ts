import { describe, expect, test } from 'vitest';
import type { Person, Student } from '../../../../lib/roster/index.ts';
import { knowPeople } from '../../../../lib/review/people/known-people.ts';
import type { PeopleView } from '../../../../lib/review/people/people-view.ts';
import { ReviewModel } from '../../../../lib/review/review-model.ts';
import type { PeopleCopy } from '../../../../lib/records/school.ts';

const student = (studentId: number, firstName: string, lastName: string, email: string | null = null): Student => ({
  ...{ studentId, firstName, lastName, email, gradeLevel: '05', schoolCode: 'SBE', birthdate: '2014-03-12' },
});
const person = (personId: number, kind: Person['kind'], name: string, more: Partial<Person> = {}): Person => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return {
    personId,
    kind,
    firstName,
    lastName,
    email: null,
    email2: null,
    phones: [],
    familyIds: [],
    birthdate: null,
    ...more,
  };
};

const ben = student(1, 'Ben', 'Miller');
const ida = student(2, 'Ida', 'Miller', 'Ida@school.example');
const vera = student(3, 'Vera', 'Hill', 'vera@school.example');
const anna = person(11, 'parent', 'Anna Miller', { email: 'anna@home.example', familyIds: [7] });
const clara = person(12, 'parent', 'Clara Hill', { email: 'clara@home.example', familyIds: [8] });
const rita = person(13, 'other', 'Rita Stone', { email: 'rita@school.example' });
const inFamilies = [
  person(1, 'student', 'Ben Miller', { familyIds: [7], email2: 'ben@home.example' }),
  person(2, 'student', 'Ida Miller', { familyIds: [7], email: 'ida@school.example' }),
  person(3, 'student', 'Vera Hill', { familyIds: [8], email: 'vera@school.example' }),
];
const everybody = [...inFamilies, anna, clara, rita];

function open(people: readonly Person[], students: readonly Student[] = [ben, ida, vera]) {
  const model = new ReviewModel();
  const pull = (pulled: readonly Student[]): void =>
    model.setSnapshot({
      ...{ version: 1, startedAt: 1, takenAt: 1, gradeLevels: [], schools: [], changes: null, students: pulled },
    });
  pull(students);
  let tell: (copy: PeopleCopy) => void = () => {};
  let watched = 0;
  const known = knowPeople(model, {
    watchPeople: (listener) => {
      watched += 1;
      tell = listener;
      listener({ version: 1, takenAt: 5, people });
      return () => void (watched -= 1);
    },
  });
  const views: PeopleView[] = [];
  return {
    known,
    pull,
    views,
    watched: () => watched,
    copy: (next: readonly Person[]) => tell({ version: 2, takenAt: 6, people: next }),
    view: (id: number) => {
      const stop = known.watch(id, (view) => views.push(view));
      stop();
      return views.at(-1);
    },
  };
}

describe('whose an address is', () => {
  const who = async (email: string, people: readonly Person[] = everybody) =>
    (await open(people).known.owners(email, 1)).map(({ name, kind, relation, children }) => ({
      ...{ name, kind, relation, children },
    }));

  test('a student’s, as FACTS holds it now', async () => {
    expect(await who(' IDA@school.example')).toEqual([
      { name: 'Ida Miller', kind: 'student', relation: 'sibling', children: [] },
    ]);
  });

  test('the student’s own parent’s', async () => {
    expect(await who('anna@home.example')).toEqual([
      { name: 'Anna Miller', kind: 'parent', relation: 'parent', children: [] },
    ]);
  });

  test('somebody else’s parent’s, with the children', async () => {
    expect(await who('clara@home.example')).toEqual([
      { name: 'Clara Hill', kind: 'parent', relation: null, children: ['Vera Hill'] },
    ]);
  });

  test('somebody’s who is neither', async () => {
    expect(await who('rita@school.example')).toEqual([
      { name: 'Rita Stone', kind: 'other', relation: null, children: [] },
    ]);
  });

  test('nobody’s, the student’s own, and no address at all', async () => {
    expect(await who('nobody@school.example')).toEqual([]);
    expect(await who('ben@home.example')).toEqual([]);
    expect(await who('  ')).toEqual([]);
  });

  test('a student’s second email counts, a first one that was changed since the copy doesn’t', async () => {
    const { known } = open(everybody, [ben, { ...ida, email: 'new@school.example' }, vera]);
    expect(await known.owners('ida@school.example', 1)).toEqual([]);
    expect(await known.owners('new@school.example', 1)).toMatchObject([{ personId: 2 }]);
    expect(await known.owners('ben@home.example', 3)).toMatchObject([{ personId: 1, kind: 'student' }]);
  });

  test('who left since the copy was made is a former student', async () => {
    const { known } = open(everybody, [ben, vera]);
    expect(await known.owners('ida@school.example', 1)).toMatchObject([
      { name: 'Ida Miller', kind: 'former-student', gradeLevel: null },
    ]);
  });
});

describe('offers for the email', () => {
  test('the student’s own second one, the parents’, the siblings’; what makes a duplicate says so', () => {
    const offers = open(everybody).view(1)?.offers ?? [];
    expect(offers.map(({ email, from, takenBy }) => [email, from?.name, takenBy.map(({ name }) => name)])).toEqual([
      ['ben@home.example', undefined, []],
      ['anna@home.example', 'Anna Miller', []],
      ['ida@school.example', 'Ida Miller', ['Ida Miller']],
    ]);
  });

  test('an offer that some stranger’s child has too is no better', () => {
    const offers = open(everybody, [ben, ida, { ...vera, email: 'ANNA@home.example' }]).view(1)?.offers ?? [];
    expect(offers.find(({ email }) => email === 'anna@home.example')?.takenBy).toMatchObject([{ name: 'Vera Hill' }]);
  });

  test('never what the student has, nor what is no address', () => {
    const mother = { ...anna, email: 'no address', email2: 'ben.now@school.example' };
    const view = open([...inFamilies, mother], [{ ...ben, email: 'Ben.Now@school.example' }, ida]).view(1);
    expect(view?.offers.map(({ email }) => email)).toEqual(['ben@home.example', 'ida@school.example']);
  });

  test('none from people of other families', () => {
    expect(
      open(everybody)
        .view(3)
        ?.offers.map(({ email }) => email),
    ).toEqual(['clara@home.example']);
  });
});

describe('beside a student', () => {
  const former = person(20, 'former-student', 'Benjamin Miller', { birthdate: '2014-03-12' });

  test('who has the same email, each as what they are, without the students of the group', () => {
    const shared = { ...ben, email: 'anna@home.example' };
    const view = open(everybody, [shared, { ...ida, email: 'anna@home.example' }]).view(1);
    expect(view?.sameEmail.map(({ name, kind }) => [name, kind])).toEqual([['Anna Miller', 'parent']]);
  });

  test('a former student of nearly the same name and birth date', () => {
    expect(open([...everybody, former]).view(1)?.alike).toMatchObject([{ personId: 20, kind: 'former-student' }]);
    expect(open([...everybody, { ...former, birthdate: '2009-03-11' }]).view(1)?.alike).toEqual([]);
  });

  test('brothers and sisters are no duplicates, twins are called so', () => {
    const lea = person(21, 'former-student', 'Lea Miller', { birthdate: '2014-03-12', familyIds: [7] });
    const old = person(22, 'former-student', 'Max Miller', { birthdate: '2004-01-02', familyIds: [7] });
    const view = open([...everybody, lea, old]).view(1);
    expect(view?.alike).toEqual([]);
    expect(view?.siblings.map(({ name, isTwin }) => [name, isTwin])).toEqual([
      ['Ida Miller', true],
      ['Lea Miller', true],
      ['Max Miller', false],
    ]);
  });

  test('the same child in the same family is a duplicate, not a sibling', () => {
    const view = open([...everybody, { ...former, familyIds: [7] }]).view(1);
    expect(view?.alike).toMatchObject([{ personId: 20 }]);
    expect(view?.siblings.map(({ personId }) => personId)).toEqual([2]);
  });
});

describe('enrolled students of one family', () => {
  const inOne = [
    person(1, 'student', 'Ben Miller', { familyIds: [7] }),
    person(4, 'student', 'Twin Miller', { familyIds: [7] }),
  ];
  const with4 = (firstName: string) => open(inOne, [ben, student(4, firstName, 'Miller')]);

  test('are brothers and sisters, born on one day or not', () => {
    const { known, view } = with4('Ted');
    expect(known.areSiblings(1, 4), 'before families are known').toBe(false);
    expect(view(1)?.siblings).toMatchObject([{ personId: 4, relation: 'sibling', isTwin: true }]);
    expect(known.areSiblings(1, 4)).toBe(true);
    expect(known.areSiblings(1, 99)).toBe(false);
  });

  test('may be one child entered twice: no twins then', () => {
    const { known, view } = with4('Benjamin');
    expect(view(1)?.siblings).toMatchObject([{ personId: 4, relation: 'family', isTwin: false }]);
    expect(known.areSiblings(1, 4)).toBe(false);
  });
});

test('a student can be found by their own second email and their parents’, and by phone, not by their siblings’', () => {
  const { known } = open([...everybody, person(14, 'parent', 'Al Miller', { familyIds: [7], phones: ['3305550142'] })]);
  expect(known.families.of(1)).toEqual({ emails: [], phones: [] });
  let told = 0;
  known.families.follow(() => (told += 1));
  expect(told).toBe(1);
  const phones = ['3305550142'];
  expect(known.families.of(1)).toEqual({ emails: ['ben@home.example', 'anna@home.example'], phones });
  expect(known.families.of(2)).toEqual({ emails: ['anna@home.example'], phones });
  expect(known.families.of(3)).toEqual({ emails: ['clara@home.example'], phones: [] });
  expect(known.families.of(99)).toEqual({ emails: [], phones: [] });
});

describe('when it is read and told', () => {
  test('not before somebody asks; once for all; again with the next copy and the next snapshot', () => {
    const { known, watched, copy, pull, views } = open(inFamilies);
    expect(watched()).toBe(0);
    const stop = known.watch(1, (view) => views.push(view));
    expect(watched()).toBe(1);
    copy(everybody);
    expect(views.map(({ takenAt }) => takenAt)).toEqual([5, 6]);
    expect(views.at(-1)?.offers).toHaveLength(3);
    pull([ben]);
    known.changed();
    expect(views.at(-1)?.siblings).toMatchObject([{ personId: 2, kind: 'former-student' }]);
    stop();
    const told = views.length;
    known.changed();
    expect(views).toHaveLength(told);
    known.stop();
    expect(watched()).toBe(0);
  });

  test('nothing for somebody who is not enrolled, and before the first pull only that nobody is known', () => {
    expect(open(everybody).view(99)).toMatchObject({ takenAt: null, offers: [], siblings: [] });
    expect(open([]).view(1)).toMatchObject({ offers: [], sameEmail: [], alike: [], siblings: [] });
  });
});
