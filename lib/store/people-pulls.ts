import type { PeoplePull, PeoplePullChange, PeoplePullStore } from '../facts/people-pull-ports.ts';
import type { JoinRules } from '../facts/ports.ts';
import type { PersonRoles } from '../facts/person-kind.ts';
import { isDue, longestWaitMs } from '../wait-until.ts';
import { readPausedBatches, settleInDoubt } from './corrections.ts';
import type { CorrectionRow, Database } from './database.ts';
import type { PeopleReading } from '../review/review-store.ts';
import { packsOfPull } from './packs-of-pull.ts';
import { readEnrolledIds, readSnapshotRow, readStudents } from './snapshot.ts';
import { withStoreErrors } from './store-error.ts';
import { watch } from './watch.ts';

const liveStates = ['running', 'waiting'];

/** `merge`: how two rows about one person become one. `settle`: what becomes of a parent's email in doubt now that FACTS was read. */
export function createPeoplePullStore(
  db: Database,
  merge: (first: PersonRoles, second: PersonRoles) => PersonRoles,
  settle: JoinRules['settle'],
): PeoplePullStore {
  const staging = [db.peoplePulls, db.peoplePacks, db.familyPacks, db.stagedRoles, db.keptPages] as const;
  const familiesOf = rememberFamilies(db);
  return withStoreErrors({
    live: () => readLive(db),
    readStanding: async (now) => {
      const last = await db.peoplePulls.orderBy('pullId').last();
      const copy = await readLastCopy(db);
      return {
        snapshotVersion: (await readSnapshotRow(db))?.version ?? 0,
        pulledFor: last?.snapshotVersion ?? null,
        copiedAt: copy?.finishedAt ?? null,
        askedLinks: last?.needsLinks ?? false,
        hasLinks: copy?.needsLinks ?? false,
        busy: await isBusy(db, now),
      };
    },
    start: (snapshotVersion, at, needsLinks) =>
      db.transaction('rw', staging, async () => {
        if (await readLive(db)) return;
        await db.stagedRoles.clear();
        await db.peoplePulls.add({ ...pullBegun, snapshotVersion, startedAt: at, needsLinks });
      }),
    advance: (pullId, change) =>
      db.transaction('rw', db.peoplePulls, () => moveCursor(db, pullId, change).then(() => {})),
    stageRoles: (pullId, roles, change) =>
      db.transaction('rw', staging, async () => {
        if (!(await moveCursor(db, pullId, change))) return;
        const known = await db.stagedRoles.bulkGet(roles.map((row) => row.personId));
        await db.stagedRoles.bulkPut(
          roles.map((row, place) => {
            const first = known[place];
            return first ? merge(first, row) : row;
          }),
        );
      }),
    readRoles: async (pullId, ids) => {
      const roles = await db.stagedRoles.bulkGet([...ids]);
      const enrolled = await readEnrolledIds(db, ids);
      const found = roles.filter((row) => row !== undefined);
      return { roles: new Map(found.map((row) => [row.personId, row])), enrolled, families: await familiesOf(pullId) };
    },
    stagePeople: (pullId, people, families, change) =>
      db.transaction('rw', staging, async () => {
        const page = (await db.peoplePulls.get(pullId))?.page ?? 0;
        if (!(await moveCursor(db, pullId, change))) return;
        await db.peoplePacks.put({ pullId, page, people });
        await db.familyPacks.put({ pullId, page, ...families });
      }),
    keptPage: async (page, size, since) => {
      const kept = await db.keptPages.get(page);
      return kept && kept.size === size && kept.readAt >= since ? kept : null;
    },
    restart: (pullId, change) =>
      db.transaction('rw', staging, async () => {
        if (!(await moveCursor(db, pullId, change))) return;
        await dropPeople(db, pullId);
        await db.keptPages.clear();
      }),
    swap: (pullId, at) =>
      db.transaction('rw', [...staging, db.corrections, db.audit], async () => {
        const former = await readLastCopy(db);
        if (!(await moveCursor(db, pullId, { state: 'done', finishedAt: at }))) return;
        await db.stagedRoles.clear();
        await db.keptPages.clear();
        if (former) await dropPeople(db, former.pullId);
        await db.peoplePulls.where('pullId').below(pullId).delete();
        await settleParents(db, pullId, settle, at);
      }),
  });
}

