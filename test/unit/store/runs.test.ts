import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createLedgerStore, createRunStore, type Database } from '../../../lib/store/index.ts';
import { forgetSchool } from '../../../lib/store/forget.ts';
import { countSteps } from '../../../lib/store/count-steps.ts';
import { readHistory } from '../../../lib/store/history.ts';
import { readLatestRun } from '../../../lib/store/runs.ts';
import type { Claim, RunStore } from '../../../lib/sync/run/run-store.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import { countResults } from '../../../lib/sync/receipt/receipt.ts';
import type { RunItem, SyncRun } from '../../../lib/sync/run/run-record.ts';
import { freshDatabase } from './fresh-database.ts';

const target = 'https://scim.one.example';
let world: ReturnType<typeof freshDatabase>;
let db: Database;
let store: RunStore;
beforeEach(() => {
  world = freshDatabase();
  db = world.open();
  store = createRunStore(db, target);
});

const counts = { add: 3, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
const run: Omit<SyncRun, 'runId'> = {
  state: 'running',
  digest: 'd',
  counts,
  startedAt: 1_000,
  finishedAt: null,
  notBefore: null,
  failure: null,
  pauses: 0,
};
const person = (studentId: number) => ({
  externalId: String(studentId),
  userName: `s${studentId}@school.example`,
  givenName: 'A',
  familyName: 'B',
  gradeLevel: '01',
  schoolCode: 'SBE',
});
const item = (studentId: number): RunItem => ({
  studentId,
  action: 'add',
  firstName: 'A',
  lastName: 'B',
  person: person(studentId),
  remoteId: null,
  changes: [],
  state: 'pending',
  attempts: 0,
  effect: null,
  failure: null,
});
/** Until what it answers is called. */
function refuseLedger(): () => void {
  const refuse = (): never => {
    throw new Error('The ledger takes nothing.');
  };
  db.ledger.hook('creating', refuse);
  return () => db.ledger.hook('creating').unsubscribe(refuse);
}

const entry = (studentId: number): LedgerEntry => ({
  studentId,
  remoteId: `r${studentId}`,
  person: person(studentId),
  active: true,
  confirmedAt: 2_000,
});
const claims = (...ids: number[]): Claim[] => ids.map((studentId) => ({ studentId, effect: 'created' }));
const refused = { code: 'target-refused', detail: { message: 'no' } } as const;

async function create(studentIds: readonly number[] = [1, 2, 3]): Promise<number> {
  const runId = await store.createRun(run, studentIds.map(item));
  if (runId === null) throw new Error('no run was created');
  return runId;
}
const states = async (runId: number) =>
  Object.fromEntries((await store.loadItems(runId)).map(({ studentId, state }) => [studentId, state]));

describe('creating', () => {
  test('writes the run with its items', async () => {
    const runId = await create();
    expect(await store.loadLiveRun()).toMatchObject({ ...run, runId });
    expect(await store.loadItems(runId)).toMatchObject([1, 2, 3].map(item));
    expect(await readLatestRun(db)).toMatchObject({ run: { runId }, items: [1, 2, 3].map(item) });
  });

  test.each(['running', 'waiting', 'paused'] as const)(
    'is refused, and writes nothing, while one is %s',
    async (state) => {
      const runId = await create();
      await store.setRunState(runId, { state });
      expect(await store.createRun(run, [item(9)])).toBeNull();
      expect(await createRunStore(world.open(), target).createRun(run, [item(9)])).toBeNull();
      expect(await db.runs.count()).toBe(1);
      expect((await db.runSteps.toArray()).flatMap(({ steps }) => steps)).toHaveLength(3);
    },
  );

  test('twice at once makes one', async () => {
    const other = createRunStore(world.open(), target);
    const ids = await Promise.all([store.createRun(run, [item(1)]), other.createRun(run, [item(2)])]);
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    expect(await db.runSteps.count()).toBe(1);
  });

  test.each(['done', 'failed', 'cancelled'] as const)('works again after one is %s', async (state) => {
    await store.setRunState(await create(), { state, finishedAt: 5 });
    expect(await create([7])).toBe(2);
  });

  test('with a row that can’t be stored writes neither run nor items', async () => {
    const broken = { ...item(2), effect: (() => null) as unknown as null };
    await expect(store.createRun(run, [item(1), broken])).rejects.toThrow();
    expect(await db.runs.count()).toBe(0);
    expect(await db.runSteps.count()).toBe(0);
    expect(await db.audit.count()).toBe(0);
  });

  test('an empty run is done at once and not live', async () => {
    await store.createRun({ ...run, state: 'done', finishedAt: 1_000 }, []);
    expect(await store.loadLiveRun()).toBeNull();
  });
});

describe('an item', () => {
  test('is marked sent with what is meant to be done, each time counted, while the run is running', async () => {
    const runId = await create();
    expect(await store.record(runId, { sent: [{ studentId: 2, effect: 'adopted' }] })).toBe(true);
    expect(await store.loadItems(runId)).toMatchObject([{}, { state: 'sent', attempts: 1, effect: 'adopted' }, {}]);
    expect(await store.record(runId, { sent: [{ studentId: 2, effect: 'created' }] })).toBe(true);
    expect(await store.loadItems(runId)).toMatchObject([
      { studentId: 1, state: 'pending', attempts: 0, effect: null },
      { studentId: 2, state: 'sent', attempts: 2, effect: 'created' },
      { studentId: 3, state: 'pending', attempts: 0 },
    ]);
  });

  test.each(['waiting', 'paused', 'done', 'failed', 'cancelled'] as const)(
    'is not marked when the run is %s',
    async (state) => {
      const runId = await create();
      await store.setRunState(runId, { state });
      expect(await store.record(runId, { sent: claims(1) })).toBe(false);
      expect(await states(runId)).toEqual({ 1: 'pending', 2: 'pending', 3: 'pending' });
    },
  );

  test('of nobody is not marked', async () => {
    expect(await store.record(await create(), { sent: claims(99) })).toBe(false);
    expect(await store.record(99, { sent: claims(1) })).toBe(false);
  });

  test('confirmed stands in the ledger of its target alone', async () => {
    const runId = await create();
    await store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'created' }] });
    expect(await store.loadItems(runId)).toMatchObject([
      { state: 'confirmed', effect: 'created', failure: null },
      {},
      {},
    ]);
    expect(await createLedgerStore(db).read(target)).toEqual(new Map([[1, entry(1)]]));
    expect(await createLedgerStore(db).read('https://scim.two.example')).toEqual(new Map());
  });

  test('is confirmed in one transaction: no ledger entry, no confirmation', async () => {
    const runId = await create();
    refuseLedger();
    await expect(
      store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'created' }] }),
    ).rejects.toThrow();
    expect(await states(runId)).toEqual({ 1: 'pending', 2: 'pending', 3: 'pending' });
    expect(await db.ledger.count()).toBe(0);
  });

  test('is marked and confirmed with others in one transaction', async () => {
    const runId = await create();
    expect(await store.record(runId, { sent: claims(1, 3) })).toBe(true);
    expect(await states(runId)).toEqual({ 1: 'sent', 2: 'pending', 3: 'sent' });
    await store.record(runId, {
      confirmed: [
        { studentId: 1, entry: entry(1), effect: 'created' },
        { studentId: 3, entry: entry(3), effect: 'adopted' },
      ],
    });
    expect(await store.loadItems(runId)).toMatchObject([
      { state: 'confirmed', effect: 'created', attempts: 1 },
      { state: 'pending' },
      { state: 'confirmed', effect: 'adopted' },
    ]);
    expect([...(await createLedgerStore(db).read(target)).values()]).toEqual([entry(1), entry(3)]);
  });

  test('and others: all or none', async () => {
    const runId = await create();
    expect(await store.record(runId, { sent: claims(1, 99) })).toBe(false);
    refuseLedger();
    const confirmations = [1, 2].map((id) => ({ studentId: id, entry: entry(id), effect: 'created' as const }));
    await expect(store.record(runId, { confirmed: confirmations })).rejects.toThrow();
    await store.setRunState(runId, { state: 'cancelled', finishedAt: 9 });
    expect(await store.record(runId, { sent: claims(1, 2) })).toBe(false);
    expect(await states(runId)).toEqual({ 1: 'pending', 2: 'pending', 3: 'pending' });
    expect(await db.ledger.count()).toBe(0);
  });

  test('a chunk is confirmed and the next one marked in one transaction; a run that was cancelled only keeps what did happen', async () => {
    const runId = await create();
    await store.record(runId, { sent: claims(1) });
    const first = { studentId: 1, entry: entry(1), effect: 'created' as const };
    const allow = refuseLedger();
    await expect(store.record(runId, { confirmed: [first], sent: claims(2) })).rejects.toThrow();
    allow();
    expect(await states(runId)).toEqual({ 1: 'sent', 2: 'pending', 3: 'pending' });
    expect(await store.record(runId, { confirmed: [first], sent: claims(2) })).toBe(true);
    expect(await states(runId)).toEqual({ 1: 'confirmed', 2: 'sent', 3: 'pending' });
    await store.setRunState(runId, { state: 'cancelled', finishedAt: 9 });
    const second = { studentId: 2, entry: entry(2), effect: 'created' as const };
    expect(await store.record(runId, { confirmed: [second], sent: claims(3) })).toBe(false);
    expect(await states(runId)).toEqual({ 1: 'confirmed', 2: 'confirmed', 3: 'pending' });
    expect([...(await createLedgerStore(db).read(target)).values()]).toEqual([entry(1), entry(2)]);
  });

  test('was marked and not asked for: it is as before, also when the run was cancelled meanwhile', async () => {
    const runId = await create();
    await store.record(runId, { sent: claims(2) });
    await store.record(runId, { sent: claims(1, 2) });
    await store.setRunState(runId, { state: 'cancelled', finishedAt: 9 });
    const before: Claim[] = [
      { studentId: 1, effect: null },
      { studentId: 2, effect: 'adopted' },
    ];
    expect(await store.record(runId, { unsent: before })).toBe(false);
    expect(await store.loadItems(runId)).toMatchObject([
      { studentId: 1, state: 'pending', attempts: 0, effect: null },
      { studentId: 2, state: 'sent', attempts: 1, effect: 'adopted' },
      { studentId: 3, state: 'pending', attempts: 0 },
    ]);
  });

  test('of a large run is found wherever it stands, in whatever order it is asked for', async () => {
    const ids = Array.from({ length: 333 }, (_, index) => 7 + index * 3);
    const runId = await create(ids);
    const some = [1003, 7, 10, 154, 157, 160, 601];
    expect(await store.record(runId, { sent: claims(...some) })).toBe(true);
    for (const nobody of [1, 8, 156, 5000]) expect(await store.record(runId, { sent: claims(nobody, 13) })).toBe(false);
    const sent = (await store.loadItems(runId)).filter(({ state }) => state === 'sent');
    expect(sent.map(({ studentId }) => studentId)).toEqual(some.toSorted((a, b) => a - b));
    expect(await db.runSteps.count()).toBe(7);
  });

  test('of a school that was forgotten meanwhile leaves nothing behind', async () => {
    const runId = await create();
    await store.record(runId, { sent: claims(1) });
    await forgetSchool(db);
    expect(await store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'created' }] })).toBe(
      false,
    );
    expect((await db.ledger.count()) + (await db.runSteps.count())).toBe(0);
  });

  test('is confirmed also when the run was cancelled meanwhile: it did happen', async () => {
    const runId = await create();
    await store.record(runId, { sent: claims(1) });
    await store.setRunState(runId, { state: 'cancelled', finishedAt: 9 });
    await store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'adopted' }] });
    expect(await states(runId)).toMatchObject({ 1: 'confirmed' });
    expect((await createLedgerStore(db).read(target)).size).toBe(1);
  });

  test('refused leaves the ledger as it was', async () => {
    const runId = await create();
    await store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'created' }] });
    await store.refuseItem(runId, 1, refused);
    await store.refuseItem(runId, 2, refused);
    expect(await states(runId)).toEqual({ 1: 'refused', 2: 'refused', 3: 'pending' });
    expect([...(await createLedgerStore(db).read(target)).keys()]).toEqual([1]);
  });
});

