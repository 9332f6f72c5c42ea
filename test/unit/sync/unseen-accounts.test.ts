import { describe, expect, it } from 'vitest';
import { dialects, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver, type Receiver } from '../../school/dialects/receiver.ts';
import { readBack } from '../../../lib/sync/receipt/read-back.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import { makeMortal } from './mortal.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from './sync-world.ts';

const hiding = dialects['hides inactive users from lists and filters'];
const late = dialects['shows new accounts late'];
const first = 3_451_001;
const [ada, ben, cleo] = [makeStudent(first), makeStudent(first + 1), makeStudent(first + 2)];
const everybody = [ada, ben, cleo];

function open(dialect: Parameters<typeof createReceiver>[0]): { receiver: Receiver; world: SyncWorld } {
  const receiver = createReceiver(dialect);
  return { receiver, world: createSyncWorldAt(receiver, receiver.fetch, receiver.clock) };
}

async function untilDone(world: SyncWorld, runId: number): Promise<number> {
  for (let waits = 0; ; waits += 1) {
    const run = await world.carryOn();
    if (run?.state !== 'waiting') return waits;
    expect(runId).toBe(run.runId);
    world.clock.time = run.notBefore ?? 0;
  }
}

const connectionTo = (receiver: Receiver) => ({
  baseUrl: receiver.targetUrl,
  token: receiver.targetToken,
  fetch: receiver.fetch,
  clock: receiver.clock,
  timeoutSignal: () => new AbortController().signal,
});

describe('a target that hides who is inactive', () => {
  it('gives a returning student the account back, asked for by its id once', async () => {
    const { receiver, world } = open(hiding);
    await world.sync(everybody);
    await world.sync(everybody.slice(1));
    expect(receiver.users.find(({ externalId }) => externalId === String(first))?.active).toBe(false);
    world.takeRequests();
    await world.sync(everybody);
    expect(receiver.users).toHaveLength(3);
    expect(receiver.users.every(({ active }) => active)).toBe(true);
    const asked = world.takeRequests();
    expect(asked.filter((request) => request === 'GET /scim/v2/Users/d1')).toHaveLength(1);
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  it('archives who left, and a second time changes nothing', async () => {
    const { receiver, world } = open(hiding);
    await world.sync(everybody);
    await world.sync([]);
    expect(receiver.users.map(({ active }) => active)).toEqual([false, false, false]);
    expect(world.plan([]).counts).toMatchObject({ archive: 0, add: 0 });
  });

  it('lets a newcomer have the email of somebody who has left and is hidden', async () => {
    const { receiver, world } = open(hiding);
    await world.sync(everybody);
    await world.sync(everybody.slice(1));
    const heir = makeStudent(first + 9, { email: ada.email });
    await world.sync([...everybody.slice(1), heir]);
    expect(receiver.users.find(({ externalId }) => externalId === String(first + 9))).toMatchObject({
      userName: ada.email,
      active: true,
    });
    expect(receiver.users).toHaveLength(4);
  });

  it('refuses, with what to do, when nobody knows whose hidden account has the email; the others go', async () => {
    const { receiver, world } = open(hiding);
    await receiver.fetch(`${receiver.targetUrl}/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${receiver.targetToken}` },
      body: JSON.stringify({ userName: `s${first}@school.example`, active: false }),
    });
    const runId = await world.start(everybody);
    const waits = await untilDone(world, runId);
    expect(waits).toBe(3);
    expect(world.results(runId)).toMatchObject({
      [first]: 'refused target-conflict',
      [first + 1]: 'confirmed created',
      [first + 2]: 'confirmed created',
    });
    expect(world.store.items.get(runId)?.get(first)?.failure?.detail).toMatchObject({ reason: 'unseen' });
    expect(receiver.users).toHaveLength(3);
    // Whoever it is was not woken.
    expect(receiver.users[0]?.active).toBe(false);
  });
});

