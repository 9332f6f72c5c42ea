import type { Failure } from '../errors.ts';
import type { Choice } from '../roster/index.ts';
import type { ChangesView } from './changes-view.ts';
import type { Api } from '../platform/protocol/entry.ts';
import type { parentEntries } from '../platform/protocol/parent-entries.ts';
import type { PageContext } from '../records/page.ts';
import type { reviewEntries } from '../platform/protocol/review-entries.ts';
import type { Connection } from '../records/settings.ts';
import type { RosterView } from './views.ts';
import type { FamilyMember } from '../records/school.ts';
import type { Unsubscribe } from '../records/watch.ts';

/**
 * The one backend of panel and review page: direct in the review tab, over a port in the panel. What can be asked stands in the protocol.
 * Listeners are called at once with what is known and again at each change. Commands reject with an AppError.
 */
export interface ReviewSource extends Api<typeof reviewEntries> {
  /**
   * `lost` while the panel waits for the worker; `outdated` after an update; `broken` when what is kept can't be read. `storeFailure`: why it
   * is broken, or why work can't go on though everything can still be read.
   */
  watchConnection(listener: (connection: Connection, storeFailure: Failure | null) => void): Unsubscribe;
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

/** What the panel asks of parents. */
export type PanelParents = Api<typeof parentEntries>;

export interface ServedParents extends PanelParents {
  /** Whether a page of FACTS shows this parent, one of their families, or a child of theirs. */
  isBeside(page: PageContext, personId: number): Promise<boolean>;
}