describe('a run that ends', () => {
  const failed = { code: 'target-unavailable' } as const;
  const unsettled = async (of = target) =>
    (await createLedgerStore(db).readUnsettled(of)).map((each) => each.studentId);

  test.each(['done', 'failed', 'cancelled'] as const)(
    '%s, notes whoever the target may have changed unheard, until they are confirmed or seen',
    async (state) => {
      const runId = await create([1, 2, 3, 4, 5]);
      await store.record(runId, { sent: claims(1, 2, 3, 4) });
      await store.record(runId, { confirmed: [{ studentId: 2, entry: entry(2), effect: 'created' }] });
      await store.refuseItem(runId, 3, refused);
      await store.refuseItem(runId, 4, failed, true);
      expect(await unsettled()).toEqual([]);
      await store.setRunState(runId, { state, finishedAt: 9 });
      expect(await createLedgerStore(db).readUnsettled(target)).toEqual([
        { studentId: 1, person: person(1) },
        { studentId: 4, person: person(4) },
      ]);
      expect(await unsettled('https://scim.two.example')).toEqual([]);
      // The answer came after all.
      await store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'created' }] });
      expect(await unsettled()).toEqual([4]);
      const again = await create([4]);
      await store.setRunState(again, { state: 'cancelled', finishedAt: 10 });
      expect(await unsettled()).toEqual([4]);
      await createLedgerStore(db).noteSeen(target, [{ studentId: 4, account: null }], 11);
      expect(await unsettled()).toEqual([]);
    },
  );

  test('takes back nobody but those for whom no request went out', async () => {
    const runId = await create([1, 2, 3, 4]);
    await store.record(runId, { sent: claims(1, 2, 3, 4) });
    await store.refuseItem(runId, 3, failed, true);
    await store.setRunState(runId, { state: 'cancelled', finishedAt: 9 });
    await store.reopenRun(runId);
    await store.record(runId, { sent: claims(2, 3) });
    await store.setRunState(runId, { state: 'cancelled', finishedAt: 10 });
    expect(await unsettled()).toEqual([1, 2, 3, 4]);
    const [first, second, third, fourth] = await store.loadItems(runId);
    if (!first || !second || !third || !fourth) throw new Error('four people');
    // Never asked; asked before; refused by a failing target before; unsettled since a run before.
    await store.record(runId, { unsent: [first, second, third, { ...fourth, unsettled: true }] });
    expect(await states(runId)).toEqual({ 1: 'pending', 2: 'sent', 3: 'pending', 4: 'pending' });
    expect(await unsettled()).toEqual([2, 3, 4]);
  });

  test('because another target was chosen, does so for the one that it was for', async () => {
    const other = createRunStore(db, 'https://scim.two.example');
    const runId = await create();
    await store.record(runId, { sent: claims(1) });
    expect(await other.loadLiveRun()).toBeNull();
    expect(await unsettled()).toEqual([1]);
    await store.record(await create(), { sent: claims(2) });
    await other.createRun(run, [item(3)]);
    expect(await unsettled()).toEqual([1, 2]);
    expect(await unsettled('https://scim.two.example')).toEqual([]);
  });
});

