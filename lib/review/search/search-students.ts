import type { Student } from '../../roster/index.ts';
import { buildInSlices, type SearchIndex, type SearchRecord } from '../../search/index.ts';
import type { Families } from '../people/known-people.ts';
import { noContacts } from '../people/people-of-student.ts';
import { isPhoneNumber } from './look-up-text.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { ReviewModel } from '../review-model.ts';
import { toSearchRecord, toStudentHit } from './search-hits.ts';
import { maxHits, type SearchAnswer, type StudentHit } from './search-view.ts';
import { enrolledEntry } from '../student-views.ts';

export interface StudentSearch {
  /** Answers now, and again once the index is ready and at each change of the school. */
  watch(query: string, listener: (answer: SearchAnswer) => void): Unsubscribe;
  /** The model has changed. */
  changed(): void;
}

const noFamilies: Families = { of: () => noContacts, follow: () => {} };

/** Lets other work happen between two slices of the index. */
export type Pause = () => Promise<void>;

const toNextTask: Pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Instant search over every enrolled student of a model. The index is built when somebody asks for the first time, in
 * slices; it follows emails, and is built anew for a new snapshot, while the former one goes on answering. The family's emails and phones are
 * read with the first letter that is typed, and join when they are there.
 */
export function searchStudents(
  model: ReviewModel,
  families: Families = noFamilies,
  pause: Pause = toNextTask,
): StudentSearch {
  const watches = new Set<() => void>();
  let index: SearchIndex | null = null;
  /** Which students the index holds, as they were put into it. */
  let indexed = new Map<number, Student>();
  let snapshot: object | null = null;
  let building: object | null = null;
  let following = false;

  const toRecord = (student: Student): SearchRecord => toSearchRecord(student, families.of(student.studentId));

  async function build(): Promise<void> {
    const mine = {};
    building = mine;
    snapshot = model.snapshot;
    const students = model.enrolled;
    const slices = buildInSlices(students.map(toRecord));
    let step = slices.next();
    while (!step.done) {
      await pause();
      if (building !== mine) return;
      step = slices.next();
    }
    building = null;
    index = step.value;
    indexed = new Map(students.map((student) => [student.studentId, student]));
    follow();
  }

  /** Emails change one by one, and whoever's has changed was corrected. */
  function follow(): void {
    const changed = [...model.corrections.keys()].flatMap((id) => {
      const student = model.student(id);
      return student && indexed.get(id) !== student ? [student] : [];
    });
    for (const student of changed) indexed.set(student.studentId, student);
    if (changed.length > 0) index?.update(changed.map(toRecord));
    for (const tell of [...watches]) tell();
  }

  function prepare(): void {
    if (model.snapshot !== null && model.snapshot !== snapshot) void build();
  }

  /** Not before something is typed: the copy of everybody is much larger than the list of students. */
  function followFamilies(query: string): void {
    if (following || query.trim() === '') return;
    following = true;
    families.follow(() => {
      if (model.snapshot !== null) void build();
    });
  }

  function answer(query: string): SearchAnswer {
    if (!index) return { query, state: 'building', hits: [], more: false, size: 0 };
    // A number is looked for as a whole, not by its parts.
    const asked = isPhoneNumber(query) ? query.replace(/\D/g, '') : query;
    const found = index.search(asked, { limit: maxHits + 1 });
    const hits = found.slice(0, maxHits).flatMap((hit): StudentHit[] => {
      const entry = enrolledEntry(model, hit.id);
      return entry ? [toStudentHit(entry, model.entry(hit.id) !== undefined, hit)] : [];
    });
    return { query, state: 'ready', hits, more: found.length > maxHits, size: index.size };
  }

  return {
    watch(query, listener) {
      const tell = (): void => listener(answer(query));
      watches.add(tell);
      prepare();
      followFamilies(query);
      tell();
      return () => watches.delete(tell);
    },
    changed() {
      if (snapshot === null && watches.size === 0) return;
      prepare();
      if (!building) follow();
    },
  };
}
