import type { SideLists } from '../records/side-lists.ts';
import type { ReviewStore } from '../review/review-store.ts';
import { dismissCorrection, queueCorrection, readCorrectionsSince, readPausedBatches } from './corrections.ts';
import type { CorrectionRow, Database, DecisionRow } from './database.ts';
import type { ParentDecisionRow } from './people-rows.ts';
import { readDecisionsSince, readParentDecisionsSince, saveDecisions } from './decisions.ts';
import { readFamilies } from './families.ts';
import { readPeople } from './people.ts';
import { watchCopy } from './watch-copy.ts';
import { readPeopleReading } from './people-pulls.ts';
import { readNotSimilar, saveNotSimilar } from './not-similar.ts';
import { cancelRefresh, readLatestRefresh, startRefresh } from './refreshes.ts';
import { readHistory } from './history.ts';
import { openIdReader } from './ledger-log.ts';
import { readLatestRun } from './runs.ts';
import { readFactsKeys } from './secrets.ts';
import { readSideLists } from './side-lists.ts';
import { readSnapshot, readSnapshotRow } from './snapshot.ts';
import { toStoreError } from './store-error.ts';
import { watch } from './watch.ts';

/** The session's view of the database. `onError` hears of watchers that ended (a blocked or broken database). */
export function createReviewStore(db: Database, onError: (thrown: unknown) => void): ReviewStore {
  return {
    watchSnapshot: (listener) => watchSnapshot(db, listener, onError),
    watchDecisions: (listener) => watchNew<DecisionRow>((seq) => readDecisionsSince(db, seq), listener, onError),
    watchCorrections: (listener) => watchNew<CorrectionRow>((seq) => readCorrectionsSince(db, seq), listener, onError),
    watchPausedBatches: (listener) => watch(() => readPausedBatches(db), listener, onError),
    watchNotSimilar: (listener) => watch(() => readNotSimilar(db), listener, onError),
    watchPeople: (listener) => watchCopy(db, readPeople, listener, onError),
    watchFamilies: (listener) => watchCopy(db, readFamilies, listener, onError),
    watchParentDecisions: (listener) =>
      watchNew<ParentDecisionRow>((seq) => readParentDecisionsSince(db, seq), listener, onError),
    watchSideLists: (listener) => watchSideLists(db, listener, onError),
    watchPeopleReading: (listener) => watch(() => readPeopleReading(db), listener, onError),
    watchRefresh: (listener) => watch(() => readLatestRefresh(db), listener, onError),
    watchLatestRun: (listener, audience) => watch(() => readLatestRun(db, audience), listener, onError),
    watchKeysSaved: (listener) => watch(async () => (await readFactsKeys(db)) !== null, listener, onError),
    watchHistory: (limit, listener) => watch(() => readHistory(db, limit), listener, onError),
    readHistory: () => readHistory(db),
    watchKnownIds: (target, listener) => watch(openIdReader(db, target), listener, onError),
    saveDecisions: (ids, choice, at) => saveDecisions(db, 'students', ids, choice, at).catch(toStoreError),
    saveParentDecisions: (ids, choice, at) => saveDecisions(db, 'parents', ids, choice, at).catch(toStoreError),
    saveNotSimilar: (pair, apart, at) => saveNotSimilar(db, pair, apart, at).catch(toStoreError),
    queueCorrection: (fix, at) => queueCorrection(db, fix, at).catch(toStoreError),
    dismissCorrection: (id, at) => dismissCorrection(db, id, at).catch(toStoreError),
    startRefresh: (at) => startRefresh(db, at).catch(toStoreError),
    cancelRefresh: (at) => cancelRefresh(db, at).catch(toStoreError),
  };
}

/** Watches the small row and reads the students only when a refresh replaced them. */
function watchSnapshot(
  db: Database,
  listener: Parameters<ReviewStore['watchSnapshot']>[0],
  onError: (thrown: unknown) => void,
): () => void {
  let shown = -1;
  let ended = false;
  const show = async (): Promise<void> => {
    const { row, students, changes } = await readSnapshot(db);
    if (ended || (row?.version ?? 0) === shown) return;
    shown = row?.version ?? 0;
    listener({
      version: shown,
      startedAt: row?.startedAt ?? 0,
      takenAt: row?.takenAt ?? 0,
      gradeLevels: row?.gradeLevels ?? [],
      schools: row?.schools ?? [],
      unseen: row?.unseen ?? [],
      odd: row?.odd ?? [],
      leftOut: row?.leftOut ?? 0,
      doubled: row?.doubled ?? [],
      failures: row?.failures ?? {},
      students,
      changes,
    });
  };
  const stop = watch(
    () => readSnapshotRow(db),
    (row) => {
      if ((row?.version ?? 0) !== shown) show().catch(onError);
    },
    onError,
  );
  return () => {
    ended = true;
    stop();
  };
}

/** Told again only when something was read to its end, or failed. */
function watchSideLists(
  db: Database,
  listener: (lists: SideLists) => void,
  onError: (thrown: unknown) => void,
): () => void {
  let known = '';
  return watch(
    () => readSideLists(db),
    (lists) => {
      const now = JSON.stringify(lists);
      if (now === known) return;
      known = now;
      listener(lists);
    },
    onError,
  );
}

/** Hands on every row once per change, in one piece; the first call may be empty. */
function watchNew<Row extends { readonly seq: number }>(
  readSince: (seq: number) => Promise<Row[]>,
  listener: (rows: readonly Row[]) => void,
  onError: (thrown: unknown) => void,
): () => void {
  let seen = 0;
  let first = true;
  return watch(
    () => readSince(seen),
    (rows) => {
      const fresh = rows.filter((row) => row.seq > seen);
      if (fresh.length === 0 && !first) return;
      first = false;
      seen = fresh.reduce((most, row) => Math.max(most, row.seq), seen);
      listener(fresh);
    },
    onError,
  );
}
