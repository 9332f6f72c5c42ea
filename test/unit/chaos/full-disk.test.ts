import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toFailure } from '../../../lib/errors.ts';
import {
  createBatchStore,
  createReviewStore,
  createRunStore,
  repairStore,
  type Database,
} from '../../../lib/store/index.ts';
import { queueCorrection } from '../../../lib/store/corrections.ts';
import { readLatestRefresh, startRefresh } from '../../../lib/store/refreshes.ts';
import { readSnapshot } from '../../../lib/store/snapshot.ts';
import { readLedgerRows } from '../../../lib/store/ledger-log.ts';
import { classify } from '../../../lib/roster/index.ts';
import { planSync } from '../../../lib/sync/index.ts';
import { startRun } from '../../../lib/sync/run/start-run.ts';
import { startSchool, type School } from '../../school/index.ts';
import { trueStudents } from '../facts/facts-world.ts';
import { failLoudly, freshDatabase } from '../store/fresh-database.ts';
import { createFullDisk, type FullDisk } from '../store/full-disk.ts';
import { accountsOf, expectedAccounts, makeStudents } from '../sync/sync-world.ts';
import { work } from './jobs.ts';
import { beginLife } from './life.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let school: School;
beforeAll(async () => {
  school = await startSchool({ students: 12, rateLimit: Infinity });
});
afterAll(() => school.close());

const clock = { time: Date.parse('2026-03-02T08:00:00Z') };

function openFull(): { db: Database; disk: FullDisk } {
  school.reset();
  const disk = createFullDisk();
  const db = freshDatabase().open();
  db.use(disk.middleware);
  return { db, disk };
}

/** Runs `attempt` with the disk full from write 1, 2, 3… on, until it gets through without meeting the end. */
async function fillEverywhere(attempt: (db: Database, disk: FullDisk, from: number) => Promise<void>): Promise<number> {
  for (let from = 1; ; from++) {
    const { db, disk } = openFull();
    await attempt(db, disk, from);
    if (disk.writes < from) return from - 1;
  }
}

test('a decision is whole or not there, and is said', async () => {
  const places = await fillEverywhere(async (db, disk, from) => {
    const store = createReviewStore(db, failLoudly);
    await store.saveDecisions([1], 'skip', 1);
    disk.fillAt(from);
    const failure = await store.saveDecisions([2, 3], 'skip', 2).then(() => null, toFailure);
    if (disk.writes < from) return;
    expect(failure?.code).toBe('store-full');
    disk.makeRoom();
    expect(await db.decisions.count()).toBe(1);
    expect(await db.audit.count()).toBe(1);
    await store.saveDecisions([2, 3], 'skip', 2);
    expect(await db.decisions.count()).toBe(3);
  });
  expect(places).toBe(2);
});

test('a refresh leaves the list before it as it was, is said, and goes on after there is room', async () => {
  const places = await fillEverywhere(async (db, disk, from) => {
    await startRefresh(db, clock.time);
    await work(db, school, clock, beginLife(Infinity), 'refresh');
    const before = await readSnapshot(db);
    await startRefresh(db, clock.time);
    disk.fillAt(from);
    const failure = await work(db, school, clock, beginLife(Infinity), 'refresh').then(() => null, toFailure);
    const met = disk.writes >= from;
    disk.makeRoom();
    if (!met) return;
    expect(failure?.code).toBe('store-full');
    const during = await readSnapshot(db);
    expect(during.students).toEqual(before.students);
    expect(during.row?.version).toBe(1);
    await work(db, school, clock, beginLife(Infinity), 'refresh');
    expect((await readLatestRefresh(db))?.state).toBe('done');
    expect((await readSnapshot(db)).students).toMatchObject(trueStudents(school));
  });
  expect(places).toBeGreaterThan(5);
});

test('an email takes effect once, wherever the disk is full on its way', async () => {
  const places = await fillEverywhere(async (db, disk, from) => {
    const [studentId = 0] = school.facts.enrolledIds();
    const fix = { studentId, from: school.facts.email(studentId), to: 'mended@stbrendan.example' };
    await queueCorrection(db, fix, clock.time);
    disk.fillAt(from);
    const failure = await work(db, school, clock, beginLife(Infinity), 'emailWrites').then(() => null, toFailure);
    const met = disk.writes >= from;
    disk.makeRoom();
    if (!met) return;
    expect(failure?.code).toBe('store-full');
    await work(db, school, clock, beginLife(Infinity), 'emailWrites');
    expect((await db.corrections.toArray()).map(({ state }) => state)).toEqual(['done']);
    expect(school.facts.email(studentId)).toBe('mended@stbrendan.example');
    expect(school.facts.ledger.filter((write) => write.from !== write.to)).toHaveLength(1);
  });
  expect(places).toBeGreaterThan(5);
});

