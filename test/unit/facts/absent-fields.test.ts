import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { classify } from '../../../lib/roster/index.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';

// Whole refreshes over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { studentsPerPage: 100, idsPerRequest: 100, rowsPerPage: 1000, livesOn: true });
});
afterEach(() => world.close());

const names = ['firstName', 'lastName', 'middleName', 'nickName'];
const withhold = (...withheld: string[]) => (school.apiSettings.lists = { '/People': { withheld } });
const entries = async () => classify(await world.snapshot(), new Map()).entries;
const flagsOf = async (id: number) =>
  (await entries()).find(({ student }) => student.studentId === id)?.flags.map(({ code }) => code);

describe('what People leaves out', () => {
  test('names: every student is there with their email, named as without a name, and nobody goes anywhere', async () => {
    withhold(...names);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    const nameless = trueStudents(school).map((student) => ({ ...student, firstName: '', lastName: '' }));
    expect(await world.snapshot()).toMatchObject(nameless);
    for (const { flags, outcome } of await entries()) {
      expect(flags.map(({ code }) => code)).toContain('no-name');
      expect(outcome).toBe('excluded');
    }
  });

  test('names in a later list only: the school is still the same, and the next list has them again', async () => {
    await world.refresh();
    withhold(...names);
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });
    withhold();
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('birth dates: nothing else changes', async () => {
    await world.refresh();
    const before = await world.snapshot();
    withhold('birthdate');
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await world.snapshot()).toEqual(before.map((student) => ({ ...student, birthdate: null })));
  });

  test('phones: whoever has an email is in the copy of everybody as before, without a number', async () => {
    await world.refresh();
    await world.pullPeople();
    const before = (await world.people()).filter(({ email, email2 }) => email !== null || email2 !== null);
    expect(before.some(({ phones }) => phones.length > 0)).toBe(true);
    withhold('homePhone', 'cellPhone');
    world.clock.time += 25 * 60 * 60_000;
    await world.refresh();
    expect(await world.pullPeople()).toMatchObject({ state: 'done' });
    const now = new Map((await world.people()).map((person) => [person.personId, person]));
    for (const person of before) expect(now.get(person.personId)).toEqual({ ...person, phones: [] });
  });
});

test('deceased: they are in the list with their email, marked, and go nowhere; others do', async () => {
  await world.refresh();
  const outcomes = async () => (await entries()).map(({ student, outcome }) => [student.studentId, outcome]);
  const before = await outcomes();
  const id = Number(before.find(([, outcome]) => outcome === 'importable')?.[0]);
  school.facts.editPerson(id, { deceased: true });
  await world.refresh();
  expect(await flagsOf(id)).toContain('deceased');
  expect(await outcomes()).toEqual(before.map(([each, outcome]) => [each, each === id ? 'excluded' : outcome]));
  expect(await world.snapshot()).toMatchObject(trueStudents(school));
  school.facts.editPerson(id, { deceased: false });
  await world.refresh();
  expect(await outcomes()).toEqual(before);
});

describe('two records merged', () => {
  const pair = () => school.truth.enrolled.slice(0, 2) as [number, number];

  test('whoever answers under another id is not taken for the student; all others are as before', async () => {
    await world.refresh();
    const [former, kept] = pair();
    const before = await world.snapshot();
    school.facts.merge(former, kept);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    const after = await world.snapshot();
    expect(after.find(({ studentId }) => studentId === former)).toMatchObject({
      email: null,
      doubt: 'unknown-in-facts',
    });
    expect(await flagsOf(former)).toEqual(['unknown-in-facts']);
    const others = (list: typeof before) => list.filter(({ studentId }) => studentId !== former);
    expect(others(after)).toEqual(others(before));
  });

  test.each([
    ['is a student, too', () => pair()[1]],
    ['is no student', () => school.facts.insertPerson({ firstName: 'Kept', email: 'kept@family.example' })],
  ])(
    'asked for by ids FACTS shows whom it kept, who %s: taken for nobody else, and ids are asked for still',
    async (_, keep) => {
      const [former] = pair();
      await world.refresh();
      const { requests } = await world.refresh();
      const before = await world.snapshot();
      school.facts.merge(former, keep());
      school.facts.reads.mergedIn = ['/People'];
      const { state, idsWork, requests: asked } = await world.refresh();
      // One for the former id alone, and one that shows that FACTS still answers for others.
      expect({ state, idsWork, asked }).toEqual({ state: 'done', idsWork: true, asked: requests + 2 });
      const after = await world.snapshot();
      expect(after.find(({ studentId }) => studentId === former)).toMatchObject({
        email: null,
        doubt: 'unknown-in-facts',
      });
      const others = (all: typeof before) => all.filter(({ studentId }) => studentId !== former);
      expect(others(after)).toEqual(others(before));
    },
  );

  test('the list of students shows whom FACTS kept in the other’s place: one student, and nobody is given up before a second list', async () => {
    await world.refresh();
    const [, former = 0, kept = 0] = school.truth.enrolled;
    const before = await world.snapshot();
    school.facts.merge(former, kept);
    school.facts.reads.mergedIn = ['/People', '/Students'];
    const others = async () => (await world.snapshot()).filter(({ studentId }) => studentId !== former);
    const place = { gradeLevel: expect.any(String), enrolledOn: expect.any(String) };
    const expected = before
      .filter(({ studentId }) => studentId !== former)
      .map((student) => (student.studentId === kept ? { ...student, ...place } : student));
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect((await world.snapshot()).find(({ studentId }) => studentId === former)).toMatchObject({
      ...before.find(({ studentId }) => studentId === former),
      doubt: 'not-listed',
    });
    expect(await others()).toMatchObject(expected);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect((await world.snapshot()).map(({ studentId }) => studentId)).not.toContain(former);
    expect(await others()).toMatchObject(expected);
  });

  test.each([
    ['before it is read', 1],
    ['before it is read back', 2],
  ])('an email for the former id, merged %s: the other’s stays', async (_, nth) => {
    const [former, kept] = pair();
    school.facts.changeEmail(former, null);
    const theirs = school.facts.email(kept);
    school.faults.before({ method: 'GET', nth }, () => school.facts.merge(former, kept));
    await world.queue(former, null, 'new@school.example');
    await world.finishWrites();
    expect(await world.write()).toMatchObject(
      nth === 1
        ? { state: 'failed', failure: { code: 'facts-answer' } }
        : { state: 'unknown', failure: { code: 'email-unread', detail: { cause: 'facts-answer' } } },
    );
    expect(school.facts.email(kept)).toBe(theirs);
    expect(school.facts.ledger.filter(({ by, personId }) => by === 'api' && personId === kept)).toEqual([]);
  });
});
