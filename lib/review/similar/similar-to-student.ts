import { findSimilar, nearlySameChild, type SimilarPair } from '../../roster/index.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { ReviewModel, StudentPair } from '../review-model.ts';
import { toComparable } from './comparable.ts';
import { pairKey } from './similar-view.ts';
import type { ReviewStore } from '../review-store.ts';
import type { SavedNotSimilar } from '../../records/decision.ts';
import { enrolledEntry, toStudentRef } from '../student-views.ts';
import type { StudentRef } from '../views.ts';

/**
 * A worker of an extension can't start threads: a larger school is compared as a whole on the review page only. So many take
 * about a third of a second, once for each snapshot. In a larger one only the student who is asked for is compared with the
 * others, by the simpler rule for two records: some 60 ms among 50,000.
 */
const maxStudents = 2_000;

export interface SimilarToStudent {
  /** Who may be the same child, now and at each change; nobody until they were compared. */
  watch(studentId: number, listener: (others: readonly StudentRef[]) => void): Unsubscribe;
  /** The model has changed. */
  changed(): void;
  stop(): void;
}

/** Compares the school when somebody asks for the first time, in a later task (`defer`): what is on screen comes first. */
export function findSimilarToStudents(
  model: ReviewModel,
  store: Pick<ReviewStore, 'watchNotSimilar'>,
  /** Told the pairs of the school, each time that they change. */
  mark: (pairs: readonly StudentPair[]) => void,
  /** As far as families are known. */
  areSiblings: (one: number, other: number) => boolean = () => false,
  defer: (work: () => void) => void = (work) => void setTimeout(work, 500),
): SimilarToStudent {
  /** Listeners, each with the student asked for. */
  const watches = new Map<() => void, number>();
  let snapshot: object | null = null;
  let found: readonly Pick<SimilarPair<number>, 'a' | 'b'>[] = [];
  /** In a large school: who was compared with the others of this snapshot. */
  const compared = new Set<number>();
  let apart: readonly SavedNotSimilar[] | null = null;
  let stopApart: Unsubscribe | null = null;

  const tell = (): void => watches.forEach((_, each) => each());
  const tellPairs = (): void => {
    // Pairs of only those who were looked at would be a flag by chance; the review page's comparison of all stays.
    if (!isLarge()) mark(livePairs());
    tell();
  };

  function prepare(): void {
    if (watches.size === 0 || model.snapshot === null || model.snapshot === snapshot) return;
    stopApart ??= store.watchNotSimilar((pairs) => {
      apart = pairs;
      tellPairs();
    });
    const mine = model.snapshot;
    snapshot = mine;
    defer(() => {
      if (snapshot !== mine) return;
      const students = model.enrolled;
      compared.clear();
      found = isLarge() ? [] : findSimilar(students.map(toComparable));
      if (isLarge()) new Set(watches.values()).forEach(compareOne);
      tellPairs();
    });
  }

  function isLarge(): boolean {
    return model.enrolled.length > maxStudents;
  }

  /** In a large school. */
  function compareOne(studentId: number): void {
    const student = compared.has(studentId) ? undefined : enrolledEntry(model, studentId)?.student;
    if (!student) return;
    compared.add(studentId);
    const others = model.enrolled.filter((other) => !compared.has(other.studentId) && nearlySameChild(student, other));
    found = [...found, ...others.map((other) => ({ a: studentId, b: other.studentId }))];
  }

  function livePairs(): readonly StudentPair[] {
    if (apart === null) return [];
    const refused = new Set(apart.map(({ a, b }) => pairKey(a, b)));
    return found.filter(({ a, b }) => !refused.has(pairKey(a, b)) && !areSiblings(a, b)).map(({ a, b }) => ({ a, b }));
  }

  function similarTo(studentId: number): StudentRef[] {
    return livePairs()
      .filter(({ a, b }) => a === studentId || b === studentId)
      .flatMap(({ a, b }) => {
        const entry = enrolledEntry(model, a === studentId ? b : a);
        return entry ? [toStudentRef(entry)] : [];
      });
  }

  return {
    watch(studentId, listener) {
      const each = (): void => listener(similarTo(studentId));
      watches.set(each, studentId);
      const prepared = snapshot;
      prepare();
      each();
      if (snapshot !== null && snapshot === prepared && isLarge() && !compared.has(studentId)) {
        defer(() => {
          if (snapshot !== prepared || !watches.has(each)) return;
          compareOne(studentId);
          tell();
        });
      }
      return () => watches.delete(each);
    },
    changed() {
      prepare();
      if (found.length > 0) tellPairs();
    },
    stop: () => stopApart?.(),
  };
}