test('a batch of emails is started whole or not at all, and one that was is written once', async () => {
  const places = await fillEverywhere(async (db, disk, from) => {
    const ids = school.facts.enrolledIds().slice(0, 3);
    const fixes = ids.map((id) => ({ studentId: id, from: school.facts.email(id), to: `${id}@mended.example` }));
    const batches = createBatchStore(db, failLoudly);
    const start = () => batches.start({ origin: 'pattern', label: 'Grade 05' }, fixes, clock.time);
    disk.fillAt(from);
    const failure = await start().then(() => null, toFailure);
    const met = disk.writes >= from;
    disk.makeRoom();
    if (!met) return;
    expect(failure?.code).toBe('store-full');
    for (const table of [db.batches, db.corrections, db.audit]) expect(await table.count(), table.name).toBe(0);
    await start();
    await work(db, school, clock, beginLife(Infinity), 'emailWrites');
    expect((await db.corrections.toArray()).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(school.facts.ledger.filter((write) => write.from !== write.to)).toHaveLength(3);
    expect(await db.batches.count()).toBe(1);
  });
  expect(places).toBeGreaterThan(2);
});

test('a start that the disk refuses leaves the batch before as it stood', async () => {
  const { db, disk } = openFull();
  const batches = createBatchStore(db, failLoudly);
  const fix = (studentId: number) => ({ studentId, from: null, to: `${studentId}@mended.example` });
  const first = await batches.start({ origin: 'pattern', label: 'Grade 05' }, [fix(1)], 1);
  await batches.steer(first, 'cancel', 2);
  for (const from of [1, 2, 3, 4]) {
    disk.fillAt(from);
    await expect(batches.start({ origin: 'pattern', label: 'Grade 06' }, [fix(2)], 3)).rejects.toMatchObject({
      code: 'store-full',
    });
    disk.makeRoom();
    expect(await db.batches.toArray()).toMatchObject([{ batchId: first, state: 'cancelled', putAway: false }]);
    expect(await db.corrections.count()).toBe(1);
  }
});

test.each([false, true])('a sync is sent once, wherever the disk is full on its way (bulk: %s)', async (bulk) => {
  const students = makeStudents(1, 2, 3);
  const begin = async (db: Database): Promise<unknown> => {
    const { entries } = classify(students, new Map());
    const plan = planSync({ entries, enrolledIds: new Set(students.map((each) => each.studentId)), ledger: [] });
    const approval = { digest: plan.digest, typed: plan.unusual?.confirmation ?? null };
    return startRun({ store: createRunStore(db, school.targetUrl), clock: { now: () => clock.time } }, plan, approval);
  };
  const places = await fillEverywhere(async (db, disk, from) => {
    school.target.settings.bulk = bulk;
    disk.fillAt(from);
    let failure = await begin(db).then(() => null, toFailure);
    const begun = failure === null;
    if (begun) failure = await work(db, school, clock, beginLife(Infinity), 'sync').then(() => null, toFailure);
    const met = disk.writes >= from;
    disk.makeRoom();
    if (!met) return;
    expect(failure?.code).toBe('store-full');
    if (!begun) {
      expect((await db.runs.count()) + (await db.runPacks.count()) + (await db.runSteps.count())).toBe(0);
      await begin(db);
    }
    await work(db, school, clock, beginLife(Infinity), 'sync');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    expect(await readLedgerRows(db)).toHaveLength(students.length);
  });
  expect(places).toBeGreaterThan(5);
});

test('mending a damaged database is whole or not done', async () => {
  const { db, disk } = openFull();
  await createReviewStore(db, failLoudly).saveDecisions([1], 'skip', 1);
  await startRefresh(db, clock.time);
  disk.fillAt(1);
  await expect(repairStore(db, 5)).rejects.toMatchObject({ code: 'store-full' });
  disk.makeRoom();
  expect((await readLatestRefresh(db))?.state).toBe('running');
  await repairStore(db, 5);
  expect((await readLatestRefresh(db))?.state).toBe('cancelled');
  expect(await db.decisions.count()).toBe(1);
});
