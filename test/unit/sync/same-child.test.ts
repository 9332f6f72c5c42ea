import { describe, expect, it } from 'vitest';
import type { Decision, Student } from '../../../lib/roster/index.ts';
import { compareWithTarget } from '../../../lib/sync/receipt/compare-with-target.ts';
import { currentEntries } from '../../../lib/sync/plan/same-child.ts';
import { dialects } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { makeMortal } from './mortal.ts';
import { createSyncWorldAt, makeStudent } from './sync-world.ts';

const birthdate = '2014-05-06';
const before = makeStudent(4_570_010, {
  firstName: 'Inés',
  lastName: 'Carver',
  email: 'ines@school.example',
  birthdate,
});
const after: Student = { ...before, studentId: 4_579_999, firstName: 'INES' };
const other = makeStudent(4_570_011);
const skip = (student: Student): ReadonlyMap<number, Decision> => new Map([[student.studentId, { choice: 'skip' }]]);

function open() {
  const receiver = createReceiver(dialects['finds emails only as they are written']);
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  return { receiver, world };
}

describe('the same child under a new student ID', () => {
  it('keeps the account when the old record is gone: its ID and nothing else is new', async () => {
    const { receiver, world } = open();
    await world.sync([before, other]);
    const plan = world.plan([after, other]);
    expect(plan.counts).toMatchObject({ update: 1, add: 0, archive: 0, unchanged: 1 });
    expect(plan.items[0]).toMatchObject({
      formerId: before.studentId,
      changes: [
        { field: 'externalId', from: '4570010', to: '4579999' },
        { field: 'givenName', from: 'Inés', to: 'INES' },
      ],
    });
    await world.sync([after, other]);
    expect(receiver.users.map(({ externalId, userName, active }) => [externalId, userName, active])).toEqual([
      ['4579999', 'ines@school.example', true],
      ['4570011', 's4570011@school.example', true],
    ]);
    // What the ledger says of the old ID counts no more: nobody is archived for it, now or later.
    world.clock.time += 1;
    expect(world.plan([after, other]).counts).toMatchObject({ unchanged: 2, archive: 0, update: 0 });
    const accounts = receiver.users.length;
    expect(compareWithTarget(currentEntries(world.store.ledger.values()), [])).toHaveLength(accounts);
    await world.sync([other]);
    expect(receiver.users[0]?.active).toBe(false);
    expect(world.plan([other]).counts.archive).toBe(0);
  });

  it('keeps it when both records stand in the list and the other one is synced from now on', async () => {
    const { world } = open();
    await world.sync([before, other]);
    const both = [before, { ...after, email: 'ines.carver@school.example' }, other];
    const plan = world.plan(both, skip(before));
    expect(plan.items.map(({ action }) => action)).toEqual(['skip', 'update', 'unchanged']);
    expect(plan.items[1]).toMatchObject({ formerId: before.studentId, remoteId: 'd1' });
  });

  it('keeps it when a child who had left comes back under a new ID', async () => {
    const { receiver, world } = open();
    await world.sync([before, other]);
    await world.sync([other]);
    await world.sync([after, other]);
    expect(receiver.users[0]).toMatchObject({ externalId: '4579999', active: true });
    expect(receiver.users).toHaveLength(2);
  });

  it('wherever the worker dies on the way', async () => {
    for (let lastStep = 1; ; lastStep += 1) {
      const { receiver, world } = open();
      await world.sync([before, other]);
      world.clock.time += 1;
      await world.start([after, other]);
      const mortal = makeMortal(world.store, receiver.fetch, lastStep);
      const life = world.carryOn({ store: mortal.store, fetch: mortal.fetch });
      const lived = await Promise.race([life.then(() => true), mortal.died.then(() => false)]);
      await world.carryOn();
      expect(receiver.users.map(({ externalId }) => externalId)).toEqual(['4579999', '4570011']);
      expect(world.results(2)).toEqual({ [after.studentId]: 'confirmed updated' });
      expect(world.plan([after, other]).counts).toMatchObject({ unchanged: 2, archive: 0 });
      if (lived) return expect(lastStep).toBeGreaterThan(4);
    }
  });
});

describe('another child', () => {
  it.each([
    ['a brother who takes over the email of who has left', { ...after, firstName: 'Otto' }, 'add'],
    ['the same name with another email, of somebody who has left', { ...after, email: 'new@school.example' }, 'add'],
  ])('%s gets an account of their own', async (_, student, action) => {
    const { world } = open();
    await world.sync([before, other]);
    const plan = world.plan([student, other]);
    expect(plan.items.map((item) => [item.studentId, item.action])).toEqual([
      [student.studentId, action],
      [other.studentId, 'unchanged'],
      [before.studentId, 'archive'],
    ]);
  });

  it('of the same name and another birthdate, both in the list', async () => {
    const { world } = open();
    await world.sync([before, other]);
    const cousin = { ...after, email: 'cousin@school.example', birthdate: '2013-01-01' };
    const plan = world.plan([before, cousin, other], skip(before));
    expect(plan.items.map(({ action }) => action)).toEqual(['skip', 'add', 'unchanged']);
  });
});

describe('an email that somebody who is not synced now has at the target', () => {
  it.each(['skip', 'hold'] as const)(
    'of a student on %s: the preview says that it will be refused, and it is',
    async (why) => {
      const { world } = open();
      await world.sync([before, other]);
      const keeper = why === 'skip' ? { ...before, email: 'changed@school.example' } : { ...before, email: null };
      const heir = makeStudent(4_570_077, { email: before.email });
      const students = [keeper, heir, other];
      const plan = world.plan(students, why === 'skip' ? skip(before) : new Map());
      expect(plan.items[1]).toMatchObject({
        action: 'add',
        takenBy: { studentId: before.studentId, firstName: 'Inés', lastName: 'Carver', action: why },
      });
      expect(plan.items.filter(({ takenBy }) => takenBy)).toHaveLength(1);
      if (why === 'skip') return;
      await world.sync(students);
      expect(world.results(2)).toEqual({ [heir.studentId]: 'refused target-conflict' });
    },
  );

  it('nobody is marked whose email is only still that of somebody who gives it up in the same plan', async () => {
    const { world } = open();
    await world.sync([before, other]);
    const moved = [
      { ...before, email: 'changed@school.example' },
      makeStudent(4_570_077, { email: before.email }),
      other,
    ];
    expect(world.plan(moved).items.some(({ takenBy }) => takenBy)).toBe(false);
  });
});