describe('the state of a run', () => {
  test('changes only in what is given', async () => {
    const runId = await create();
    const failure = { code: 'target-unavailable' } as const;
    expect(await store.setRunState(runId, { state: 'waiting', notBefore: 77, failure, pauses: 1 })).toBe(true);
    expect(await store.setRunState(runId, { state: 'running' })).toBe(true);
    expect(await store.loadLiveRun()).toMatchObject({ state: 'running', notBefore: 77, failure, pauses: 1 });
  });

  test.each(['done', 'failed', 'cancelled'] as const)('%s is final', async (state) => {
    const runId = await create();
    await store.setRunState(runId, { state, finishedAt: 9 });
    expect(await store.setRunState(runId, { state: 'running' })).toBe(false);
    expect(await store.loadLiveRun()).toBeNull();
    expect((await readLatestRun(db))?.run).toMatchObject({ state, finishedAt: 9 });
  });

  test('changes only from where it may', async () => {
    const runId = await create();
    await store.setRunState(runId, { state: 'paused' });
    expect(await store.setRunState(runId, { state: 'running' }, ['running', 'waiting'])).toBe(false);
    expect(await store.loadLiveRun()).toMatchObject({ state: 'paused' });
    expect(await store.setRunState(runId, { state: 'running' }, ['paused'])).toBe(true);
  });

  test('of no run is not changed', async () => {
    expect(await store.setRunState(5, { state: 'done' })).toBe(false);
  });
});

