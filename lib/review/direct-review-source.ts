import { AppError, type Failure } from '../errors.ts';
import { describeChanges } from './changes-view.ts';
import type { DirectoryStore } from '../records/directory.ts';
import { indexDirectory } from './people/index-directory.ts';
import type { BadgeOf } from './badges/badge-view.ts';
import type { RosterSource } from './review-source.ts';
import { onceRead } from './once-read.ts';
import type { Unsubscribe } from '../records/watch.ts';
import { knowPeople } from './people/known-people.ts';
import { prepareFix } from './people/prepare-fix.ts';
import { ReviewModel, type StudentPair } from './review-model.ts';
import { createRosterView } from './roster-view.ts';
import { searchStudents } from './search/search-students.ts';
import { findSimilarToStudents } from './similar/similar-to-student.ts';
import { toSchoolView, type SchoolState } from './school-view.ts';
import type { Connection } from '../records/settings.ts';
import { badgeOf } from './badges/student-badge.ts';
import type { ReviewStore, SettingsStore } from './review-store.ts';
import { toStudentView } from './student-views.ts';
import { findBlocked, nobodyBlocked, type BlockedStudents } from './blocked-families.ts';
import type { RosterView, SchoolView, StudentView } from './views.ts';

export interface DirectSourceParts {
  readonly store: ReviewStore;
  readonly settings: SettingsStore;
  readonly now: () => number;
  /** Tells the worker that there is work in the store. */
  readonly wake: () => void;
  /** The list of the school's mailboxes; without it nothing is said of them. */
  readonly directory?: Pick<DirectoryStore, 'watch'>;
  /** The full page only: asks FACTS through the worker. */
  readonly readFamilies?: RosterSource['readFamilies'];
}

export interface DirectReviewSource extends RosterSource {
  readonly model: ReviewModel;
  /** Students who may be one child, as somebody found: they are flagged from now on, as long as both are enrolled. */
  markSimilar(pairs: readonly StudentPair[]): void;
  /** By student, the families of the daily copy; why there are none at hand where it has none. */
  familiesOf(studentIds: readonly number[]): Promise<ReadonlyMap<number, readonly number[]> | Failure>;
  /** Which of these students' families asked FACTS not to give out an email; nobody where FACTS doesn't tell. */
  findBlocked(studentIds: readonly number[]): Promise<BlockedStudents>;
  /** Settles when everything was read once; rejects when the store can't be read. */
  readonly ready: Promise<void>;
  /** Settles when the list of mailboxes was read once, or that there is none. */
  readonly directoryRead: Promise<void>;
  /** The badges for FACTS' pages, now and after each change; `null` while no students are known. */
  watchBadges(listener: (badgeOf: BadgeOf | null) => void): Unsubscribe;
  /** Once everything was read, and after each change of it. */
  watchChanges(listener: () => void): Unsubscribe;
  /** The store can't be read any more: says so to whoever watches. */
  setBroken(failure?: Failure): void;
  /** Why work can't go on though everything can be read; `null` when it does. */
  setFailure(failure: Failure | null): void;
  stop(): void;
}

