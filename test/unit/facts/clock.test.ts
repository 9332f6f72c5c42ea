import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

const day = 86_400_000;
let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school);
});
afterEach(() => world.close());

const limitOnce = (): unknown => school.faults.fail({ host: 'api' }, 429, { retryAfter: 30 });

test('a refresh that was asked to wait while the clock was a day ahead goes on when it is set right', async () => {
  limitOnce();
  await world.startRefresh();
  world.clock.time += day;
  await world.stepRefresh();
  expect(await world.stepRefresh()).toBe(world.clock.time + 30_000);
  world.clock.time -= day;
  expect(await world.stepRefresh()).toBe('again');
});

test('so does an email', async () => {
  const id = school.truth.enrolled[0] as number;
  school.facts.changeEmail(id, null);
  await world.queue(id, null, 'right@school.example');
  limitOnce();
  world.clock.time += day;
  await world.stepWrites();
  expect(await world.stepWrites()).toBe(world.clock.time + 30_000);
  world.clock.time -= day;
  const setRight = world.clock.time;
  await world.finishWrites();
  expect(world.clock.time).toBe(setRight);
  expect(await world.write()).toMatchObject({ state: 'done' });
});

test('so does the copy of everybody', async () => {
  await world.refresh();
  limitOnce();
  world.clock.time += day;
  const steps = [await world.stepPeople(), await world.stepPeople()];
  expect(steps).toContain(world.clock.time + 30_000);
  world.clock.time -= day;
  expect(await world.stepPeople()).toBe('again');
});
