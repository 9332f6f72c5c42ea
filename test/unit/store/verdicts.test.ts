import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createLedgerStore, createRunStore, createDryRunStore, type Database } from '../../../lib/store/index.ts';
import { addEntries } from '../../../lib/store/ledger-log.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import type { RunItem } from '../../../lib/sync/run/run-record.ts';
import { freshDatabase } from './fresh-database.ts';

const target = 'https://scim.one.example';
const counts = { add: 1, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
const person = {
  externalId: '4571203',
  userName: 'chidi@school.example',
  givenName: 'Chidi',
  familyName: 'Farah',
  gradeLevel: '08',
  schoolCode: 'HS',
};
const item: RunItem = {
  ...{
    studentId: 4_571_203,
    action: 'add',
    firstName: 'Chidi',
    lastName: 'Farah',
    person,
    remoteId: null,
    changes: [],
  },
  ...{ state: 'pending', attempts: 0, effect: null, failure: null },
};
const take = { remoteId: 'd7', take: true };
let db: Database;
beforeEach(() => {
  db = freshDatabase().open();
});

async function begin() {
  const store = createRunStore(db, target);
  const run = { state: 'running' as const, digest: 'd', counts, startedAt: 1, finishedAt: null };
  const runId = (await store.createRun({ ...run, notBefore: null, failure: null, pauses: 0 }, [item])) ?? 0;
  return { store, runId };
}

test('what a person said of an account counts for a run that was begun before, and can be taken back', async () => {
  const { store, runId } = await begin();
  const ledger = createLedgerStore(db);
  expect((await store.loadItems(runId))[0]).not.toHaveProperty('verdict');
  await ledger.saveVerdict(target, item.studentId, take);
  await ledger.saveVerdict('https://other.example', item.studentId, { remoteId: 'x', take: false });
  expect((await store.loadItems(runId))[0]?.verdict).toEqual(take);
  expect(await ledger.readVerdicts(target)).toEqual(new Map([[item.studentId, take]]));
  await ledger.saveVerdict(target, item.studentId, null);
  expect((await store.loadItems(runId))[0]).not.toHaveProperty('verdict');
  expect((await ledger.readVerdicts('https://other.example')).size).toBe(1);
});

test('it counts for a dry run too', async () => {
  const dryRuns = createDryRunStore(db, target);
  await createLedgerStore(db).saveVerdict(target, item.studentId, take);
  const dryRun = {
    state: 'running' as const,
    digest: 'd',
    counts,
    people: 1,
    looked: 0,
    startedAt: 1,
    finishedAt: null,
  };
  await dryRuns.create({ ...dryRun, notBefore: null, pauses: 0, failure: null }, [item]);
  expect((await dryRuns.loadLive())?.items[0]?.verdict).toEqual(take);
});

test('whose account became a student’s is kept with the run, and gone where nothing was adopted', async () => {
  const { store, runId } = await begin();
  const was = { remoteId: 'd7', name: 'Ana Farah', userName: 'chidi@school.example', externalId: 'hr-1', active: true };
  await store.record(runId, { sent: [{ studentId: item.studentId, effect: 'adopted', was }] });
  expect((await store.loadItems(runId))[0]).toMatchObject({ state: 'sent', failure: null, was });
  const entry: LedgerEntry = { studentId: item.studentId, remoteId: 'd7', person, active: true, confirmedAt: 2 };
  await store.record(runId, { confirmed: [{ studentId: item.studentId, entry, effect: 'adopted' }] });
  expect((await store.loadItems(runId))[0]).toMatchObject({ state: 'confirmed', effect: 'adopted', was });
  await store.record(runId, { confirmed: [{ studentId: item.studentId, entry, effect: 'none' }] });
  expect((await store.loadItems(runId))[0]).not.toHaveProperty('was');
});

test('a correction of the ledger leaves alone whoever was confirmed anew since', async () => {
  const ledger = createLedgerStore(db);
  const at = (studentId: number, confirmedAt: number): LedgerEntry => ({
    ...{ studentId, remoteId: `d${studentId}`, person, active: true, confirmedAt },
  });
  await db.transaction('rw', db.ledger, () => addEntries(db, target, [at(1, 5), at(2, 9)]));
  const emptied = { ...person, gradeLevel: '' };
  await ledger.correct(target, [
    { ...at(1, 5), person: emptied },
    { ...at(2, 5), person: emptied },
    { ...at(3, 5), person: emptied },
  ]);
  const rows = await ledger.read(target);
  expect([...rows].map(([id, { person: held }]) => [id, held.gradeLevel])).toEqual([
    [1, ''],
    [2, '08'],
  ]);
});
