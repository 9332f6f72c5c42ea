import type { Failure } from '../errors.ts';
import type { Choice } from '../roster/index.ts';
import type { ChangesView } from './changes-view.ts';
import type { DirectoryVerdict } from '../records/directory.ts';
import type { SearchAnswer } from './search/search-view.ts';
import type { Connection } from '../records/settings.ts';
import type { PeopleView, PersonRef } from './people/people-view.ts';
import type { RosterView, SchoolView, StudentRef, StudentView } from './views.ts';
import type { FamilyMember } from '../records/school.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { EmailFix } from '../records/email-write.ts';

/**
 * The one backend of panel and review page: direct in the review tab, over a port in the panel.
 * Listeners are called at once with what is known and again at each change. Commands reject with an AppError.
 */
export interface ReviewSource {
  watchSchool(listener: (view: SchoolView) => void): Unsubscribe;
  watchStudent(studentId: number, listener: (view: StudentView | null) => void): Unsubscribe;
  /**
   * `lost` while the panel waits for the worker; `outdated` after an update; `broken` when what is kept can't be read. `storeFailure`: why it
   * is broken, or why work can't go on though everything can still be read.
   */
  watchConnection(listener: (connection: Connection, storeFailure: Failure | null) => void): Unsubscribe;
  decide(studentIds: readonly number[], choice: Choice): Promise<void>;
  /** Everybody in FACTS whose e-mail has the same key, students first, without the student for whom it is asked. */
  whoHas(email: string, studentId: number): Promise<readonly PersonRef[]>;
  /** What the school's list of mailboxes says of an address for a student; `null` without one, and when it can't know. */
  askDirectory(email: string, studentId: number): Promise<DirectoryVerdict | null>;
  /** Parents, siblings, former students and others beside one student; not told before it is known who they are. */
  watchPeople(studentId: number, listener: (view: PeopleView) => void): Unsubscribe;
  /** Enrolled students found by whatever somebody types; the empty query finds nobody, but makes the search ready. */
  watchSearch(query: string, listener: (answer: SearchAnswer) => void): Unsubscribe;
  /** Enrolled students who may be the same child; nobody until the school was compared, and in a large one. */
  watchSimilar(studentId: number, listener: (others: readonly StudentRef[]) => void): Unsubscribe;
  /** Resolves when the write is safely queued (or stands in FACTS' field); its progress shows in `StudentView.write`. */
  fixEmail(fix: EmailFix): Promise<void>;
  /** Withdraws a write that has not been sent, or puts away one that ended badly. */
  dismissWrite(correctionId: number): Promise<void>;
  refresh(): Promise<void>;
  cancelRefresh(): Promise<void>;
}

/** The full page's backend: the whole roster, observed live. */
export interface RosterSource extends ReviewSource {
  watchRoster(listener: (view: RosterView | null) => void): Unsubscribe;
  /** Like `decide`, for any number of students; answers the ids whose choice changed, which is what Undo takes back. */
  decideMany(studentIds: readonly number[], choice: Choice): Promise<readonly number[]>;
  /** Asks FACTS for the families of a few students (at most 200); they are not kept. */
  readFamilies(studentIds: readonly number[]): Promise<readonly FamilyMember[]>;
  /** What the last refresh brought; `null` before the second one. Takes some milliseconds for a large school. */
  describeChanges(): ChangesView | null;
}