describe('reopening', () => {
  test('gives the refused another try from the start, and leaves the others', async () => {
    const runId = await create();
    for (let attempt = 0; attempt < 3; attempt++) await store.record(runId, { sent: claims(2) });
    await store.record(runId, { confirmed: [{ studentId: 1, entry: entry(1), effect: 'created' }] });
    await store.refuseItem(runId, 2, refused);
    await store.record(runId, { sent: claims(3) });
    await store.setRunState(runId, { state: 'failed', failure: refused, finishedAt: 9, pauses: 3 });
    const warned = vi.spyOn(console, 'warn');
    expect(await store.reopenRun(runId)).toBe(true);
    expect(warned, 'Dexie warns of a query without an index').not.toHaveBeenCalled();
    expect(await store.loadLiveRun()).toMatchObject({
      runId,
      state: 'running',
      finishedAt: null,
      notBefore: null,
      failure: null,
      pauses: 0,
    });
    expect(await store.loadItems(runId)).toMatchObject([
      { studentId: 1, state: 'confirmed' },
      { studentId: 2, state: 'pending', failure: null, attempts: 0, effect: null },
      { studentId: 3, state: 'sent', attempts: 1 },
    ]);
  });

  test('is refused while a run is live, itself included, and for no run', async () => {
    const first = await create();
    expect(await store.reopenRun(first)).toBe(false);
    await store.setRunState(first, { state: 'done', finishedAt: 1 });
    await create([9]);
    expect(await store.reopenRun(first)).toBe(false);
    expect(await store.reopenRun(77)).toBe(false);
  });
});

