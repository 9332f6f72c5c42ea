import 'fake-indexeddb/auto';
import { Agent } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { classify, type Student } from '../../../lib/roster/index.ts';
import { toTargetPerson } from '../../../lib/sync/person.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import { readSnapshotRow } from '../../../lib/store/snapshot.ts';
import { startSchool, type ListHabits, type School } from '../../school/index.ts';
import { schoolFetch } from '../sync/school-fetch.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';
import { listCases, waysToRead } from './list-cases.ts';

// Whole refreshes over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: FactsWorld;
const agent = new Agent({ keepAlive: true });
beforeAll(async () => {
  school = await startSchool({ students: 36, rateLimit: Infinity });
});
afterAll(async () => {
  agent.destroy();
  await school.close();
});
beforeEach(() => {
  school.reset();
  world = createFactsWorld(school, {
    ...{ studentsPerPage: 1000, idsPerRequest: 200, rowsPerPage: 1000, livesOn: true, keepsPages: false },
    fetch: schoolFetch(school, agent),
  });
});
afterEach(() => world.close());

/** Somebody leaves, somebody comes, an address changes. Answers who left. */
function live(): number {
  const [first = 0, second = 0] = school.facts.enrolledIds();
  school.facts.changeEmail(second, 'changed@school.example');
  school.facts.withdraw(first);
  school.facts.enrol({ firstName: 'Nova', email: 'nova@school.example' });
  return first;
}

/** Who would be archived when everybody of `before` has an account. */
async function archived(before: readonly Student[]): Promise<number[]> {
  const students = await world.snapshot();
  const ledger = before.map((student) => {
    const person = toTargetPerson(student, student.email ?? 'x@school.example');
    return { studentId: student.studentId, remoteId: `r${student.studentId}`, person, active: true, confirmedAt: 0 };
  });
  const { items } = planSync({
    entries: classify(students, new Map()).entries,
    enrolledIds: new Set(students.map(({ studentId }) => studentId)),
    unseenIds: new Set((await readSnapshotRow(world.db))?.unseen),
    ledger,
  });
  return items.filter(({ action }) => action === 'archive').map(({ studentId }) => studentId);
}

const everybody = async () => (await world.people()).toSorted((a, b) => a.personId - b.personId);
const byHabits = (paths: readonly string[], habits: Partial<ListHabits>) =>
  (school.apiSettings.lists = Object.fromEntries(paths.map((path) => [path, habits])));

describe.each(listCases)('$name', ({ habits, outcome, byIds }) => {
  test(waysToRead.first, async () => {
    byHabits(['/Students'], habits);
    const { state, failure } = await world.refresh();
    expect({ state, code: failure?.code ?? 'whole' }).toEqual({
      state: outcome === 'whole' ? 'done' : 'failed',
      code: outcome,
    });
    if (outcome === 'whole') expect(await world.snapshot()).toMatchObject(trueStudents(school));
    else expect(await world.snapshot()).toEqual([]);
  });

  test(waysToRead.later, async () => {
    await world.refresh();
    const before = await world.snapshot();
    const gone = live();
    byHabits(['/Students'], habits);
    const { state } = await world.refresh();
    expect(state).toBe(outcome === 'whole' ? 'done' : 'failed');
    if (outcome !== 'whole') {
      expect(await world.snapshot()).toEqual(before);
      expect(await archived(before)).toEqual([]);
      return;
    }
    // Where FACTS can't be asked by id, who left stays for one more list.
    const stays = (await readSnapshotRow(world.db))?.unseen ?? [];
    expect([[], [gone]]).toContainEqual(stays);
    const now = (await world.snapshot()).filter(({ studentId }) => !stays.includes(studentId));
    expect(now).toMatchObject(trueStudents(school));
    expect(await archived(before)).toEqual(stays.length === 0 ? [gone] : []);
    await world.refresh();
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
    expect(await archived(before)).toEqual([gone]);
  });

  test(waysToRead.people, async () => {
    byHabits(['/People'], habits);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    const students = await world.snapshot();
    expect(students).toMatchObject(trueStudents(school));
    expect(students.filter(({ doubt }) => doubt)).toEqual([]);
  });

  test(waysToRead.everybody, async () => {
    await world.refresh();
    await world.pullPeople();
    const copy = await everybody();
    byHabits(['/People', '/People/PersonFamily'], habits);
    world.clock.time += 25 * 60 * 60_000;
    await world.refresh();
    const { state, failure } = await world.pullPeople();
    expect({ state, code: failure?.code ?? 'whole' }).toEqual({
      state: outcome === 'whole' ? 'done' : 'failed',
      code: outcome,
    });
    expect(await everybody()).toEqual(copy);
  });

  test(waysToRead.families, async () => {
    const ids = school.facts.enrolledIds();
    const plain = await world.client().families(ids);
    byHabits(['/People/PersonFamily'], habits);
    const asked = world.client().families(ids);
    if (byIds) await expect(asked).rejects.toMatchObject({ code: byIds });
    else if (outcome === 'whole')
      expect(new Set((await asked).map((row) => JSON.stringify(row)))).toEqual(
        new Set(plain.map((row) => JSON.stringify(row))),
      );
    else await expect(asked).rejects.toMatchObject({ code: outcome });
  });
});

describe('a list that lies about its length', () => {
  const lies = { cap: 20, rowCount: 'of the page', nextPage: 'reckoned', reckonedFrom: 'asked' } as const;

  test('whoever was known is asked for by id and stays', async () => {
    await world.refresh();
    const before = await world.snapshot();
    const gone = live();
    byHabits(['/Students'], lies);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    const missed = trueStudents(school).filter(({ lastName }) => !lastName?.startsWith('Student'));
    const ids = (await world.snapshot()).map(({ studentId }) => studentId);
    expect(ids).toEqual(expect.arrayContaining(missed.map(({ studentId }) => studentId)));
    expect((await archived(before)).filter((id) => id !== gone)).toEqual([]);
  });

  test('without ids nobody leaves with one list', async () => {
    await world.refresh();
    const before = await world.snapshot();
    byHabits(['/Students'], { ...lies, unfiltered: ['studentId'] });
    await world.refresh();
    expect((await world.snapshot()).map(({ studentId }) => studentId)).toEqual(
      before.map(({ studentId }) => studentId),
    );
    expect(await archived(before)).toEqual([]);
  });
});
