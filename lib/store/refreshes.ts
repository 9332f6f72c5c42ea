import type { JoinRules, Refresh, RefreshChange, RefreshStore } from '../facts/ports.ts';
import { readSnapshotRow, readStudents, replaceStudents } from './snapshot.ts';
import type { Database } from './database.ts';
import { inOurWords } from './store-error.ts';

const liveStates = ['running', 'waiting'];

/** Writes down a new refresh unless one is live already; answers whether it did. */
export async function startRefresh(db: Database, at: number): Promise<boolean> {
  return db.transaction('rw', db.refreshes, db.stagedEnrolments, db.stagedPeople, async () => {
    if (await readLive(db)) return false;
    await clearStaged(db);
    await db.refreshes.add({
      state: 'running',
      ...start,
      requests: 0,
      restarts: 0,
      rowsMissing: null,
      attempts: 0,
      notBefore: null,
      startedAt: at,
      finishedAt: null,
      failure: null,
    });
    return true;
  });
}

export async function cancelRefresh(db: Database, at: number): Promise<void> {
  await db.transaction('rw', db.refreshes, db.stagedEnrolments, db.stagedPeople, db.audit, async () => {
    const live = await readLive(db);
    if (!live) return;
    await db.refreshes.put({ ...live, state: 'cancelled', finishedAt: at, failure: { code: 'refresh-cancelled' } });
    await clearStaged(db);
    await db.audit.add({ kind: 'refresh', refreshId: live.refreshId, state: 'cancelled', students: 0, at });
  });
}

export async function readLatestRefresh(db: Database): Promise<Refresh | null> {
  return (await db.refreshes.orderBy('refreshId').last()) ?? null;
}

const start = {
  phase: 'students',
  page: 1,
  pageCount: null,
  rowCount: null,
  studentRows: 0,
  pageEnds: [],
  boundariesChecked: 0,
  peopleAsked: 0,
  peopleTotal: null,
} as const;

export function createRefreshStore(db: Database, rules: JoinRules): RefreshStore {
  const staging = [db.refreshes, db.stagedEnrolments, db.stagedPeople] as const;
  return inOurWords({
    live: () => readLive(db),
    advance: (refreshId, change) =>
      db.transaction('rw', db.refreshes, () => moveCursor(db, refreshId, change).then(() => {})),
    stageEnrolments: (refreshId, rows, change) =>
      db.transaction('rw', staging, async () => {
        if (!(await moveCursor(db, refreshId, change))) return;
        const known = await db.stagedEnrolments.bulkGet(rows.map((row) => row.studentId));
        await db.stagedEnrolments.bulkPut(
          rows.map((row, index) => {
            const first = known[index];
            return first ? rules.merge(first, row) : row;
          }),
        );
      }),
    countStaged: async () => {
      let students = 0;
      let enrolments = 0;
      await db.stagedEnrolments.each((row) => {
        students += 1;
        enrolments += row.schoolCodes.length;
      });
      return { students, enrolments };
    },
    stagedIds: (offset, limit) => db.stagedEnrolments.orderBy('studentId').offset(offset).limit(limit).primaryKeys(),
    stagePeople: (refreshId, people, change) =>
      db.transaction('rw', staging, async () => {
        if (await moveCursor(db, refreshId, change)) await db.stagedPeople.bulkPut([...people]);
      }),
    restart: (refreshId, change) =>
      db.transaction('rw', [...staging, db.audit], async () => {
        const ended = change.state === 'failed';
        if (!(await moveCursor(db, refreshId, ended ? change : { ...start, ...change }))) return;
        await clearStaged(db);
        if (ended)
          await db.audit.add({ kind: 'refresh', refreshId, state: 'failed', students: 0, at: change.finishedAt ?? 0 });
      }),
    countSnapshot: async () => (await readSnapshotRow(db))?.students ?? 0,
    swap: (refreshId, school, at) =>
      db.transaction('rw', [...staging, db.studentPacks, db.changes, db.state, db.audit], async () => {
        const refresh = await db.refreshes.get(refreshId);
        if (!refresh || !(await moveCursor(db, refreshId, { state: 'done', finishedAt: at }))) return;
        const people = new Map((await db.stagedPeople.toArray()).map((person) => [person.personId, person]));
        const students = (await db.stagedEnrolments.toArray()).map((row) => rules.join(row, people.get(row.studentId)));
        const former = await readSnapshotRow(db);
        const version = (former?.version ?? 0) + 1;
        if (former) {
          const changes = rules.compare(await readStudents(db), students);
          await db.changes.put({ key: 'changes', version, since: former.takenAt, ...changes });
        }
        await replaceStudents(db, students);
        await db.state.delete('expired');
        const { startedAt } = refresh;
        await db.state.put({ key: 'snapshot', version, startedAt, takenAt: at, students: students.length, ...school });
        await clearStaged(db);
        await db.audit.add({ kind: 'refresh', refreshId, state: 'done', students: students.length, at });
      }),
  });
}

async function readLive(db: Database): Promise<Refresh | null> {
  return (await db.refreshes.where('state').anyOf(liveStates).first()) ?? null;
}

/** False, and nothing changed, when the refresh was cancelled meanwhile. */
async function moveCursor(db: Database, refreshId: number, change: RefreshChange): Promise<boolean> {
  const row = await db.refreshes.get(refreshId);
  if (!row || !liveStates.includes(row.state)) return false;
  await db.refreshes.put({ ...row, ...change });
  return true;
}

async function clearStaged(db: Database): Promise<void> {
  await db.stagedEnrolments.clear();
  await db.stagedPeople.clear();
}
