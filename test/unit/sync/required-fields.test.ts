import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import { createDryRunStore } from '../../../lib/store/index.ts';
import { continueDryRun, createScimTarget, startDryRun } from '../../../lib/sync/index.ts';
import { dialects, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from './sync-world.ts';

const usual = dialects['finds e-mails only as they are written'];
const students = [makeStudent(4_570_001), makeStudent(4_570_002), makeStudent(4_570_003, { lastName: '' })];

/** A dry run and then a sync with a service that requires these; what was predicted, and what came of it. */
async function tryAndSync(part: Partial<Dialect>, list: Parameters<SyncWorld['plan']>[0] = students) {
  const receiver = createReceiver({ ...usual, ...part });
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  const db = freshDatabase().open();
  const store = createDryRunStore(db, receiver.targetUrl);
  const target = createScimTarget({
    baseUrl: receiver.targetUrl,
    token: receiver.targetToken,
    fetch: receiver.fetch,
    clock: receiver.clock,
    timeoutSignal: () => new AbortController().signal,
  });
  const dryRunId = await startDryRun({ store, clock: receiver.clock }, world.plan(list));
  await continueDryRun({ store, target, clock: receiver.clock });
  expect(receiver.users).toEqual([]);
  const items = (await db.dryRunItems.get(dryRunId))?.items ?? [];
  const predicted = items.map(({ state, failure }) =>
    state === 'refused' ? (failure?.detail?.['lacks'] ?? '?') : 'created',
  );
  await world.sync(list);
  const results = world.results(1);
  return { predicted, results: list.map(({ studentId }) => results[studentId]?.split(' ')[0]), items };
}

it.each<[string, readonly string[], readonly string[]]>([
  ['nothing besides', [], ['created', 'created', 'created']],
  ['what is built of the name', ['displayName', 'name.formatted'], ['created', 'created', 'created']],
  ['what an address says of itself', ['emails.type', 'emails.primary'], ['created', 'created', 'created']],
  ['a last name, which one student has not', ['name.familyName'], ['created', 'created', 'name.familyName']],
  ['what nobody has', ['entitlements'], ['entitlements', 'entitlements', 'entitlements']],
  [
    'several',
    ['title', 'userType', 'name.familyName'],
    ['title, userType', 'title, userType', 'title, userType, name.familyName'],
  ],
])(
  'a service that requires %s: the dry run names whom the sync then refuses, and why',
  async (_, required, expected) => {
    const { predicted, results, items } = await tryAndSync({ required });
    expect(predicted.map((each) => String(each).split(', ').sort())).toEqual(
      expected.map((each) => each.split(', ').sort()),
    );
    expect(results.map((state) => (state === 'confirmed' ? 'created' : 'refused'))).toEqual(
      expected.map((each) => (each === 'created' ? 'created' : 'refused')),
    );
    const [refused] = items.filter(({ failure }) => failure);
    if (refused?.failure) expect(presentFailure(refused.failure).sentence).toMatch(/every account needs “.+”/);
    const isName = refused?.failure?.detail?.['lacks'] === 'name.familyName';
    const words = refused?.failure ? presentFailure(refused.failure).sentence : '';
    expect(words.includes('Other fields your service needs')).toBe(refused !== undefined && !isName);
  },
);

it.each<[string, Partial<Dialect>]>([
  ['shows no schemas', { schemas: 404 }],
  ['lets nobody see them', { schemas: 403 }],
  ['answers them as a bare list', { schemas: 'bare-list' }],
])('a service that %s is tried as before', async (_, part) => {
  const { predicted, results } = await tryAndSync(part);
  expect(predicted).toEqual(['created', 'created', 'created']);
  expect(results).toEqual(['confirmed', 'confirmed', 'confirmed']);
});
