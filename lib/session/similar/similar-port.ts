import type { SimilarView } from '../../review/similar/similar-view.ts';
import type { Unsubscribe } from '../../records/watch.ts';

/** Students who may be one child entered twice, in the whole school. */
export interface SimilarCommands {
  /** They are looked for while somebody watches: now, and again after each change of the students. */
  watch(listener: (view: SimilarView) => void): Unsubscribe;
  /** `apart`: they are not the same child; false takes that back. */
  setApart(pair: readonly [number, number], apart: boolean): Promise<void>;
}