/** The review over the database itself: in the review tab, and in the worker that serves the panels. */
export function createDirectReviewSource(parts: DirectSourceParts): DirectReviewSource {
  const { store, settings, now, wake } = parts;
  const model = new ReviewModel();
  const toRosterView = createRosterView(model);
  const people = knowPeople(model, store, () => changed('people'));
  const markSimilar = (pairs: readonly StudentPair[]): void => {
    if (model.setSimilarPairs(pairs)) changed('similar');
  };
  const similar = findSimilarToStudents(model, store, markSimilar, people.areSiblings);
  const search = searchStudents(model, people.families);
  const state: { -readonly [K in keyof SchoolState]: SchoolState[K] } = {
    model,
    keysSaved: false,
    writeAccess: 'unknown',
    refresh: null,
    latestRun: null,
    people: { failure: null, families: null, parents: null },
  };
  const listeners = new Set<() => void>();
  const connectionListeners = new Set<(connection: Connection, storeFailure: Failure | null) => void>();
  let connection: Connection = 'connected';
  let storeFailure: Failure | null = null;
  const tellConnection = (): void => {
    for (const listener of connectionListeners) listener(connection, storeFailure);
  };
  const directoryRead = Promise.withResolvers<void>();
  directoryRead.promise.catch(() => {});
  if (!parts.directory) directoryRead.resolve();

  /** A worker that was just woken by a command must not judge it before it knows the school. */
  const read = onceRead(['snapshot', 'decisions', 'corrections', 'refresh', 'run', 'keys', 'settings'], () => {
    search.changed();
    similar.changed();
    people.changed();
    for (const listener of [...listeners]) listener();
  });
  const { changed } = read;
  let target: string | null = null;
  let knownIds: ReadonlySet<number> | null = null;
  let stopKnown: Unsubscribe = () => {};
  const followTarget = (url: string | null): void => {
    if (url === target) return;
    target = url;
    knownIds = null;
    stopKnown();
    if (url === null) return;
    stopKnown = store.watchKnownIds(url, (ids) => {
      knownIds = ids;
      changed('known');
    });
  };
  const stops: Unsubscribe[] = [
    parts.directory?.watch((directory) => {
      model.setDirectory(directory && indexDirectory(directory));
      changed('directory');
      directoryRead.resolve();
    }) ?? (() => {}),
    store.watchSnapshot((snapshot) => {
      model.setSnapshot(snapshot);
      changed('snapshot');
    }),
    store.watchDecisions((decisions) => {
      model.addDecisions(decisions);
      changed('decisions');
    }),
    store.watchCorrections((corrections) => {
      model.addCorrections(corrections);
      changed('corrections');
    }),
    store.watchPausedBatches((batchIds) => {
      model.setPausedBatches(batchIds);
      changed('batches');
    }),
    store.watchSideLists((lists) => {
      model.setSideLists(lists);
      changed('side-lists');
    }),
    store.watchPeopleReading((reading) => {
      state.people = reading;
      changed('people-reading');
    }),
    store.watchRefresh((refresh) => {
      state.refresh = refresh;
      changed('refresh');
    }),
    store.watchLatestRun((run) => {
      state.latestRun = run;
      changed('run');
    }, 'students'),
    store.watchKeysSaved((saved) => {
      state.keysSaved = saved;
      changed('keys');
    }),
    settings.watch((chosen) => {
      state.writeAccess = chosen.writeAccess;
      model.setScope(chosen);
      followTarget(chosen.targetUrl);
      changed('settings');
    }),
    () => stopKnown(),
    similar.stop,
    people.stop,
  ];
  const watch = <View>(view: () => View, listener: (view: View) => void): Unsubscribe => {
    const tell = (): void => listener(view());
    listeners.add(tell);
    if (read.isWhole) tell();
    return () => listeners.delete(tell);
  };

  return {
    model,
    markSimilar,
    ready: read.whole,
    directoryRead: directoryRead.promise,
    findBlocked: async (studentIds) => {
      await read.whole;
      const blocked = new Set(model.sideLists.directory?.map(({ personId }) => personId));
      return blocked.size === 0 ? nobodyBlocked : findBlocked(studentIds, blocked, await people.index());
    },
    familiesOf: async (studentIds) => {
      await read.whole;
      if (state.people.families !== 'read') return state.people.families ?? { code: 'list-missing' };
      const index = await people.index();
      return new Map(studentIds.map((id) => [id, index.person(id)?.familyIds ?? []]));
    },
    stop: () => {
      listeners.clear();
      for (const stop of stops) stop();
    },
    watchSchool: (listener) => watch<SchoolView>(() => toSchoolView(state, now()), listener),
    watchStudent: (id, listener) => watch<StudentView | null>(() => toStudentView(model, id), listener),
    watchBadges: (listener) => watch<BadgeOf | null>(() => toBadges(model), listener),
    watchChanges: (listener) => watch(() => undefined, listener),
    watchRoster: (listener) => watch<RosterView | null>(() => toRosterView(knownIds), listener),
    setBroken: (failure = { code: 'store-failed' }) => {
      if (connection === 'broken') return;
      connection = 'broken';
      storeFailure = failure;
      read.fail(new AppError(failure.code, failure.detail));
      directoryRead.reject(new AppError(failure.code, failure.detail));
      tellConnection();
    },
    setFailure: (failure) => {
      if (connection === 'broken' || failure?.code === storeFailure?.code) return;
      storeFailure = failure;
      tellConnection();
    },
    watchConnection: (listener) => {
      connectionListeners.add(listener);
      listener(connection, storeFailure);
      return () => connectionListeners.delete(listener);
    },
    decide: async (studentIds, choice) => {
      await store.saveDecisions(studentIds, choice, now());
    },
    whoHas: async (email, studentId) => {
      await read.whole;
      return people.owners(email, studentId);
    },
    askDirectory: async (email, studentId) => {
      await read.whole;
      const student = model.student(studentId);
      return student ? (model.directory?.judge(email, student) ?? null) : null;
    },
    watchPeople: (studentId, listener) => people.watch(studentId, listener),
    watchSearch: (query, listener) => search.watch(query, listener),
    watchSimilar: (studentId, listener) => similar.watch(studentId, listener),
    decideMany: (studentIds, choice) => store.saveDecisions(studentIds, choice, now()),
    readFamilies: async (ids) => parts.readFamilies?.(ids) ?? [],
    describeChanges: () => {
      const { snapshot, decisions, corrections } = model;
      return snapshot && describeChanges({ snapshot, decisions, corrections: corrections.values() });
    },
    fixEmail: async (fix) => {
      await read.whole;
      if (!(await store.queueCorrection(prepareFix(model, fix), now()))) throw new AppError('email-under-way');
      wake();
    },
    dismissWrite: (correctionId) => store.dismissCorrection(correctionId, now()),
    refresh: async () => {
      await read.whole;
      if (!state.keysSaved) throw new AppError('facts-keys-missing');
      await store.startRefresh(now());
      wake();
    },
    cancelRefresh: () => store.cancelRefresh(now()),
  };
}

function toBadges(model: ReviewModel): BadgeOf | null {
  if (!model.classification || model.snapshot?.version === 0) return null;
  return (studentId) => {
    const entry = model.entry(studentId);
    return entry ? badgeOf(entry) : null;
  };
}
