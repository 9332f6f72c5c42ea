import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import { createDryRunStore } from '../../../lib/store/index.ts';
import { checkTarget, continueDryRun, createScimTarget, startDryRun } from '../../../lib/sync/index.ts';
import { dialects, type Dialect } from '../../school/dialects/dialect.ts';
import { createReceiver, type Receiver } from '../../school/dialects/receiver.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { createSyncWorldAt, makeStudent, type SyncWorld } from './sync-world.ts';

const usual = dialects['finds emails only as they are written'];
const students = [makeStudent(4_570_001), makeStudent(4_570_002), makeStudent(4_570_003, { lastName: '' })];

const connectionOf = (receiver: Receiver) => ({
  baseUrl: receiver.targetUrl,
  token: receiver.targetToken,
  fetch: receiver.fetch,
  clock: receiver.clock,
  timeoutSignal: () => new AbortController().signal,
});
const openTarget = (receiver: Receiver) => createScimTarget(connectionOf(receiver));

/** A dry run and then a sync with a service that requires these; what was predicted, and what came of it. */
async function tryAndSync(part: Partial<Dialect>, list: Parameters<SyncWorld['plan']>[0] = students) {
  const receiver = createReceiver({ ...usual, ...part });
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  const db = freshDatabase().open();
  const store = createDryRunStore(db, receiver.targetUrl);
  const target = openTarget(receiver);
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

const own = 'urn:example:params:scim:schemas:extension:campus:1.0:User';
const newcomers = students.slice(0, 2);

it.each<[string, NonNullable<Dialect['custom']>, string]>([
  ['needs it of every user', { schema: own, required: ['campus'], resourceTypes: 'required' }, `${own}:campus`],
  [
    'needs part of something in it',
    { schema: own, required: ['home.room'], resourceTypes: 'required' },
    `${own}:home.room`,
  ],
  [
    'has it for departments as any service does',
    {
      schema: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      required: ['department'],
      resourceTypes: 'required',
    },
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
  ],
  [
    'doesn’t say whom it binds, and names it for users',
    { schema: own, required: ['campus'], resourceTypes: 404 },
    `${own}:campus`,
  ],
  [
    'needs it only of whoever has anything in it',
    { schema: own, required: ['campus'], resourceTypes: 'optional' },
    'created',
  ],
  ['needs it of groups', { schema: own, required: ['campus'], resourceTypes: 'of-groups' }, 'created'],
])('a service with a schema of its own that %s: the dry run says what the sync then finds', async (_, custom, said) => {
  const { predicted, results } = await tryAndSync({ custom }, newcomers);
  expect(predicted).toEqual([said, said]);
  expect(results).toEqual(newcomers.map(() => (said === 'created' ? 'confirmed' : 'refused')));
});

it('what is set in a schema that users need not have must be whole', async () => {
  const custom = { schema: own, required: ['campus'], resourceTypes: 'optional' } as const;
  const receiver = createReceiver({ ...usual, custom });
  const target = openTarget(receiver);
  const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
  world.fields = [{ name: `${own}:bus`, source: { kind: 'constant', text: '7' } }];
  const [half] = world.plan(newcomers).items;
  expect(half?.person && (await target.lacking?.(half.person))).toEqual([`${own}:campus`]);
  world.fields = [...world.fields, { name: `${own}:campus`, source: { kind: 'held', field: 'schoolCode' } }];
  const [whole] = world.plan(newcomers).items;
  expect(whole?.person && (await target.lacking?.(whole.person))).toEqual([]);
  await world.sync(newcomers);
  expect(receiver.users).toHaveLength(2);
});

it('a service that writes names its own way is understood in what it says of its schemas', async () => {
  const custom = { schema: own, required: ['campus'], resourceTypes: 'required' } as const;
  const receiver = createReceiver({ ...usual, spelling: 'odd', required: ['name.familyName'], custom });
  const [, , nameless] = createSyncWorldAt(receiver, receiver.fetch, receiver.clock).plan(students).items;
  const lacking = nameless?.person && (await openTarget(receiver).lacking?.(nameless.person));
  expect(lacking).toEqual(['name.familyName', `${own}:campus`]);
});

it('what every account would lack is told when the service is set up, by the requests for it alone', async () => {
  const custom = { schema: own, required: ['campus'], resourceTypes: 'required' } as const;
  const receiver = createReceiver({ ...usual, required: ['displayName', 'title', 'name.familyName'], custom });
  const { needs } = await checkTarget(connectionOf(receiver));
  expect(needs).toEqual(['title', `${own}:campus`]);
  const asked = receiver.requests.map(({ path }) => path).filter((path) => !path.includes('/Users'));
  expect(asked.map((path) => path.split('/').at(-1))).toEqual(['ServiceProviderConfig', 'Schemas', 'ResourceTypes']);
  const plainer = createReceiver(usual);
  expect((await checkTarget(connectionOf(plainer))).needs).toEqual([]);
  expect(plainer.requests.map(({ path }) => path).filter((path) => path.endsWith('ResourceTypes'))).toEqual([]);
});
