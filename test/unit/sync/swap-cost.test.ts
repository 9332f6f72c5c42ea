import { expect, it } from 'vitest';
import { dialects } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { createSyncWorldAt, makeStudent } from './sync-world.ts';

const dialect = dialects['finds emails only as they are written'];
const first = 4_570_001;

/** Circles of so many students each hand their emails on; answers the requests that took. */
async function swap(circles: number, size: number): Promise<number> {
  const receiver = createReceiver(dialect);
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  const students = Array.from({ length: circles * size }, (_, index) => makeStudent(first + index));
  await world.sync(students);
  const moved = students.map((student, index) => {
    const circle = Math.floor(index / size) * size;
    return { ...student, email: students[circle + ((index + 1) % size)]?.email ?? null };
  });
  world.takeRequests();
  expect((await world.sync(moved))?.state).toBe('done');
  expect(receiver.users.map(({ userName }) => userName)).toEqual(moved.map(({ email }) => email));
  expect(receiver.users).toHaveLength(students.length);
  expect(world.plan(moved).counts).toMatchObject({ unchanged: students.length });
  return world.takeRequests().length;
}

it.each([2, 3, 5])('circles of %i that swap emails cost the same each, however many there are', async (size) => {
  const [few, many] = [await swap(5, size), await swap(40, size)];
  expect(many).toBeLessThanOrEqual(few * 8 + 10);
  expect(many).toBeLessThan(40 * size * 6);
});