describe('when the school moves to another target', () => {
  const elsewhere = () => createRunStore(db, 'https://scim.two.example');

  test('a live run of the old one is not continued there: it has failed', async () => {
    const runId = await create();
    expect(await elsewhere().loadLiveRun()).toBeNull();
    expect(await db.runs.get(runId)).toMatchObject({ state: 'failed', failure: { code: 'target-changed' } });
  });

  test('an ended run of the old one is not reopened there, but where it belongs', async () => {
    const runId = await create();
    await store.setRunState(runId, { state: 'failed', finishedAt: 9 });
    expect(await elsewhere().reopenRun(runId)).toBe(false);
    expect(await store.reopenRun(runId)).toBe(true);
  });

  test('a live run of the old one does not keep one from being made there', async () => {
    const old = await create();
    const runId = await elsewhere().createRun({ ...run, startedAt: 5_000 }, [item(1)]);
    expect(await elsewhere().loadLiveRun()).toMatchObject({ runId });
    expect(await db.runs.get(old)).toMatchObject({ state: 'failed', finishedAt: 5_000 });
  });
});

test('the history tells what came of a run, not what was planned, also of one that another target ended', async () => {
  const runId = (await store.createRun(run, [item(1), item(2), item(3)])) ?? 0;
  await store.refuseItem(runId, 2, { code: 'target-refused' });
  await store.setRunState(runId, { state: 'cancelled', finishedAt: 2_000 });
  expect((await readHistory(db))[0]).toMatchObject({
    kind: 'sync',
    state: 'cancelled',
    counts: { add: 3 },
    results: { created: 0, refused: 1, 'not-sent': 2 },
  });
  await store.createRun({ ...run, startedAt: 3_000 }, [item(4)]);
  await createRunStore(db, 'https://scim.two.example').createRun({ ...run, startedAt: 4_000 }, [item(5)]);
  const events = (await readHistory(db)).filter(({ at }) => at === 4_000);
  expect(events).toContainEqual(
    expect.objectContaining({ state: 'failed', results: expect.objectContaining({ 'not-sent': 1 }) }),
  );
});

test('the history counts as the receipt does', () => {
  const states = ['pending', 'sent', 'confirmed', 'refused'] as const;
  const effects = ['created', 'adopted', 'updated', 'archived', 'none', null] as const;
  const steps = states.flatMap((state) => effects.map((effect) => ({ state, effect })));
  expect(countSteps(steps)).toEqual(countResults(steps));
});
