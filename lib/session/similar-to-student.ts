import { findSimilar, type SimilarPair } from '../roster/index.ts';
import type { Unsubscribe } from './ports.ts';
import type { ReviewModel, StudentPair } from './review-model.ts';
import { toComparable } from './similar-desk.ts';
import { pairKey } from './similar-view.ts';
import type { ReviewStore, SavedNotSimilar } from './store-port.ts';
import { enrolledEntry, toStudentRef } from './student-views.ts';
import type { StudentRef } from './views.ts';

/**
 * A worker of an extension can't start threads: a larger school is compared on the review page only. So many take about a
 * third of a second, once for each snapshot.
 */
const mostStudents = 2_000;

export interface SimilarToStudent {
  /** Who may be the same child, now and at each change; nobody until the school was compared. */
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
  const watches = new Set<() => void>();
  let snapshot: object | null = null;
  let found: readonly SimilarPair<number>[] = [];
  let apart: readonly SavedNotSimilar[] | null = null;
  let stopApart: Unsubscribe | null = null;

  const tell = (): void => watches.forEach((each) => each());
  const tellPairs = (): void => {
    mark(livePairs());
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
      found = students.length > mostStudents ? [] : findSimilar(students.map(toComparable));
      tellPairs();
    });
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
      watches.add(each);
      prepare();
      each();
      return () => watches.delete(each);
    },
    changed() {
      prepare();
      if (found.length > 0) tellPairs();
    },
    stop: () => stopApart?.(),
  };
}