describe('a target whose list is behind, and shows less of an account than it holds', () => {
  it('is not believed of those in it, however many others differ who were asked for by id, each once', async () => {
    const { receiver, world } = open(hiding);
    const unlisted = Array.from({ length: 20 }, (_, place) => makeStudent(first + place));
    const listed = [makeStudent(first + 20), makeStudent(first + 21)];
    await world.sync([...unlisted, ...listed]);
    for (const user of receiver.users.slice(0, 20)) user['name'] = { givenName: 'Other', familyName: 'Other' };
    const requests: string[] = [];
    const fetch: typeof receiver.fetch = async (url, init) => {
      const answer = await receiver.fetch(url, init);
      requests.push(url);
      if (!url.includes('/Users?')) return answer;
      const page = (await answer.json()) as { readonly Resources: readonly Record<string, unknown>[] };
      const Resources = page.Resources.slice(20).map((user) => ({ ...user, name: undefined }));
      return Response.json({ ...page, Resources, totalResults: Resources.length });
    };
    const target = createScimTarget({ ...connectionTo(receiver), fetch });
    const drifts = await readBack(target, world.store.ledger.values());
    expect(drifts.map(({ studentId, kind }) => [studentId, kind])).toEqual(
      unlisted.map(({ studentId }) => [studentId, 'different']),
    );
    expect(requests).toHaveLength(1 + unlisted.length + listed.length);
    expect(new Set(requests).size).toBe(requests.length);
  });
});

describe('a target that shows new accounts late', () => {
  it('is read back at once without calling anybody missing', async () => {
    const { receiver, world } = open(late);
    await world.sync(everybody);
    expect(await readBack(createScimTarget(connectionTo(receiver)), world.store.ledger.values())).toEqual([]);
  });

  it('is changed again at once without a second account', async () => {
    const { receiver, world } = open(late);
    await world.sync(everybody);
    await world.sync([makeStudent(first, { lastName: 'Later' }), ben, cleo]);
    expect(receiver.users).toHaveLength(3);
    expect(receiver.users[0]?.['name']).toMatchObject({ familyName: 'Later' });
  });

  it('is waited for when an account was made and the answer lost: nobody is doubled or refused', async () => {
    for (let lastStep = 1; ; lastStep += 1) {
      const { receiver, world } = open(late);
      const runId = await world.start(everybody);
      const mortal = makeMortal(world.store, receiver.fetch, lastStep);
      const lived = await Promise.race([
        world.carryOn({ store: mortal.store, fetch: mortal.fetch }).then(() => true),
        mortal.died.then(() => false),
      ]);
      await untilDone(world, runId);
      expect(receiver.users.map(({ externalId }) => Number(externalId)).sort()).toEqual([first, first + 1, first + 2]);
      expect(Object.values(world.results(runId))).toEqual(Array(3).fill('confirmed created'));
      expect(world.plan(everybody).counts).toMatchObject({ unchanged: 3 });
      if (lived) return expect(lastStep).toBeGreaterThan(10);
    }
  });
});

describe('a worker killed at any step while students leave and return, at a target that hides them', () => {
  it.each(['leave', 'return'])('%s: everybody has one account in the end', async (what) => {
    const others = everybody.slice(1);
    for (let lastStep = 1; ; lastStep += 1) {
      const { receiver, world } = open(hiding);
      await world.sync(everybody);
      if (what === 'return') await world.sync(others);
      const runId = await world.start(what === 'return' ? everybody : others);
      const mortal = makeMortal(world.store, receiver.fetch, lastStep);
      const lived = await Promise.race([
        world.carryOn({ store: mortal.store, fetch: mortal.fetch }).then(() => true),
        mortal.died.then(() => false),
      ]);
      await untilDone(world, runId);
      expect(receiver.users.map(({ active }) => active)).toEqual([what === 'return', true, true]);
      expect(world.results(runId)).toEqual({
        [first]: what === 'return' ? 'confirmed updated' : 'confirmed archived',
      });
      if (lived) return expect(lastStep).toBeGreaterThan(4);
    }
  });
});

describe('a worker killed at any step while students join, at a target that shows new accounts late', () => {
  it.each<[string, Partial<Dialect>]>([
    ['in bulk', { bulk: 'full' }],
    ['singly', { bulk: 'none' }],
  ])('%s: everybody has one account in the end', async (_way, more) => {
    for (let lastStep = 1; ; lastStep += 1) {
      const { receiver, world } = open({ ...late, ...more });
      await world.sync([ada]);
      const runId = await world.start(everybody);
      const mortal = makeMortal(world.store, receiver.fetch, lastStep);
      const lived = await Promise.race([
        world.carryOn({ store: mortal.store, fetch: mortal.fetch }).then(() => true),
        mortal.died.then(() => false),
      ]);
      await untilDone(world, runId);
      expect(receiver.users.map(({ externalId }) => Number(externalId)).sort()).toEqual([first, first + 1, first + 2]);
      expect(world.results(runId)).toEqual({ [first + 1]: 'confirmed created', [first + 2]: 'confirmed created' });
      expect(new Set([...world.store.ledger.values()].map(({ remoteId }) => remoteId)).size).toBe(3);
      if (lived) return expect(lastStep).toBeGreaterThan(4);
    }
  });
});
