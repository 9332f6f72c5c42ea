import type { JoinRules, Refresh, RefreshChange, RefreshStore } from '../facts/ports.ts';
import type { WirePerson } from '../facts/wire.ts';
import { readAbsentIds, readUnseen } from './absent-students.ts';
import { settleInDoubt } from './corrections.ts';
import { checksumOf, noDoubles, stageRows } from './stage-rows.ts';
import { readSnapshotRow, readStudents, replaceStudents } from './snapshot.ts';
import type { Database } from './database.ts';
import { readLastCopy } from './people-pulls.ts';
import { withStoreErrors } from './store-error.ts';

const oneDay = 24 * 60 * 60_000;
const liveStates = ['running', 'waiting'];

/** Writes down a new refresh unless one is live already; answers whether it did. */
export async function startRefresh(db: Database, at: number): Promise<boolean> {
  return db.transaction('rw', [db.refreshes, ...staged(db)], async () => {
    if (await readLive(db)) return false;
    await clearStaged(db);
    const latest = await readLatestRefresh(db);
    const everybody = latest?.everybody ?? null;
    const { idsAtOnce = null, idsAtOnceSince = null, provenDoubles = null } = latest ?? {};
    const isKnown = idsAtOnceSince !== null && at - idsAtOnceSince < oneDay;
    await db.refreshes.add({
      state: 'running',
      ...start,
      everybody,
      ...(isKnown ? { idsAtOnce, idsAtOnceSince } : {}),
      requests: 0,
      restarts: 0,
      passBefore: null,
      provenDoubles,
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
  await db.transaction('rw', [db.refreshes, db.audit, ...staged(db)], async () => {
    const live = await readLive(db);
    if (!live) return;
    await db.refreshes.put({ ...live, state: 'cancelled', finishedAt: at, failure: { code: 'refresh-cancelled' } });
    await clearStaged(db);
    await db.audit.add({ kind: 'refresh', refreshId: live.refreshId, state: 'cancelled', students: 0, at });
  });
}

/** The refresh that was begun last, live or over; `null` before the first. */
export async function readLatestRefresh(db: Database): Promise<Refresh | null> {
  return (await db.refreshes.orderBy('refreshId').last()) ?? null;
}

const start = {
  phase: 'students',
  page: 1,
  pageCount: null,
  rowCount: null,
  received: 0,
  rowsPerPage: null,
  isAscending: true,
  isWhole: false,
  studentRows: 0,
  leftOut: 0,
  odd: [],
  doubled: noDoubles,
  askedRows: null,
  pageEnds: [],
  boundariesChecked: 0,
  students: null,
  left: [],
  looks: 0,
  way: null,
  pagesRead: 0,
  peoplePages: null,
  peoplePerPage: null,
  isCopyDue: false,
  idsWork: true,
  idsAtOnce: null,
  idsAtOnceSince: null,
  askedTo: 0,
  askedSingly: 0,
  peopleRead: 0,
  peopleTotal: null,
  requestsLeft: null,
} as const;

/** The rows of a refresh: pages are staged, and replace the snapshot in one transaction. `rules` join students and persons. */
export function createRefreshStore(db: Database, rules: JoinRules): RefreshStore {
  const staging = [db.refreshes, ...staged(db)] as const;
  return withStoreErrors({
    live: () => readLive(db),
    advance: (refreshId, change) =>
      db.transaction('rw', db.refreshes, () => moveCursor(db, refreshId, change).then(() => {})),
    stageEnrolments: (refreshId, rows, change) =>
      db.transaction('rw', staging, async () => {
        const row = await readIfLive(db, refreshId);
        if (!row) return;
        const ids = [...new Set(rows.map(({ studentId }) => studentId))];
        const known = await db.stagedEnrolments.bulkGet(ids);
        const before = new Map(known.flatMap((each) => (each ? [[each.studentId, each]] : [])));
        const { staged, doubled } = stageRows(rows, before, rules.merge, row.doubled ?? noDoubles);
        await db.refreshes.put({ ...row, ...change, doubled });
        await db.stagedEnrolments.bulkPut([...staged]);
      }),
    countStaged: async () => {
      let students = 0;
      let enrolments = 0;
      let checksum = 0;
      await db.stagedEnrolments.each(({ studentId, schoolCodes }) => {
        students += 1;
        enrolments += schoolCodes.length;
        for (const schoolCode of schoolCodes) checksum = (checksum + checksumOf({ studentId, schoolCode })) >>> 0;
      });
      return { students, enrolments, checksum };
    },
    absentIds: (after, limit) => readAbsentIds(db, after, limit),
    anyStaged: async () => (await db.stagedEnrolments.limit(1).primaryKeys())[0] ?? null,
    anyPerson: async () => (await db.stagedPeople.limit(1).primaryKeys())[0] ?? null,
    countMissing: async () => {
      const [largest] = await db.stagedEnrolments.orderBy('studentId').reverse().limit(1).primaryKeys();
      const missing = (await db.stagedEnrolments.count()) - (await db.stagedPeople.count());
      return { missing, largestId: largest ?? 0 };
    },
    missingIds: async (askedTo, limit) => {
      const found = new Set(await db.stagedPeople.where('personId').above(askedTo).primaryKeys());
      const ids = db.stagedEnrolments.where('studentId').above(askedTo);
      return (await ids.limit(limit + found.size).primaryKeys()).filter((id) => !found.has(id)).slice(0, limit);
    },
    countEverybody: async () => (await readLastCopy(db))?.rowCount ?? (await readLatestRefresh(db))?.everybody ?? null,
    stagePeople: (refreshId, people, change) =>
      db.transaction('rw', staging, async () => {
        if (await moveCursor(db, refreshId, change)) await stageStudents(db, people);
      }),
    stagePage: (refreshId, people, kept, change) =>
      db.transaction('rw', staging, async () => {
        if (!(await moveCursor(db, refreshId, change))) return;
        await stageStudents(db, people);
        if (kept) await db.keptPages.put(kept);
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
    swap: (refreshId, school, at, judge) =>
      db.transaction('rw', [...staging, ...replaced(db)], async () => {
        const refresh = await db.refreshes.get(refreshId);
        if (!refresh) return null;
        const people = new Map((await db.stagedPeople.toArray()).map((person) => [person.personId, person]));
        const rows = await db.stagedEnrolments.toArray();
        const before = await readStudents(db);
        const unseen = await readUnseen(db, refresh.left);
        const known = new Map(before.map((student) => [student.studentId, student]));
        const joined = rows.map((row) => rules.join(row, people.get(row.studentId), known.get(row.studentId)));
        const students = rules.complete(joined, before, unseen);
        const former = await readSnapshotRow(db);
        // Only whom FACTS sent: whoever is kept from before proves nothing about whose school it is.
        const byId = new Map(joined.map((student) => [student.studentId, student]));
        const other = former && judge ? judge(former.schools, rules.matchNames(before, byId)) : null;
        if (other) return other;
        if (!(await moveCursor(db, refreshId, { state: 'done', finishedAt: at }))) return null;
        const version = (former?.version ?? 0) + 1;
        if (former) {
          const changes = rules.compare(before, students);
          await db.changes.put({ key: 'changes', version, since: former.takenAt, ...changes });
        }
        await replaceStudents(db, students);
        await db.state.delete('expired');
        const { startedAt, odd, leftOut, doubled } = refresh;
        const settle: Parameters<typeof settleInDoubt>[1] = (write) => {
          const person = people.get(write.studentId);
          const isRead = person && !person.odd?.includes('email');
          return isRead ? rules.settle(write, person.email ?? null, startedAt) : null;
        };
        await settleInDoubt(db, settle, at);
        const row = { key: 'snapshot', version, startedAt, takenAt: at, students: students.length } as const;
        await db.state.put({
          ...row,
          gradeLevels: school.gradeLevels ?? former?.gradeLevels ?? [],
          schools: school.schools ?? former?.schools ?? [],
          failures: school.failures ?? {},
          unseen: [...unseen],
          odd: [...odd, ...rules.oddOf([...people.values()])],
          leftOut,
          doubled: doubled.ids,
        });
        await db.stagedEnrolments.clear();
        await db.stagedPeople.clear();
        await db.audit.add({ kind: 'refresh', refreshId, state: 'done', students: students.length, at });
        return null;
      }),
  });
}

async function readLive(db: Database): Promise<Refresh | null> {
  return (await db.refreshes.where('state').anyOf(liveStates).first()) ?? null;
}

/** A refresh that was cancelled or has ended meanwhile changes nothing any more. */
async function readIfLive(db: Database, refreshId: number) {
  const row = await db.refreshes.get(refreshId);
  return row && liveStates.includes(row.state) ? row : null;
}

/** False, and nothing changed, when the refresh was cancelled meanwhile. */
async function moveCursor(db: Database, refreshId: number, change: RefreshChange): Promise<boolean> {
  const row = await readIfLive(db, refreshId);
  if (!row) return false;
  await db.refreshes.put({ ...row, ...change });
  return true;
}

function staged(db: Database): [Database['stagedEnrolments'], Database['stagedPeople'], Database['keptPages']] {
  return [db.stagedEnrolments, db.stagedPeople, db.keptPages];
}

/** Whatever a finished refresh changes, or asks. */
function replaced(db: Database) {
  return [db.studentPacks, db.changes, db.corrections, db.state, db.ledger, db.audit] as const;
}

async function clearStaged(db: Database): Promise<void> {
  for (const table of staged(db)) await table.clear();
}

/** Whoever isn't a student is not for the snapshot. */
async function stageStudents(db: Database, people: readonly WirePerson[]): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  const students = new Set(await db.stagedEnrolments.where('studentId').anyOf(ids).primaryKeys());
  await db.stagedPeople.bulkPut(people.filter(({ personId }) => students.has(personId)));
}
