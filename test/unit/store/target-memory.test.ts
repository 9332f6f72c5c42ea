import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createTargetMemory, forgetSchool } from '../../../lib/store/index.ts';
import { createScimTarget } from '../../../lib/sync/index.ts';
import { plain, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { freshDatabase } from './fresh-database.ts';

const day = 24 * 60 * 60 * 1000;
const person = {
  externalId: '3451001',
  userName: 'ada@school.example',
  givenName: 'Ada',
  familyName: 'Lovelace',
  gradeLevel: '08',
  schoolCode: 'HS',
};

function open(dialect: Dialect) {
  const world = freshDatabase();
  const receiver = createReceiver(dialect);
  const memory = () => createTargetMemory(world.open(), receiver.targetUrl);
  /** As another life of the worker talks to it. */
  const connect = () =>
    createScimTarget(
      {
        baseUrl: receiver.targetUrl,
        token: receiver.targetToken,
        fetch: receiver.fetch,
        clock: receiver.clock,
        timeoutSignal: () => new AbortController().signal,
      },
      memory(),
    );
  const posts = () => receiver.requests.filter(({ method }) => method === 'POST').length;
  return { world, receiver, memory, connect, posts };
}

const strict: Dialect = { ...plain, extension: 422, schemas: 404, mediaType: 'json-only' };
const nextPerson = (number: number) => ({
  ...person,
  externalId: `${3451001 + number}`,
  userName: `s${number}@school.example`,
});

test('what a target turned out to be like is known to the next life of the worker, with its date', async () => {
  const { connect, memory, posts, receiver } = open(strict);
  await connect().create(person);
  expect(posts()).toBe(3);
  receiver.clock.time += 29 * day;
  await connect().create(nextPerson(1));
  expect(posts()).toBe(4);
  expect(await memory().recall()).toMatchObject({
    learntAt: receiver.clock.time - 29 * day,
    dialect: { extension: false, json: true },
  });
});

test('after a month it is tried anew', async () => {
  const { connect, posts, receiver } = open(strict);
  await connect().create(person);
  receiver.clock.time += 31 * day;
  await connect().create(nextPerson(1));
  expect(posts()).toBe(6);
});

test('of one that is as any other nothing is kept', async () => {
  const { connect, memory } = open(plain);
  const target = connect();
  const { remoteId } = await target.create(person);
  await target.update(remoteId, [{ field: 'gradeLevel', from: '08', to: '09' }]);
  expect(await memory().recall()).toBeNull();
});

test('it is forgotten with the school, and when the target is saved anew', async () => {
  const { connect, memory, world } = open(strict);
  await connect().create(person);
  expect(await memory().recall()).not.toBeNull();
  await memory().forget();
  expect(await memory().recall()).toBeNull();
  await connect().create(nextPerson(1));
  await forgetSchool(world.open());
  expect(await memory().recall()).toBeNull();
});

test('another target knows nothing of it', async () => {
  const { connect, world } = open(strict);
  await connect().create(person);
  expect(await createTargetMemory(world.open(), 'https://other.example').recall()).toBeNull();
});
