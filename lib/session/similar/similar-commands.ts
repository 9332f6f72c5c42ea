import type { Entry, SimilarPair, Student } from '../../roster/index.ts';
import type { DirectReviewSource } from '../../review/direct-review-source.ts';
import type { SimilarCommands } from './similar-port.ts';
import type { ReviewModel, StudentPair } from '../../review/review-model.ts';
import {
  pairKey,
  type SimilarPairView,
  type SimilarStudents,
  type SimilarView,
} from '../../review/similar/similar-view.ts';
import type { ReviewStore } from '../../review/review-store.ts';
import type { SavedNotSimilar } from '../../records/decision.ts';
import { enrolledEntry } from '../../review/student-views.ts';
import { type StudentToCompare, toComparable } from '../../review/similar/comparable.ts';

/** `findSimilar`, wherever it runs: seconds for a large school, so not where a person waits for the screen. */
export type FindPairs = (people: readonly StudentToCompare[]) => Promise<readonly SimilarPair<number>[]>;

interface SimilarParts {
  readonly source: Pick<DirectReviewSource, 'model' | 'watchRoster' | 'markSimilar'>;
  readonly store: Pick<ReviewStore, 'watchNotSimilar' | 'saveNotSimilar'>;
  readonly find: FindPairs;
  readonly now: () => number;
}

export function createSimilarCommands({ source, store, find, now }: SimilarParts): SimilarCommands {
  const { model } = source;

  function watch(listener: (view: SimilarView) => void): () => void {
    let ended = false;
    let state: SimilarView['state'] = 'looking';
    let found: readonly SimilarPair<number>[] = [];
    let apart: readonly SavedNotSimilar[] | null = null;
    /** The students who were compared last, or are being compared. */
    let compared: readonly Student[] | null = null;
    let looking = false;

    const tell = (): void => {
      if (ended || apart === null || compared === null) return;
      const sorted = sortPairs(model, found, apart);
      if (state === 'ready') source.markSimilar(sorted.pairs.map(({ members: [one, other] }) => toPair(one, other)));
      listener({ state, ...sorted, size: compared.length });
    };

    async function look(): Promise<void> {
      const students = model.enrolled;
      if (looking || ended || (compared && sameStudents(compared, students))) return;
      compared = students;
      looking = true;
      state = 'looking';
      tell();
      state = await find(students.map(toComparable)).then(
        (pairs) => {
          found = pairs;
          return 'ready' as const;
        },
        () => 'failed' as const,
      );
      looking = false;
      tell();
      // Whatever has changed meanwhile.
      void look();
    }

    const stops = [
      source.watchRoster((roster) => {
        if (roster === null) return;
        void look();
        tell();
      }),
      store.watchNotSimilar((pairs) => {
        apart = pairs;
        tell();
      }),
    ];
    return () => {
      ended = true;
      for (const stop of stops) stop();
    };
  }

  return { watch, setApart: (pair, apart) => store.saveNotSimilar(pair, apart, now()) };
}

function toPair({ student: one }: Entry, { student: other }: Entry): StudentPair {
  return { a: one.studentId, b: other.studentId };
}

/** In everything that is compared: a homeroom that becomes known later is no reason to compare a whole school again. */
function sameStudents(before: readonly Student[], now: readonly Student[]): boolean {
  const isSame = (one: Student, place: number): boolean => {
    const other = now[place];
    return one === other || (other !== undefined && sameFields(toComparable(one), toComparable(other)));
  };
  return before.length === now.length && before.every(isSame);
}

function sameFields(one: StudentToCompare, other: StudentToCompare): boolean {
  return (Object.keys(one) as (keyof StudentToCompare)[]).every((field) => one[field] === other[field]);
}

/** Pairs of whom one isn't enrolled any more, as after a merge in FACTS, are left out. */
function sortPairs(
  model: ReviewModel,
  found: readonly SimilarPair<number>[],
  apart: readonly SavedNotSimilar[],
): Pick<SimilarView, 'pairs' | 'apart'> {
  const refused = new Set(apart.map(({ a, b }) => pairKey(a, b)));
  const pairs = found
    .filter(({ a, b }) => !refused.has(pairKey(a, b)))
    .flatMap(({ a, b, score, reasons }): SimilarPairView[] =>
      toStudents(model, a, b).map((two) => ({ ...two, score, reasons })),
    );
  const latestFirst = apart.toSorted((one, other) => other.saidAt - one.saidAt);
  return { pairs, apart: latestFirst.flatMap(({ a, b }) => toStudents(model, a, b)) };
}

function toStudents(model: ReviewModel, a: number, b: number): SimilarStudents[] {
  const [one, other] = [enrolledEntry(model, a), enrolledEntry(model, b)];
  return one && other ? [{ key: pairKey(a, b), members: [one, other] }] : [];
}
