import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { SecretStore } from '../../../lib/review/review-store.ts';
import {
  acceptSecret,
  createReviewStore,
  createSecretStore,
  readFactsKeys,
  readTargetAccess,
  rejectSecret,
  type Database,
} from '../../../lib/store/index.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';

let db: Database;
let secrets: SecretStore;
beforeEach(() => {
  db = freshDatabase().open();
  secrets = createSecretStore(db, failLoudly);
});
const keys = { subscriptionKey: 'sub', apiKey: 'api' };
const access = { url: 'https://scim.example', token: 'tok' };

test('there are none at first', async () => {
  expect(await readFactsKeys(db)).toBeNull();
  expect(await readTargetAccess(db)).toBeNull();
  expect(await readFactsKeys(db, 'untested')).toBeNull();
});

test('untested ones are not used until they are accepted', async () => {
  await secrets.putUntestedKeys(keys);
  expect(await readFactsKeys(db)).toBeNull();
  expect(await readFactsKeys(db, 'untested')).toEqual(keys);
  await acceptSecret(db, 'facts-keys');
  expect(await readFactsKeys(db)).toEqual(keys);
  expect(await readFactsKeys(db, 'untested')).toBeNull();
});

test('rejected ones are gone, and those that worked still work', async () => {
  await secrets.putUntestedToken(access);
  await acceptSecret(db, 'target-token');
  await secrets.putUntestedToken({ url: 'https://other.example', token: 'typo' });
  await rejectSecret(db, 'target-token');
  expect(await readTargetAccess(db)).toEqual(access);
  expect(await readTargetAccess(db, 'untested')).toBeNull();
  expect(JSON.stringify(await db.secrets.toArray())).not.toContain('typo');
});

test('accepting without anything untested changes nothing', async () => {
  await secrets.putUntestedKeys(keys);
  await acceptSecret(db, 'facts-keys');
  await acceptSecret(db, 'facts-keys');
  expect(await readFactsKeys(db)).toEqual(keys);
});

test('a pair of which one is empty is no pair', async () => {
  await secrets.putUntestedKeys({ ...keys, apiKey: '' });
  expect(await readFactsKeys(db, 'untested')).toBeNull();
});

test('only whether they are saved is told', async () => {
  const seen = collect<boolean>();
  const stops = [createReviewStore(db, failLoudly).watchKeysSaved(seen.tell)];
  await seen.until((told) => told.length === 1);
  await secrets.putUntestedKeys(keys);
  await acceptSecret(db, 'facts-keys');
  await seen.until((told) => told.at(-1) === true);
  expect(seen.told[0]).toBe(false);
  const tokens = collect<boolean>();
  stops.push(secrets.watchTokenSaved(tokens.tell));
  await secrets.putUntestedToken(access);
  await acceptSecret(db, 'target-token');
  await tokens.until((told) => told.at(-1) === true);
  for (const stop of stops) stop();
});
