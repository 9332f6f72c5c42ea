import { expect, it } from 'vitest';
import { droppedByLedger } from '../../../lib/sync/plan/dropped-fields.ts';
import { lookBack } from '../../../lib/sync/receipt/look-back.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import { dialects } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { createSyncWorldAt, makeStudent } from './sync-world.ts';

const extension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
const [ada, ben, cleo] = [makeStudent(4_570_001), makeStudent(4_570_002), makeStudent(4_570_003)];
const all = [ada, ben, cleo];

function open(dialect: Parameters<typeof createReceiver>[0] = dialects['finds emails only as they are written']) {
  const receiver = createReceiver(dialect);
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  const target = createScimTarget({
    baseUrl: receiver.targetUrl,
    token: receiver.targetToken,
    fetch: receiver.fetch,
    clock: receiver.clock,
    timeoutSignal: () => new AbortController().signal,
  });
  return { receiver, world, look: () => lookBack(target, world.store.ledger.values()) };
}

it('a target that keeps neither grade nor school is not called changed, and a new grade is not sent to it', async () => {
  const { world, look } = open(dialects['declares its schemas and takes no other']);
  await world.sync(all);
  const seen = await look();
  expect(seen.drifts).toEqual([]);
  expect(seen.notKept).toEqual([
    { field: 'gradeLevel', people: 3 },
    { field: 'schoolCode', people: 3 },
  ]);
  const moved = all.map((student) => ({ ...student, gradeLevel: '09' }));
  expect(world.plan(moved).counts).toMatchObject({ unchanged: 3, update: 0 });
  // What it keeps is sent all the same.
  expect(world.plan([{ ...ada, gradeLevel: '09', lastName: 'New' }, ben, cleo]).items[0]?.changes).toMatchObject([
    { field: 'familyName' },
  ]);
});

it('one that dropped them without a word is seen when it is read back, and remembered', async () => {
  const { receiver, world, look } = open();
  await world.sync(all);
  for (const user of receiver.users) delete user[extension];
  const seen = await look();
  expect(seen.drifts).toEqual([]);
  expect(seen.corrected).toHaveLength(3);
  for (const entry of seen.corrected) world.store.ledger.set(entry.studentId, entry);
  expect([...droppedByLedger(world.store.ledger.values())]).toEqual(['gradeLevel', 'schoolCode']);
  expect(world.plan(all.map((student) => ({ ...student, gradeLevel: '09' }))).counts).toMatchObject({ unchanged: 3 });
});

it('a grade that somebody emptied for one student is a change there', async () => {
  const { receiver, world, look } = open();
  await world.sync(all);
  delete receiver.users[1]?.[extension];
  const seen = await look();
  expect(seen.corrected).toEqual([]);
  expect(seen.drifts).toMatchObject([{ studentId: ben.studentId, kind: 'different' }]);
});

it('a computer that lost its ledger finds whose account carries a student ID and is active', async () => {
  const { receiver, world } = open();
  await world.sync(all);
  const headers = { authorization: `Bearer ${receiver.targetToken}` };
  for (const user of [
    { userName: 'teacher@school.example', externalId: 'hr-12' },
    { userName: 'gone@school.example', externalId: '4569999', active: false },
  ]) {
    await receiver.fetch(`${receiver.targetUrl}/Users`, { method: 'POST', headers, body: JSON.stringify(user) });
  }
  const other = open();
  const fresh = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  await fresh.sync([ada, ben]);
  const target = createScimTarget({
    baseUrl: receiver.targetUrl,
    token: receiver.targetToken,
    fetch: receiver.fetch,
    clock: receiver.clock,
    timeoutSignal: () => new AbortController().signal,
  });
  const { unclaimed } = await lookBack(target, fresh.store.ledger.values());
  expect(unclaimed.map(({ person }) => person.externalId)).toEqual([String(cleo.studentId)]);
  expect((await other.look()).unclaimed).toEqual([]);
  // After a word they are known as somebody who has left, and archived like anybody else.
  const [account] = unclaimed;
  if (account) fresh.store.ledger.set(cleo.studentId, { ...account, studentId: cleo.studentId, confirmedAt: 1 });
  expect(fresh.plan([ada, ben]).counts).toMatchObject({ unchanged: 2, archive: 1 });
  await fresh.sync([ada, ben]);
  expect(receiver.users.find(({ externalId }) => externalId === String(cleo.studentId))?.active).toBe(false);
});
