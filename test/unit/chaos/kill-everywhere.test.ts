import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { classify } from '../../../lib/roster/index.ts';
import { createRunStore, type Database } from '../../../lib/store/index.ts';
import { queueCorrection } from '../../../lib/store/corrections.ts';
import { readLatestRefresh, startRefresh } from '../../../lib/store/refreshes.ts';
import { readLatestRun } from '../../../lib/store/runs.ts';
import { readSnapshot } from '../../../lib/store/snapshot.ts';
import { readLedgerRows } from '../../../lib/store/ledger-log.ts';
import { planSync } from '../../../lib/sync/index.ts';
import { startRun } from '../../../lib/sync/run/start-run.ts';
import { startSchool, type School } from '../../school/index.ts';
import { trueStudents } from '../facts/facts-world.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { accountsOf, expectedAccounts, makeStudents } from '../sync/sync-world.ts';
import { work, type JobName } from './jobs.ts';
import { killPoints, livesPerPoint, type SceneName } from './kill-points.ts';
import { beginLife } from './life.ts';

vi.setConfig({ testTimeout: livesPerPoint * 100_000, hookTimeout: 60_000 });

let school: School;
beforeAll(async () => {
  school = await startSchool({ students: 12, rateLimit: Infinity });
});
afterAll(() => school.close());

interface Scene {
  readonly name: SceneName;
  readonly job: JobName;
  /** Puts the row into the store from which the worker goes on. */
  begin(db: Database, at: number): Promise<void>;
  /** Nothing lost, nothing doubled, nothing stuck. */
  check(db: Database): Promise<void>;
}

const students = makeStudents(1, 2, 3, 4, 5, 6, 7, 8);

async function queueFixes(db: Database, at: number, count: number): Promise<void> {
  for (const studentId of school.facts.enrolledIds().slice(0, count)) {
    await queueCorrection(
      db,
      { studentId, from: school.facts.email(studentId), to: `${studentId}@mended.example` },
      at,
    );
  }
}

async function checkFixes(db: Database, count: number): Promise<void> {
  const changed = school.facts.ledger.filter(({ from, to }) => from !== to).map(({ personId }) => personId);
  expect(changed.toSorted()).toEqual(school.facts.enrolledIds().slice(0, count).toSorted());
  expect((await db.corrections.toArray()).map(({ state }) => state)).toEqual(Array(count).fill('done'));
}

async function beginSync(db: Database, at: number): Promise<void> {
  const { entries } = classify(students, new Map());
  const plan = planSync({ entries, enrolledIds: new Set(students.map((each) => each.studentId)), ledger: [] });
  const store = createRunStore(db, school.targetUrl);
  await startRun({ store, clock: { now: () => at } }, plan, {
    digest: plan.digest,
    typed: plan.unusual?.confirmation ?? null,
  });
}

async function checkSync(db: Database): Promise<void> {
  expect(accountsOf(school)).toEqual(expectedAccounts(students));
  const latest = await readLatestRun(db);
  expect(latest?.run.state).toBe('done');
  expect(latest?.items.map(({ state, effect }) => `${state} ${effect}`)).toEqual(
    students.map(() => 'confirmed created'),
  );
  expect(await readLedgerRows(db)).toHaveLength(students.length);
}

const refresh = {
  begin: async (db: Database, at: number) => void (await startRefresh(db, at)),
  check: async (db: Database) => {
    expect((await readLatestRefresh(db))?.state).toBe('done');
    expect((await readSnapshot(db)).students).toMatchObject(trueStudents(school));
    expect((await db.stagedEnrolments.count()) + (await db.stagedPeople.count())).toBe(0);
    expect(await db.audit.filter((row) => row.kind === 'refresh' && row.state === 'done').count()).toBe(1);
  },
};

const scenes: readonly Scene[] = [
  { name: 'refresh', job: 'refresh', ...refresh },
  { name: 'refresh by pages', job: 'refreshByPages', ...refresh },
  {
    name: 'email write',
    job: 'emailWrites',
    begin: (db, at) => queueFixes(db, at, 1),
    check: (db) => checkFixes(db, 1),
  },
  {
    name: 'bulk write',
    job: 'emailWrites',
    begin: (db, at) => queueFixes(db, at, 4),
    check: (db) => checkFixes(db, 4),
  },
  {
    name: 'sync, one by one',
    job: 'sync',
    begin: (db, at) => {
      school.target.settings.bulk = false;
      return beginSync(db, at);
    },
    check: checkSync,
  },
  {
    name: 'sync in bulk',
    job: 'sync',
    begin: beginSync,
    check: checkSync,
  },
];

test.each(scenes)(
  '$name: killed after every store write and every answer in turn',
  async ({ name, job, begin, check }) => {
    /** Lives until the point, then anew from the same store; answers the points of the first life. */
    const liveTwice = async (lastPoint: number): Promise<readonly string[]> => {
      school.reset();
      const files = freshDatabase();
      const clock = { time: Date.parse('2026-03-02T08:00:00Z') };
      await begin(files.open(), clock.time);
      const life = beginLife(lastPoint);
      const dying = files.open();
      await Promise.race([work(dying, school, clock, life, job), life.died]);
      dying.close();
      const reborn = files.open();
      await work(reborn, school, clock, beginLife(Infinity), job);
      await check(reborn);
      return life.points;
    };
    const points = await liveTwice(Infinity);
    expect(points.length).toBeGreaterThanOrEqual(killPoints[name]);
    for (let run = 0; run < livesPerPoint; run++) {
      for (let point = 1; point <= points.length; point++) await liveTwice(point);
    }
    console.log(`chaos: ${name}: ${points.length} kill points × ${livesPerPoint} runs, 0 lost, 0 doubled, 0 stuck`);
  },
);
