import { fakeBrowser } from 'wxt/testing/fake-browser';
import { joinRules } from '../../../lib/facts/join-rules.ts';
import { createSettingsStore } from '../../../lib/platform/settings.ts';
import type { Student } from '../../../lib/roster/index.ts';
import { createDirectReviewSource, type DirectReviewSource } from '../../../lib/review/direct-review-source.ts';
import type { ReviewStore, SettingsStore } from '../../../lib/review/review-store.ts';
import {
  acceptSecret,
  createRefreshStore,
  createReviewStore,
  createSecretStore,
  type Database,
} from '../../../lib/store/index.ts';
import { failLoudly, freshDatabase } from '../store/fresh-database.ts';

/** The review tab's and the worker's side over one real database, with a clock that moves only when told. */
export interface SessionWorld {
  readonly db: Database;
  readonly clock: { time: number };
  readonly store: ReviewStore;
  readonly settings: SettingsStore;
  /** How often the worker was woken. */
  readonly wakes: () => number;
  openSource(): DirectReviewSource;
  saveKeys(): Promise<void>;
  /** A whole refresh that brings these students. */
  pull(students: readonly Student[]): Promise<void>;
  close(): void;
}

export function openSessionWorld(): SessionWorld {
  fakeBrowser.reset();
  const files = freshDatabase();
  const db = files.open();
  const worker = files.open();
  const clock = { time: 10_000 };
  const sources: DirectReviewSource[] = [];
  let wakes = 0;
  let closed = false;
  // Commands watch for as long as a page lives: what they read while the database is taken from under them concerns nobody.
  const store = createReviewStore(db, (thrown) => closed || failLoudly(thrown));
  const settings = createSettingsStore();
  return {
    db,
    clock,
    store,
    settings,
    wakes: () => wakes,
    openSource() {
      const wake = (): void => void (wakes += 1);
      const source = createDirectReviewSource({ store, settings, now: () => clock.time, wake });
      sources.push(source);
      return source;
    },
    async saveKeys() {
      await createSecretStore(db, failLoudly).putUntestedKeys({ subscriptionKey: 's', apiKey: 'k' });
      await acceptSecret(db, 'facts-keys');
    },
    async pull(students) {
      await createReviewStore(worker, failLoudly).startRefresh((clock.time += 10));
      const refreshes = createRefreshStore(worker, joinRules);
      const refreshId = (await refreshes.live())?.refreshId ?? 0;
      const rows = students.map(({ studentId, gradeLevel, schoolCode }) => ({
        ...{ studentId, gradeLevel, schoolCode, schoolCodes: [schoolCode], homeroom: null },
      }));
      await refreshes.stageEnrolments(refreshId, rows, { rowCount: rows.length, studentRows: rows.length });
      const people = students.map(({ studentId, firstName, lastName, email }) => ({
        ...{ personId: studentId, firstName, lastName, email },
      }));
      await refreshes.stagePeople(refreshId, people, {});
      const gradeLevels = ['K', '08'].map((name, sortOrder) => ({ name, sortOrder }));
      await refreshes.swap(refreshId, { gradeLevels, schools: [] }, (clock.time += 10));
    },
    close() {
      closed = true;
      for (const source of sources) source.stop();
    },
  };
}
