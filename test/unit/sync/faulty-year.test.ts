import { describe, expect, it, vi } from 'vitest';
import type { Student } from '../../../lib/roster/index.ts';
import type { Fetch } from '../../../lib/sync/targets/scim/request.ts';
import { plain } from '../../school/dialects/dialect.ts';
import { createReceiver, type Receiver } from '../../school/dialects/receiver.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from './sync-world.ts';

vi.setConfig({ testTimeout: 60_000 });

const steps = 10;
const people = 24;

/** Numbers from 0 to 1, the same for each seed (mulberry32). */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The receiver's fetch, of which a share of the requests fails: before it took effect or after, by a status or by silence. */
function makeFaulty(receiver: Receiver, share: number, chance: () => number): Fetch {
  return async (url, init) => {
    if (chance() >= share) return receiver.fetch(url, init);
    const isAfter = chance() < 0.5;
    if (isAfter) await receiver.fetch(url, init);
    if (chance() < 0.5) throw new TypeError('connection reset');
    return new Response('{}', { status: chance() < 0.5 ? 500 : 503 });
  };
}

/** Somebody joins, leaves, returns, gets another name, grade or address, or two swap theirs. */
function liveOn(students: readonly Student[], away: Student[], chance: () => number, next: () => number): Student[] {
  const pick = () => Math.floor(chance() * students.length);
  const changed = [...students];
  for (let times = 0; times < 4; times++) {
    const at = pick();
    const student = changed[at];
    const kind = Math.floor(chance() * 6);
    if (!student) continue;
    if (kind === 0) changed.push(makeStudent(next()));
    else if (kind === 1) away.push(...changed.splice(at, 1));
    else if (kind === 2) changed.push(...away.splice(0, 1));
    else if (kind === 3) changed[at] = { ...student, lastName: `${student.lastName}x` };
    else if (kind === 4) changed[at] = { ...student, email: `e${next()}@school.example` };
    else changed[at] = { ...student, gradeLevel: String(7 + Math.floor(chance() * 5)).padStart(2, '0') };
  }
  return changed;
}

async function settle(world: SyncWorld, students: readonly Student[], fetch: Fetch): Promise<void> {
  await world.start(students);
  let run = await world.carryOn({ fetch });
  for (let waits = 0; waits < 60 && run?.state === 'waiting'; waits++) {
    world.clock.time = run.notBefore ?? 0;
    run = await world.carryOn({ fetch });
  }
  // A plan with nothing to send is done at once.
  expect(run?.state ?? 'done').toBe('done');
}

describe.each([
  ['by single requests', 'none'],
  ['in bulk', 'full'],
] as const)('a year %s in which', (_, bulk) => {
  it.each([
    [3, 1],
    [3, 2],
    [7, 3],
    [7, 4],
    [15, 5],
    [15, 6],
  ])('%i of a hundred requests fail, before or after they took effect, ends clean (seed %i)', async (percent, seed) => {
    const chance = makeChance(seed);
    const receiver = createReceiver({ ...plain, bulk, unique: ['userName', 'externalId'] });
    const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
    const faulty = makeFaulty(receiver, percent / 100, chance);
    let last = 3_451_000;
    const next = () => (last += 1);
    const away: Student[] = [];
    let students = Array.from({ length: people }, () => makeStudent(next()));
    for (let step = 0; step < steps; step++) {
      await settle(world, students, faulty);
      students = liveOn(students, away, chance, next);
    }
    // What is still in doubt is settled by one sync more.
    await settle(world, students, receiver.fetch);
    await settle(world, students, receiver.fetch);
    expect(world.plan(students).counts).toMatchObject({ add: 0, update: 0, archive: 0, unchanged: students.length });
    const byId = new Map(students.map((student) => [String(student.studentId), student]));
    expect(new Set(receiver.users.map(({ externalId }) => externalId)).size).toBe(receiver.users.length);
    expect(
      receiver.users
        .filter(({ active }) => active)
        .map(({ externalId }) => externalId)
        .sort(),
    ).toEqual([...byId.keys()].sort());
    for (const { externalId = '', userName, emails, active } of receiver.users) {
      if (!active) continue;
      expect([userName, emails?.map(({ value }) => value)]).toEqual([
        byId.get(externalId)?.email,
        [byId.get(externalId)?.email],
      ]);
    }
    const { requests } = receiver;
    expect(requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});
