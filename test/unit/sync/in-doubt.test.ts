import { describe, expect, it, vi } from 'vitest';
import { plain, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { makeMortal } from './mortal.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from './sync-world.ts';

vi.setConfig({ testTimeout: 60_000 });

const first = 3_451_001;
const everybody = Array.from({ length: 5 }, (_, index) => makeStudent(first + index));

function open(dialect: Dialect) {
  const receiver = createReceiver(dialect);
  return { receiver, world: createSyncWorldAt(receiver, receiver.fetch, receiver.clock) };
}

/** Lets one worker live for so many steps; `null` when it died before the end, else how many it took. */
async function liveAndDie({ world, receiver }: ReturnType<typeof open>, lastStep: number): Promise<number | null> {
  const mortal = makeMortal(world.store, receiver.fetch, lastStep);
  const end = world.carryOn({ store: mortal.store, fetch: mortal.fetch }).then(() => mortal.steps());
  return Promise.race([end, mortal.died.then(() => null)]);
}

async function untilDone(world: SyncWorld): Promise<void> {
  for (let run = await world.carryOn(); run?.state === 'waiting'; run = await world.carryOn()) {
    world.clock.time = run.notBefore ?? 0;
  }
}

const services: [string, Dialect][] = [
  ['takes a user name twice and shows new accounts late', { ...plain, unique: [], shows: 'late' }],
  ['takes a user name twice and shows them at once', { ...plain, unique: [] }],
  ['takes a user name twice, and tells nothing of itself', { ...plain, unique: [], shows: 'late', discovery: false }],
  ['refuses it, without saying so beforehand', { ...plain, uniqueness: 'not-told', shows: 'late' }],
];

describe.each(
  services.flatMap(([name, dialect]) => [
    [`singly, at a service that ${name}`, dialect] as const,
    [`in bulk, at a service that ${name}`, { ...dialect, bulk: 'full' } as const] as const,
  ]),
)('a worker killed while accounts are made %s', (_, dialect) => {
  it('at any step: nobody is doubled, and nobody is left out: whoever is in doubt is waited for, and made when nothing shows', async () => {
    const whole = open(dialect);
    await whole.world.start(everybody);
    const steps = (await liveAndDie(whole, Infinity)) ?? 0;
    expect(steps).toBeGreaterThan(8);
    for (let lastStep = 1; lastStep <= steps; lastStep += 1) {
      const life = open(dialect);
      const { receiver, world } = life;
      const runId = await world.start(everybody);
      expect(await liveAndDie(life, lastStep)).toBeNull();
      await untilDone(world);
      const held = receiver.users.map(({ externalId }) => externalId);
      expect(new Set(held).size).toBe(held.length);
      const results = world.results(runId);
      for (const { studentId } of everybody) expect(results[studentId]).toBe('confirmed created');
      expect(receiver.users.map(({ externalId }) => Number(externalId)).sort()).toEqual(
        everybody.map(({ studentId }) => studentId),
      );
      expect(world.plan(everybody).counts).toMatchObject({ add: 0, unchanged: everybody.length });
    }
  });
});

it('somebody who got an account later and is shown proves that there is none: nobody has to look', async () => {
  const life = open({ ...plain, unique: [] });
  const { receiver, world } = life;
  const runId = await world.start(everybody);
  await world.store.record(runId, { sent: [{ studentId: first, effect: 'created' }] });
  await untilDone(world);
  expect(world.results(runId)[first]).toBe('confirmed created');
  expect(receiver.users).toHaveLength(everybody.length);
});

it('a service that says that user names are unique is believed: nobody waits, and nobody is asked about', async () => {
  const { receiver, world } = open(plain);
  const runId = await world.start(everybody);
  const all = everybody.map(({ studentId }) => ({ studentId, effect: 'created' as const }));
  await world.store.record(runId, { sent: all });
  expect((await world.carryOn())?.state).toBe('done');
  expect(receiver.users).toHaveLength(everybody.length);
});

it('a usual sync asks nothing more', async () => {
  const { world } = open(plain);
  await world.sync(everybody);
  expect(world.takeRequests().filter((request) => request.includes('/Schemas'))).toEqual([]);
});