/** A pull of which nothing was read yet. */
export const pullBegun = {
  state: 'running',
  phase: 'families',
  page: 1,
  pageCount: null,
  rowCount: null,
  received: 0,
  rowsPerPage: null,
  isAscending: true,
  isWhole: false,
  pageEnds: [],
  boundariesChecked: 0,
  requests: 0,
  restarts: 0,
  attempts: 0,
  notBefore: null,
  finishedAt: null,
  failure: null,
  familiesFailure: null,
  asksParents: false,
  parentsFailure: null,
} as const;

/** The pull whose people are the copy at hand. */
export async function readLastCopy(db: Database): Promise<PeoplePull | null> {
  return (await db.peoplePulls.where('state').equals('done').last()) ?? null;
}

/** How the latest pull that is over went. */
export async function readPeopleReading(db: Database): Promise<PeopleReading> {
  const latest = await db.peoplePulls.orderBy('pullId').last();
  const failure = latest?.state === 'failed' ? latest.failure : null;
  const copy = await readLastCopy(db);
  const families = copy ? (copy.familiesFailure ?? 'read') : null;
  return { failure, families, parents: copy?.parentsFailure ?? null };
}

/** Tells whether a pull of people is under way, at once and after each change in any context. */
export function watchPulling(
  db: Database,
  listener: (pulling: boolean) => void,
  onError: (thrown: unknown) => void,
): () => void {
  return watch(async () => (await readLive(db)) !== null, listener, onError);
}

async function readLive(db: Database): Promise<PeoplePull | null> {
  return (await db.peoplePulls.where('state').anyOf(liveStates).first()) ?? null;
}

export async function isBusy(db: Database, now: number): Promise<boolean> {
  if ((await db.refreshes.where('state').anyOf(liveStates).count()) > 0) return true;
  const writes = await db.corrections.where('state').anyOf('queued', 'sending', 'verifying').toArray();
  const paused = await readPausedBatches(db);
  const waits = ({ state, batchId }: CorrectionRow): boolean => state === 'queued' && paused.has(batchId ?? 0);
  return writes.some((write) => isDue(write.notBefore, now, longestWaitMs) && !waits(write));
}

/** Emails of parents that ended in doubt, by what the copy made just now says of them. Within a transaction. */
async function settleParents(db: Database, pullId: number, settle: JoinRules['settle'], at: number): Promise<void> {
  const packs = await packsOfPull(db.familyPacks, pullId).toArray();
  const parents = new Map(packs.flatMap((pack) => pack.parents.map((parent) => [parent.personId, parent])));
  const settleOne: Parameters<typeof settleInDoubt>[1] = (write) => {
    const parent = parents.get(write.studentId);
    return parent && !parent.isEmailOdd ? settle(write, parent.email, parent.readAt) : null;
  };
  await settleInDoubt(db, settleOne, at);
}

/** Which families have somebody enrolled, worked out once for each pull: its roles don't change any more when people are read. */
function rememberFamilies(db: Database): (pullId: number) => Promise<ReadonlySet<number>> {
  let known: { readonly pullId: number; readonly restarts: number; readonly families: ReadonlySet<number> } | null =
    null;
  return async (pullId) => {
    const restarts = (await db.peoplePulls.get(pullId))?.restarts ?? 0;
    if (known?.pullId === pullId && known.restarts === restarts) return known.families;
    const ids = (await readStudents(db)).map(({ studentId }) => studentId);
    const roles = await db.stagedRoles.bulkGet(ids);
    const families = new Set(roles.flatMap((row) => row?.places.map(({ familyId }) => familyId) ?? []));
    known = { pullId, restarts, families };
    return families;
  };
}

/** False, and nothing changed, when the pull is gone (the school was forgotten meanwhile). */
async function moveCursor(db: Database, pullId: number, change: PeoplePullChange): Promise<boolean> {
  const row = await db.peoplePulls.get(pullId);
  if (!row || !liveStates.includes(row.state)) return false;
  await db.peoplePulls.put({ ...row, ...change });
  return true;
}

async function dropPeople(db: Database, pullId: number): Promise<void> {
  await packsOfPull(db.peoplePacks, pullId).delete();
  await packsOfPull(db.familyPacks, pullId).delete();
  await db.stagedRoles.clear();
}
